package num

import "math"

const (
	twoTo53 = 0x1p53 // every double at or above is an even integer
	tiny    = 0x1p-54
)

// Pow returns x^y, with the special cases of C99 and of Go's math.Pow: x^0 and
// 1^y are 1 for any other value, even NaN; a negative x needs an integer y.
func Pow(x, y float64) float64 {
	if x > 0 && x <= math.MaxFloat64 && y-y == 0 {
		return powPositive(x, y)
	}
	return powEdge(x, y)
}

// powPositive returns e^(y·ln x) for positive finite x and finite y, with
// ln x and the product each held in two doubles.
func powPositive(x, y float64) float64 {
	log, logRest := logPair(x)
	product := float64(y * log)
	if product > -tiny && product < tiny {
		return 1 + product
	}
	if product > 1000 || product < -1000 {
		return expEdge(product, 0)
	}
	yHi, logHi := high(y), high(log)
	yLo, logLo := y-yHi, log-logHi
	lost := float64(yHi*logHi) - product + float64(yHi*logLo) + float64(yLo*logHi) + float64(yLo*logLo)
	return expSum(product, lost+float64(y*logRest))
}

// logPair returns ln x as the sum of a double and a small rest, to about 66 bits.
func logPair(x float64) (log, rest float64) {
	a := reduce(x)
	sum := a.base + a.r
	sumRest := a.base - sum + a.r

	// −r²/2 in an exact part and a rest.
	rHi := high(a.r)
	square := float64(float64(rHi*rHi) * (-1.0 / 2))
	squareRest := float64(float64((rHi-a.r)*(rHi+a.r))*(1.0/2)) - float64(a.r*a.rRest)

	log = sum + square
	logRest := sum - log + square
	r2 := float64(a.r * a.r)
	cubic := float64(float64(a.r*r2) * log1pCubic(a.r, r2))
	rest = a.baseRest + a.rRest + sumRest + logRest + squareRest + cubic

	total := log + rest
	return total, log - total + rest
}

// high returns x without its lower half of bits.
func high(x float64) float64 {
	return math.Float64frombits(math.Float64bits(x) &^ lowBits)
}

// powEdge is Pow where x is not positive and finite, or y is not finite.
func powEdge(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case x != x || y != y:
		return math.NaN()
	case math.IsInf(y, 0):
		return powInfinite(math.Abs(x), y > 0)
	}
	odd, integer := parity(y)
	switch {
	case x == 0 || math.IsInf(x, 0):
		size := 0.0
		if (x == 0) == (y < 0) {
			size = math.Inf(1)
		}
		if odd {
			return math.Copysign(size, x)
		}
		return size
	case !integer:
		return math.NaN()
	case odd:
		return -powPositive(-x, y)
	}
	return powPositive(-x, y)
}

// powInfinite returns size^(±Inf).
func powInfinite(size float64, up bool) float64 {
	switch {
	case size == 1:
		return 1
	case (size > 1) == up:
		return math.Inf(1)
	}
	return 0
}

// parity reports whether y is an odd integer, and whether it is an integer.
func parity(y float64) (odd, integer bool) {
	if math.Abs(y) >= twoTo53 {
		return false, true
	}
	if math.Floor(y) != y {
		return false, false
	}
	return math.Mod(y, 2) != 0, true
}
