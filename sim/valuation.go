package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// Valuation is mechanism 18: what the profits to come are worth today.
//
//	MV = [π_e]+ · ∫₀^H exp(g_e·h·(1 − e^(−k/h)) − r·k) dk
//	dπ_e/dt = (π − π_e)/τ_π ,  dg_e/dt = (ĝ − g_e)/τ_g ,  ĝ = (π − π_e)/(τ_π·|π_e|)
//
//	π    $bn/yr  operating profit, after tax; of clouds with compute worn out at its price
//	             of today, since what was paid is sunk; of models before training runs,
//	             which are an investment that investors may stop
//	π_e  $bn/yr  the same as expected
//	g_e  1/yr    expected growth, which fades over h
//	r    1/yr    cost of capital
//
// ∫₀^k g_e·e^(−s/h) ds = g_e·h·(1 − e^(−k/h)). Growth is expected faster than profit is
// believed (τ_g < τ_π), so that bad news is a crash first. Monthly steps do not show
// one-day moves. Nobody pays for expected losses: below zero the value is zero.
//
// The integral depends on g_e and r only. It is tabulated over g_e once a run, and once
// more when policy moves the cost of capital.
type valuationTable struct {
	rate   float64
	values [valuationPoints]float64
}

const (
	valuationPoints = 41
	valuationSteps  = 60   // Even, for Simpson's rule.
	leastGrowth     = -0.6 // Expected growth at the low end of the table [1/yr].
)

// set tabulates the integral for cost of capital r by Simpson's rule.
func (t *valuationTable) set(p *ValueParams, r float64) {
	*t = valuationTable{rate: r}
	width := p.ValuationYears / valuationSteps
	for step := range valuationSteps + 1 {
		weight := 2.0
		switch {
		case step == 0 || step == valuationSteps:
			weight = 1
		case step%2 == 1:
			weight = 4
		}
		weight = float64(weight*width) / 3
		k := float64(float64(step) * width)
		faded := float64(p.GrowthFade * (1 - num.Exp(-k/p.GrowthFade)))
		for i := range t.values {
			t.values[i] += float64(weight * num.Exp(float64(growthAt(p, i)*faded)-float64(r*k)))
		}
	}
}

// growthAt is the growth of table entry i [1/yr].
func growthAt(p *ValueParams, i int) float64 {
	return leastGrowth + float64((p.MostGrowth-leastGrowth)*float64(i))/(valuationPoints-1)
}

// multiple is what a dollar of expected profit a year is worth [yr].
func (t *valuationTable) multiple(p *ValueParams, growth float64) float64 {
	at := float64((growth-leastGrowth)*(valuationPoints-1)) / (p.MostGrowth - leastGrowth)
	i := int(num.ToInt(at, 0, valuationPoints-2))
	part := num.Clamp(at-float64(i), 0, 1)
	return t.values[i] + float64((t.values[i+1]-t.values[i])*part)
}

// marketValue is MV of a layer of an earner [$bn].
func (m *Model) marketValue(e world.Earner, l world.Layer) float64 {
	s, p := &m.State.Value, &m.Params.Value
	n := nationOfEarner(e)
	if r := m.interest(e); m.valuation[n].rate != r {
		m.valuation[n].set(p, r)
	}
	profit := float64(num.Positive(float64(s.Profit[e][l])) * (1 - p.Tax))
	return float64(profit * m.valuation[n].multiple(p, s.Growth[e][l]))
}

// integrateValuation moves what investors expect.
func (m *Model) integrateValuation(k clock) {
	p, s, f := &m.Params.Value, &m.State.Value, &m.Flows.Value
	slow, quick := k.relax(unit.Years(p.ExpectedYears)), k.relax(unit.Years(p.GrowthYears))
	for e := range s.Profit {
		for l := range s.Profit[e] {
			before, actual := float64(s.Profit[e][l]), f.Sustained[e][l]
			moved := float64((actual - before) * slow)
			expected := before + float64(moved*0.5) // At mid-step, as profit is.
			scale := num.Abs(expected) + tinyProfit
			growth := num.Clamp((actual-expected)/float64(scale*p.ExpectedYears), leastGrowth, p.MostGrowth)
			s.Growth[e][l] += float64((growth - s.Growth[e][l]) * quick)
			s.Profit[e][l] += unit.BnUSDPerYear(moved)
		}
	}
}

// tinyProfit keeps growth finite where nothing is earned [$bn/yr].
const tinyProfit = 1e-3
