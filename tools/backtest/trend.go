package backtest

import (
	"math"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// The split of fit and prediction: what ends by December 2024 may be fitted, what begins
// in 2025 is predicted. A fiscal year across the border is neither.
const (
	LastFitted     = sim.Month(3*12 - 1)
	FirstPredicted = LastFitted + 1
	LastTarget     = sim.FirstSimulated - 1
)

// Skill is what a model adds to a trend on what begins in 2025.
type Skill struct {
	Model, Trend float64 // Losses on the same targets.
	Targets      int     // Their number.
}

// Value is 1 for a perfect model, 0 for one that is as good as a trend.
func (s Skill) Value() float64 { return 1 - s.Model/s.Trend }

// SkillOf compares a run with the trend of each series, entity by entity: a straight
// line in logs (in points where those count) through what ends by 2024, continued. Only
// targets of 2025 with two earlier points or more count.
func SkillOf(list []Residual) Skill {
	var model, trend []Residual
	for _, r := range list {
		if r.First < FirstPredicted {
			continue
		}
		if predicted, ok := trendAt(list, r.Target); ok {
			model, trend = append(model, r), append(trend, r.Target.Residual(predicted))
		}
	}
	return Skill{Model: LossOf(model), Trend: LossOf(trend), Targets: len(model)}
}

// trendAt continues the trend of a target's series to its time.
func trendAt(list []Residual, target *Target) (float64, bool) {
	var x, y []float64
	for _, r := range list {
		if r.Last > LastFitted || !alike(r.Target, target) {
			continue
		}
		x, y = append(x, when(r.Target)), append(y, scaled(r.Target, r.Value))
	}
	intercept, slope, ok := line(x, y)
	if !ok {
		return 0, false
	}
	value := intercept + slope*when(target)
	if target.Points {
		return value, true
	}
	return math.Exp(value), true
}

// alike reports whether two targets are the same quantity at different times.
func alike(a, b *Target) bool {
	return a.Series == b.Series && a.Entity == b.Entity && a.Form == b.Form && a.Measure == b.Measure
}

// when is the time that a target stands for, in months.
func when(t *Target) float64 {
	if t.Measure == data.Mean {
		return float64(t.First+t.Last+1) / 2
	}
	return float64(t.Last + 1)
}

// scaled is a value in logs, or as it is where points count.
func scaled(t *Target, value float64) float64 {
	if t.Points {
		return value
	}
	return math.Log(value)
}

// line is the least-squares line through points at two times or more.
func line(x, y []float64) (intercept, slope float64, ok bool) {
	var mx, my, xx, xy float64
	n := float64(len(x))
	for i := range x {
		mx, my = mx+x[i]/n, my+y[i]/n
	}
	for i := range x {
		xx += (x[i] - mx) * (x[i] - mx)
		xy += (x[i] - mx) * (y[i] - my)
	}
	if len(x) < 2 || xx == 0 {
		return 0, 0, false
	}
	slope = xy / xx
	return my - slope*mx, slope, true
}
