package sim_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/num"
)

// A run of the model can hide a difference in the last bit for thousands of
// steps. These two systems are chaotic: they double any difference every few
// steps, until nothing agrees.

const kernelSteps = 100_000

// reportAt are the steps that go into the golden; the first that differs tells
// how soon a platform parts from the others.
var reportAt = []int{1, 10, 100, 1_000, 10_000, kernelSteps}

// ricker is a ring of populations that overshoot and mix:
//
//	grown[i] = x[i] · e^(r·(1 − x[i]^θ))
//	x[i]     = (1 − mix)·grown[i] + mix·ln(1 + grown[i+1])
type ricker [8]float64

func newRicker() (x ricker) {
	for i := range x {
		x[i] = 0.4 + float64(0.1*float64(i))
	}
	return x
}

func (x *ricker) step() {
	const growth, theta, mix = 3.1, 1.07, 0.05
	var grown ricker
	for i := range x {
		pressure := num.Pow(x[i], theta)
		grown[i] = float64(x[i] * num.Exp(float64(growth*(1-pressure))))
	}
	for i := range x {
		next := num.Log(1 + grown[(i+1)%len(x)])
		x[i] = float64((1-mix)*grown[i]) + float64(mix*next)
	}
}

// henon is the map of Hénon in three dimensions, which stretches in two of them:
// sums of products, nothing else.
//
//	x' = 1.76 − y² − 0.1·z
//	y' = x
//	z' = y
//
// A flow in small steps would not do: it swallows a last bit that one step moves
// by less than half.
type henon [3]float64

func newHenon() henon { return henon{1.1, 1.2, 0.3} }

func (p *henon) step(multiplyAdd func(x, y, z float64) float64) {
	const a, b = 1.76, 0.1
	x, y, z := p[0], p[1], p[2]
	p[0] = multiplyAdd(-b, z, multiplyAdd(-y, y, a))
	p[1], p[2] = x, y
}

// roundedTwice is how the model multiplies and adds.
func roundedTwice(x, y, z float64) float64 { return float64(x*y) + z }

// trace steps a system and calls report where the golden looks.
func trace(step func(), report func(step int)) {
	next := 0
	for i := 1; i <= kernelSteps; i++ {
		step()
		if i == reportAt[next] {
			report(i)
			next++
		}
	}
}

func TestGoldenKernel(t *testing.T) {
	var table strings.Builder
	table.WriteString("kernel,step,hash,first\n")
	populations, point := newRicker(), newHenon()
	trace(populations.step, func(step int) {
		fmt.Fprintf(&table, "ricker,%d,%016x,%v\n", step, digest(populations[:]), populations[0])
	})
	trace(func() { point.step(roundedTwice) }, func(step int) {
		fmt.Fprintf(&table, "henon,%d,%016x,%v\n", step, digest(point[:]), point[0])
	})
	golden(t, kernelFile, table.String())
}

func TestKernelStaysAlive(t *testing.T) {
	populations, point := newRicker(), newHenon()
	for range kernelSteps {
		populations.step()
		point.step(roundedTwice)
	}
	lowest, highest := populations[0], populations[0]
	for _, x := range populations {
		lowest, highest = min(lowest, x), max(highest, x)
	}
	assert.Positive(t, lowest)
	assert.Less(t, highest, 100.0)
	assert.Greater(t, highest-lowest, 1e-3, "the ring has not fallen into step")
	assert.Less(t, math.Abs(point[0]), 3.0)
	assert.Greater(t, math.Abs(point[0]-point[1]), 1e-6, "the point has not come to rest")
}

// TestKernelSeesOneUlp shows that the smallest difference there is, anywhere,
// reaches every number within a thousand steps.
func TestKernelSeesOneUlp(t *testing.T) {
	for i := range newRicker() {
		plain, moved := newRicker(), newRicker()
		moved[i] = math.Nextafter(moved[i], 2)
		for range 1_000 {
			plain.step()
			moved.step()
		}
		for j := range plain {
			assert.NotEqual(t, plain[j], moved[j], "ricker %d to %d", i, j)
		}
	}
	for i := range 2 {
		plain, moved := newHenon(), newHenon()
		moved[i] = math.Nextafter(moved[i], 2)
		for range 1_000 {
			plain.step(roundedTwice)
			moved.step(roundedTwice)
		}
		assert.NotEqual(t, digest(plain[:]), digest(moved[:]), "henon %d", i)
	}
}

// TestKernelSeesFusion shows that one fused product per step changes the golden.
func TestKernelSeesFusion(t *testing.T) {
	plain, fused := newHenon(), newHenon()
	for range 1_000 {
		plain.step(roundedTwice)
		fused.step(math.FMA)
	}
	assert.NotEqual(t, digest(plain[:]), digest(fused[:]))
}
