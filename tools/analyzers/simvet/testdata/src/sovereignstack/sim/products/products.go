package products

import "sovereignstack/sim/unit"

type number interface{ ~float64 }

type mixed interface{ ~int | ~float32 }

const half = 0.5

func rounded(x, y, z float64, n unit.Chips, p unit.Price, s unit.Small) {
	_ = float64(x*y) + z
	_ = float64((x * y)) + z
	_ = (float64)(x*y) + z
	_ = float64(float64(x*y)*z) + x
	_ = unit.Chips(n*n) + n
	_ = unit.Chips(float64(n)*float64(p)) + n
	_ = unit.Small(s*s) + s
	_ = float64(x/2) + z
	_ = x/y + z
	_ = x/3 + z
	_ = 2/x + z
	_ = half * 3
	_ = x + half*half
	x += z
	x -= float64(y * z)
	x /= y
}

func integers(i, j int, u uint64) {
	i *= j
	u *= 3
	_ = i*j + i
	_ = u*u + u
	_ = i/2 + j
}

func generic[N number](x, y N) N { return N(x*y) + y }

func bare(x, y, z float64, n unit.Chips, s unit.Small) float64 {
	_ = x*y + z                          // want `float product is not rounded at once`
	t := x * y                           // want `float product is not rounded at once`
	t += z                               // fused with the line above, if that is not rounded
	_ = n*n - n                          // want `float product is not rounded at once`
	_ = s*s - s                          // want `float product is not rounded at once`
	_ = float64(x*y*z) + t               // want `float product is not rounded at once`
	_ = float64(x*y + z)                 // want `float product is not rounded at once`
	_ = float64(-(x * y))                // want `float product is not rounded at once`
	_ = x * half                         // want `float product is not rounded at once`
	_ = x/2 + z                          // want `division by a power of two`
	_ = x/half + z                       // want `division by a power of two`
	_ = x/-0.25 + z                      // want `division by a power of two`
	x *= y                               // want `\*= does not round the product at once`
	n *= 2                               // want `\*= does not round the product at once`
	x /= 4                               // want `/= by a power of two`
	_ = max(x*y, z)                      // want `float product is not rounded at once`
	f := func() float64 { return x * y } // want `float product is not rounded at once`
	_ = []float64{x * y}                 // want `float product is not rounded at once`
	_ = int64(int(x) * 2)                // want `float to integer without a guard`
	return x*y + f()                     // want `float product is not rounded at once`
}

func genericBare[N number, M mixed](x, y N, m M) (N, M) {
	return x * y, // want `float product is not rounded at once`
		m * m // want `float product is not rounded at once`
}

func complexes(a, b complex128) complex128 {
	_ = a * b // want `complex arithmetic`
	_ = a + b // want `complex arithmetic`
	_ = -a    // want `complex arithmetic`
	a += b    // want `complex arithmetic`
	a *= b    // want `complex arithmetic`
	return a
}
