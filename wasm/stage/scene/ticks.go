package scene

import "sovereignstack/sim/world"

const (
	tickFrom = 6   // Before the buyer's hub [mark px].
	tickStep = 3.6 // Between ticks [mark px].
	ticks    = 4   // Of a duty of the largest size.
)

// drawTicks draws short ticks across every shown line on which chips come into a country that puts a duty on them, the
// more the higher it is. A duty of the United States falls on what Taiwan makes for them.
func drawTicks(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for i := range s.acting.badges {
		b := &s.acting.badges[i]
		if b.lever != leverChipTariffRate && b.lever != leverAntiDumpingRate {
			continue
		}
		for _, j := range s.shown {
			if a := &s.arcs[j]; a.dutiable(b) {
				s.tick(m, a, b, u)
			}
		}
	}
}

// dutiable reports whether a duty falls on what an arc brings.
func (a *arc) dutiable(b *badge) bool {
	switch a.kind {
	case saleCN:
		return a.country == b.country
	case saleUS:
		return a.country == b.country && b.lever == leverChipTariffRate
	case foundry:
		return b.country == int(world.USA) && b.lever == leverChipTariffRate
	}
	return false
}

func (s *Scene) tick(m *Mesh, a *arc, b *badge, u float32) {
	grown, _ := s.entrance(b.start)
	half := (4.5 + s.widthOf(a)/2) * u * grown
	from := a.length - tickFrom*u
	if h := s.hubFor(b.country); h != nil {
		from -= h.radius
	}
	for k := float32(0); k < max(1, ticks*b.gauge()); k++ {
		p, dx, dy := a.along((from - k*tickStep*u) / a.length)
		m.Bar(p, dx, dy, half, 3.2*u, s.theme.GateCasing.Alpha(0.7*a.fade))
		m.Bar(p, dx, dy, half, 1.6*u, s.theme.Gate.Alpha(a.fade))
	}
}
