package num

import (
	"math"
	_ "unsafe"
)

func exact(x, y float64) {
	_ = math.Sqrt(x) + math.Floor(y) + math.Mod(x, y) + math.Abs(x) + math.Copysign(x, y)
	_, _ = math.Frexp(x)
	_ = math.Ldexp(x, 3)
	_ = math.Float64bits(x)
	_ = math.MaxFloat64
	_ = math.Ln2
	if math.IsNaN(x) || math.IsInf(x, 0) || x == math.Inf(1) {
		_ = math.NaN()
	}
}

func differing(x, y float64) {
	_ = math.Exp(x)       // want `math.Exp differs between platforms`
	_ = math.Log(x)       // want `math.Log differs between platforms`
	_ = math.Pow(x, y)    // want `math.Pow differs between platforms`
	_ = math.Tanh(x)      // want `math.Tanh differs between platforms`
	_ = math.FMA(x, y, x) // want `math.FMA differs between platforms`
	_ = math.Hypot(x, y)  // want `math.Hypot differs between platforms`
	f := math.Sin         // want `math.Sin differs between platforms`
	_ = f(x)
}

// ToInt is the one place that may convert.
func ToInt(x float64) int32 { return int32(x) }

func other(x float64) int32 { return int32(x) } // want `float to integer without a guard`
