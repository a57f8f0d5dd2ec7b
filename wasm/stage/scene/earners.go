package scene

import "sovereignstack/sim/world"

// Rings of the value lens: what each named earner adds to value, split by layer; and the glow of what users gain
// beyond what they pay, which nobody is paid and which stays where they are.

const (
	earnerRadius = 34   // Of a ring that adds scale.added [mark px].
	earnerHole   = 0.6  // Inner radius as a share of the outer one.
	leastEarner  = 2.4  // Radius below which a ring is not drawn [mark px].
	lateAdded    = 8000 // World total at which the damped reference meets the plain one [$bn/yr].
	addedDamping = 0.7
	addedShare   = 0.6 // Part of the reference that has the full radius.

	glowRadius = 46 // Of the surplus of glowShare of the reference [mark px].
	glowShare  = 0.35
	leastGlow  = 5 // [mark px]
)

// earner is the ring of a nation of the accounts.
type earner struct {
	hub    int32 // -1 where the map has no place.
	added  byLayer
	radius float32 // [px]
}

// readEarners sets rings and glows for the playhead, and makes labels keep off the rings.
func (s *Scene) readEarners() {
	var total, surplus float32
	for e := range s.earners {
		r := &s.earners[e]
		r.added, r.hub, r.radius = byLayer{}, -1, 0
		if seat, named := world.Earner(e).Seat(); named {
			r.hub = s.hubIndex[seat]
		}
		for l := range world.Layers {
			v := max(s.now.added.at(e*world.Layers+l, s.at), 0)
			r.added[groupOf[l]] += v
			total += v
		}
	}
	for i := range s.hubs {
		surplus += max(s.now.surplus.at(s.hubs[i].country, s.at), 0)
	}
	s.scale.added = damped(total, lateAdded, addedDamping) * addedShare
	s.scale.surplus = damped(surplus, lateAdded, addedDamping) * glowShare
	for e := range s.earners {
		r := &s.earners[e]
		if r.hub < 0 {
			continue
		}
		r.radius = earnerRadius * s.camera.mark() * sqrt(r.added.sum()/s.scale.added)
		if r.radius < leastEarner*s.camera.mark() {
			r.radius = 0
			continue
		}
		s.hubs[r.hub].radius = r.radius
		s.seen = append(s.seen, r.hub)
	}
}

// drawSurplus draws the glow of what users gain.
func drawSurplus(s *Scene, m *Mesh) {
	if s.view.Lens != LensValue || s.scale.surplus <= 0 {
		return
	}
	u := s.camera.mark()
	c := s.theme.glow(s.theme.Surplus, s.theme.SurplusAlpha)
	for i := range s.hubs {
		h := &s.hubs[i]
		v := s.now.surplus.at(h.country, s.at)
		if r := glowRadius * u * sqrt(max(v, 0)/s.scale.surplus); r > leastGlow*u {
			m.Glow(h.at.X, h.at.Y, r, c)
		}
	}
}

// drawEarners draws a ring per named earner whose area is the value added, with a sector per layer.
func drawEarners(s *Scene, m *Mesh) {
	if s.view.Lens != LensValue {
		return
	}
	u := s.camera.mark()
	for e := range s.earners {
		r := &s.earners[e]
		if r.radius == 0 {
			continue
		}
		at, hole, all := s.hubs[r.hub].at, earnerHole*r.radius, r.added.sum()
		m.Disc(at.X, at.Y, r.radius+0.9*u, s.theme.Sea.Alpha(0.75))
		from := float32(0)
		for g, part := range r.added {
			to := from + part/all
			if to-from > 0.004 {
				m.Sector(at.X, at.Y, hole, r.radius, from, to, s.theme.Layer[g])
			}
			from = to
		}
		if s.hubs[r.hub].country == s.selected {
			m.Circle(at.X, at.Y, r.radius+3.2*u, 1.2*u, s.theme.Select.Alpha(0.9))
		}
	}
}
