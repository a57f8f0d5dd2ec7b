package calibrate

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
)

func TestFilesComeBack(t *testing.T) {
	rows := []Row{{"a.b", 1, 1.5, 0.25, 0.5}, {"c.d", 100, 2e6, 1e-7, 1}}
	directions := []Direction{{28.5, []float64{0.8, 0.6}}, {1, []float64{-0.6, 0.8}}}
	var file bytes.Buffer
	require.NoError(t, WriteRows(&file, rows))
	assert.True(t, strings.HasPrefix(file.String(), "schema,1\nid,prior,value,sd,overlap\n"))
	have, err := ReadRows(&file)
	require.NoError(t, err)
	assert.Equal(t, rows, have)

	file.Reset()
	require.NoError(t, WriteDirections(&file, rows, directions))
	got, err := ReadDirections(&file, rows)
	require.NoError(t, err)
	assert.Equal(t, directions, got)
}

// What is wrong with a file is named.
func TestFilesAreReadStrictly(t *testing.T) {
	for field, text := range map[string]string{
		"schema: 2":      "schema,2\nid,prior,value,sd,overlap\n",
		"schema: a file": "id,prior,value,sd,overlap\n",
		"columns":        "schema,1\nid,value\n",
		"a.b sd":         "schema,1\nid,prior,value,sd,overlap\na.b,1,1,x,1\n",
		"line 3":         "schema,1\nid,prior,value,sd,overlap\na.b,1\n",
	} {
		_, err := ReadRows(strings.NewReader(text))
		var wrong *sim.FieldError
		require.ErrorAs(t, err, &wrong, field)
		assert.Contains(t, wrong.Error(), field)
	}
	rows := []Row{{ID: "a.b"}}
	for field, text := range map[string]string{
		"columns":       "schema,1\neigenvalue,other\n",
		"directions":    "schema,1\neigenvalue,a.b\n",
		"direction 1 a": "schema,1\neigenvalue,a.b\n1,?\n",
	} {
		_, err := ReadDirections(strings.NewReader(text), rows)
		assert.ErrorContains(t, err, field)
	}
}

func TestStaleRowsAreNamed(t *testing.T) {
	p := sim.Parameters()[0]
	assert.NoError(t, Check([]Row{{ID: p.ID, Prior: p.Prior, Value: p.Max}}))
	assert.ErrorContains(t, Check([]Row{{ID: p.ID, Prior: p.Prior + 1, Value: p.Max}}), p.ID+" prior")
	assert.ErrorContains(t, Check([]Row{{ID: "no.such"}}), "fitted id: no.such")
}

func TestTableIsGo(t *testing.T) {
	text, err := Posterior{Rows: []Row{{"a.b", 1, 1.5, 0.25, 0.5}}}.SimTable("// Code generated.\n\n")
	require.NoError(t, err)
	assert.Contains(t, string(text), `{"a.b", 1, 1.5}`)
}
