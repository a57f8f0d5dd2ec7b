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

// reduce takes apart a positive finite x. Its parts are functions that compilers put in
// place, so that a logarithm costs one call.
func reduce(x float64) reduced {
	e, z, i := split(x)
	at := &logTable[i%logSize]
	r, rRest := nearOne(z, at.inverse)
	return reduced{
		base:     float64(e*ln2Hi) + at.log,
		baseRest: float64(e*ln2Lo) + at.logRest,
		r:        r,
		rRest:    rRest,
	}
}

// split returns e and z of a positive finite x, and the place of z in the table.
func split(x float64) (e, z float64, at uint64) {
	bits := math.Float64bits(x)
	if x < smallNormal {
		bits = math.Float64bits(float64(x*0x1p52)) - 52<<52
	}
	above := bits - logStart
	return float64(int64(above) >> 52), math.Float64frombits(bits - above&exponentBits), above >> (52 - logBits) % logSize
}

// nearOne returns z·inverse − 1, rounded, and what rounding lost.
func nearOne(z, inverse float64) (r, rRest float64) {
	zHi := high(z)
	rHi := float64(zHi*inverse) - 1
	rLo := float64((z - zHi) * inverse)
	r = rHi + rLo
	return r, rHi - r + rLo
}

// Log returns the natural logarithm of x. It is −Inf at 0, +Inf at +Inf, and
// NaN below 0 and at NaN.
func Log(x float64) float64 {
	if !(x > 0 && x <= math.MaxFloat64) {
		return logEdge(x)
	}
	e, z, i := split(x)
	at := &logTable[i%logSize]
	r, rRest := nearOne(z, at.inverse)
	base, baseRest := float64(e*ln2Hi)+at.log, float64(e*ln2Lo)+at.logRest
	r2 := float64(r * r)
	tail := float64(r2 * (float64(r*log1pCubic(r, r2)) - 1.0/2))
	sum := base + r
	rest := base - sum + r + (baseRest + rRest)
	return sum + (rest + tail)
}

// LogSingle returns the natural logarithm of a normal x > 0 to single precision, for
// half the work of Log.
func LogSingle(x float64) float64 {
	e, z, i := split(x)
	at := &logTable[i%logSize]
	r := float64(z*at.inverse) - 1
	return float64(e*ln2Hi) + at.log + (r - float64(float64(r*r)*(1.0/2-float64(r*(1.0/3)))))
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
