package geo

// Map is one level of detail, projected for one centre and ready to draw.
// Shapes have the same indices as World.Shapes.
type Map struct {
	Projection Projection
	Vertices   []Point   // Of all rings.
	Borders    [][]Point // Lines between two shapes, each once.
	Coasts     [][]Point // Lines between a shape and the sea, each once.
	Hubs       []Point   // Of each shape.
	Min, Max   Point     // Corners of the box around all land.

	world *World
	level *level
	boxes []box // Of each polygon.
}

// box is a rectangle on the map.
type box struct{ min, max Point }

// Map projects a level. It costs a few milliseconds: keep the result.
// The projection is Pacific or Atlantic.
func (w *World) Map(d Detail, p Projection) *Map {
	l := &w.levels[d]
	m := &Map{Projection: p, world: w, level: l, Vertices: make([]Point, len(l.vertices))}
	m.boxes = make([]box, len(l.polygons))
	for i := range l.polygons {
		rings := l.polygons[i].rings
		m.projectPolygon(span{rings[0].from, rings[len(rings)-1].to})
		m.boxes[i] = boxOf(m.Vertices[rings[0].from:rings[0].to])
	}
	for _, shape := range w.Shapes {
		m.Hubs = append(m.Hubs, p.Forward(shape.Hub))
	}
	if len(m.Vertices) > 0 {
		all := boxOf(m.Vertices)
		m.Min, m.Max = all.min, all.max
	}
	m.Borders, m.Coasts = m.lines()
	return m
}

// projectPolygon projects all points of one polygon. Polygons are cut at the
// seam, so the middle of one says on which edge of the map its points belong.
func (m *Map) projectPolygon(s span) {
	west, east := m.level.vertices[s.from].lon, m.level.vertices[s.from].lon
	for _, v := range m.level.vertices[s.from:s.to] {
		west, east = min(west, v.lon), max(east, v.lon)
	}
	middle := (float64(west) + float64(east)) / (2 * units)
	turn := wrap(middle+Pacific.Centre-m.Projection.Centre) - middle
	for i := s.from; i < s.to; i++ {
		v := m.level.vertices[i]
		m.Vertices[i] = forward(float64(v.lon)/units+turn, float64(v.lat)/units)
	}
}

func boxOf(points []Point) box {
	b := box{points[0], points[0]}
	for _, p := range points {
		b.min.X, b.min.Y = min(b.min.X, p.X), min(b.min.Y, p.Y)
		b.max.X, b.max.Y = max(b.max.X, p.X), max(b.max.Y, p.Y)
	}
	return b
}

// Corners returns the triangles of a shape: three indices into Vertices each.
// Polygons of one shape come one after the other, each as its own slice.
func (m *Map) Corners(shape int) [][]uint32 {
	s := m.level.shapes[shape]
	out := make([][]uint32, 0, s.to-s.from)
	for i := s.from; i < s.to; i++ {
		out = append(out, m.level.polygons[i].corners)
	}
	return out
}

// Box returns the corners of the box around one polygon of a shape, in the order of Corners.
func (m *Map) Box(shape, polygon int) (from, to Point) {
	b := m.boxes[m.level.shapes[shape].from+polygon]
	return b.min, b.max
}

// Rings returns the outlines of a shape, holes included; the last point is not
// repeated. Where the map is cut they run along its edge: draw Borders and
// Coasts instead to leave that out.
func (m *Map) Rings(shape int) [][]Point {
	var out [][]Point
	s := m.level.shapes[shape]
	for i := s.from; i < s.to; i++ {
		for _, ring := range m.level.polygons[i].rings {
			out = append(out, m.Vertices[ring.from:ring.to])
		}
	}
	return out
}

// ShapeAt returns the shape at a map point. Small territories without one
// under the point are found within reach of their hub [map units]; pass half the
// width of a finger or pointer.
func (m *Map) ShapeAt(at Point, reach float64) (int, bool) {
	near, distance := -1, reach
	for shape, s := range m.level.shapes {
		for i := s.from; i < s.to; i++ {
			if m.boxes[i].holds(at) && m.inside(m.level.polygons[i], at) {
				return shape, true
			}
		}
		if m.small(shape, reach) {
			if d := m.Hubs[shape].distance(at); d <= distance {
				near, distance = shape, d
			}
		}
	}
	return near, near >= 0
}

// small reports whether no polygon of a shape is wider or higher than reach.
func (m *Map) small(shape int, reach float64) bool {
	s := m.level.shapes[shape]
	for i := s.from; i < s.to; i++ {
		b := m.boxes[i]
		if b.max.X-b.min.X > reach || b.max.Y-b.min.Y > reach {
			return false
		}
	}
	return true
}

func (b box) holds(p Point) bool {
	return p.X >= b.min.X && p.X <= b.max.X && p.Y >= b.min.Y && p.Y <= b.max.Y
}

// inside counts crossings of a ray to the right with all rings: odd is inside.
func (m *Map) inside(p polygon, at Point) bool {
	odd := false
	for _, ring := range p.rings {
		last := m.Vertices[ring.to-1]
		for _, next := range m.Vertices[ring.from:ring.to] {
			if (next.Y > at.Y) != (last.Y > at.Y) &&
				at.X < (last.X-next.X)*(at.Y-next.Y)/(last.Y-next.Y)+next.X {
				odd = !odd
			}
			last = next
		}
	}
	return odd
}
