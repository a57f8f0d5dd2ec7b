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
	bought float32 // Tools bought from all vendors [$bn/yr].
	size   float32 // Half-width of the glyph [px]; 0 when nothing is made or bought.
}

// Size of the glyph of a fab [mark px]: its area grows with the tools that it buys.
const (
	fabLeast = 2.5
	fabMost  = 5.6
	fabFull  = 60 // Tool purchases of the largest glyph [$bn/yr].
)

// leastTools is the yearly tool bill below which a region without accelerators shows no glyph [$bn/yr].
const leastTools = 0.5

// readFabs sets the size of every fab for the playhead.
func (s *Scene) readFabs() {
	u := s.camera.mark()
	for i := range s.fabs {
		f := &s.fabs[i]
		f.made = s.now.made.at(f.entity, s.at.k, s.at.f)
		f.bought = 0
		for v := range world.Vendors {
			f.bought += s.now.tools.at(v*world.Fabs+f.entity, s.at.k, s.at.f)
		}
		f.size = 0
		if s.view.Lens == LensHardware && (f.made > 0 || f.bought > leastTools) {
			f.size = u * clamp(fabMost*sqrt(f.bought/fabFull), fabLeast, fabMost)
		}
	}
}

// drawFabs draws a small square chip at every place that makes chips.
func drawFabs(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for i := range s.fabs {
		f := &s.fabs[i]
		if f.size == 0 {
			continue
		}
		c := s.theme.Tools
		m.Chip(f.at.X, f.at.Y, f.size+1.6*u, s.theme.Sea.Alpha(0.55))
		m.Chip(f.at.X, f.at.Y, f.size, c.Alpha(0.28))
		m.ChipLine(f.at.X, f.at.Y, f.size, 1.1*u, c.Alpha(0.95))
		m.Chip(f.at.X, f.at.Y, f.size*0.36, c)
	}
}
