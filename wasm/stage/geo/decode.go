package geo

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
)

// Layout of world.bin; tools/geodata/encode.mjs writes it.
const (
	magic   = 0x42575353 // "SSWB"
	version = 1
	units   = 100 // Grid units per degree.

	headerBytes = 4 + 1 + 2
	shapeBytes  = 3 + 2 + 2
	hashBytes   = 4

	maxLon = 180 * units
	maxLat = 90 * units
)

// maxBytes bounds what Decode accepts [bytes]; the real file has about 220 kB.
const maxBytes = 4 << 20

// Shape is a territory with borders.
type Shape struct {
	ISO3 string // ISO 3166-1 alpha-3 code, or the atlas's own code for disputed places.
	Hub  LonLat // Where its hub and its label sit.
}

// Detail is a level of detail.
type Detail int

// The levels, in the order of the file.
const (
	Fine   Detail = iota // For maps wider than about 700 px.
	Coarse               // For phones and small embeds.
	details
)

// World is the decoded file. It is immutable.
type World struct {
	Shapes []Shape // Sorted by ISO3.
	byISO  map[string]int
	levels [details]level
}

// ByISO3 returns the index in Shapes of a code.
func (w *World) ByISO3(iso3 string) (int, bool) {
	i, ok := w.byISO[iso3]
	return i, ok
}

// level is one level of detail on the grid.
type level struct {
	vertices []gridPoint
	polygons []polygon
	shapes   []span // Polygons of each shape.
}

// gridPoint counts grid units east of the Pacific centre and north of the equator.
type gridPoint struct{ lon, lat int16 }

// span is a half-open range of indices.
type span struct{ from, to int }

// polygon is an outer ring followed by its holes.
type polygon struct {
	rings   []span   // Into level.vertices; rings of a polygon follow each other.
	corners []uint32 // Three per triangle, into level.vertices.
}

// Decode reads world.bin. Every count, index and coordinate is checked.
func Decode(data []byte) (*World, error) {
	if len(data) > maxBytes {
		return nil, fmt.Errorf("geo: %d bytes, at most %d allowed", len(data), maxBytes)
	}
	if len(data) < headerBytes+hashBytes {
		return nil, errors.New("geo: file too short")
	}
	if got := binary.LittleEndian.Uint32(data); got != magic {
		return nil, fmt.Errorf("geo: not a world file: magic %#x", got)
	}
	if data[4] != version {
		return nil, fmt.Errorf("geo: version %d, want %d", data[4], version)
	}
	body, sum := data[:len(data)-hashBytes], binary.LittleEndian.Uint32(data[len(data)-hashBytes:])
	hash := fnv.New32a()
	hash.Write(body)
	if hash.Sum32() != sum {
		return nil, errors.New("geo: checksum does not match: the file is damaged")
	}
	w := &World{}
	rest, err := w.readShapes(body[headerBytes:], int(binary.LittleEndian.Uint16(data[5:])))
	if err != nil {
		return nil, err
	}
	for d := range w.levels {
		if rest, err = w.levels[d].read(rest, len(w.Shapes)); err != nil {
			return nil, fmt.Errorf("geo: level %d: %w", d, err)
		}
	}
	if len(rest) != 0 {
		return nil, fmt.Errorf("geo: %d bytes left over", len(rest))
	}
	return w, nil
}

func (w *World) readShapes(rest []byte, n int) ([]byte, error) {
	if len(rest) < n*shapeBytes {
		return nil, errors.New("geo: shape table too short")
	}
	w.Shapes = make([]Shape, n)
	w.byISO = make(map[string]int, n)
	for i := range w.Shapes {
		row := rest[i*shapeBytes:]
		iso3 := string(row[:3])
		for _, c := range []byte(iso3) {
			if c < 'A' || c > 'Z' {
				return nil, fmt.Errorf("geo: shape %d: bad code %q", i, iso3)
			}
		}
		if i > 0 && iso3 <= w.Shapes[i-1].ISO3 {
			return nil, fmt.Errorf("geo: shape %d: %s out of order", i, iso3)
		}
		hub := gridPoint{int16(binary.LittleEndian.Uint16(row[3:])), int16(binary.LittleEndian.Uint16(row[5:]))}
		if !hub.valid() {
			return nil, fmt.Errorf("geo: %s: hub outside the world", iso3)
		}
		w.Shapes[i] = Shape{ISO3: iso3, Hub: hub.lonLat()}
		w.byISO[iso3] = i
	}
	return rest[n*shapeBytes:], nil
}

func (g gridPoint) valid() bool {
	return g.lon >= -maxLon && g.lon <= maxLon && g.lat >= -maxLat && g.lat <= maxLat
}

func (g gridPoint) lonLat() LonLat {
	return LonLat{Lon: wrap(float64(g.lon)/units + Pacific.Centre), Lat: float64(g.lat) / units}
}
