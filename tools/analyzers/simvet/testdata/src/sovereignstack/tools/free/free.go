// Package free lies outside sim, where nothing is reported.
package free

import (
	"math"
	"time"
)

var last time.Time

func fuse(x, y, z float64, m map[int]int) int {
	for range m {
		last = time.Now()
	}
	return int(math.Exp(x*y + z))
}
