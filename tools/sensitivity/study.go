package sensitivity

import (
	"context"
	"fmt"
	"math"
	"slices"
	"sort"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
)

// Options say how thorough a study is.
type Options struct {
	Trajectories int // Of the screening.
	Samples      int // Of the indices, per parameter and two more.
	Top          int // Parameters that get indices.
	Seed         uint64
	Plan         ensemble.Plan
}

// Row is what a study says of one parameter.
type Row struct {
	Parameter *sim.Parameter
	Effect
	Indexed bool // Whether what follows was computed.
	Index
	Low, High float64 // The measure with this parameter alone at 5 and 95 % of its prior.
}

// Shares of the prior at which Low and High are taken.
const lowShare, highShare = 0.05, 0.95

// Purposes of random numbers; see ensemble.Source.
const (
	purposeMorris = 4
	purposeSobol  = 5
)

// Runs is how many times a study runs the model.
func (o Options) Runs(measures []Measure) int {
	groups, _ := together(measures)
	screening := o.Trajectories * (len(sim.Parameters()) + 1) * len(groups)
	indices := 0
	for _, m := range measures {
		indices += (o.Samples*(o.Top+2) + 2*o.Top) * len(m.Scenarios)
	}
	return screening + indices
}

// Study ranks the parameters for each measure. All measures are screened on the same
// runs; indices are then sought for the first of each by itself. Those come first, by
// total index, then the others by the mean size of their effects.
func Study(ctx context.Context, measures []Measure, o Options) ([][]Row, error) {
	all := ensemble.All()
	effects, err := Morris(model(ctx, o.Plan, measures, all), len(all), o.Trajectories, ensemble.Source(o.Seed, purposeMorris))
	if err != nil {
		return nil, err
	}
	tables := make([][]Row, len(measures))
	for k := range measures {
		rows := make([]Row, len(all))
		for i := range rows {
			rows[i] = Row{Parameter: &sim.Parameters()[i], Effect: effects[k][i]}
		}
		sort.SliceStable(rows, func(i, j int) bool { return rows[i].MuStar > rows[j].MuStar })
		top := rows[:min(o.Top, len(rows))]
		if err := indexed(ctx, measures[k:k+1], top, o); err != nil {
			return nil, fmt.Errorf("%s: %w", measures[k].Name, err)
		}
		sort.SliceStable(top, func(i, j int) bool { return top[i].Total > top[j].Total })
		tables[k] = rows
	}
	return tables, nil
}

// indexed adds indices and ends to the rows of one measure. Parameters besides theirs
// stay at their defaults.
func indexed(ctx context.Context, measure []Measure, rows []Row, o Options) error {
	var ids []sim.ParamID
	var defaults []float64
	for _, r := range rows {
		id, _ := sim.ParameterByID(r.Parameter.ID)
		ids = append(ids, id)
		defaults = append(defaults, ensemble.Share(r.Parameter, r.Parameter.Default))
	}
	run := model(ctx, o.Plan, measure, ids)
	indices, err := Sobol(run, len(ids), o.Samples, ensemble.Source(o.Seed, purposeSobol))
	if err != nil {
		return err
	}
	var ends [][]float64
	for i := range ids {
		for _, share := range []float64{lowShare, highShare} {
			p := slices.Clone(defaults)
			p[i] = share
			ends = append(ends, p)
		}
	}
	values, err := run(ends)
	if err != nil {
		return err
	}
	for i := range rows {
		rows[i].Indexed, rows[i].Index = true, indices[0][i]
		rows[i].Low, rows[i].High = values[2*i][0], values[2*i+1][0]
	}
	return nil
}

// model runs measures at points of some parameters' priors.
func model(ctx context.Context, plan ensemble.Plan, measures []Measure, ids []sim.ParamID) Model {
	scenarios, places := together(measures)
	plan.Months = longest(measures)
	return func(points [][]float64) ([][]float64, error) {
		group := func(i int) []sim.Scenario {
			out := make([]sim.Scenario, len(scenarios))
			values := ensemble.Quantiles(ids, points[i])
			for k, s := range scenarios {
				out[k] = ensemble.With(s, ids, values)
			}
			return out
		}
		return ensemble.RunGroups(ctx, plan, len(points), group, func(_ int, runs []*sim.Trajectory) ([]float64, error) {
			values := make([]float64, len(measures))
			for k, m := range measures {
				own := make([]*sim.Trajectory, len(places[k]))
				for j, at := range places[k] {
					own[j] = runs[at]
				}
				var err error
				if values[k], err = m.Value(own); err != nil {
					return nil, fmt.Errorf("%s: %w", m.Name, err)
				}
				if math.IsInf(values[k], 0) { // As good as no value.
					values[k] = math.NaN()
				}
			}
			return values, nil
		})
	}
}

// longest is how far runs must go for all measures; 0 is to the end.
func longest(measures []Measure) (months sim.Month) {
	for _, m := range measures {
		if m.Months == 0 {
			return 0
		}
		months = max(months, m.Months)
	}
	return months
}

// together lists the scenarios of all measures, each once, and where each measure
// finds its own.
func together(measures []Measure) (scenarios []sim.Scenario, places [][]int) {
	at := map[string]int{}
	for _, m := range measures {
		var own []int
		for i := range m.Scenarios {
			key := string(sim.EncodeInput(&m.Scenarios[i]))
			place, seen := at[key]
			if !seen {
				place = len(scenarios)
				at[key] = place
				scenarios = append(scenarios, m.Scenarios[i])
			}
			own = append(own, place)
		}
		places = append(places, own)
	}
	return scenarios, places
}
