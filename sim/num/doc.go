// Package num holds the only transcendental functions of the model, and the
// few helpers that it needs around them.
//
// The standard library's Exp, Pow and Log differ in their last bit between
// platforms: some have assembly versions, and compilers for arm64, riscv64 and
// newer amd64 may fuse x*y + z into one instruction that rounds once instead of
// twice. Here everything is plain Go, and every product is rounded at once by a
// conversion, float64(x*y), which the language forbids to fuse across. The
// result is the same on every platform, bit for bit.
//
//	Exp       off by less than 0.52 ulp, 0.76 where the result is subnormal
//	Log       off by less than 0.52 ulp
//	Pow       off by less than 0.52 ulp
//	Logistic  off by less than 2.5 ulp
//
// An ulp is the distance to the next double; half of one cannot be avoided.
//
// This is the only package in sim that may import "math", and it may use only
// what is exact everywhere: bit casts, Sqrt, Floor and the like. It is also the only
// one that may import "unsafe", for View. The analyzer in tools/analyzers/simvet
// enforces all of it.
package num
