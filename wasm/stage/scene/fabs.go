package scene

import (
	"sovereignstack/sim/world"
	"sovereignstack/wasm/stage/geo"
)

// fab is a region that makes chips.
type fab struct {
	entity int // world.Fab
	place  geo.LonLat
	at     Point   // [px]
	made   float32 // Accelerator logic [H100e/yr].
	busy   float32 // Utilisation [1].
	bought float32 // Tools bought from all vendors [$bn/yr].
	size   float32 // Half-width of the glyph [px]; 0 when nothing is made or bought.
}

// Size of the glyph of a fab [mark px]: its area grows with the tools that it buys.
const (
	fabLeast = 2.8
	fabMost  = 6.2
	fabFull  = 60 // Tool purchases of the largest glyph [$bn/yr].
)

// leastTools is the yearly tool bill below which a region without accelerators shows no glyph [$bn/yr].
const leastTools = 0.5

// readFabs sets the size of every fab for the playhead.
func (s *Scene) readFabs() {
	u := s.camera.mark()
	for i := range s.fabs {
		f := &s.fabs[i]
		f.made = s.now.made.at(f.entity, s.at)
		f.busy = clamp(s.now.utilised.at(f.entity, s.at), 0, 1)
		f.bought = 0
		for v := range world.Vendors {
			f.bought += s.now.tools.at(v*world.Fabs+f.entity, s.at)
		}
		f.size = 0
		if s.view.Lens == LensHardware && (f.made > 0 || f.bought > leastTools) {
			f.size = u * clamp(fabMost*sqrt(f.bought/fabFull), fabLeast, fabMost)
		}
	}
}

// drawFabs draws a small square chip at every place that makes chips, filled from below as far as its lines are used.
func drawFabs(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for i := range s.fabs {
		f := &s.fabs[i]
		if f.size == 0 {
			continue
		}
		c := s.theme.Tools
		m.Chip(f.at.X, f.at.Y, f.size+1.6*u, s.theme.Sea.Alpha(0.55))
		m.Chip(f.at.X, f.at.Y, f.size, c.Alpha(0.22))
		if half := f.size - 1.2*u; f.made > 0 && half > 0 {
			top := f.at.Y + half - 2*half*f.busy
			m.Line(f.at.X, f.at.Y+half, f.at.X, top, 2*half, s.fabColor(f))
		}
		m.ChipLine(f.at.X, f.at.Y, f.size, 1.1*u, c.Alpha(0.95))
		if f.entity == int(world.FabTWN) && s.acting.shown.Has(int(leverTaiwanLossShare)) {
			s.crack(m, f)
		}
	}
}

// fabColor tells for whose designs a region makes chips.
func (s *Scene) fabColor(f *fab) Color {
	if f.entity == int(world.FabCHN) {
		return s.theme.Chinese
	}
	return s.theme.USDesigned.Mix(s.theme.Spark, 0.25)
}

// toolColor is the colour of the tools of a vendor: grey, with a breath of the hue of the two that rival.
func (t *Theme) toolColor(v world.Vendor) Color {
	switch v {
	case world.VendorUSA:
		return t.Tools.Mix(t.USDesigned, 0.3)
	case world.VendorCHN:
		return t.Tools.Mix(t.Chinese, 0.55)
	}
	return t.Tools
}

// crack draws the break through a fab that lost output, from edge to edge.
func (s *Scene) crack(m *Mesh, f *fab) {
	u := s.camera.mark()
	r := f.size + 3*u
	var line [len(crackLine)]Point
	for i, p := range crackLine {
		line[i] = Point{f.at.X + p.X*r, f.at.Y + p.Y*r}
	}
	m.Polyline(line[:], 3.4*u, 1, s.theme.Sea)
	m.Polyline(line[:], 1.3*u, 1, s.theme.Gate)
}

// crackLine is a break in a square from −1 to 1.
var crackLine = [...]Point{{0.35, -1}, {-0.3, -0.3}, {0.3, 0.2}, {-0.35, 1}}
