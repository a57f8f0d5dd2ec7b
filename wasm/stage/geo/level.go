package geo

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Most that a level may hold; the real file is a tenth of it.
const (
	maxPolygons = 20_000
	maxRings    = 1_000
	maxVertices = 400_000
)

var errTruncated = errors.New("section too short")

// section reads the varints of one part of a level.
type section struct {
	data []byte
	err  error
}

// take cuts the next length-prefixed section off the file.
func take(rest []byte) (section, []byte, error) {
	if len(rest) < 4 {
		return section{}, nil, errTruncated
	}
	n := binary.LittleEndian.Uint32(rest)
	rest = rest[4:]
	if uint64(n) > uint64(len(rest)) {
		return section{}, nil, errTruncated
	}
	return section{data: rest[:n]}, rest[n:], nil
}

// count reads an unsigned number between min and max.
func (s *section) count(what string, least, most int) int {
	if s.err != nil {
		return 0
	}
	v, n := binary.Uvarint(s.data)
	if n <= 0 {
		s.err = errTruncated
		return 0
	}
	s.data = s.data[n:]
	if v < uint64(least) || v > uint64(most) {
		s.err = fmt.Errorf("%s: %d, allowed %d to %d", what, v, least, most)
		return 0
	}
	return int(v)
}

// step reads a signed number that fits the grid and any corner index.
func (s *section) step() int {
	if s.err != nil {
		return 0
	}
	v, n := binary.Varint(s.data)
	if n <= 0 {
		s.err = errTruncated
		return 0
	}
	s.data = s.data[n:]
	if v < -maxVertices || v > maxVertices {
		s.err = fmt.Errorf("step %d too long", v)
		return 0
	}
	return int(v)
}

// read decodes one level and returns what follows it.
func (l *level) read(rest []byte, shapes int) ([]byte, error) {
	var sections [3]section
	var err error
	for i := range sections {
		if sections[i], rest, err = take(rest); err != nil {
			return nil, err
		}
	}
	counts, points, triangles := &sections[0], &sections[1], &sections[2]
	for range shapes {
		first := len(l.polygons)
		for range counts.count("polygons", 0, maxPolygons-first) {
			l.polygons = append(l.polygons, l.readPolygon(counts, points, triangles))
			if err := errors.Join(counts.err, points.err, triangles.err); err != nil {
				return nil, fmt.Errorf("polygon %d: %w", len(l.polygons)-1, err)
			}
		}
		if counts.err != nil {
			return nil, counts.err
		}
		l.shapes = append(l.shapes, span{first, len(l.polygons)})
	}
	for i := range sections {
		if len(sections[i].data) != 0 {
			return nil, fmt.Errorf("section %d: %d bytes left over", i, len(sections[i].data))
		}
	}
	return rest, nil
}

func (l *level) readPolygon(counts, points, triangles *section) polygon {
	var p polygon
	base := len(l.vertices)
	for range counts.count("rings", 1, maxRings) {
		first := len(l.vertices)
		l.readRing(points, counts.count("points", 3, max(3, maxVertices-first)))
		p.rings = append(p.rings, span{first, len(l.vertices)})
		if counts.err != nil || points.err != nil {
			return p
		}
	}
	n := len(l.vertices) - base
	first := 0
	// A polygon of n corners with h holes has n + 2h - 2 triangles at most.
	for range triangles.count("triangles", 0, max(0, n+2*len(p.rings)-4)) {
		first += triangles.step()
		second := first + triangles.step()
		third := second + triangles.step()
		for _, corner := range [...]int{first, second, third} {
			if corner < 0 || corner >= n {
				triangles.err = errors.Join(triangles.err, fmt.Errorf("corner %d of %d", corner, n))
				return p
			}
			p.corners = append(p.corners, uint32(base+corner))
		}
	}
	return p
}

func (l *level) readRing(points *section, n int) {
	lon, lat := 0, 0
	for range n {
		lon += points.step()
		lat += points.step()
		if points.err != nil {
			return
		}
		if lon < -maxLon || lon > maxLon || lat < -maxLat || lat > maxLat {
			points.err = fmt.Errorf("point (%d, %d) outside the world", lon, lat)
			return
		}
		l.vertices = append(l.vertices, gridPoint{int16(lon), int16(lat)})
	}
}
