package scene

// LeverSet is some of the levers, a bit for each.
type LeverSet uint64

// Has reports whether a lever, by its number in the catalogue, is in the set.
func (s LeverSet) Has(lever int) bool { return s>>lever&1 == 1 }

// Every lever has a bit: this does not compile when there are more.
const _ LeverSet = 1 << (levers - 1)

// Levers returns those with a picture on the map, for its legend.
func (s *Scene) Levers() LeverSet {
	s.read()
	return s.acting.shown
}

// LeverUse is a badge under the pointer.
type LeverUse struct {
	Lever int     // Number in the catalogue.
	Level float64 // In its unit.
	Actor string  // Who pulls it, ISO 3166-1 alpha-3.
}

// PickLever returns the badge at a place of the picture [CSS px]; false where there is none.
func (s *Scene) PickLever(x, y float32) (LeverUse, bool) {
	s.read()
	p := Point{x * s.camera.Ratio, y * s.camera.Ratio}
	for i := range s.acting.badges {
		if b := &s.acting.badges[i]; b.lever != more && distance(p, b.at) <= b.radius {
			return LeverUse{int(b.lever), float64(b.level), b.actor.ISO3()}, true
		}
	}
	return LeverUse{}, false
}
