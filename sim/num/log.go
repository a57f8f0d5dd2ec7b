package num

import "math"

// The logarithm splits x into a power of two and a number z near 1, and z into a
// table value and a rest r:
//
//	x     = 2^e · z                  0.6875 ≤ z < 1.375
//	ln x  = e·ln2 − ln(inverse) + ln(1 + r)
//	1 + r = z · inverse              |r| < 2^−7
//
// inverse is about 1/z with nine binary places, so that both halves of its
// product with z are exact and r is known to more than a double. Next to 1 the
// inverse is 1 itself, so r is z − 1 and nothing cancels.
const (
	logBits = 7
	logSize = 1 << logBits

	// Bits of 0.6875, the lower end of z.
	logStart = 0x3fe6000000000000

	// ln2 in two parts; the first is a multiple of 2^−42 like the table's, so
	// that e·ln2 − ln(inverse) is exact.
	ln2Hi = 0x1.62e42fefa38p-1
	ln2Lo = math.Ln2 - ln2Hi

	// A double without these bits leaves products of two such numbers exact.
	lowBits = 1<<27 - 1

	exponentBits = 0xfff << 52
	smallNormal  = 0x1p-1022
)

// reduced is an argument of the logarithm taken apart.
type reduced struct {
	base     float64 // e·ln2 − ln(inverse), first part
	baseRest float64 // and what the first part misses
	r        float64 // z·inverse − 1, rounded
	rRest    float64 // and what rounding lost
}

// reduce takes apart a positive finite x.
func reduce(x float64) reduced {
	bits := math.Float64bits(x)
	if x < smallNormal {
		bits = math.Float64bits(float64(x*0x1p52)) - 52<<52
	}
	above := bits - logStart
	e := float64(int64(above) >> 52)
	at := &logTable[above>>(52-logBits)%logSize]

	z := bits - above&exponentBits
	zHi := math.Float64frombits(z &^ lowBits)
	zLo := math.Float64frombits(z) - zHi
	rHi := float64(zHi*at.inverse) - 1
	rLo := float64(zLo * at.inverse)
	r := rHi + rLo
	return reduced{
		base:     float64(e*ln2Hi) + at.log,
		baseRest: float64(e*ln2Lo) + at.logRest,
		r:        r,
		rRest:    rHi - r + rLo,
	}
}

// Log returns the natural logarithm of x. It is −Inf at 0, +Inf at +Inf, and
// NaN below 0 and at NaN.
func Log(x float64) float64 {
	if !(x > 0 && x <= math.MaxFloat64) {
		return logEdge(x)
	}
	a := reduce(x)
	r2 := float64(a.r * a.r)
	tail := float64(r2 * (float64(a.r*log1pCubic(a.r, r2)) - 1.0/2))
	sum := a.base + a.r
	rest := a.base - sum + a.r + (a.baseRest + a.rRest)
	return sum + (rest + tail)
}

// log1pCubic returns (ln(1+r) − r + r²/2) / r³ for |r| < 2^−7; the first term
// that it leaves out is below 2^−73 of ln(1+r).
func log1pCubic(r, r2 float64) float64 {
	a := 1.0/3 - float64(r*(1.0/4))
	b := 1.0/5 - float64(r*(1.0/6))
	c := 1.0/7 - float64(r*(1.0/8))
	d := 1.0/9 - float64(r*(1.0/10))
	r4 := float64(r2 * r2)
	return a + float64(r2*b) + float64(r4*(c+float64(r2*d)))
}

func logEdge(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case x < 0:
		return math.NaN()
	}
	return x // +Inf or NaN
}
