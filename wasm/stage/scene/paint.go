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
func (s *Scene) paintOf(shape int) paint {
	t := s.theme
	if s.countryOf[shape] < 0 {
		return paint{fill: t.Land} // Not in the model.
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

// stripeShape lays stripes over a filled shape.
func (s *Scene) stripeShape(m *Mesh, shape int, c Color) {
	u := s.camera.unit()
	v := Vertex{Soft: 1, Form: FormStripes, R: c.R, G: c.G, B: c.B, A: c.A, Ring: stripeStep * u, Half: stripeWidth * u / 2}
	for _, corners := range s.corners[shape] {
		for _, corner := range corners {
			p := s.camera.At(s.chart.Vertices[corner])
			v.X, v.Y, v.U, v.V = p.X, p.Y, p.X, p.Y
			m.Indices = append(m.Indices, uint32(len(m.Vertices)))
			m.Vertices = append(m.Vertices, v)
		}
	}
}
