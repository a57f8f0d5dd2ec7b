package backtest

import (
	"math"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// Summary is one number about many targets, with the range that it should lie in.
type Summary struct {
	Series    string // An output, or Overall.
	Name      string // "loss", "skill", …
	From, To  sim.Month
	Targets   int
	Value     float64
	Low, High float64 // What it should be at least and at most; infinite where it has no bound.
}

// Overall is the series of summaries over all targets.
const Overall = "overall"

// Met reports whether a summary is what it should be.
func (s Summary) Met() bool { return s.Value >= s.Low && s.Value <= s.High }

// Aims of the project.
const (
	mostLoss     = 1   // A perfect model scores 0.67.
	leastCovered = 0.8 // About 90 % of targets should lie in 90 % ranges.
	leastRank    = 0.3 // Adoption, after GDP per head.
	leastCluster = 0.5
	ownerFactor  = 1.2
)

// Summarise makes every summary of a run: by series first, then overall.
func Summarise(run *sim.Trajectory) []Summary {
	list := Residuals(run, 0, LastTarget)
	var out []Summary
	for _, series := range bySeries(list) {
		out = append(out, general(series[0].Series, series)...)
	}
	out = append(out, general(Overall, list)...)
	out = append(out, split(list)...)
	return append(out, special(run, list)...)
}

// general is loss, coverage and skill of a list.
func general(series string, list []Residual) []Summary {
	to := LastTarget
	out := []Summary{
		{series, "loss", 0, to, len(list), LossOf(list), 0, mostLoss},
		{series, "coverage", 0, to, len(list), Coverage(list), leastCovered, 1},
	}
	if skill := SkillOf(list); skill.Targets > 0 {
		out = append(out, Summary{series, "skill", FirstPredicted, to, skill.Targets, skill.Value(), 0, 1})
	}
	return out
}

// split is the loss of what may be fitted, of what is predicted, and of targets whose
// rows set no input.
func split(list []Residual) []Summary {
	keep := func(name string, from, to sim.Month, want func(Residual) bool) Summary {
		var some []Residual
		for _, r := range list {
			if want(r) {
				some = append(some, r)
			}
		}
		return Summary{Overall, name, from, to, len(some), LossOf(some), 0, mostLoss}
	}
	return []Summary{
		keep("loss_fitted", 0, LastFitted, func(r Residual) bool { return r.Last <= LastFitted }),
		keep("loss_predicted", FirstPredicted, LastTarget, func(r Residual) bool { return r.First >= FirstPredicted }),
		keep("loss_independent", 0, LastTarget, func(r Residual) bool { return !r.Input }),
	}
}

// special is what the project promises of economies, owners and the frontier.
func special(run *sim.Trajectory, list []Residual) (out []Summary) {
	if users, ok := sim.OutputByID("ai_users"); ok {
		income, record, simulated := adoption(run, users)
		out = append(out,
			Summary{Overall, "adoption_rank_after_income", LastTarget - 5, LastTarget, len(record), Spearman(afterIncome(income, record), afterIncome(income, simulated)), leastRank, 1},
			Summary{Overall, "adoption_rank", LastTarget - 5, LastTarget, len(record), Spearman(record, simulated), math.Inf(-1), 1})
	}
	if record, simulated := clusters(list); len(record) > 0 {
		out = append(out, Summary{Overall, "cluster_rank", LastTarget - 5, LastTarget - 5, len(record), Spearman(record, simulated), leastCluster, 1})
	}
	for _, r := range list {
		if r.Series == "compute_shipped_cumulative" && r.Form == data.Sum && (r.Entity == "USA" || r.Entity == "CHN") {
			out = append(out, Summary{Overall, "owner_ratio_" + r.Entity, r.Last, r.Last, 1, r.Simulated / r.Value, 1 / ownerFactor, ownerFactor})
		}
	}
	for _, gap := range []struct {
		name          string
		ahead, behind []string
	}{
		{"skill_us_china_gap", []string{"us_closed", "us_open"}, []string{"china_closed", "china_open"}},
		{"skill_open_gap", []string{"us_closed", "china_closed"}, []string{"us_open", "china_open", "rest_open"}},
	} {
		if skill, ok := gapSkill(list, gap.ahead, gap.behind); ok {
			out = append(out, Summary{Overall, gap.name, FirstPredicted, LastTarget, skill.Targets, skill.Value(), 0, 1})
		}
	}
	return out
}
