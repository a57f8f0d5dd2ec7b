package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
)

func TestSensitivity(t *testing.T) {
	args := []string{"sensitivity", "--measure", "chip_price:us_designed@2023-06", "--trajectories", "2", "--samples", "8", "--top", "2"}
	text := call(t, args...)
	header, body := rows(t, text)
	assert.Equal(t, "rank,parameter,mu_star,sigma,first_order,total,low,high", strings.Join(header, ","))
	require.Len(t, body, len(sim.Parameters()))
	for i, row := range body {
		if i < 2 {
			value(t, row[5])
			continue
		}
		assert.Equal(t, []string{"", "", "", ""}, row[4:])
	}
	assert.Equal(t, text, call(t, append(args, "--workers", "1")...))
}

func TestSensitivityOfAClaim(t *testing.T) {
	_, body := rows(t, call(t, "sensitivity", "--claim", "C2", "--trajectories", "2", "--samples", "8", "--top", "1"))
	assert.Len(t, body, len(sim.Parameters()))
}

func TestSensitivityRefuses(t *testing.T) {
	for args, says := range map[string]string{
		"sensitivity":                                          "--measure: none",
		"sensitivity --measure x@2030-01":                      "--measure: x",
		"sensitivity --measure chip_price@2030-01":             "chip_price:us_designed|chinese",
		"sensitivity --measure licence_fees@2050-01":           sim.MonthRange,
		"sensitivity --measure licence_fees@2030-01 --write":   "--measure: licence_fees",
		"sensitivity --measure licence_fees@2030-01 --top 0":   "--top: 0",
		"sensitivity --measure licence_fees@2030-01 --set x=1": "--set: x",
		"sensitivity --claim c12":                              "--claim: c12",
		"sensitivity --claim c1 --write":                       "--claim: c1",
		"sensitivity --claim c1 --scenario open_trade":         "its own runs",
		"sensitivity --write --samples 1":                      "--samples: 1",
		"sensitivity --write --trajectories 1":                 "--trajectories: 1",
	} {
		var stdout, stderr bytes.Buffer
		assert.Equal(t, exitUsage, stack(strings.Fields(args), &stdout, &stderr), args)
		assert.Contains(t, stderr.String(), says)
		assert.Empty(t, stdout.String())
	}
}
