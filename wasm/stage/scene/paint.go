package scene

// paint is how a shape is filled: one colour, with stripes of another where two are close.
type paint struct {
	fill, stripes Color // stripes with no alpha are none.
}

// Distance and width of stripes [design px].
const (
	stripeStep  = 7
	stripeWidth = 1.7
)

// paintOf returns the fill of a shape.
func (s *Scene) paintOf(shape int) paint { return s.dim(s.lensPaint(shape), s.countryOf[shape]) }

func (s *Scene) lensPaint(shape int) paint {
	t := s.theme
	if s.countryOf[shape] < 0 {
		return paint{fill: t.Land} // Not in the model.
	}
	if s.differs() {
		return paint{fill: s.changeColor(shape)}
	}
	switch s.view.Lens {
	case LensModels:
		if f, on := s.only(); on {
			return paint{fill: t.shareColor(f, s.tints[shape])}
		}
		return t.familyPaint(s.tints[shape], s.seconds[shape])
	case LensValue:
		return paint{fill: t.captureColor(s.tints[shape])}
	}
	return paint{fill: s.computeColor(shape)}
}

// fillShape fills a shape with one colour.
func (s *Scene) fillShape(m *Mesh, shape int, c Color) {
	s.cover(m, shape, Vertex{Soft: 1, R: c.R, G: c.G, B: c.B, A: c.A, Half: 2})
}

// stripeShape lays stripes over a filled shape. They stand still on the map when the camera moves.
func (s *Scene) stripeShape(m *Mesh, shape int, c Color) {
	u := s.camera.unit()
	s.cover(m, shape, Vertex{Soft: 1, Form: FormStripes, R: c.R, G: c.G, B: c.B, A: c.A, Ring: stripeStep * u, Half: stripeWidth * u / 2})
}

// cover adds the triangles of a shape that can be seen, all corners like v.
func (s *Scene) cover(m *Mesh, shape int, v Vertex) {
	for i, corners := range s.chart.corners[shape] {
		if from, to := s.chart.Box(shape, i); !s.camera.meets(s.camera.At(from), s.camera.At(to)) {
			continue
		}
		for _, corner := range corners {
			p := s.camera.At(s.chart.Vertices[corner])
			v.X, v.Y = p.X, p.Y
			if v.Form == FormStripes {
				v.U, v.V = p.X-s.camera.X0, p.Y-s.camera.Y0
			}
			m.Indices = append(m.Indices, uint32(len(m.Vertices)))
			m.Vertices = append(m.Vertices, v)
		}
	}
}
