package geo

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Capitals and chip sites with the shape they lie in.
var places = map[string]LonLat{
	"USA": {-77.0369, 38.9072}, "CHN": {116.4074, 39.9042}, "TWN": {120.9675, 24.75}, "KOR": {127.1, 37.2},
	"JPN": {139.2, 36.2}, "NLD": {5.4697, 51.4416}, "DEU": {13.4, 52.52}, "ARE": {54.6, 24.0}, "SAU": {46.7, 24.7},
	"IND": {77.2, 28.6}, "BRA": {-47.9, -15.8}, "RUS": {37.6, 55.75}, "AUS": {149.1, -35.3}, "ZAF": {28.2, -25.7},
	"KEN": {36.8, -1.3}, "CAN": {-75.7, 45.4}, "FRA": {2.35, 48.85}, "NOR": {10.7, 60.2}, "CHL": {-70.7, -33.45},
	"GUF": {-53, 4}, "LSO": {28.3, -29.5}, "GRL": {-42, 72}, "MEX": {-99.1, 19.4}, "IDN": {112, -7.3}, "XKX": {20.9, 42.6},
}

func TestShapeAtFindsPlaces(t *testing.T) {
	w := atlas(t)
	for _, d := range []Detail{Fine, Coarse} {
		for _, p := range []Projection{Pacific, Atlantic} {
			m := w.Map(d, p)
			for iso3, at := range places {
				want, ok := w.ByISO3(iso3)
				require.True(t, ok, iso3)
				got, ok := m.ShapeAt(p.Forward(at), 0)
				if assert.True(t, ok, "%s at level %d around %v", iso3, d, p.Centre) {
					assert.Equal(t, w.Shapes[want].ISO3, w.Shapes[got].ISO3)
				}
			}
			_, ok := m.ShapeAt(p.Forward(LonLat{-140, 10}), 0.001)
			assert.False(t, ok, "the open Pacific belongs to nobody")
		}
	}
}

func TestSmallPlacesAreFoundWithinReach(t *testing.T) {
	w := atlas(t)
	m := w.Map(Coarse, Pacific)
	for _, iso3 := range []string{"MLT", "MUS", "BRB", "TUV"} {
		i, ok := w.ByISO3(iso3)
		require.True(t, ok)
		beside := m.Hubs[i]
		beside.X += 0.008
		got, ok := m.ShapeAt(beside, 0.012)
		require.True(t, ok, iso3)
		assert.Equal(t, iso3, w.Shapes[got].ISO3)
	}
}

// Hubs lie in their shape or, for a few chosen by hand on a coast, close to it.
func TestHubsLieOnTheirLand(t *testing.T) {
	w := atlas(t)
	m := w.Map(Fine, Pacific)
	for i, hub := range m.Hubs {
		if slices.Contains(tooSmall[Fine], w.Shapes[i].ISO3) {
			continue
		}
		got, ok := m.ShapeAt(hub, 0.004)
		if assert.True(t, ok, "the hub of %s lies in the sea", w.Shapes[i].ISO3) {
			assert.Equal(t, w.Shapes[i].ISO3, w.Shapes[got].ISO3)
		}
	}
}

// The triangles of a shape cover its rings on both maps: both areas agree. They
// were cut for the Pacific map; on the other one lines bend a little.
func TestTrianglesCoverTheLand(t *testing.T) {
	w := atlas(t)
	for _, d := range []Detail{Fine, Coarse} {
		for _, c := range []struct {
			p         Projection
			tolerance float64
		}{{Pacific, 1e-5}, {Atlantic, 3e-3}} {
			m := w.Map(d, c.p)
			for i, shape := range w.Shapes {
				rings, triangles := 0.0, 0.0
				for j := m.level.shapes[i].from; j < m.level.shapes[i].to; j++ {
					for k, ring := range m.level.polygons[j].rings {
						a := math.Abs(area(m.Vertices[ring.from:ring.to]))
						if k > 0 {
							a = -a
						}
						rings += a
					}
				}
				for _, corners := range m.Corners(i) {
					for k := 0; k < len(corners); k += 3 {
						triangles += math.Abs(area([]Point{m.Vertices[corners[k]], m.Vertices[corners[k+1]], m.Vertices[corners[k+2]]}))
					}
				}
				assert.InDelta(t, rings, triangles, c.tolerance*rings+1e-9, "%s at level %d around %v", shape.ISO3, d, c.p.Centre)
			}
		}
	}
}

// The land has the same area on both maps: Equal Earth keeps areas, so a polygon
// torn across the map would show. Long straight borders bend by up to 1 %.
func TestBothCentresKeepTheArea(t *testing.T) {
	w := atlas(t)
	pacific, atlantic := w.Map(Fine, Pacific), w.Map(Fine, Atlantic)
	for i, shape := range w.Shapes {
		sum := func(m *Map) (a float64) {
			for _, ring := range m.Rings(i) {
				a += area(ring)
			}
			return math.Abs(a)
		}
		assert.InDelta(t, sum(pacific), sum(atlantic), 2e-2*sum(pacific)+1e-8, shape.ISO3)
	}
}

func TestNoLineCrossesTheMap(t *testing.T) {
	w := atlas(t)
	for _, p := range []Projection{Pacific, Atlantic} {
		m := w.Map(Fine, p)
		assert.Greater(t, len(m.Borders), 200)
		assert.Greater(t, len(m.Coasts), 800)
		for _, lines := range [][][]Point{m.Borders, m.Coasts} {
			for _, line := range lines {
				require.GreaterOrEqual(t, len(line), 2)
				for i := 1; i < len(line); i++ {
					require.Less(t, line[i].distance(line[i-1]), 0.08, "around %v near %v", p.Centre, line[i])
				}
			}
		}
	}
}

// area is the signed area of a ring (shoelace).
func area(ring []Point) float64 {
	sum := 0.0
	last := ring[len(ring)-1]
	for _, p := range ring {
		sum += last.X*p.Y - p.X*last.Y
		last = p
	}
	return sum / 2
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode(File); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMap(b *testing.B) {
	w := atlas(b)
	for b.Loop() {
		w.Map(Fine, Pacific)
	}
}
