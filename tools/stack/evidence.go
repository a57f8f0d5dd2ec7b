package main

import (
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/compare"
)

// evidenceCmd compares a run with the observations.
type evidenceCmd struct{ input }

// Help is shown by --help.
func (evidenceCmd) Help() string {
	return `Prints id,series,entity,period,observed,low,high,simulated,ratio,unit,confidence. Ratio is simulated ÷ observed. Rows of low
confidence are bounds, not targets. SOURCES.md in sim/data resolves the ids.

Example:
  stack evidence --scenario open_trade`
}

var confidences = map[data.Confidence]string{data.Low: "low", data.Medium: "medium", data.High: "high"}

// Run prints one row per observation.
func (c evidenceCmd) Run(out *table) error {
	s, err := c.load()
	if err != nil {
		return err
	}
	t, err := sim.Run(data.Tables(), s)
	if err != nil {
		return err
	}
	rows, err := compare.All(t)
	if err != nil {
		return err
	}
	out.header("id", "series", "entity", "period", "observed", "low", "high", "simulated", "ratio", "unit", "confidence")
	for _, r := range rows {
		series, entities := compare.Series(r.Observation)
		if err := out.row(r.ID, series, strings.TrimSuffix(entities, "+"), compare.Period(r.Observation), r.Value, r.Low, r.High,
			float32(r.Simulated), float32(r.Ratio), r.Unit, confidences[r.Confidence]); err != nil {
			return err
		}
	}
	return nil
}
