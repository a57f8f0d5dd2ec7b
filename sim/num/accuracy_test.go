//go:build !js

// Other platforms give the same bits, which the goldens check in a fraction of the time.

package num_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
)

const points = 100_000

func seeded() *rand.Rand {
	return rand.New(rand.NewPCG(2022, 2040))
}

// spread draws a number whose exponent is uniform between two powers of two.
func spread(random *rand.Rand, low, high int) float64 {
	exponent := low + random.IntN(high-low)
	return math.Ldexp(1+random.Float64(), exponent)
}

func signed(random *rand.Rand, x float64) float64 {
	if random.IntN(2) == 0 {
		return -x
	}
	return x
}

func TestExpAccuracy(t *testing.T) {
	ref, random := newReference(precision), seeded()
	draws := map[string]struct {
		bound float64
		draw  func() float64
	}{
		"model range":     {0.52, func() float64 { return 60 * (random.Float64() - 0.5) }},
		"all exponents":   {0.52, func() float64 { return signed(random, spread(random, -60, 10)) }},
		"to overflow":     {0.52, func() float64 { return 700 + 10*random.Float64() }},
		"to the smallest": {0.76, func() float64 { return -700 - 46*random.Float64() }},
	}
	for name, d := range draws {
		t.Run(name, func(t *testing.T) {
			random = seeded()
			var far worst
			for range points / 2 {
				x := d.draw()
				if x > 709.7827128 {
					require.GreaterOrEqual(t, num.Exp(x), 1.7976930e308)
					continue
				}
				far.see(t, num.Exp(x), ref.exp(new(big.Float).SetFloat64(max(x, -800))), x)
			}
			far.require(t, d.bound)
		})
	}
}

func TestLogAccuracy(t *testing.T) {
	ref, random := newReference(precision), seeded()
	draws := map[string]func() float64{
		"all exponents": func() float64 { return spread(random, -1022, 1024) },
		"subnormal":     func() float64 { return math.Float64frombits(1 + random.Uint64N(1<<52)) },
		"near one":      func() float64 { return 1 + signed(random, spread(random, -52, -4)) },
		"model range":   func() float64 { return spread(random, -10, 30) },
		"table edges": func() float64 {
			edge := 0x3fe6000000000000 + random.Uint64N(129)<<45
			return math.Float64frombits(edge + random.Uint64N(9) - 4)
		},
	}
	for name, draw := range draws {
		t.Run(name, func(t *testing.T) {
			random = seeded()
			var far worst
			for range points / 3 {
				x := draw()
				if x == 1 {
					require.Zero(t, num.Log(x))
					continue
				}
				far.see(t, num.Log(x), ref.log(new(big.Float).SetFloat64(x)), x)
			}
			far.require(t, 0.52)
		})
	}
}

func TestPowAccuracy(t *testing.T) {
	ref, random := newReference(precision), seeded()
	draws := map[string]func() (x, y float64){
		"model range":   func() (x, y float64) { return spread(random, -10, 20), 8 * (random.Float64() - 0.5) },
		"all exponents": func() (x, y float64) { return spread(random, -1022, 1024), signed(random, spread(random, -60, 3)) },
		"near one": func() (x, y float64) {
			return 1 + signed(random, spread(random, -40, -4)), signed(random, spread(random, 0, 40))
		},
		"whole range of the result": func() (x, y float64) {
			x = spread(random, -300, 300)
			return x, 1400 * (random.Float64() - 0.5) / math.Log(x)
		},
	}
	for name, draw := range draws {
		t.Run(name, func(t *testing.T) {
			random = seeded()
			var far worst
			for range points / 2 {
				x, y := draw()
				product := ref.log(new(big.Float).SetFloat64(x))
				product.Mul(product, new(big.Float).SetFloat64(y))
				size, _ := product.Float64()
				if math.Abs(size) > 700 || x == 1 || x <= 0 {
					continue
				}
				far.see(t, num.Pow(x, y), ref.exp(product), x, y)
			}
			far.require(t, 0.52)
		})
	}
}

func TestLogisticAccuracy(t *testing.T) {
	ref, random := newReference(precision), seeded()
	one := big.NewFloat(1)
	var far worst
	for range points {
		x := signed(random, spread(random, -60, 9))
		e := ref.exp(new(big.Float).SetFloat64(-x))
		far.see(t, num.Logistic(x), e.Quo(one, e.Add(e, one)).SetPrec(precision), x)
	}
	far.require(t, 2.5)
}
