package num

import "math"

// The exponential is taken from a table of 2^(j/128) and a short polynomial:
//
//	x   = k · ln2/128 + r          |r| ≤ ln2/256
//	e^x = 2^(k/128) · e^r          k = 128·e + j
//
// The table holds each power as a double and the relative rest that the double
// misses, so the only error that counts is the last addition.
const (
	expBits    = 7
	expSize    = 1 << expBits
	expPerUnit = expSize / math.Ln2 // table steps per unit of x

	// One table step in two parts. The first has 35 bits, so that its product
	// with k (at most 18 bits) is exact.
	expStepHi = 0x1.62e42feep-8
	expStepLo = math.Ln2/expSize - expStepHi

	// Adding and subtracting this rounds a small number to an integer and
	// leaves that integer in the low bits.
	roundShift = 0x1.8p52

	expOverflow  = 709.782712893384   // e^x is above the largest double
	expUnderflow = -745.1332191019412 // e^x is below half the smallest
)

// Exp returns e^x. It is 0 at −Inf, +Inf at +Inf and above 709.78, and NaN at NaN.
func Exp(x float64) float64 { return expSum(x, 0) }

// expSum returns e^(x+rest), where rest is far smaller than x.
func expSum(x, rest float64) float64 {
	if !(x > -708 && x < 709) {
		return expEdge(x, rest)
	}
	shifted := float64(x*expPerUnit) + roundShift
	steps := shifted - roundShift
	r := x - float64(steps*expStepHi) - float64(steps*expStepLo) + rest
	k := math.Float64bits(shifted)
	at := &expTable[k%expSize]
	scale := math.Float64frombits(at.bits + k>>expBits<<52)
	return scale + float64(scale*(at.rest+expm1Small(r)))
}

// expm1Small returns e^r − 1 for |r| ≤ ln2/256; the first term that it leaves
// out is below 2^−60.
func expm1Small(r float64) float64 {
	r2 := float64(r * r)
	low := 1.0/2 + float64(r*(1.0/6))
	high := 1.0/24 + float64(r*(1.0/120))
	return r + float64(r2*(low+float64(r2*high)))
}

// expEdge is expSum where the result may overflow, or be subnormal or zero. The
// power of two is applied in two halves, of which only the second can round.
func expEdge(x, rest float64) float64 {
	switch {
	case x != x:
		return x
	case x > expOverflow+1:
		return math.Inf(1)
	case x < expUnderflow-1:
		return 0
	}
	shifted := float64(x*expPerUnit) + roundShift
	steps := shifted - roundShift
	r := x - float64(steps*expStepHi) - float64(steps*expStepLo) + rest
	k := int64(math.Float64bits(shifted)<<12) >> 12
	at := &expTable[uint64(k)%expSize]
	mantissa := math.Float64frombits(at.bits)
	mantissa += float64(mantissa * (at.rest + expm1Small(r)))
	e := k >> expBits
	half := e / 2
	return float64(float64(mantissa*powerOfTwo(half)) * powerOfTwo(e-half))
}

// powerOfTwo returns 2^e for −1022 ≤ e ≤ 1023.
func powerOfTwo(e int64) float64 {
	return math.Float64frombits(uint64(e+1023) << 52)
}

// Logistic returns 1 / (1 + e^−x), without overflow for any x.
func Logistic(x float64) float64 {
	if x >= 0 {
		return 1 / (1 + Exp(-x))
	}
	e := Exp(x)
	return e / (1 + e)
}
