package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/tools/forecast"
)

func TestForecast(t *testing.T) {
	args := []string{"forecast", "--runs", "20", "--at", "2027-03", "--series", "compute_owned,chip_price"}
	text := call(t, args...)
	header, body := rows(t, text)
	assert.Equal(t, "series,entity,unit,p10,p50,p90", strings.Join(header, ","))
	require.Len(t, body, 5)
	for _, row := range body {
		assert.LessOrEqual(t, value(t, row[3]), value(t, row[4]), "%v", row)
		assert.LessOrEqual(t, value(t, row[4]), value(t, row[5]), "%v", row)
	}
	assert.Equal(t, text, call(t, append(args, "--workers", "1")...), "the same on any number of cores")
	assert.NotEqual(t, text, call(t, append(args, "--seed", "2", "--set", "chip_market.all_in_factor=2.2")...))
}

func TestForecastPrintsEverySeries(t *testing.T) {
	_, body := rows(t, call(t, "forecast", "--runs", "20"))
	entities := 0
	for _, o := range sim.Outputs() {
		entities += o.Size()
	}
	assert.Len(t, body, entities)
}

func TestBands(t *testing.T) {
	header, body := rows(t, call(t, "bands", "--runs", "20"))
	assert.Equal(t, "series,entity,unit,month,p10,p50,p90", strings.Join(header, ","))
	assert.Zero(t, len(body)%len(forecast.Headlines))
	root := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(root, "sim", "data"), 0o755))
	assert.Empty(t, call(t, "bands", "--runs", "20", "--write", "--dir", root))
	table, err := forecast.ReadBands(root)
	require.NoError(t, err)
	assert.Len(t, table.Rows, len(body))
}

func TestForecastRefuses(t *testing.T) {
	for args, says := range map[string]string{
		"forecast --at 2041-01":  "--at: 2041-01",
		"forecast --runs 3":      "--runs: 3",
		"forecast --series x":    "--series: x",
		"forecast --set x=1":     "--set: x",
		"bands --runs 1":         "--runs: 1",
		"bands --workers 100000": "--workers: 100000",
	} {
		var stdout, stderr bytes.Buffer
		assert.Equal(t, exitUsage, stack(strings.Fields(args), &stdout, &stderr), args)
		assert.Contains(t, stderr.String(), says)
		assert.Empty(t, stdout.String())
	}
}
