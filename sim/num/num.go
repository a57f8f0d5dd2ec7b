package num

import "math"

// Float is any plain or named quantity held as a double.
type Float interface{ ~float64 }

// Natural logarithms of small numbers.
const (
	Ln2  = math.Ln2
	Ln10 = math.Ln10
)

// Sqrt returns the square root of x, correctly rounded.
func Sqrt(x float64) float64 { return math.Sqrt(x) }

// Floor returns the greatest integer value that is not above x.
func Floor(x float64) float64 { return math.Floor(x) }

// Mod returns the rest of x/y with the sign of x; it is exact.
func Mod(x, y float64) float64 { return math.Mod(x, y) }

// Abs returns x without its sign.
func Abs[F Float](x F) F { return F(math.Abs(float64(x))) }

// Sign returns 1 or −1 with the sign of x, that of a zero too.
func Sign(x float64) float64 { return math.Copysign(1, x) }

// Clamp returns x held between low and high. NaN stays NaN.
func Clamp[F Float](x, low, high F) F {
	if x < low {
		return low
	}
	if x > high {
		return high
	}
	return x
}

// Larger returns the larger of x and y, and Smaller the smaller: y where one is NaN.
// The built-in max and min also order NaN and the two zeros, at ten times the cost.
func Larger[F Float](x, y F) F {
	if x > y {
		return x
	}
	return y
}

// Smaller is beside Larger.
func Smaller[F Float](x, y F) F {
	if x < y {
		return x
	}
	return y
}

// Positive returns x where it is above zero, and zero elsewhere: [x]+. NaN stays NaN.
func Positive[F Float](x F) F {
	if x <= 0 {
		return 0
	}
	return x
}

// Finite reports whether x is neither NaN nor infinite.
func Finite[F Float](x F) bool { return x-x == 0 }

// ToInt returns x without its fraction as an integer held between low and high;
// NaN gives low. A bare conversion of NaN or of a number out of range differs
// between platforms.
func ToInt(x float64, low, high int32) int32 {
	switch {
	case !(x > float64(low)):
		return low
	case x >= float64(high):
		return high
	}
	return int32(x)
}

// Bits returns the 64 bits of x, one pattern for all NaN: their bits differ
// between platforms.
func Bits(x float64) uint64 {
	if x != x {
		return 0x7ff8000000000000
	}
	return math.Float64bits(x)
}

// FromBits returns the double with these bits.
func FromBits(bits uint64) float64 { return math.Float64frombits(bits) }

// Bits32 returns the 32 bits of x, one pattern for all NaN.
func Bits32(x float32) uint32 {
	if x != x {
		return 0x7fc00000
	}
	return math.Float32bits(x)
}

// FromBits32 returns the single-precision number with these bits.
func FromBits32(bits uint32) float32 { return math.Float32frombits(bits) }

// Inf returns +Inf for sign ≥ 0 and −Inf otherwise.
func Inf(sign int) float64 { return math.Inf(sign) }

// NaN returns a quiet not-a-number.
func NaN() float64 { return math.NaN() }
