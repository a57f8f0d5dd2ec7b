package scene

import (
	"sovereignstack/sim/world"
	"sovereignstack/wasm/stage/geo"
)

// Line widths [mark px]; width grows with the root of the flow, so that the area of a short piece of
// the line is in proportion to its square.
const (
	arcWidthMax = 9   // At the reference flow of the month.
	arcWidthMin = 0.9 // Below it the line keeps its width and pales.
)

// drawArcs draws a soft line per shown flow. With reduced motion an arrowhead tells the direction that
// particles tell otherwise.
func drawArcs(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for _, i := range s.shown {
		a := &s.arcs[i]
		w := s.widthOf(a) * u
		// Thin lines need more colour to be seen, wide ones less, so that particles stand out on them.
		c := s.colorOf(a).Alpha(s.theme.ArcAlpha * a.fade * (0.8 + 0.7/(1+w/u)))
		switch a.kind {
		case money:
			c = c.Alpha(0.55) // Its dots carry the colours.
		case tools:
			c = c.Alpha(0.7)
		}
		if w < arcWidthMin*u {
			c = c.Alpha(max(w/(arcWidthMin*u), 0.6))
			w = arcWidthMin * u
		}
		if s.view.ReducedMotion {
			c = c.Alpha(1.5)
		}
		if a.value < 0.02*a.wanted {
			m.Dashes(a.line, arcWidthMin*u, c)
			continue
		}
		m.Polyline(a.line, w, max(1, 0.35*w), c)
		if s.view.ReducedMotion {
			s.arrowhead(m, a, w, u)
		}
	}
}

// arrowhead draws a chevron at two thirds of an arc.
func (s *Scene) arrowhead(m *Mesh, a *arc, w, u float32) {
	p, dx, dy := a.along(0.64)
	c := s.colorOf(a).Alpha(0.95 * a.fade)
	size := (3.2*u + 0.9*w)
	x, y := p.X-dx*size, p.Y-dy*size
	line := max(1.4*u, 0.5*w)
	m.Line(x-dy*size*0.7, y+dx*size*0.7, p.X, p.Y, line, c)
	m.Line(x+dy*size*0.7, y-dx*size*0.7, p.X, p.Y, line, c)
}

// widthOf returns the width of an arc's line [mark px].
func (s *Scene) widthOf(a *arc) float32 {
	ref := s.scale.chipFlow
	switch a.kind {
	case tools:
		ref = s.scale.toolFlow
	case money:
		ref = s.scale.moneyFlow
	}
	if ref <= 0 || a.value <= 0 {
		return 0
	}
	return arcWidthMax * min(sqrt(a.value/ref), 1.25)
}

func (s *Scene) colorOf(a *arc) Color {
	switch a.kind {
	case saleCN:
		return s.theme.Chinese
	case tools:
		return s.theme.toolColor(world.Vendor(a.entity / world.Fabs))
	case money:
		return s.theme.Money
	}
	return s.theme.USDesigned
}

// along returns the point at a share of the arc's length and the unit direction of travel there.
func (a *arc) along(share float32) (p Point, dx, dy float32) {
	last := len(a.line) - 1
	f := share * float32(last)
	i := min(max(int(f), 0), last-1)
	f -= float32(i)
	from, to, way := a.line[i], a.line[i+1], a.ways[i]
	return Point{from.X + (to.X-from.X)*f, from.Y + (to.Y-from.Y)*f}, way.X, way.Y
}

// lay computes the curve of an arc for the camera. Of thousands of possible arcs few are ever shown, so each is
// laid when it first is.
func (s *Scene) lay(a *arc) {
	if a.length > 0 {
		return
	}
	top := 5 * s.whole.mark()
	var raw [65]Point
	bow := a.bow
	// Long arcs would leave the picture at the top: flatten them until they stay in.
	for range 6 {
		apex := geo.Along(a.from, geo.Control(a.from, a.to, bow), a.to, 0.5)
		if s.whole.At(apex).Y >= top || bow <= 0 {
			break
		}
		bow *= 0.8
	}
	control := geo.Control(a.from, a.to, bow)
	for j := range raw {
		raw[j] = s.camera.At(geo.Along(a.from, control, a.to, float64(j)/float64(len(raw)-1)))
		if j > 0 {
			a.length += distance(raw[j-1], raw[j])
		}
	}
	n := int(clamp(a.length/(11*s.camera.mark()), 10, 34*min(sqrt(s.camera.zoom()), 1.6)))
	a.line = resample(a.line[:0], raw[:], a.length, n)
	a.ways = a.ways[:0]
	for j := range n {
		from, to := a.line[j], a.line[j+1]
		way := Point{to.X - from.X, to.Y - from.Y}
		if l := sqrt(way.X*way.X + way.Y*way.Y); l > 0 {
			way.X, way.Y = way.X/l, way.Y/l
		}
		a.ways = append(a.ways, way)
	}
}

// moveArcs takes arcs along to another camera: a picture that only shifts keeps their curves.
func (s *Scene) moveArcs(arcs []arc, before Camera) {
	shifts := s.moved && before.Size == s.camera.Size && before.Scale == s.camera.Scale
	for i := range arcs {
		if a := &arcs[i]; !shifts {
			a.length = 0
		} else if a.length > 0 {
			a.shift(s.camera.X0-before.X0, s.camera.Y0-before.Y0)
		}
	}
}

// shift moves a laid arc over the screen [px].
func (a *arc) shift(dx, dy float32) {
	for j := range a.line {
		a.line[j].X += dx
		a.line[j].Y += dy
	}
}

// resample appends n+1 points at even distances along a line of the given length.
func resample(out, line []Point, length float32, n int) []Point {
	out = append(out, line[0])
	step, walked, next := length/float32(n), float32(0), float32(1)
	for i := 1; i < len(line) && len(out) < n; i++ {
		d := distance(line[i-1], line[i])
		for len(out) < n && walked+d >= next*step {
			f := float32(0)
			if d > 0 {
				f = (next*step - walked) / d
			}
			out = append(out, Point{line[i-1].X + (line[i].X-line[i-1].X)*f, line[i-1].Y + (line[i].Y-line[i-1].Y)*f})
			next++
		}
		walked += d
	}
	for len(out) <= n {
		out = append(out, line[len(line)-1])
	}
	return out
}

func distance(a, b Point) float32 {
	dx, dy := b.X-a.X, b.Y-a.Y
	return sqrt(dx*dx + dy*dy)
}
