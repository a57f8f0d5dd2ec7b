package sim_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

const (
	goldenFolder   = "testdata/golden"
	primitivesFile = "primitives.csv"
	kernelFile     = "kernel.csv"
)

// golden compares a table with the stored one of that name. GOLDEN=update, which
// make golden sets, writes it instead; review the difference like code.
func golden(t *testing.T, name, table string) {
	t.Helper()
	path := filepath.Join(goldenFolder, name)
	if os.Getenv("GOLDEN") == "update" {
		require.NoError(t, os.WriteFile(path, []byte(table), 0o644))
		return
	}
	stored, err := os.ReadFile(path)
	require.NoError(t, err, "no golden for %s: run make golden", name)
	if string(stored) != table {
		t.Errorf("%s differs; if that is intended, run make golden and review the change\n%s", name, difference(string(stored), table))
	}
}

// difference lists the first lines in which two tables differ.
func difference(stored, table string) string {
	const most = 6
	want, have := strings.Split(stored, "\n"), strings.Split(table, "\n")
	var lines []string
	for i := range max(len(want), len(have)) {
		if w, h := line(want, i), line(have, i); w != h {
			lines = append(lines, fmt.Sprintf("  line %d: stored %q, have %q", i+1, w, h))
		}
	}
	if len(lines) > most {
		lines = append(lines[:most], fmt.Sprintf("  and %d lines more", len(lines)-most))
	}
	return strings.Join(lines, "\n")
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// goldenMonths are the numbers of months done at which a run is pinned.
var goldenMonths = []sim.Month{1, 12, 48, sim.Months}

// TestGoldenScenarios compares every built-in scenario: the state by its hash and
// length, and what a reader would look at first by its value.
func TestGoldenScenarios(t *testing.T) {
	all, err := scenario.All()
	require.NoError(t, err)
	for _, s := range all {
		t.Run(s.ID, func(t *testing.T) {
			model, err := sim.New(data.Tables(), s)
			require.NoError(t, err)
			var table strings.Builder
			table.WriteString("months,series,entity,value\n")
			for _, months := range goldenMonths {
				for model.Month() < months {
					model.Step()
				}
				pin(&table, model)
			}
			golden(t, s.ID+".csv", table.String())
		})
	}
}

// pin writes the rows of one month.
func pin(table *strings.Builder, model *sim.Model) {
	row := func(series, entity, value string) {
		fmt.Fprintf(table, "%d,%s,%s,%s\n", model.Month(), series, entity, value)
	}
	run := model.Result()
	row("state_hash", "", fmt.Sprintf("%016x", model.Snapshot().Hash()))
	row("state_length", "", strconv.Itoa(len(model.Snapshot().Values)))
	row("run_hash", "", fmt.Sprintf("%016x", run.Hash))
	last := model.Month() - 1
	for o, output := range sim.Outputs() {
		id := sim.OutputID(o)
		if output.Size() > maxEntities {
			row(output.ID, "sum", figure(run.Sum(id, last)))
			continue
		}
		for e := range output.Size() {
			row(output.ID, output.Entity(e), figure(run.At(id, e, last)))
		}
	}
}

// maxEntities is the longest list that a golden spells out; longer ones are summed.
const maxEntities = 8

// figure rounds a number to what a reviewer can take in; the hash holds the rest.
func figure(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }

// TestGoldenOrphans fails for a golden that no test reads any more.
func TestGoldenOrphans(t *testing.T) {
	read := map[string]bool{primitivesFile: true, kernelFile: true}
	for _, id := range scenario.IDs() {
		require.False(t, read[id+".csv"], "scenario %s needs another id: its golden has that name", id)
		read[id+".csv"] = true
	}
	entries, err := os.ReadDir(goldenFolder)
	require.NoError(t, err)
	for _, entry := range entries {
		assert.True(t, read[entry.Name()], "%s has no test: delete it", entry.Name())
	}
}
