package scene

import "sovereignstack/sim/world"

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
			sum += s.now.shipped.at(e, m, 0)
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
	a.paced = s.loads
	a.way = a.way[:0]
	at := float32(0)
	for m := range s.now.Months() {
		a.way = append(a.way, at)
		at += s.speedOf(a, a.flow(&s.now, instant{k: m}), m)
	}
}

// travelled returns how many common months of travel lie behind the particles of an arc.
func (s *Scene) travelled(a *arc) float64 {
	if a.kind == money || len(a.way) == 0 {
		return s.month
	}
	k := s.at.k
	if k+1 < len(a.way) {
		return float64(a.way[k]) + float64(a.way[k+1]-a.way[k])*float64(s.at.f)
	}
	return float64(a.way[k])
}
