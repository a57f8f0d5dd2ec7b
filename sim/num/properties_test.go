//go:build !js

// Other platforms give the same bits, which the goldens check.

package num_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"sovereignstack/sim/num"
)

// floats draws a double between two bounds, both of them likely.
func floats(t *rapid.T, low, high float64, label string) float64 {
	return rapid.Float64Range(low, high).Draw(t, label)
}

func TestProperties(t *testing.T) {
	t.Run("log undoes exp", rapid.MakeCheck(func(t *rapid.T) {
		x := floats(t, -700, 700, "x")
		assert.InDelta(t, x, num.Log(num.Exp(x)), 2.3e-16+1.2e-16*math.Abs(x))
	}))
	t.Run("exp undoes log", rapid.MakeCheck(func(t *rapid.T) {
		x := floats(t, 1e-300, 1e300, "x")
		assert.InEpsilon(t, x, num.Exp(num.Log(x)), 1e-13)
	}))
	t.Run("exp rises", rapid.MakeCheck(func(t *rapid.T) {
		x := floats(t, -750, 710, "x")
		step := rapid.SampledFrom([]float64{0x1p-52, 1e-9, 1}).Draw(t, "step")
		assert.LessOrEqual(t, num.Exp(x), num.Exp(x+math.Abs(x)*step))
	}))
	t.Run("log rises", rapid.MakeCheck(func(t *rapid.T) {
		x := floats(t, 0, math.MaxFloat64, "x")
		assert.LessOrEqual(t, num.Log(x), num.Log(math.Nextafter(x, math.Inf(1))))
	}))
	t.Run("pow rises with its base", rapid.MakeCheck(func(t *rapid.T) {
		x, y := floats(t, 0, 1e9, "x"), floats(t, 0, 20, "y")
		assert.LessOrEqual(t, num.Pow(x, y), num.Pow(math.Nextafter(x, math.Inf(1)), y))
	}))
	t.Run("small whole powers are products", rapid.MakeCheck(func(t *rapid.T) {
		x := floats(t, -1e50, 1e50, "x")
		same(t, 1, num.Pow(x, 0), "x^0")
		same(t, x, num.Pow(x, 1), "x^1")
		if square := x * x; square == 0 || square > 1e-300 {
			assert.InDelta(t, square, num.Pow(x, 2), 2.3e-16*square)
		}
	}))
	t.Run("pow half is the root", rapid.MakeCheck(func(t *rapid.T) {
		x := floats(t, 1e-300, 1e300, "x")
		assert.InEpsilon(t, num.Sqrt(x), num.Pow(x, 0.5), 2.3e-16)
	}))
	t.Run("logistic is symmetric", rapid.MakeCheck(func(t *rapid.T) {
		x := floats(t, -40, 40, "x")
		assert.InDelta(t, 1, num.Logistic(x)+num.Logistic(-x), 4.5e-16)
	}))
}
