package calibrate

import (
	"sovereignstack/sim"
	"sovereignstack/tools/backtest"
)

// Observations are the targets of the evidence table, with the standard deviations of
// the backtest.
func Observations(t *sim.Trajectory) ([]Residual, error) {
	var out []Residual
	for _, r := range backtest.Residuals(t, 0, backtest.LastTarget) {
		out = append(out, Residual{r.Series, r.Entity, r.Last, r.Z})
	}
	return out, nil
}
