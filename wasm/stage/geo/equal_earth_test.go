package geo

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// Computed once with d3-geo 3.1.2: geoEqualEarth().rotate([-centre, 0]), scaled
// to a map 2 wide.
var fromD3 = []struct {
	projection Projection
	at         LonLat
	want       Point
}{
	{Pacific, LonLat{0, 0}, Point{-0.844444444444, 0.000000000000}},
	{Pacific, LonLat{152, 0}, Point{0.000000000000, 0.000000000000}},
	{Pacific, LonLat{-28.001, 10}, Point{0.992729081984, -0.074647233208}},
	{Pacific, LonLat{-77.0369, 38.9072}, Point{0.649208125754, -0.279092594191}},
	{Pacific, LonLat{116.4074, 39.9042}, Point{-0.175360257032, -0.285573993524}},
	{Pacific, LonLat{120.9675, 24.8138}, Point{-0.164747649405, -0.182646638476}},
	{Pacific, LonLat{5.4697, 51.4416}, Point{-0.663537141757, -0.356194516754}},
	{Pacific, LonLat{-122.4194, 37.7749}, Point{0.427112560509, -0.271668573070}},
	{Pacific, LonLat{-46.6333, -23.5505}, Point{0.860593252058, 0.173641220049}},
	{Pacific, LonLat{151.2093, -33.8688}, Point{-0.004032263876, 0.245576152160}},
	{Pacific, LonLat{18.4241, -33.9249}, Point{-0.680986936127, 0.245955892209}},
	{Pacific, LonLat{25, 71}, Point{-0.473778337872, -0.449821432784}},
	{Pacific, LonLat{-169.5, 66}, Point{0.151455301084, -0.429953600842}},
	{Pacific, LonLat{-68.3, -54.8}, Point{0.614330719608, 0.374965874222}},
	{Pacific, LonLat{0, 89.9}, Point{-0.500307560532, -0.486715872956}},
	{Pacific, LonLat{100, -89}, Point{-0.171231879313, 0.486606758826}},
	{Atlantic, LonLat{0, 0}, Point{-0.061111111111, 0.000000000000}},
	{Atlantic, LonLat{152, 0}, Point{0.783333333333, 0.000000000000}},
	{Atlantic, LonLat{-28.001, 10}, Point{-0.215098011247, -0.074647233208}},
	{Atlantic, LonLat{-77.0369, 38.9072}, Point{-0.436415072995, -0.279092594191}},
	{Atlantic, LonLat{116.4074, 39.9042}, Point{0.519328982907, -0.285573993524}},
	{Atlantic, LonLat{120.9675, 24.8138}, Point{0.583803661837, -0.182646638476}},
	{Atlantic, LonLat{5.4697, 51.4416}, Point{-0.025043007863, -0.356194516754}},
	{Atlantic, LonLat{-122.4194, 37.7749}, Point{-0.665864711811, -0.271668573070}},
	{Atlantic, LonLat{-46.6333, -23.5505}, Point{-0.307367189599, 0.173641220049}},
	{Atlantic, LonLat{151.2093, -33.8688}, Point{0.715013147180, 0.245576152160}},
	{Atlantic, LonLat{18.4241, -33.9249}, Point{0.037849006539, 0.245955892209}},
	{Atlantic, LonLat{25, 71}, Point{0.052227533309, -0.449821432784}},
	{Atlantic, LonLat{-169.5, 66}, Point{0.706135754405, -0.429953600842}},
	{Atlantic, LonLat{-68.3, -54.8}, Point{-0.348721732748, 0.374965874222}},
	{Atlantic, LonLat{0, 89.9}, Point{-0.036206468196, -0.486715872956}},
	{Atlantic, LonLat{100, -89}, Point{0.293069947286, 0.486606758826}},
}

func TestForwardAgreesWithD3(t *testing.T) {
	for _, c := range fromD3 {
		got := c.projection.Forward(c.at)
		assert.InDelta(t, c.want.X, got.X, 1e-9, "x of %v around %v", c.at, c.projection.Centre)
		assert.InDelta(t, c.want.Y, got.Y, 1e-9, "y of %v around %v", c.at, c.projection.Centre)
	}
}

func TestInverseUndoesForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.SampledFrom([]Projection{Pacific, Atlantic}).Draw(t, "centre")
		at := LonLat{rapid.Float64Range(-179.99, 179.99).Draw(t, "lon"), rapid.Float64Range(-89.9, 89.9).Draw(t, "lat")}
		back, ok := p.Inverse(p.Forward(at))
		if !ok {
			t.Fatalf("%v is outside the map", at)
		}
		if turn := math.Abs(wrap(back.Lon - at.Lon)); turn > 1e-6 || math.Abs(back.Lat-at.Lat) > 1e-6 {
			t.Fatalf("%v came back as %v", at, back)
		}
	})
}

func TestInverseRefusesWhatIsOutside(t *testing.T) {
	for _, at := range []Point{{1.01, 0}, {-1.01, 0}, {0, 0.6}, {0, -0.6}, {0.99, 0.45}, {math.NaN(), 0}, {0, math.NaN()}, {math.Inf(1), 0}} {
		_, ok := Pacific.Inverse(at)
		assert.False(t, ok, "%v", at)
	}
}

func TestMapIsTwoWideAndNorthIsUp(t *testing.T) {
	ring := Pacific.Outline(5)
	b := boxOf(ring)
	assert.InDelta(t, 2, b.max.X-b.min.X, 1e-12)
	assert.InDelta(t, 2*HalfHeight, b.max.Y-b.min.Y, 1e-12)
	assert.Less(t, Pacific.Forward(LonLat{152, 60}).Y, 0.0)
	assert.Less(t, Pacific.Forward(LonLat{116, 40}).X, Pacific.Forward(LonLat{-100, 40}).X, "China lies left of the United States")
	assert.Greater(t, Atlantic.Forward(LonLat{116, 40}).X, Atlantic.Forward(LonLat{-100, 40}).X, "on the Atlantic map it lies right")
}

func TestGraticuleStaysOnTheMap(t *testing.T) {
	lines := Pacific.Graticule(20, 80)
	assert.Len(t, lines, 18+9)
	for _, line := range lines {
		for _, p := range line {
			assert.LessOrEqual(t, math.Abs(p.X), 1+1e-12)
			assert.LessOrEqual(t, math.Abs(p.Y), HalfHeight)
		}
	}
}
