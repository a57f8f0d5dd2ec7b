package main

import (
	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/backtest"
)

// evidenceCmd compares a run with the observations.
type evidenceCmd struct{ input }

// Help is shown by --help.
func (evidenceCmd) Help() string {
	return `Prints id,series,entity,period,observed,low,high,simulated,ratio,unit,confidence. Ratio is simulated ÷ observed. Rows of low
confidence are bounds more than targets. SOURCES.md in sim/data resolves the ids; stack backtest says how far apart the two are.

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
	out.header("id", "series", "entity", "period", "observed", "low", "high", "simulated", "ratio", "unit", "confidence")
	for _, r := range backtest.Residuals(t, 0, backtest.LastTarget) {
		if err := out.row(r.ID, r.Series, r.Entity, r.Period, r.Value, r.Low, r.High,
			float32(r.Simulated), float32(r.Simulated/r.Value), r.Unit, confidences[r.Confidence]); err != nil {
			return err
		}
	}
	return nil
}
