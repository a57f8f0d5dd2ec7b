package data_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/data"
)

// again is what to do when the table does not follow the model any more.
const again = "run make evidence"

// use is one line of assignment.csv.
type use struct{ use, series, reason string }

func assignments(t *testing.T) map[string]use {
	t.Helper()
	f, err := os.Open("assignment.csv")
	require.NoError(t, err)
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"id", "use", "series", "reason"}, lines[0])
	table := map[string]use{}
	for _, l := range lines[1:] {
		require.NotContains(t, table, l[0])
		table[l[0]] = use{l[1], l[2], l[3]}
	}
	return table
}

// Every row of the evidence has a use and a reason.
func TestEveryRowOfEvidenceHasAUse(t *testing.T) {
	counts := map[string]int{}
	for id, a := range assignments(t) {
		table, _, isEvent := strings.Cut(id, ":")
		switch {
		case isEvent:
			counts[table]++
		case strings.HasPrefix(id, "HW"):
			counts["hardware"]++
		default:
			counts["models-value"]++
		}
		assert.Contains(t, []string{"input", "target", "input+target", "unused"}, a.use, id)
		assert.NotEmpty(t, a.reason, id)
		assert.Equal(t, a.use == "unused", a.series == "", "%s: %v", id, a)
	}
	assert.Equal(t, map[string]int{"hardware": 679, "models-value": 635, "hardware-events": 55, "models-events": 45, "country-covariates": 42}, counts, again)
}

// Targets are what data.Observations has, no more and no less.
func TestTargetsAreObservations(t *testing.T) {
	table := assignments(t)
	observed := map[string]bool{}
	for _, o := range data.Observations {
		for _, id := range strings.Split(o.ID, "+") {
			observed[id] = true
			assert.Contains(t, table[id].use, "target", "%s: %s", id, again)
			assert.Contains(t, table[id].series, o.Terms[0].Output, id)
		}
		assert.Equal(t, o.Input, anyInput(table, o.ID), o.ID)
	}
	for id, a := range table {
		if strings.Contains(a.use, "target") && !strings.HasPrefix(id, "country-covariates:") {
			assert.True(t, observed[id], "%s is a target of nothing: %s", id, again)
		}
	}
}

// anyInput reports whether one of several rows sets an input as well.
func anyInput(table map[string]use, ids string) bool {
	for _, id := range strings.Split(ids, "+") {
		if table[id].use == "input+target" {
			return true
		}
	}
	return false
}

// cited matches ids of figures.
var cited = regexp.MustCompile(`\b(HW\d{4}|[a-z]+(?:-[a-z]+)*-\d{3})\b`)

// What parameters and the record cite is an input.
func TestCitedRowsAreInputs(t *testing.T) {
	table := assignments(t)
	var files []string
	for _, pattern := range []string{"../params*.go", "history*.go", "../scenario/json/*.json"} {
		found, err := filepath.Glob(pattern)
		require.NoError(t, err)
		files = append(files, found...)
	}
	require.Greater(t, len(files), 3)
	seen := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, id := range cited.FindAllString(string(text), -1) {
			if a, ok := table[id]; ok {
				seen++
				assert.Contains(t, a.use, "input", "%s cites %s: %s", file, id, again)
			}
		}
	}
	assert.Greater(t, seen, 100)
}
