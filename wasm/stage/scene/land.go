package scene

import (
	"math"

	"sovereignstack/sim/world"
)

// tintLevels is the number of steps of a country's tint, so that land is repainted only when a step
// changes.
const tintLevels = 12

// A country whose share of the world's compute is at most faintShare is plain land; from fullShare on it
// has the full tint.
const (
	faintShare = 3e-5
	fullShare  = 0.03
)

// tintOf returns the step for a share of the world's compute.
func tintOf(share float64) uint8 {
	if !(share > faintShare) {
		return 0
	}
	t := math.Log(share/faintShare) / math.Log(fullShare/faintShare)
	return uint8(min(t, 1)*tintLevels + 0.5)
}

// readTints sets the step of every shape in the hardware lens.
func (s *Scene) readTints(sum float32) {
	for i := range s.hubs {
		h := &s.hubs[i]
		share := float64(0)
		if sum > 0 {
			share = float64(h.total / sum)
		}
		s.tints[h.shape] = tintOf(share)
	}
}

// computeColor returns the fill of a shape in the hardware lens.
func (s *Scene) computeColor(shape int) Color {
	t := s.theme
	switch s.countryOf[shape] {
	case int32(world.USA):
		return t.USLand
	case int32(world.CHN):
		return t.ChinaLand
	}
	return t.Land.Mix(t.ComputeLand, float32(s.tints[shape])/tintLevels)
}

// PaintSea draws what lies under the land: the graticule.
func (s *Scene) PaintSea(m *Mesh) {
	s.read()
	s.drawGraticule(m)
}

// PaintLand fills every shape whose colour differs from what is painted, and remembers it. After Forget
// all are painted again.
func (s *Scene) PaintLand(m *Mesh) {
	s.read()
	for shape := range s.tints {
		if p := s.paintOf(shape); p != s.painted[shape] {
			s.painted[shape] = p
			s.fillShape(m, shape, p.fill)
			if p.stripes.A > 0 {
				s.stripeShape(m, shape, p.stripes)
			}
		}
	}
}

// Forget makes the next PaintLand paint all land.
func (s *Scene) Forget() { clear(s.painted) }

// PaintLines draws coasts and borders, and the outline of the selected country.
func (s *Scene) PaintLines(m *Mesh) {
	s.read()
	u := s.camera.unit()
	for _, line := range s.chart.Coasts {
		s.outline(m, line, 0.8*u, s.theme.Coast)
	}
	for _, line := range s.chart.Borders {
		s.outline(m, line, 0.8*u, s.theme.Border)
	}
	if shape := s.shapeOf(s.selected); shape >= 0 {
		for _, ring := range s.chart.rings[shape] {
			s.closed(m, ring, 1.5*u, s.theme.Select.Alpha(0.85))
		}
	}
}
