package scene

import "sovereignstack/sim/world"

// hub is the compute installed in one country.
type hub struct {
	country int
	shape   int
	at      Point // [px]

	total   float32 // [H100e]
	owned   float32 // Held by domestic owners [H100e].
	chinese float32 // Of Chinese make [H100e].
	radius  float32 // [px]
}

// leastHub is the radius below which a hub is not drawn [mark px].
const leastHub = 1.1

func (h *hub) read(src *Run, t instant) (total, owned, chinese float32) {
	for o := range world.Owners {
		for k := range world.Makers {
			v := src.installed.at((h.country*world.Owners+o)*world.Makers+k, t.k, t.f)
			total += v
			if world.Owner(o) == world.Domestic {
				owned += v
			}
			if world.Maker(k) == world.Chinese {
				chinese += v
			}
		}
	}
	return total, owned, chinese
}

// readHubs sets the stocks of every hub for the playhead and returns their sum [H100e].
func (s *Scene) readHubs() (sum float32) {
	for i := range s.hubs {
		h := &s.hubs[i]
		h.total, h.owned, h.chinese = h.read(&s.now, s.at)
		if s.blend < 1 {
			t, o, c := h.read(&s.before, s.at)
			h.total += (t - h.total) * (1 - s.blend)
			h.owned += (o - h.owned) * (1 - s.blend)
			h.chinese += (c - h.chinese) * (1 - s.blend)
		}
		sum += h.total
	}
	return sum
}

// radiusOf returns the radius of the ring of a stock [px]: its area is in proportion to the stock.
func (s *Scene) radiusOf(stock float32) float32 {
	if stock <= 0 || s.scale.stock <= 0 {
		return 0
	}
	return hubRadius * s.camera.mark() * sqrt(stock/s.scale.stock)
}

// sizeHubs sets the radii and the list of hubs large enough to be seen, largest first. Only the hardware lens
// shows any.
func (s *Scene) sizeHubs() {
	least := leastHub * s.camera.mark()
	s.seen = s.seen[:0]
	for i := range s.hubs {
		h := &s.hubs[i]
		h.radius = 0
		if s.view.Lens != LensHardware {
			continue
		}
		if h.radius = s.radiusOf(h.total); h.radius < least {
			continue
		}
		s.seen = append(s.seen, int32(i))
		for j := len(s.seen) - 1; j > 0 && s.hubs[s.seen[j-1]].radius < h.radius; j-- {
			s.seen[j], s.seen[j-1] = s.seen[j-1], s.seen[j]
		}
	}
}

// drawHubs draws a glow, a ring whose area is the installed compute, and an inner disc whose area is the
// part that domestic owners hold. The ring is split by maker: blue US-designed, orange Chinese.
func drawHubs(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for _, i := range s.seen {
		h := &s.hubs[i]
		share := clamp(h.chinese/h.total, 0, 1)
		c := s.hubColor(h, share)
		line := clamp(0.9*u+0.012*h.radius, 0.9*u, 1.7*u)
		m.Glow(h.at.X, h.at.Y, h.radius*1.9+5*u, s.theme.glow(c, s.theme.GlowAlpha))
		m.Disc(h.at.X, h.at.Y, h.radius, c.Alpha(0.16))
		if inner := h.radius * sqrt(clamp(h.owned/h.total, 0, 1)); inner > 0.6*u {
			m.Disc(h.at.X, h.at.Y, inner, c.Alpha(s.theme.DiscAlpha))
		}
		s.ring(m, h, share, line)
		if h.country == s.selected {
			m.Circle(h.at.X, h.at.Y, h.radius+3.2*u, 1.2*u, s.theme.Select.Alpha(0.9))
		}
	}
}

// hubColor returns the fill of a hub: China's own colour at home, elsewhere that of the maker with the
// larger part, with a short blend around the half.
func (s *Scene) hubColor(h *hub, chinese float32) Color {
	if h.country == int(world.CHN) {
		return s.theme.Chinese
	}
	return s.theme.USDesigned.Mix(s.theme.Chinese, smooth(0.42, 0.58, chinese))
}

// ring draws the outline of a hub, in two colours where both makers hold a visible part.
func (s *Scene) ring(m *Mesh, h *hub, chinese, line float32) {
	us, cn := s.theme.USDesigned.Alpha(s.theme.RingAlpha), s.theme.Chinese.Alpha(s.theme.RingAlpha)
	switch {
	case chinese < 0.04 || h.radius < 4*s.camera.mark() && chinese < 0.5:
		m.Circle(h.at.X, h.at.Y, h.radius, line, us)
	case chinese > 0.96 || h.radius < 4*s.camera.mark():
		m.Circle(h.at.X, h.at.Y, h.radius, line, cn)
	default:
		m.RingArc(h.at.X, h.at.Y, h.radius, line, 0, 1-chinese, us)
		m.RingArc(h.at.X, h.at.Y, h.radius, line, 1-chinese, 1, cn)
	}
}
