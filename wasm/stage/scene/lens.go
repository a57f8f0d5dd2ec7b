package scene

// Lens is what the map is about.
type Lens uint8

const (
	LensHardware Lens = iota // Where chips and tools go, and where compute stands.
	LensModels               // Whose models each country uses most.
	LensValue                // Who pays whom, and what each country keeps.
)

// LensByName returns the lens with that name in links and messages; anything else is the hardware.
func LensByName(name string) Lens {
	switch name {
	case "models":
		return LensModels
	case "value":
		return LensValue
	}
	return LensHardware
}

// rank lists the n countries with the largest amounts, largest first. The list is kept for the next frame.
func (s *Scene) rank(n int, amount func(country int) float32) {
	s.ranked = s.ranked[:0]
	for i := range s.hubs {
		c := s.hubs[i].country
		v := amount(c)
		if v <= 0 || len(s.ranked) == n && v <= amount(int(s.ranked[n-1])) {
			continue
		}
		if len(s.ranked) < n {
			s.ranked = append(s.ranked, 0)
		}
		at := len(s.ranked) - 1
		for ; at > 0 && amount(int(s.ranked[at-1])) < v; at-- {
			s.ranked[at] = s.ranked[at-1]
		}
		s.ranked[at] = int32(c)
	}
}

// mostRanked is the number of countries that want a label.
const mostRanked = 40
