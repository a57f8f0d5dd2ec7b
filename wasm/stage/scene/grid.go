package scene

// Size of the mark of a bound grid [mark px].
const boltSize = 5.2

// drawGrid draws a bolt beside every hub whose grid can give no more: more chips would stand dark there.
func drawGrid(s *Scene, m *Mesh) {
	if s.view.Lens != LensHardware {
		return
	}
	u := s.camera.mark()
	r := boltSize * u
	for _, i := range s.seen {
		h := &s.hubs[i]
		if h.bound <= 0 {
			continue
		}
		at, disc := s.boltOf(h)
		x, y := at.X, at.Y
		m.Disc(x, y, disc, s.theme.GateCasing.Alpha(0.8*h.bound))
		m.Circle(x, y, disc, 0.7*u, s.theme.Grid.Alpha(0.55*h.bound))
		c := s.theme.Grid.Alpha(h.bound)
		line := 1.5 * u
		m.Line(x+0.25*r, y-0.85*r, x-0.4*r, y+0.1*r, line, c)
		m.Line(x-0.4*r, y+0.1*r, x+0.4*r, y-0.1*r, line, c)
		m.Line(x+0.4*r, y-0.1*r, x-0.25*r, y+0.85*r, line, c)
	}
}

// boltOf returns where the bolt of a hub stands, and the radius of its disc [px].
func (s *Scene) boltOf(h *hub) (at Point, disc float32) {
	r := boltSize * s.camera.mark()
	return Point{h.at.X + 0.72*h.radius + 0.6*r, h.at.Y - 0.72*h.radius - 0.6*r}, 1.25 * r
}
