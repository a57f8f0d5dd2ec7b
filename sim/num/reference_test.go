package num_test

import "math/big"

// Reference values in multiple precision, by series that share nothing with the
// package's own method.

const (
	halvings = 12
	terms    = 16
)

type reference struct {
	prec     uint
	ln2      *big.Float
	factor   [terms + 1]*big.Float // 1/n!
	sum, arg *big.Float
	term     *big.Float
}

func newReference(prec uint) *reference {
	ref := &reference{prec: prec}
	ref.ln2 = ref.seriesLn2()
	factorial := big.NewInt(1)
	for n := range ref.factor {
		if n > 0 {
			factorial.Mul(factorial, big.NewInt(int64(n)))
		}
		ref.factor[n] = ref.new().Quo(ref.new().SetInt64(1), ref.new().SetInt(factorial))
	}
	ref.sum, ref.arg, ref.term = ref.new(), ref.new(), ref.new()
	return ref
}

func (ref *reference) new() *big.Float { return new(big.Float).SetPrec(ref.prec + 40) }

// seriesLn2 sums ln 2 = Σ 1/(n·2^n).
func (ref *reference) seriesLn2() *big.Float {
	sum := ref.new()
	for n := int(ref.prec) + 60; n > 0; n-- {
		t := ref.new().Quo(ref.new().SetInt64(1), ref.new().SetInt64(int64(n)))
		sum.Add(sum, t.SetMantExp(t, -n))
	}
	return sum
}

// exp returns e^x: halve the argument, sum the series, square it back.
func (ref *reference) exp(x *big.Float) *big.Float {
	steps, _ := ref.new().Quo(x, ref.ln2).Int64()
	r := ref.new().Sub(x, ref.new().Mul(ref.new().SetInt64(steps), ref.ln2))
	r.SetMantExp(r, -halvings)
	sum := ref.new().Set(ref.factor[terms])
	for n := terms - 1; n >= 0; n-- {
		sum.Mul(sum, r)
		sum.Add(sum, ref.factor[n])
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum.SetMantExp(sum, int(steps))
}

// log returns ln x by the series of ln((1+t)/(1−t)) after one step of Newton
// from a start that is good to a double; the start comes from halving.
func (ref *reference) log(x *big.Float) *big.Float {
	mantissa := ref.new()
	exponent := x.MantExp(mantissa) // 0.5 ≤ mantissa < 1
	start := ref.new().SetFloat64(roughLog(mantissa))
	ratio := ref.new().Mul(mantissa, ref.exp(ref.new().Neg(start)))
	one := ref.new().SetInt64(1)
	t := ref.new().Quo(ref.new().Sub(ratio, one), ref.new().Add(ratio, one))
	t2 := ref.new().Mul(t, t)
	sum, power := ref.new(), ref.new().Set(t)
	for n := int64(1); n <= 13; n += 2 {
		sum.Add(sum, ref.new().Quo(power, ref.new().SetInt64(n)))
		power.Mul(power, t2)
	}
	sum.SetMantExp(sum, 1)
	sum.Add(sum, start)
	return sum.Add(sum, ref.new().Mul(ref.new().SetInt64(int64(exponent)), ref.ln2))
}

// roughLog is good to about 1e-5, which the series of log squares away.
func roughLog(mantissa *big.Float) float64 {
	m, _ := mantissa.Float64()
	t := (m - 0.75) / (m + 0.75)
	return -0.2876820724517809 + 2*t*(1+t*t/3+t*t*t*t/5)
}
