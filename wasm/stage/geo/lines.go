package geo

// edge is a line between two grid points, the lower one first.
type edge struct{ a, b gridPoint }

func edgeOf(a, b gridPoint) edge {
	if b.lon < a.lon || b.lon == a.lon && b.lat < a.lat {
		a, b = b, a
	}
	return edge{a, b}
}

// seams are the longitudes at which polygons were cut, in grid units from the
// Pacific centre: the edges of the Pacific map, and that of the Atlantic one.
var seams = [...]int16{-maxLon, maxLon, int16(wrap(Atlantic.Centre+180-Pacific.Centre) * units)}

// cut reports whether an edge runs along a seam, where no border is.
func (e edge) cut() bool {
	for _, s := range seams {
		if e.a.lon == s && e.b.lon == s {
			return true
		}
	}
	return false
}

// lines returns the borders and the coasts as polylines. An edge that two
// rings share is a border, one that a single ring has is a coast.
func (m *Map) lines() (borders, coasts [][]Point) {
	used := make(map[edge]int8, len(m.level.vertices))
	m.eachEdge(func(_, _ int, e edge) { used[e]++ })
	for i := range m.level.polygons {
		for _, ring := range m.level.polygons[i].rings {
			borders = m.runs(borders, ring, func(e edge) bool {
				if used[e] < 2 {
					return false
				}
				used[e] = -1 // The ring on the other side skips it.
				return true
			})
			coasts = m.runs(coasts, ring, func(e edge) bool { return used[e] == 1 })
		}
	}
	return borders, coasts
}

func (m *Map) eachEdge(visit func(a, b int, e edge)) {
	for i := range m.level.polygons {
		for _, ring := range m.level.polygons[i].rings {
			last := ring.to - 1
			for next := ring.from; next < ring.to; next++ {
				visit(last, next, edgeOf(m.level.vertices[last], m.level.vertices[next]))
				last = next
			}
		}
	}
}

// runs appends the longest runs of a ring's edges that are wanted and not cuts.
func (m *Map) runs(lines [][]Point, ring span, wanted func(edge) bool) [][]Point {
	var line []Point
	flush := func() {
		if line != nil {
			lines = append(lines, line)
			line = nil
		}
	}
	for i := ring.from; i < ring.to; i++ {
		next := i + 1
		if next == ring.to {
			next = ring.from
		}
		e := edgeOf(m.level.vertices[i], m.level.vertices[next])
		if e.cut() || !wanted(e) {
			flush()
			continue
		}
		if line == nil {
			line = append(line, m.Vertices[i])
		}
		line = append(line, m.Vertices[next])
	}
	flush()
	return lines
}
