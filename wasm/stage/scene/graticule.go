package scene

import "sovereignstack/wasm/stage/geo"

const (
	graticuleStep  = 15 // [degrees]
	graticuleLimit = 80 // Latitude at which meridians end [degrees].
)

// drawGraticule draws meridians and parallels as hairlines.
func (s *Scene) drawGraticule(m *Mesh) {
	u := s.camera.unit()
	if s.graticule == nil {
		s.graticule = s.chart.Projection.Graticule(graticuleStep, graticuleLimit)
	}
	for _, line := range s.graticule {
		s.outline(m, line, 0.8*u, s.theme.Graticule)
	}
}

// outline draws a line of the plane; points closer than half a pixel are merged, and runs outside the picture left out.
func (s *Scene) outline(m *Mesh, line []geo.Point, width float32, c Color) {
	s.scratch = s.scratch[:0]
	var last Point
	for i, at := range line {
		p := s.camera.At(at)
		out := i > 0 && !s.camera.meets(last, p)
		last = p
		if out {
			m.Polyline(s.scratch, width, 1, c)
			s.scratch = append(s.scratch[:0], p)
			continue
		}
		if len(s.scratch) > 0 && i > 0 && i < len(line)-1 && distance(p, s.scratch[len(s.scratch)-1]) < 0.6 {
			continue
		}
		s.scratch = append(s.scratch, p)
	}
	m.Polyline(s.scratch, width, 1, c)
}

// closed draws a ring of the plane.
func (s *Scene) closed(m *Mesh, ring []geo.Point, width float32, c Color) {
	s.outline(m, ring, width, c)
	if n := len(ring); n > 2 {
		a, b := s.camera.At(ring[n-1]), s.camera.At(ring[0])
		m.Line(a.X, a.Y, b.X, b.Y, width, c)
	}
}
