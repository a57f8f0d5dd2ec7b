package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim"
	"sovereignstack/tools/forecast"
)

func TestForecast(t *testing.T) {
	header, body := rows(t, call(t, "forecast", "--runs", "10", "--at", "2027-03"))
	assert.Equal(t, "series,entity,unit,p10,p50,p90", strings.Join(header, ","))
	for _, row := range body {
		assert.LessOrEqual(t, value(t, row[3]), value(t, row[4]), "%v", row)
		assert.LessOrEqual(t, value(t, row[4]), value(t, row[5]), "%v", row)
	}
	entities := 0
	for _, o := range sim.Outputs() {
		entities += o.Size()
	}
	assert.Len(t, body, entities, "every series and entity")
}

func TestBands(t *testing.T) {
	header, body := rows(t, call(t, "bands", "--runs", "10"))
	assert.Equal(t, "series,entity,unit,month,p10,p50,p90", strings.Join(header, ","))
	assert.NotEmpty(t, body)
	assert.Zero(t, len(body)%len(forecast.Headlines))
}

func TestForecastRefuses(t *testing.T) {
	for args, says := range map[string]string{
		"forecast --at 2041-01":  "--at: 2041-01",
		"forecast --runs 9":      "--runs: 9",
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
