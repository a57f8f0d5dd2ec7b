package num

// Interp reads a piecewise linear table at x. The xs ascend strictly; outside
// them the first or last of ys holds. NaN gives NaN.
//
// It panics if the table is empty or the columns differ in length: tables are
// part of the program.
func Interp(xs, ys []float64, x float64) float64 {
	if len(xs) == 0 || len(xs) != len(ys) {
		panic("num.Interp: the table needs one y for every x")
	}
	last := len(xs) - 1
	switch {
	case x != x:
		return x
	case x <= xs[0]:
		return ys[0]
	case x >= xs[last]:
		return ys[last]
	}
	below, above := 0, last // xs[below] <= x < xs[above]
	for above-below > 1 {
		middle := (below + above) / 2
		if xs[middle] <= x {
			below = middle
		} else {
			above = middle
		}
	}
	share := (x - xs[below]) / (xs[above] - xs[below])
	return ys[below] + float64(share*(ys[above]-ys[below]))
}
