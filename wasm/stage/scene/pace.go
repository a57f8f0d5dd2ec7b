package scene

import (
	"math"

	"sovereignstack/sim/world"
)

// Particles on a larger flow travel faster. Their places follow from the month alone, so that every picture can be
// drawn again: they have come as far as the sum of the speeds of all months so far.

// Speeds as multiples of the common one: of a trickle, and of a flow that is fastShare of all of its kind or more.
const (
	slowest   = 0.7
	fastest   = 1.4
	fastShare = 0.12
)

// readWorld adds up the shipments of every month, against which flows are measured.
func (s *Scene) readWorld() {
	s.world12 = s.world12[:0]
	for m := range s.now.Months() {
		sum := float32(0)
		for e := range world.Makers * world.Count {
			sum += s.now.shipped.at(e, instant{k: m})
		}
		s.world12 = append(s.world12, sum)
	}
}

// speedOf returns how fast particles travel on a flow.
func (s *Scene) speedOf(a *arc, value float32, month int) float32 {
	all := s.world12[month]
	switch a.kind {
	case tools:
		all = fullToolFlow
	case money:
		return 1
	}
	if all <= 0 {
		return slowest
	}
	return slowest + (fastest-slowest)*sqrt(clamp(value/(fastShare*all), 0, 1))
}

// pace sums the speeds of an arc over the months of the run, once per run.
func (s *Scene) pace(a *arc) {
	if a.kind == money || a.paced == s.loads {
		return
	}
	a.way, a.wayBefore = a.wayBefore[:0], a.way
	if a.paced != s.loads-1 {
		a.wayBefore = a.wayBefore[:0] // Of a run long gone.
	}
	a.paced = s.loads
	at := float32(0)
	for m := range s.now.Months() {
		a.way = append(a.way, at)
		at += s.speedOf(a, a.flow(&s.now, instant{k: m}), m)
	}
}

// travelled returns how many times the particles of an arc have come along it. While the picture moves over from one
// run to the next they slide from where they were by the shorter way: on a line of dots no more can be seen.
func (s *Scene) travelled(a *arc) float64 {
	common := float64(s.common(a))
	if a.kind == money {
		return s.month / common
	}
	turns := s.behind(a.way) / common
	if s.blend < 1 && len(a.wayBefore) > 0 {
		slip := s.behind(a.wayBefore)/common - turns
		turns += (slip - math.Round(slip)) * float64(1-s.blend)
	}
	return turns
}

// behind returns how many common months of travel lie behind the playhead.
func (s *Scene) behind(way []float32) float64 {
	k := s.at.k
	if k >= len(way) {
		return s.month
	}
	if k+1 < len(way) {
		return float64(way[k]) + float64(way[k+1]-way[k])*float64(s.at.f)
	}
	return float64(way[k])
}
