package backtest

import (
	"math"
	"sort"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// Spearman is the rank correlation of two lists.
func Spearman(x, y []float64) float64 { return pearson(ranks(x), ranks(y)) }

// ranks gives each value its place; equals share the mean of theirs.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return x[order[i]] < x[order[j]] })
	out := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			out[k] = float64(i+j-1) / 2
		}
		i = j
	}
	return out
}

func pearson(x, y []float64) float64 {
	var mx, my, xx, yy, xy float64
	n := float64(len(x))
	for i := range x {
		mx, my = mx+x[i]/n, my+y[i]/n
	}
	for i := range x {
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
		xy += (x[i] - mx) * (y[i] - my)
	}
	return xy / math.Sqrt(xx*yy)
}

// afterIncome is what is left of the log of a value after its line over the log of GDP
// per head.
func afterIncome(income, value []float64) []float64 {
	logs := make([]float64, len(value))
	for i, v := range value {
		logs[i] = math.Log(v)
	}
	intercept, slope, _ := line(income, logs)
	for i := range logs {
		logs[i] -= intercept + slope*income[i]
	}
	return logs
}

// adoption is users of AI in the second half of 2025 in the economies that the source
// counted and did not fill by region: the log of GDP per head, the record and the run.
func adoption(run *sim.Trajectory, out sim.OutputID) (income, record, simulated []float64) {
	const firstMonth = LastTarget - 5
	for c := range world.CountryID(world.Count) {
		e := &data.Countries[c]
		if e.AdoptionImputed {
			continue
		}
		mean := 0.0
		for m := firstMonth; m <= LastTarget; m++ {
			mean += run.At(out, int(c), m) / 6
		}
		income = append(income, math.Log(e.GDP/e.Population))
		record, simulated = append(record, e.Adoption), append(simulated, mean)
	}
	return income, record, simulated
}

// clusters is each economy's share of known clusters: the record and the run.
func clusters(list []Residual) (record, simulated []float64) {
	for _, r := range list {
		if r.Series == "installed_compute" && r.Form == data.Share {
			record, simulated = append(record, r.Value), append(simulated, r.Simulated)
		}
	}
	return record, simulated
}

// gapSkill compares the gap between two groups of families with a straight line: the
// best of ahead less the best of behind, in ECI points, at each month with both. The
// line goes through the record to 2024; skill is one less the ratio of mean errors in 2025.
func gapSkill(list []Residual, ahead, behind []string) (Skill, bool) {
	type stand struct{ record, run [2]float64 }
	stands := map[sim.Month]*stand{}
	for _, r := range list {
		if r.Series != "capability" || r.Form != data.Sum {
			continue
		}
		for side, group := range [2][]string{ahead, behind} {
			for _, family := range group {
				if r.Entity != family {
					continue
				}
				s := stands[r.Last]
				if s == nil {
					low := [2]float64{math.Inf(-1), math.Inf(-1)}
					s = &stand{low, low}
					stands[r.Last] = s
				}
				s.record[side], s.run[side] = max(s.record[side], r.Value), max(s.run[side], r.Simulated)
			}
		}
	}
	gap := func(x [2]float64) float64 { return x[0] - x[1] }
	var times, gaps []float64
	for m := range FirstPredicted {
		if s := stands[m]; s != nil && !math.IsInf(gap(s.record), 0) {
			times, gaps = append(times, float64(m)), append(gaps, gap(s.record))
		}
	}
	intercept, slope, ok := line(times, gaps)
	var skill Skill
	for m := FirstPredicted; m <= LastTarget; m++ {
		s := stands[m]
		if s == nil || math.IsInf(gap(s.record), 0) {
			continue
		}
		skill.Targets++
		skill.Model += math.Abs(gap(s.run) - gap(s.record))
		skill.Trend += math.Abs(intercept + slope*float64(m) - gap(s.record))
	}
	return skill, ok && skill.Targets > 0
}
