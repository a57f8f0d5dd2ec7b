package scene

import "sovereignstack/sim/world"

// hub is the compute installed in one country.
type hub struct {
	country int
	shape   int
	at      Point // [px]

	total   float32 // [H100e]
	owned   float32 // Held by domestic owners [H100e].
	chinese stocks  // Of Chinese make.
	bound   float32 // How far the grid binds, 0 … 1.
	radius  float32 // [px]
}

// leastHub is the radius below which a hub is not drawn [mark px].
const leastHub = 1.1

// stocks are parts of the compute of a hub [H100e].
type stocks struct{ owned, rented float32 }

// The grid binds where use comes near to what it can give: from boundFrom [share] the mark appears, at boundFull it is whole.
const (
	boundFrom = 0.93
	boundFull = 0.98
)

func (h *hub) read(src *Run, t instant) (total, owned float32, chinese stocks) {
	for o := range world.Owners {
		for k := range world.Makers {
			v := src.installed.at((h.country*world.Owners+o)*world.Makers+k, t)
			total += v
			switch domestic, cn := world.Owner(o) == world.Domestic, world.Maker(k) == world.Chinese; {
			case domestic && cn:
				owned, chinese.owned = owned+v, chinese.owned+v
			case domestic:
				owned += v
			case cn:
				chinese.rented += v
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
		h.bound = 0
		if grid := s.now.grid.at(h.country, s.at); grid > 0 {
			h.bound = smooth(boundFrom, boundFull, s.now.power.at(h.country, s.at)/grid)
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

// drawHubs draws a glow, a solid core whose area is what domestic owners hold, and around it a ring whose area is
// what foreign clouds hold and rent out. Both are split by maker: blue US-designed, orange Chinese.
func drawHubs(s *Scene, m *Mesh) {
	if s.view.Lens != LensHardware {
		return
	}
	u := s.camera.mark()
	for _, i := range s.seen {
		h := &s.hubs[i]
		owned := clamp(h.owned/h.total, 0, 1)
		core := h.radius * sqrt(owned)
		chinese := clamp((h.chinese.owned+h.chinese.rented)/h.total, 0, 1)
		c := s.hubColor(h, chinese)
		line := clamp(0.9*u+0.012*h.radius, 0.9*u, 1.7*u)
		m.Glow(h.at.X, h.at.Y, h.radius*1.9+5*u, s.theme.glow(c, s.theme.GlowAlpha))
		s.split(m, h, core, h.radius, ratio(h.chinese.rented, h.total-h.owned), s.theme.RentedAlpha)
		s.split(m, h, 0, core, ratio(h.chinese.owned, h.owned), s.theme.OwnedAlpha)
		s.outlineHub(m, h, chinese, line)
		if h.country == s.selected {
			m.Circle(h.at.X, h.at.Y, h.radius+3.2*u, 1.2*u, s.theme.Select.Alpha(0.9))
		}
	}
}

func ratio(part, whole float32) float32 {
	if whole <= 0 {
		return 0
	}
	return clamp(part/whole, 0, 1)
}

// hubColor returns the colour of a hub's glow: China's own at home, elsewhere that of the maker with the
// larger part, with a short blend around the half.
func (s *Scene) hubColor(h *hub, chinese float32) Color {
	if h.country == int(world.CHN) {
		return s.theme.Chinese
	}
	return s.theme.USDesigned.Mix(s.theme.Chinese, smooth(0.42, 0.58, chinese))
}

// Shares of a maker that are too small to be seen as a sector, and the radius below which none are [mark px].
const (
	leastSector = 0.03
	leastSplit  = 3.5
)

// split fills the band between two radii, the part of each maker as a sector from the top.
func (s *Scene) split(m *Mesh, h *hub, inner, outer, chinese, alpha float32) {
	u := s.camera.mark()
	if outer-inner < 0.3*u {
		return
	}
	us, cn := s.theme.USDesigned.Alpha(alpha), s.theme.Chinese.Alpha(alpha)
	switch {
	case chinese < leastSector || outer < leastSplit*u && chinese < 0.5:
		m.Band(h.at.X, h.at.Y, inner, outer, us)
	case chinese > 1-leastSector || outer < leastSplit*u:
		m.Band(h.at.X, h.at.Y, inner, outer, cn)
	default:
		m.Sector(h.at.X, h.at.Y, inner, outer, 0, 1-chinese, us)
		m.Sector(h.at.X, h.at.Y, inner, outer, 1-chinese, 1, cn)
	}
}

// outlineHub draws the edge of a hub, in two colours where both makers hold a visible part.
func (s *Scene) outlineHub(m *Mesh, h *hub, chinese, line float32) {
	us, cn := s.theme.USDesigned.Alpha(s.theme.RingAlpha), s.theme.Chinese.Alpha(s.theme.RingAlpha)
	switch {
	case chinese < leastSector || h.radius < leastSplit*s.camera.mark() && chinese < 0.5:
		m.Circle(h.at.X, h.at.Y, h.radius, line, us)
	case chinese > 1-leastSector || h.radius < leastSplit*s.camera.mark():
		m.Circle(h.at.X, h.at.Y, h.radius, line, cn)
	default:
		m.RingArc(h.at.X, h.at.Y, h.radius, line, 0, 1-chinese, us)
		m.RingArc(h.at.X, h.at.Y, h.radius, line, 1-chinese, 1, cn)
	}
}
