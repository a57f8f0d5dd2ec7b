package claims

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/ensemble"
)

// Spec names a run: scenarios joined by "+", each with a strength in front if its
// shocks are to be weaker ("0.5*open_wins+us_stacks"), with parameters and shocks on top.
type Spec struct {
	Run    string
	With   With
	Shocks []scenario.Shock
	Until  sim.Month // The run may stop there; 0 is the whole run.
}

// With is what is changed in every run of a measure: parameter values, and magnitudes of
// shocks of its scenarios, by scenario and position ("us_stacks/0").
type With struct {
	Set        map[string]float64
	Magnitudes map[string]float64
}

// key tells specs apart.
func (s Spec) key() string {
	text, err := json.Marshal(s) // Keys of maps are sorted.
	if err != nil {
		panic(err) // Numbers that JSON cannot hold.
	}
	return string(text)
}

// scenario joins the files.
func (s Spec) scenario() (sim.Scenario, error) {
	joined := scenario.File{Schema: scenario.Schema, ID: "claim", Title: "A run of a claim", Base: scenario.HistoryID, Parameters: map[string]float64{}}
	for _, part := range strings.Split(s.Run, "+") {
		part = strings.TrimSpace(part)
		strength := 1.0
		if number, id, ok := strings.Cut(part, "*"); ok {
			x, err := strconv.ParseFloat(number, 64)
			if err != nil {
				return sim.Scenario{}, &sim.FieldError{Field: "run", Value: part, Allowed: "strength*scenario"}
			}
			strength, part = x, id
		}
		if part == scenario.HistoryID {
			continue
		}
		f, err := File(part)
		if err != nil {
			return sim.Scenario{}, err
		}
		if f.Base != "" && f.Base != scenario.HistoryID {
			return sim.Scenario{}, &sim.FieldError{Field: part + ".base", Value: f.Base, Allowed: scenario.HistoryID}
		}
		for _, id := range f.Without {
			if !slices.Contains(joined.Without, id) {
				joined.Without = append(joined.Without, id)
			}
		}
		maps.Copy(joined.Parameters, f.Parameters)
		for i, shock := range f.Shocks {
			if x, ok := s.With.Magnitudes[shockKey(part, i)]; ok {
				shock.Magnitude = x
			}
			shock.Magnitude *= strength
			joined.Shocks = append(joined.Shocks, shock)
		}
	}
	joined.Shocks = append(joined.Shocks, s.Shocks...)
	for i := range joined.Shocks {
		joined.Shocks[i].ID = fmt.Sprintf("shock_%d", i) // Two parts may use the same ids.
	}
	maps.Copy(joined.Parameters, s.With.Set)
	out, err := joined.Resolve()
	if err != nil {
		return out, fmt.Errorf("run %s: %w", s.Run, err)
	}
	return out, nil
}

func shockKey(part string, position int) string { return fmt.Sprintf("%s/%d", part, position) }

// parts are the ids of the scenarios that a run joins, without the history.
func parts(run string) (out []string) {
	for _, part := range strings.Split(run, "+") {
		if _, id, ok := strings.Cut(part, "*"); ok {
			part = id
		}
		if part = strings.TrimSpace(part); part != "" && part != scenario.HistoryID {
			out = append(out, part)
		}
	}
	return out
}

// key is a factor of a term, and whether its entities are averaged.
type key struct {
	factor string
	mean   bool
}

// Result is what the claims read of a run: months of every factor.
type Result struct{ months map[key][]float64 }

// Runner makes runs, each once, and keeps of them what the claims read.
type Runner struct {
	plan    ensemble.Plan
	factors map[key]factor
	results map[string]*Result
}

// NewRunner prepares runs for the given claims.
func NewRunner(list []Claim, plan ensemble.Plan) (*Runner, error) {
	r := &Runner{plan: plan, factors: map[key]factor{}, results: map[string]*Result{}}
	for i := range list {
		for j := range list[i].Measures {
			for _, v := range list[i].Measures[j].values() {
				for _, k := range v.keys() {
					f, err := parseFactor(k.factor)
					if err != nil {
						return nil, err
					}
					r.factors[k] = f
				}
			}
		}
	}
	return r, nil
}

// run returns the results of specs, in their order; what is new runs at once.
func (r *Runner) run(specs ...Spec) ([]*Result, error) {
	var missing []sim.Scenario
	var keys []string
	plan, whole := r.plan, false
	for _, spec := range specs {
		k := spec.key()
		if r.results[k] != nil || slices.Contains(keys, k) {
			continue
		}
		s, err := spec.scenario()
		if err != nil {
			return nil, err
		}
		missing, keys = append(missing, s), append(keys, k)
		plan.Months, whole = max(plan.Months, spec.Until), whole || spec.Until == 0
	}
	if whole {
		plan.Months = 0
	}
	if len(missing) > 0 {
		made, err := ensemble.Run(context.Background(), plan, missing, func(_ int, t *sim.Trajectory) (*Result, error) {
			return r.reduce(t), nil
		})
		if err != nil {
			return nil, err
		}
		for i, k := range keys {
			r.results[k] = made[i]
		}
	}
	out := make([]*Result, len(specs))
	for i, spec := range specs {
		out[i] = r.results[spec.key()]
	}
	return out, nil
}

func (r *Runner) reduce(t *sim.Trajectory) *Result {
	out := &Result{months: make(map[key][]float64, len(r.factors))}
	for k, f := range r.factors {
		out.months[k] = f.months(t, k.mean)
	}
	return out
}
