package scene

import "sovereignstack/sim/world"

// history is what happened to models in a run: changes of leader and open releases, by month. It is drawn from the
// run's states, once per run and only for the lens that shows it.
type history struct {
	run      int // That it was read from.
	flips    []flip
	releases []release
	adopters []adopter // Of all releases, one after the other.
}

// flip is a country whose leading family changes.
type flip struct {
	month   int
	country int
	family  world.Family
}

// release is an open family that has become better by releaseStep.
type release struct {
	month    int
	family   world.Family
	from, to int // Its adopters.
}

// adopter is a country in which the share of the family rises after a release.
type adopter struct {
	country int
	rise    float32 // In riseMonths [share of use].
	score   float32 // Rise, weighed by the size of the country.
}

const (
	releaseStep  = 5     // Progress for one wave [ECI points].
	riseMonths   = 12    // Over which adoption is measured.
	leastRise    = 0.002 // Below it a country does not light up [share of use].
	mostAdopters = 14    // Of one release.
)

// readHistory finds what happened, unless that is known.
func (s *Scene) readHistory() {
	h := &s.past
	if h.run == s.loads {
		return
	}
	h.run = s.loads
	h.flips, h.releases, h.adopters = h.flips[:0], h.releases[:0], h.adopters[:0]
	for m := 1; m < s.now.Months(); m++ {
		for i := range s.hubs {
			c := s.hubs[i].country
			before, had, _ := s.now.leader(c, instant{k: m - 1})
			after, has, _ := s.now.leader(c, instant{k: m})
			if had > 0 && has > 0 && before != after {
				h.flips = append(h.flips, flip{m, c, after})
			}
		}
		for f := range world.Family(world.Families) {
			if !f.Open() {
				continue
			}
			before, after := s.now.released.at(int(f), instant{k: m - 1}), s.now.released.at(int(f), instant{k: m})
			if before > 0 && int(before/releaseStep) < int(after/releaseStep) {
				from := len(h.adopters)
				s.findAdopters(f, m)
				h.releases = append(h.releases, release{m, f, from, len(h.adopters)})
			}
		}
	}
}

// findAdopters appends the countries that adopt most of a family after a month, largest first.
func (s *Scene) findAdopters(f world.Family, month int) {
	h := &s.past
	first := len(h.adopters)
	later := min(month+riseMonths, s.now.Months()-1)
	for i := range s.hubs {
		c := s.hubs[i].country
		rise := s.now.shares.at(c*world.Families+int(f), instant{k: later}) - s.now.shares.at(c*world.Families+int(f), instant{k: month})
		if rise < leastRise || world.NationOf(world.CountryID(c)) == f.Nation() && f.Nation() != world.NationRest {
			continue
		}
		a := adopter{c, rise, rise * sqrt(s.now.use.at(c, instant{k: later}))}
		n := len(h.adopters)
		if n-first == mostAdopters {
			if a.score <= h.adopters[n-1].score {
				continue
			}
			h.adopters[n-1] = a
		} else {
			h.adopters = append(h.adopters, a)
		}
		for j := len(h.adopters) - 1; j > first && h.adopters[j].score > h.adopters[j-1].score; j-- {
			h.adopters[j], h.adopters[j-1] = h.adopters[j-1], h.adopters[j]
		}
	}
}
