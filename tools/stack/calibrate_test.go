package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/calibrate"
)

// A short search prints its columns, improves the fit and writes files that can be read.
func TestCalibrate(t *testing.T) {
	root := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(root, "sim", "data"), 0o755))
	report := filepath.Join(root, "report.csv")
	header, body := rows(t, call(t, "calibrate", "--evaluations", "600", "--dir", root, "--report", report))
	assert.Equal(t, "series,period,targets,before,after,median_before,median_after", strings.Join(header, ","))
	last := body[len(body)-1]
	assert.Equal(t, []string{"objective", "fit"}, last[:2])
	assert.Less(t, value(t, last[4]), value(t, last[3]), "the fit is better than the table")
	both := map[string]bool{}
	for _, row := range body {
		both[row[1]] = true
	}
	assert.True(t, both["fit"] && both["prediction"])

	fit, err := calibrate.Load(root)
	require.NoError(t, err)
	require.NoError(t, calibrate.Check(fit.Rows))
	assert.Len(t, fit.Rows, len(calibrate.Choices))
	text, err := os.ReadFile(report)
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(text), "parameter,information,prior,value,sd,overlap,identified,why\n"))
}

func TestCalibrateRefuses(t *testing.T) {
	for args, says := range map[string]string{
		"calibrate --evaluations 5":      "--evaluations: 5",
		"calibrate --workers=-1":         "--workers: -1",
		"calibrate --report report.html": "--report: report.html",
	} {
		var stdout, stderr bytes.Buffer
		assert.Equal(t, exitUsage, stack(strings.Fields(args), &stdout, &stderr), args)
		assert.Contains(t, stderr.String(), says)
		assert.Empty(t, stdout.String())
	}
}
