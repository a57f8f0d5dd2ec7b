// Package fused holds products that compilers fuse with the sum after them, and
// rounded twins that they may not fuse. The disassembly test must find the first
// four and none of the others.
package fused

type quantity float64

func FusedSum(x, y, z float64) float64 { return x*y + z }

func FusedDifference(x, y, z float64) float64 { return z - x*y }

func FusedAcrossStatements(x, y, z quantity) quantity {
	t := x * y
	t += z
	return t
}

func FusedDivision(x, z float64) float64 { return x/2 + z }

func RoundedSum(x, y, z float64) float64 { return float64(x*y) + z }

func RoundedDifference(x, y, z float64) float64 { return z - float64(x*y) }

func RoundedUnit(x, y, z quantity) quantity {
	t := quantity(x * y)
	t += z
	return t
}

func RoundedDivision(x, z float64) float64 { return float64(x/2) + z }
