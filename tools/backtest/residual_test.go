package backtest

import (
	"math"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// baseline is the run that the project shows.
var baseline = sync.OnceValue(func() *sim.Trajectory {
	s, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		panic(err)
	}
	run, err := sim.Run(data.Tables(), s)
	if err != nil {
		panic(err)
	}
	return run
})

// off is what a model would have that misses every target by z standard deviations.
func off(z func() float64) (list []Residual) {
	for _, t := range Targets() {
		if t.Points {
			list = append(list, t.Residual(t.Value+z()*t.Sigma))
			continue
		}
		list = append(list, t.Residual(t.Value*math.Exp(z()*t.Sigma)))
	}
	return list
}

func TestAPerfectModelHasNoLoss(t *testing.T) {
	list := off(func() float64 { return 0 })
	for _, r := range list {
		assert.Zero(t, r.Z, r.ID)
		assert.True(t, r.Inside, r.ID)
	}
	assert.Zero(t, LossOf(list))
	assert.EqualValues(t, 1, Coverage(list))
	assert.EqualValues(t, 1, SkillOf(list).Value())
}

func TestAModelThatIsRightUpToErrorsOfTheEvidenceScoresTwoThirds(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	total := 0.0
	const draws = 200
	for range draws {
		total += LossOf(off(random.NormFloat64)) / draws
	}
	assert.InDelta(t, 0.67, total, 0.06)
}

// Every observation is in the table once, in its order, and in the loss.
func TestNothingIsLeftOut(t *testing.T) {
	list := Residuals(baseline(), 0, LastTarget)
	require.Len(t, list, len(data.Observations))
	for i, o := range data.Observations {
		assert.Equal(t, o.ID, list[i].ID)
		assert.Equal(t, o.Value, list[i].Value)
		assert.False(t, math.IsNaN(list[i].Z) || math.IsInf(list[i].Z, 0), o.ID)
	}
	split := len(Residuals(baseline(), 0, LastFitted)) + len(Residuals(baseline(), FirstPredicted, LastTarget))
	assert.Equal(t, len(list), split, "each target ends before 2025 or in it")
	assert.Equal(t, LossOf(list), Loss(baseline(), 0, LastTarget))
}

func TestLossIsTheMedianOfMedians(t *testing.T) {
	r := func(series string, z float64) Residual {
		return Residual{Target: &Target{Series: series}, Z: z}
	}
	assert.Equal(t, 2.0, LossOf([]Residual{r("a", -1), r("a", 1), r("a", 90), r("b", 2), r("c", -3), r("c", 3)}))
	assert.True(t, math.IsNaN(LossOf(nil)))
}

func TestResidualOfNothing(t *testing.T) {
	target, err := newTarget(data.Observation{Terms: terms("licence_fees", ""), Value: 1, Low: 1, High: 1, Sigma: 0.5})
	require.NoError(t, err)
	assert.EqualValues(t, -worst, target.Residual(0).Error, "none of it is a factor e^10 off, not infinitely far")
	assert.InDelta(t, math.Exp(0.8225), target.High90, 1e-3, "without a range of the source, sigma makes one")
}

// A trend that goes on is as good as itself; one that breaks is beaten by a model that knows.
func TestSkill(t *testing.T) {
	make := func(month sim.Month, value, simulated float64) Residual {
		target, err := newTarget(data.Observation{Terms: terms("licence_fees", ""), Measure: data.End, First: month, Last: month, Value: value, Low: value, High: value, Sigma: 0.1})
		require.NoError(t, err)
		return target.Residual(simulated)
	}
	past := []Residual{make(11, 1, 1), make(23, 2, 2), make(35, 4, 4)}
	assert.InDelta(t, 0, SkillOf(append(past[:3:3], make(47, 16, 8))).Value(), 1e-9, "the model says what the trend says")
	assert.InDelta(t, 1, SkillOf(append(past[:3:3], make(47, 16, 16))).Value(), 1e-9)
	assert.Negative(t, SkillOf(append(past[:3:3], make(47, 16, 4))).Value())
	assert.Zero(t, SkillOf(append(past[:1:1], make(47, 16, 4))).Targets, "one point makes no trend")
	assert.Zero(t, SkillOf(past).Targets)
}

func TestRanks(t *testing.T) {
	assert.InDelta(t, 1, Spearman([]float64{1, 2, 3, 40}, []float64{1, 20, 30, 31}), 1e-12)
	assert.InDelta(t, -1, Spearman([]float64{1, 2, 3}, []float64{3, 2, 1}), 1e-12)
	assert.Equal(t, []float64{0, 1.5, 1.5, 3}, ranks([]float64{1, 5, 5, 9}), "equals share a place")
	income := []float64{1, 2, 3, 4}
	left := afterIncome(income, []float64{math.Exp(2), math.Exp(4), math.Exp(6), math.Exp(9)})
	sum := 0.0
	for i := range left {
		sum += left[i] * income[i]
	}
	assert.InDelta(t, 0, sum, 1e-9, "nothing of income is left")
}

// The 2025 gap: a model that has it beats the line through the years before.
func TestGapSkill(t *testing.T) {
	stand := func(family string, month sim.Month, record, run float64) Residual {
		return Residual{Target: &Target{Series: "capability", Entity: family, Observation: data.Observation{Last: month, Value: record}}, Simulated: run}
	}
	list := []Residual{
		stand("a", 11, 10, 0), stand("b", 11, 0, 0), stand("a", 23, 20, 0), stand("b", 23, 15, 0), stand("a", 35, 30, 0), stand("b", 35, 30, 0),
		stand("a", 47, 40, 40), stand("b", 47, 36, 35),
	}
	skill, ok := gapSkill(list, []string{"a"}, []string{"b"})
	require.True(t, ok)
	assert.InDelta(t, 1, skill.Model, 1e-9)
	assert.InDelta(t, 9, skill.Trend, 1e-9, "the line says −5, the record 4")
	_, ok = gapSkill(list[:6], []string{"a"}, []string{"b"})
	assert.False(t, ok)
}

// One evaluation must cost far less than a run.
func BenchmarkLoss(b *testing.B) {
	run := baseline()
	for b.Loop() {
		Loss(run, 0, LastTarget)
	}
}
