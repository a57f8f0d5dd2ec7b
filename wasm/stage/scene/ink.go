package scene

// inkMap is a coarse picture of the lines on the map, so that labels can keep off them.
type inkMap struct {
	cell  float32 // [px]
	w, h  int
	cells []float32 // Length of line in each cell, weighted by width [px].
}

// spillInk adds up the lines of all shown arcs.
func (s *Scene) spillInk(m *inkMap) {
	u := s.camera.unit()
	m.cell = 7 * u
	m.w, m.h = int(s.camera.Width/m.cell)+1, int(s.camera.Height/m.cell)+1
	if n := m.w * m.h; cap(m.cells) < n {
		m.cells = make([]float32, n)
	} else {
		m.cells = m.cells[:n]
		clear(m.cells)
	}
	for _, i := range s.shown {
		a := &s.arcs[i]
		weight := a.fade * (0.6 + s.widthOf(a)) * a.length / float32(len(a.line)-1)
		for _, p := range a.line {
			if c := m.index(p.X, p.Y); c >= 0 {
				m.cells[c] += weight
			}
		}
	}
}

func (m *inkMap) index(x, y float32) int {
	if x < 0 || y < 0 {
		return -1
	}
	cx, cy := int(x/m.cell), int(y/m.cell)
	if cx >= m.w || cy >= m.h {
		return -1
	}
	return cy*m.w + cx
}

// under returns the ink that a box would cover.
func (m *inkMap) under(r Rect) (sum float32) {
	x0, y0 := max(int(r.X0/m.cell), 0), max(int(r.Y0/m.cell), 0)
	x1, y1 := min(int(r.X1/m.cell), m.w-1), min(int(r.Y1/m.cell), m.h-1)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			sum += m.cells[y*m.w+x]
		}
	}
	return sum
}
