package geo

import "math"

// Bow is how far an arc's control point stands off its chord, as a share of the
// chord's length; the arc itself rises half of that.
const Bow = 0.24

// Arc returns a curved line of n+1 points between two places on the map.
//
// It is a quadratic curve in the plane, so it never breaks at the edge of the
// map. It bows to the north: to the side of the chord that looks up. An arc that
// goes straight up or down bows to the right. A larger bow sets parallel arcs
// between the same places apart; a negative one bows to the south.
func Arc(from, to Point, bow float64, n int) []Point {
	n = max(n, 1)
	control := Control(from, to, bow)
	line := make([]Point, n+1)
	for i := range line {
		line[i] = Along(from, control, to, float64(i)/float64(n))
	}
	line[n] = to
	return line
}

// Control returns the control point of the arc that Arc draws.
func Control(from, to Point, bow float64) Point {
	dx, dy := to.X-from.X, to.Y-from.Y
	nx, ny := dy, -dx // The chord turned by a quarter, as long as the chord.
	if ny > 0 || ny == 0 && nx < 0 {
		nx, ny = -nx, -ny
	}
	return Point{X: (from.X+to.X)/2 + nx*bow, Y: (from.Y+to.Y)/2 + ny*bow}
}

// Along returns the point at share t (0 to 1) of the arc with that control point.
func Along(from, control, to Point, t float64) Point {
	u := 1 - t
	return Point{
		X: u*u*from.X + 2*u*t*control.X + t*t*to.X,
		Y: u*u*from.Y + 2*u*t*control.Y + t*t*to.Y,
	}
}

func (p Point) distance(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }
