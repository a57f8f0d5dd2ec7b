package calls

import (
	"slices"
	"sort"
)

type quantity float64

func sorts(x []float64, byName sort.Interface) {
	sort.Slice(x, func(i, j int) bool { return x[i] < x[j] }) // want `sort.Slice leaves equal elements in any order; use slices.SortStableFunc`
	sort.Sort(byName)                                         // want `sort.Sort leaves equal elements in any order; use sort.Stable`
	slices.SortFunc(x, compare)                               // want `slices.SortFunc leaves equal elements in any order`
	slices.SortStableFunc(x, compare)
	sort.SliceStable(x, func(i, j int) bool { return x[i] < x[j] })
	sort.Stable(byName)
	sort.Float64s(x)
	slices.Sort(x)
	pass := slices.SortFunc[[]float64] // want `slices.SortFunc leaves equal elements in any order`
	pass(x, compare)
}

func compare(a, b float64) int { return 0 }

func toIntegers(x float64, q quantity, s float32, i int, u uint64, j int64, k int32) {
	_ = int(x)       // want `float to integer without a guard`
	_ = int32(q)     // want `float to integer without a guard`
	_ = uint64(s)    // want `float to integer without a guard`
	_ = uint8(x + 1) // want `float to integer without a guard`
	_ = int(2.0)
	_ = float64(i)
	_ = float32(x)
	_ = int64(i)
	_ = int(k)
	_ = int(u)  // want `64-bit integer to int, which has 32 bits on some platforms`
	_ = uint(j) // want `64-bit integer to uint`
	_ = int32(u)
}

func ToInt(x float64) int32 { return int32(x) } // want `float to integer without a guard`
