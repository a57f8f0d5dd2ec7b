package scene

import (
	"slices"

	"sovereignstack/sim/world"
)

// openGate is the permitted share from which on no gate is drawn.
const openGate = 0.999

// gateGap is how far before the buyer's hub a gate stands [mark px].
const gateGap = 13

// drawGates draws a bar across every shown arc on which a control acts: a hairline as its frame, and two
// solid leaves. The gap between them is the share that the control permits; a ban closes it.
func drawGates(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for _, i := range s.shown {
		a := &s.arcs[i]
		if !s.gated(a) {
			continue
		}
		p, dx, dy := a.along(s.gateAt(a))
		half := s.gateSize(a)
		m.Bar(p, dx, dy, half, 5.2*u, s.theme.GateCasing.Alpha(0.75*a.fade))
		m.Bar(p, dx, dy, half, 1.1*u, s.theme.Gate.Alpha(0.45*a.fade))
		gap := half * clamp(s.passing(a), 0, 1)
		s.leaf(m, p, -dy, dx, gap, half, u, a.fade)
		s.leaf(m, p, dy, -dx, gap, half, u, a.fade)
	}
}

// gateSize returns half the length of a gate [px]. Tools come from several sides to one place: their gates are small.
func (s *Scene) gateSize(a *arc) float32 {
	half := float32(9)
	if a.kind == tools {
		half = 5
	}
	return (half + 0.75*s.widthOf(a)) * s.camera.mark()
}

// gateAt returns where the gate of an arc stands, as a share of the way to the buyer.
func (s *Scene) gateAt(a *arc) float32 {
	from := gateGap * s.camera.mark()
	if h := s.hubFor(a.country); h != nil {
		from += h.radius
	}
	return max(0.6, 1-from/a.length)
}

// gated reports whether a control acts on the arc.
func (s *Scene) gated(a *arc) bool { return s.passing(a) < openGate }

// passing is the share of what an arc would bring that controls let through.
func (s *Scene) passing(a *arc) float32 {
	switch {
	case a.kind == saleUS:
		return a.permitted
	case a.kind == tools && a.entity%world.Fabs == int(world.FabCHN):
		return 1 - s.acting.denied[a.entity/world.Fabs]
	}
	return 1
}

// withhold notes what vendors of tools do not sell to China.
func (a *acting) withhold(m *measure, level float32) {
	if m.lever != leverEquipmentControlCoverage {
		return
	}
	for v := range a.denied {
		if slices.Contains(m.actors, world.Vendor(v).Seat()) {
			a.denied[v] = max(a.denied[v], level)
		}
	}
}

// leaf draws half of a gate, from the edge of the gap outwards.
func (s *Scene) leaf(m *Mesh, p Point, dx, dy, from, to, u, fade float32) {
	m.Line(p.X+dx*from, p.Y+dy*from, p.X+dx*to, p.Y+dy*to, 3*u, s.theme.Gate.Alpha(fade))
}
