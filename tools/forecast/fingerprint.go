package forecast

import (
	"context"
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/ensemble"
)

// Fingerprint names all that bands are made of: the parameter table with the fit, the
// targets, the headlines, and what the model makes of the baseline and of a few draws
// anywhere in the ranges. Making the bands anew takes the model ten thousand runs; this
// takes five, and any change that could move a band changes it.
func Fingerprint(ctx context.Context, plan ensemble.Plan, headlines []string) (string, error) {
	history, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return "", err
	}
	all, err := lines(headlines)
	if err != nil {
		return "", err
	}
	h := fnv.New64a()
	for _, p := range sim.Parameters() {
		fmt.Fprintln(h, p.ID, p.Min, p.Prior, p.Default, p.Max, p.Distribution)
	}
	fmt.Fprintln(h, data.Observations, headlines)

	const few = 4
	scenarios := []sim.Scenario{history}
	random := rand.New(ensemble.Source(BandSeed, purposePrint))
	for range few {
		values := make([]float64, len(sim.Parameters()))
		for i, p := range sim.Parameters() {
			// Rounded at each step, so that it is the same number on every platform.
			values[i] = min(p.Max, p.Min+float64(random.Float64()*(p.Max-p.Min)))
		}
		scenarios = append(scenarios, ensemble.With(history, ensemble.All(), values))
	}
	plan.Done, plan.Months = nil, 0
	texts, err := ensemble.Run(ctx, plan, scenarios, func(_ int, t *sim.Trajectory) (string, error) {
		text := fmt.Sprintf("%x", t.Hash)
		for i := range all {
			for _, m := range bandMonths() {
				text += fmt.Sprintf(" %x", math.Float32bits(all[i].at(t, m)))
			}
		}
		return text, nil
	})
	if err != nil {
		return "", err
	}
	fmt.Fprintln(h, texts)
	return fmt.Sprintf("%016x", h.Sum64()), nil
}
