package num_test

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
)

var special = []float64{
	0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1.5, -1.5,
	math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64, 0x1p-1022, -0x1p-1022,
	math.MaxFloat64, -math.MaxFloat64, 0x1p52 + 1, 0x1p53, -0x1p53 + 1, 0x1p53 + 2,
	math.Inf(1), math.Inf(-1), math.NaN(), 1 - 0x1p-53, 1 + 0x1p-52, 1e300, 1e-300, 709.8, -745.2,
}

// same compares as the reader sees it: NaN equals NaN, and 0 differs from −0.
func same(t assert.TestingT, want, have float64, what string) {
	assert.Equal(t, num.Bits(want), num.Bits(have), "%s: want %v, have %v", what, want, have)
}

// TestEdges takes the standard library's word for what is zero, infinite or not
// a number, and the reference for the rest: math.Pow is off by 1e-8 next to 1.
func TestEdges(t *testing.T) {
	ref := newReference(precision)
	var far worst
	for _, x := range special {
		logX := func() *big.Float { return ref.log(big.NewFloat(math.Abs(x))) }
		if want := math.Exp(x); num.Finite(x) && want != 0 && num.Finite(want) {
			far.see(t, num.Exp(x), ref.exp(big.NewFloat(x)), x)
		} else {
			same(t, want, num.Exp(x), fmt.Sprintf("exp(%v)", x))
		}
		if want := math.Log(x); x > 0 && num.Finite(x) && x != 1 {
			far.see(t, num.Log(x), logX(), x)
		} else {
			same(t, want, num.Log(x), fmt.Sprintf("log(%v)", x))
		}
		for _, y := range special {
			want, have := math.Pow(x, y), num.Pow(x, y)
			if !num.Finite(x) || !num.Finite(want) || want == 0 || x == 0 || math.Abs(x) == 1 {
				same(t, want, have, fmt.Sprintf("pow(%v, %v)", x, y))
				continue
			}
			exponent := logX()
			exact := ref.exp(exponent.Mul(exponent, big.NewFloat(y)))
			assert.Equal(t, want < 0, have < 0, "sign of pow(%v, %v)", x, y)
			far.see(t, math.Abs(have), exact, x, y)
		}
	}
	far.require(t, 0.76)
	same(t, 0, num.Logistic(math.Inf(-1)), "logistic(-Inf)")
	same(t, 1, num.Logistic(math.Inf(1)), "logistic(+Inf)")
	same(t, 0.5, num.Logistic(0), "logistic(0)")
	same(t, math.NaN(), num.Logistic(math.NaN()), "logistic(NaN)")
	assert.Positive(t, num.Logistic(-740), "logistic does not vanish early")
}

func TestExpLimits(t *testing.T) {
	top, bottom := 709.782712893384, -745.1332191019411
	assert.True(t, num.Finite(num.Exp(top)), "largest argument that does not overflow")
	assert.Equal(t, math.Inf(1), num.Exp(math.Nextafter(top, 800)))
	assert.Equal(t, math.SmallestNonzeroFloat64, num.Exp(bottom))
	assert.Zero(t, num.Exp(math.Nextafter(bottom, -800)))
}

// TestLogSingle: as near as single precision shows, and nearer than that next to 1.
func TestLogSingle(t *testing.T) {
	for x := 1e-300; x < 1e300; x *= 1.37 {
		assert.InEpsilon(t, math.Log(x), num.LogSingle(x), 0x1p-24, "%g", x)
	}
	for d := 0x1p-40; d < 0.5; d *= 1.01 {
		assert.InEpsilon(t, math.Log1p(d), num.LogSingle(1+d), max(0x1p-22, 0x1p-52/d), "1 + %g", d)
	}
	assert.Zero(t, num.LogSingle(1))
}

func TestSmallHelpers(t *testing.T) {
	type share float64
	assert.Equal(t, share(1), num.Clamp(share(3), 0, 1))
	assert.Equal(t, share(0), num.Clamp(share(-3), 0, 1))
	assert.Equal(t, share(0.5), num.Clamp(share(0.5), 0, 1))
	assert.True(t, math.IsNaN(num.Clamp(math.NaN(), 0, 1)))
	assert.Equal(t, share(2), num.Positive(share(2)))
	same(t, 0, num.Positive(math.Copysign(0, -1)), "[-0]+")
	same(t, 0, num.Positive(-2.0), "[-2]+")
	assert.True(t, math.IsNaN(num.Positive(math.NaN())))
	assert.Equal(t, share(2), num.Abs(share(-2)))
	assert.Equal(t, 3.0, num.Sqrt(9))
	assert.Equal(t, -2.0, num.Floor(-1.5))
	assert.Equal(t, -1.5, num.Mod(-5.5, 2))
	for _, x := range []float64{math.Inf(1), math.Inf(-1), math.NaN()} {
		assert.False(t, num.Finite(x))
	}
	assert.True(t, num.Finite(math.MaxFloat64))
	same(t, math.Inf(-1), num.Inf(-1), "-Inf")
	same(t, math.NaN(), num.NaN(), "NaN")
	assert.Equal(t, 1.5, num.FromBits(num.Bits(1.5)))
	assert.Equal(t, float32(1.5), num.FromBits32(num.Bits32(1.5)))
	assert.Equal(t, num.Bits32(float32(math.NaN())), num.Bits32(-float32(math.NaN())))
	assert.Equal(t, num.Bits(math.NaN()), num.Bits(-math.NaN()))
}

func TestToInt(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want int32
	}{
		{0, 0}, {2.9, 2}, {-2.9, -2}, {10, 10}, {10.5, 10}, {1e300, 10}, {-1e300, -5},
		{math.Inf(1), 10}, {math.Inf(-1), -5}, {math.NaN(), -5}, {-5, -5}, {-4.5, -4},
	} {
		assert.Equal(t, c.want, num.ToInt(c.x, -5, 10), "%v", c.x)
	}
	assert.Equal(t, int32(math.MaxInt32), num.ToInt(3e9, math.MinInt32, math.MaxInt32))
}

func TestInterp(t *testing.T) {
	xs, ys := []float64{1, 2, 4, 8}, []float64{10, 30, 20, 20}
	for _, c := range []struct{ x, want float64 }{
		{-1, 10}, {1, 10}, {1.5, 20}, {2, 30}, {3, 25}, {4, 20}, {6, 20}, {8, 20}, {9, 20},
		{math.Inf(-1), 10}, {math.Inf(1), 20}, {math.NaN(), math.NaN()},
	} {
		same(t, c.want, num.Interp(xs, ys, c.x), fmt.Sprint(c.x))
	}
	same(t, 5, num.Interp([]float64{3}, []float64{5}, 7), "one point holds everywhere")
	require.Panics(t, func() { num.Interp(nil, nil, 1) })
	require.Panics(t, func() { num.Interp(xs, ys[1:], 1) })
}

func BenchmarkPrimitives(b *testing.B) {
	xs := make([]float64, 1024)
	for i := range xs {
		xs[i] = 0.01 + 0.02*float64(i)
	}
	for _, f := range []struct {
		name string
		call func(float64) float64
	}{
		{"Exp", num.Exp},
		{"Log", num.Log},
		{"Pow", func(x float64) float64 { return num.Pow(x, 0.7) }},
		{"Logistic", num.Logistic},
		{"math.Exp", math.Exp},
		{"math.Log", math.Log},
		{"math.Pow", func(x float64) float64 { return math.Pow(x, 0.7) }},
	} {
		b.Run(f.name, func(b *testing.B) {
			sum := 0.0
			for i := 0; b.Loop(); i++ {
				sum += f.call(xs[i%len(xs)])
			}
			require.True(b, num.Finite(sum))
		})
	}
}
