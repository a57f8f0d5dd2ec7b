// Package timing says how much of a shock acts in a month. It stands alone, so that the map, which has no room for the
// model, shows of every shock what the model applies.
package timing

// Strength is the part of a shock's magnitude that acts in month m [1]: nothing before it starts and from its end on,
// all of it once its ramp is over, and as much more in each month of the ramp. An end below 0 is none. Months count
// from January 2022; the ramp is a number of them.
func Strength(m, start, ramp, end int32) float64 {
	switch {
	case m < start || end >= 0 && m >= end:
		return 0
	case ramp <= 1 || m >= start+ramp:
		return 1
	}
	return float64(m-start+1) / float64(ramp)
}
