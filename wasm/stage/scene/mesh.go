package scene

import "math"

// Vertex is one corner of a triangle. Its memory layout is that of the engine's vertex, so that the
// view can hand a slice over without copying.
//
// The view's shader fills a triangle by signed distance, which gives every shape smooth edges at any
// pixel ratio without textures:
//
//	distance = | ‖(U, V)‖ − Ring | − Half      [px]
//
// With Ring 0 this is a disc of radius Half, with U 0 a line of half-width Half, otherwise a ring.
type Vertex struct {
	X, Y       float32 // Position on the screen [px].
	Soft       float32 // Width of the soft edge [px], at least 1.
	Form       float32 // Shape of the distance: FormRound, FormBox or FormComet.
	R, G, B, A float32 // Colour, straight alpha. A negative A adds light instead of covering.
	U, V       float32 // Position inside the shape [px].
	Ring, Half float32 // Radius of the ring's centre line and half its width [px].
}

// Forms of the distance in Vertex. Values between FormRound and FormBox round the corners of a box.
const (
	FormRound = 0
	FormBox   = 1
	FormComet = -1 // A disc in front (U > 0), a straight band behind.

	// FormStripes fills with diagonal lines: U and V are the place on the screen, Ring their distance, Half half their width.
	FormStripes = 2
)

// Mesh collects triangles of one draw call. Its buffers are kept from frame to frame.
type Mesh struct {
	Vertices []Vertex
	Indices  []uint32
}

// Reset empties the mesh and keeps its buffers.
func (m *Mesh) Reset() {
	m.Vertices = m.Vertices[:0]
	m.Indices = m.Indices[:0]
}

// Triangles returns the number of triangles.
func (m *Mesh) Triangles() int { return len(m.Indices) / 3 }

// quad appends four vertices as two triangles: corners in order around the shape.
func (m *Mesh) quad(a, b, c, d Vertex) {
	n := uint32(len(m.Vertices))
	m.Vertices = append(m.Vertices, a, b, c, d)
	m.Indices = append(m.Indices, n, n+1, n+2, n, n+2, n+3)
}

// Disc fills a circle of radius r around (x, y).
func (m *Mesh) Disc(x, y, r float32, c Color) { m.form(x, y, 0, r, 1, FormRound, c) }

// Circle draws a ring of radius r and the given line width around (x, y).
func (m *Mesh) Circle(x, y, r, width float32, c Color) { m.form(x, y, r, width/2, 1, FormRound, c) }

// Glow draws a disc of radius r that fades out towards its edge.
func (m *Mesh) Glow(x, y, r float32, c Color) { m.form(x, y, 0, r/2, r, FormRound, c) }

// Chip fills a square with rounded corners and half-width r: the glyph of a fab.
func (m *Mesh) Chip(x, y, r float32, c Color) { m.form(x, y, 0, r, 1, chipForm, c) }

// ChipLine draws the outline of Chip.
func (m *Mesh) ChipLine(x, y, r, width float32, c Color) {
	m.form(x, y, r, width/2, 1, chipForm, c)
}

// chipForm is nearly a box, with slightly rounded corners.
const chipForm = 0.86

func (m *Mesh) form(x, y, ring, half, soft, form float32, c Color) {
	e := ring + half + soft/2 + 0.5
	if form > 0 {
		// The blend of round and box distance reaches a little further out along the axes.
		e += 0.3 * (ring + half) * form * (1 - form)
	}
	v := Vertex{Soft: soft, Form: form, R: c.R, G: c.G, B: c.B, A: c.A, Ring: ring, Half: half}
	a, b, d, f := v, v, v, v
	a.X, a.Y, a.U, a.V = x-e, y-e, -e, -e
	b.X, b.Y, b.U, b.V = x+e, y-e, e, -e
	d.X, d.Y, d.U, d.V = x+e, y+e, e, e
	f.X, f.Y, f.U, f.V = x-e, y+e, -e, e
	m.quad(a, b, d, f)
}

// Line draws a straight line with butt ends.
func (m *Mesh) Line(x0, y0, x1, y1, width float32, c Color) {
	dx, dy := x1-x0, y1-y0
	l := float32(math.Sqrt(float64(dx*dx + dy*dy)))
	if l < 1e-3 {
		return
	}
	half := width / 2
	e := half + 1
	nx, ny := -dy/l*e, dx/l*e
	v := Vertex{Soft: 1, R: c.R, G: c.G, B: c.B, A: c.A, Half: half}
	a, b, d, f := v, v, v, v
	a.X, a.Y, a.V = x0+nx, y0+ny, e
	b.X, b.Y, b.V = x1+nx, y1+ny, e
	d.X, d.Y, d.V = x1-nx, y1-ny, -e
	f.X, f.Y, f.V = x0-nx, y0-ny, -e
	m.quad(a, b, d, f)
}

// Bar draws a line through p across the direction (dx, dy), half to each side.
func (m *Mesh) Bar(p Point, dx, dy, half, width float32, c Color) {
	m.Line(p.X-dy*half, p.Y+dx*half, p.X+dy*half, p.Y-dx*half, width, c)
}

// Comet draws a dot of radius r at (x, y) that moves along the unit vector (dx, dy) and drags a
// fading trail of the given length.
func (m *Mesh) Comet(x, y, dx, dy, r, trail float32, c Color) {
	e := r + 1
	nx, ny := -dy*e, dx*e
	hx, hy := x+dx*e, y+dy*e
	tx, ty := x-dx*trail, y-dy*trail
	// Alpha falls linearly from the front edge to the tail, so the dot itself stays nearly opaque.
	thin := r * 0.35
	m.quad(
		Vertex{X: tx + nx, Y: ty + ny, Soft: 1, Form: FormComet, R: c.R, G: c.G, B: c.B, U: -trail, V: e, Half: thin},
		Vertex{X: hx + nx, Y: hy + ny, Soft: 1, Form: FormComet, R: c.R, G: c.G, B: c.B, A: c.A, U: e, V: e, Half: r},
		Vertex{X: hx - nx, Y: hy - ny, Soft: 1, Form: FormComet, R: c.R, G: c.G, B: c.B, A: c.A, U: e, V: -e, Half: r},
		Vertex{X: tx - nx, Y: ty - ny, Soft: 1, Form: FormComet, R: c.R, G: c.G, B: c.B, U: -trail, V: -e, Half: thin},
	)
}

// Polyline draws a curve with mitred joints. soft widens the edge into a glow [px].
func (m *Mesh) Polyline(pts []Point, width, soft float32, c Color) {
	if len(pts) < 2 {
		return
	}
	half := width / 2
	e := half + soft/2 + 0.5
	v := Vertex{Soft: soft, R: c.R, G: c.G, B: c.B, A: c.A, Half: half}
	first := uint32(len(m.Vertices))
	for i := range pts {
		nx, ny := normalAt(pts, i)
		v.X, v.Y, v.V = pts[i].X+nx*e, pts[i].Y+ny*e, e
		m.Vertices = append(m.Vertices, v)
		v.X, v.Y, v.V = pts[i].X-nx*e, pts[i].Y-ny*e, -e
		m.Vertices = append(m.Vertices, v)
	}
	m.strip(first, len(pts)-1)
}

// heading is the unit direction after a share of a turn, clockwise from the top.
func heading(turn float32) (dx, dy float32) {
	sin, cos := math.Sincos(2 * math.Pi * float64(turn))
	return float32(sin), -float32(cos)
}

// RingArc draws a part of a circle, from and to as shares of a turn, clockwise from the top.
func (m *Mesh) RingArc(x, y, r, width, from, to float32, c Color) {
	n := int((to-from)*(12+r/2)) + 2
	half := width / 2
	e := half + 1
	v := Vertex{Soft: 1, R: c.R, G: c.G, B: c.B, A: c.A, Half: half}
	first := uint32(len(m.Vertices))
	for i := 0; i <= n; i++ {
		dx, dy := heading(from + (to-from)*float32(i)/float32(n))
		v.X, v.Y, v.V = x+dx*(r+e), y+dy*(r+e), e
		m.Vertices = append(m.Vertices, v)
		v.X, v.Y, v.V = x+dx*(r-e), y+dy*(r-e), -e
		m.Vertices = append(m.Vertices, v)
	}
	m.strip(first, n)
}

// Band fills the area between two circles around (x, y); with inner 0 it is a disc.
func (m *Mesh) Band(x, y, inner, outer float32, c Color) {
	if inner <= 0 {
		m.Disc(x, y, outer, c)
		return
	}
	m.Circle(x, y, (inner+outer)/2, outer-inner, c)
}

// Sector fills a part of a band, from and to as shares of a turn, clockwise from the top.
func (m *Mesh) Sector(x, y, inner, outer, from, to float32, c Color) {
	n := int((to-from)*(12+outer/2)) + 2
	half, middle := (outer-inner)/2, (outer+inner)/2
	low := max(inner-1, 0)
	v := Vertex{Soft: 1, R: c.R, G: c.G, B: c.B, A: c.A, Half: half}
	first := uint32(len(m.Vertices))
	for i := 0; i <= n; i++ {
		dx, dy := heading(from + (to-from)*float32(i)/float32(n))
		v.X, v.Y, v.V = x+dx*(outer+1), y+dy*(outer+1), outer+1-middle
		m.Vertices = append(m.Vertices, v)
		v.X, v.Y, v.V = x+dx*low, y+dy*low, low-middle
		if inner <= 0 {
			v.V = 0 // The tip of a pie has no edge.
		}
		m.Vertices = append(m.Vertices, v)
	}
	m.strip(first, n)
}

// strip joins n pairs of vertices from first on into a band.
func (m *Mesh) strip(first uint32, n int) {
	for i := range uint32(n) {
		a := first + 2*i
		m.Indices = append(m.Indices, a, a+1, a+3, a, a+3, a+2)
	}
}

// Dashes draws a curve as dashes: every second segment of pts.
func (m *Mesh) Dashes(pts []Point, width float32, c Color) {
	for i := 0; i+1 < len(pts); i += 2 {
		m.Line(pts[i].X, pts[i].Y, pts[i+1].X, pts[i+1].Y, width, c)
	}
}

// normalAt returns the unit normal of a polyline at point i, stretched at a bend so that the band keeps
// its width (limited to 2).
func normalAt(pts []Point, i int) (nx, ny float32) {
	a, b := max(i-1, 0), min(i+1, len(pts)-1)
	dx, dy := pts[b].X-pts[a].X, pts[b].Y-pts[a].Y
	l := float32(math.Sqrt(float64(dx*dx + dy*dy)))
	if l < 1e-6 {
		return 0, 0
	}
	nx, ny = -dy/l, dx/l
	if a == i || b == i {
		return nx, ny
	}
	ex, ey := pts[i].X-pts[a].X, pts[i].Y-pts[a].Y
	el := float32(math.Sqrt(float64(ex*ex + ey*ey)))
	if el < 1e-6 {
		return nx, ny
	}
	cos := (nx*-ey + ny*ex) / el
	if cos < 0.5 {
		cos = 0.5
	}
	return nx / cos, ny / cos
}
