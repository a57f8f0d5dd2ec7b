package scene

import (
	"math"
)

// The value lens: each country is filled by what its owners earn less what it pays, on a logarithmic scale
// to both sides.

// captureSteps is the number of steps to each side.
const captureSteps = 12

// Ends of the scale [$bn/yr].
const (
	leastCapture = 0.03
	fullCapture  = 300
)

// The same per inhabitant [$/yr].
const (
	leastPerHead = 1
	fullPerHead  = 1000
)

// captureStep returns the step of a net amount [$bn/yr]: captureSteps is nothing, less is paid, more is earned.
func captureStep(net float32) uint8 { return stepBetween(net, leastCapture, fullCapture) }

func stepBetween(net float32, least, full float64) uint8 {
	size := math.Abs(float64(net))
	if !(size > least) {
		return captureSteps
	}
	t := min(math.Log(size/least)/math.Log(full/least), 1)
	step := uint8(t*(captureSteps-1)+0.5) + 1
	if net < 0 {
		return captureSteps - step
	}
	return captureSteps + step
}

// netOf is what a country's owners earn less what it pays [$bn/yr].
func (s *Scene) netOf(country int) float32 { return s.now.net.at(country, s.at) }

// perHead is the same per inhabitant [$/yr].
func (s *Scene) perHead(country int) float32 {
	const dollarsPerThousand = 1000 // $bn over millions are thousands of dollars.
	if people[country] <= 0 {
		return 0
	}
	return s.netOf(country) / people[country] * dollarsPerThousand
}

func (s *Scene) readCapture() {
	for i := range s.hubs {
		h := &s.hubs[i]
		if s.view.PerHead {
			s.tints[h.shape] = stepBetween(s.perHead(h.country), leastPerHead, fullPerHead)
		} else {
			s.tints[h.shape] = captureStep(s.netOf(h.country))
		}
	}
	s.rank(mostRanked, func(c int) float32 { return float32(math.Abs(float64(s.netOf(c)))) })
}

// captureColor is the fill of a step of the value lens.
func (t *Theme) captureColor(step uint8) Color {
	if step >= captureSteps {
		return t.Land.Mix(t.Earns, float32(step-captureSteps)/captureSteps)
	}
	return t.Land.Mix(t.Pays, float32(captureSteps-step)/captureSteps)
}

// captureDetail writes the second line of a label: "+$140 bn a year".
func (s *Scene) captureDetail(country int) string {
	net := float64(s.netOf(country))
	if s.view.PerHead {
		return s.headDetail(float64(s.perHead(country)))
	}
	if math.Abs(net) < 0.05 {
		return s.text(wordEven)
	}
	return s.yearly(s.dollars(net))
}

// headDetail writes "−$38 a head".
func (s *Scene) headDetail(v float64) string {
	if math.Abs(v) < 0.5 {
		return s.text(wordEven)
	}
	return s.text(wordHead, s.text(wordDollars, s.sign(v), s.grouped(math.Abs(v))))
}

// dollars writes an amount in $bn with its sign: "+$0.4 bn", "−$140 bn", "+$1.4 tn".
func (s *Scene) dollars(bn float64) string {
	if size := math.Abs(bn); size >= 999.5 {
		return s.text(wordDollarsTrillion, s.sign(bn), s.figures(size/1e3))
	}
	return s.text(wordDollarsBillion, s.sign(bn), s.figures(math.Abs(bn)))
}
