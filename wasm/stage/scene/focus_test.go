package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sovereignstack/sim/world"
	"sovereignstack/wasm/stage/geo"
)

// steered lets the picture arrive.
func steered(t testing.TB, s *Scene) {
	for range 300 {
		s.Steer(1.0 / 60)
		s.layOut()
	}
	require.False(t, s.Steering())
}

func TestThePictureNeverLeavesThatOfTheWholeMap(t *testing.T) {
	s := demoScene(t, desktop)
	rapid.Check(t, func(t *rapid.T) {
		s.Resize(rapid.SampledFrom(sizes).Draw(t, "size"))
		for range 6 {
			x, y := rapid.Float32Range(-900, 900).Draw(t, "x"), rapid.Float32Range(-900, 900).Draw(t, "y")
			switch rapid.IntRange(0, 2).Draw(t, "move") {
			case 0:
				s.Drag(x, y)
			case 1:
				s.ZoomAt(rapid.Float64Range(-1, 5).Draw(t, "factor"), Point{x, y}, rapid.Bool().Draw(t, "at once"))
			default:
				s.Aim(Focus{float64(x), float64(y) / 900, rapid.Float64Range(-3, 100).Draw(t, "zoom")})
			}
			s.Steer(rapid.Float64Range(0, 1).Draw(t, "dt"))
			s.layOut()
			from, to := s.camera.Plane(Point{}), s.camera.Plane(Point{s.camera.Width, s.camera.Height})
			left, right := s.whole.Plane(Point{}), s.whole.Plane(Point{s.camera.Width, s.camera.Height})
			const slack = 1e-4
			if from.X < left.X-slack || to.X > right.X+slack || from.Y < left.Y-slack || to.Y > right.Y+slack || s.camera.zoom() > mostZoom {
				t.Fatalf("%v %v outside %v %v", from, to, left, right)
			}
		}
		drawn(s, 100)
	})
}

func TestThePlaceUnderThePointerStaysWhileZooming(t *testing.T) {
	s := demoScene(t, desktop)
	s.layOut()
	at := Point{300, 200}
	place := s.camera.Plane(at)
	s.ZoomAt(2, at, false)
	s.ZoomAt(1.5, at, false)
	for range 40 {
		s.Steer(1.0 / 60)
		s.layOut()
		now := s.camera.At(place)
		assert.InDelta(t, at.X, now.X, 0.6)
		assert.InDelta(t, at.Y, now.Y, 0.6)
	}
	assert.InDelta(t, 3, s.camera.zoom(), 0.01, "turns of a wheel add up")
}

func TestZoomedOutTheMapIsTheWholeOne(t *testing.T) {
	s := demoScene(t, desktop)
	s.layOut()
	whole := s.camera
	s.ZoomAt(4, Point{10, 10}, true)
	s.ZoomAt(0.01, Point{900, 300}, true)
	s.layOut()
	assert.Equal(t, whole, s.camera)
}

func TestReducedMotionJumps(t *testing.T) {
	s := demoScene(t, desktop)
	s.Show(View{ReducedMotion: true})
	s.Aim(Focus{0, 0, 3})
	s.Steer(0.001)
	assert.False(t, s.Steering())
}

func TestChosenCountriesAreFollowed(t *testing.T) {
	s := demoScene(t, desktop)
	s.Aim(Focus{0, 0, 5})
	steered(t, s)
	for _, iso := range []string{"BRA", "KEN", "NZL", "FRA"} {
		c, _ := world.ByISO3(iso)
		s.Show(View{Selected: iso})
		steered(t, s)
		at := s.hubFor(int(c)).at
		assert.True(t, at.X > 0 && at.Y > 0 && at.X < desktop.Width && at.Y < desktop.Height, "%s at %v", iso, at)
		assert.InDelta(t, 5, s.camera.zoom(), 1e-3)
	}
}

func TestTheMiddleStaysWhenTheMapIsCentredElsewhere(t *testing.T) {
	s := demoScene(t, desktop)
	c, _ := world.ByISO3("IND")
	s.Aim(Focus{0, 0, 6})
	s.Show(View{Selected: "IND"})
	steered(t, s)
	before := s.hubFor(int(c)).at
	s.Show(View{Selected: "IND", Atlantic: true})
	drawn(s, 100)
	assert.Less(t, distance(before, s.hubFor(int(c)).at), float32(160), "India stays about where it was")
}

func TestFineBordersComeWithTheZoom(t *testing.T) {
	s := demoScene(t, Size{Width: 360, Height: 220, Ratio: 1})
	s.layOut()
	assert.Same(t, s.sheets[geo.Coarse], s.chart)
	s.ZoomAt(3, Point{100, 100}, true)
	s.layOut()
	assert.Same(t, s.sheets[geo.Fine], s.chart)
}

func TestAnEnlargedMapSplitsSmallFlows(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 120)
	africa := func() (n int) {
		for _, i := range s.shown {
			if a := &s.arcs[i]; a.kind == saleUS && a.region == 6 {
				n++
			}
		}
		return n
	}
	before := africa()
	c, _ := world.ByISO3("COD")
	hub := s.hubFor(int(c)).at
	s.ZoomAt(4, hub, true)
	m := drawn(s, 120)
	assert.Greater(t, africa(), before)
	assert.LessOrEqual(t, m.Triangles()+8*len(s.Labels()), mostTriangles)
}

func TestLabelsKeepTheirPlacesWhileTheMapMoves(t *testing.T) {
	s := demoScene(t, desktop)
	s.ZoomAt(2, Point{700, 250}, true)
	drawn(s, 100)
	offset := func() map[string]Point {
		out := map[string]Point{}
		for _, l := range s.Labels() {
			for i := range s.hubs {
				if h := &s.hubs[i]; s.nameOf(h.country) == l.Name.S {
					out[l.Name.S] = Point{l.Name.At.X - h.at.X, l.Name.At.Y - h.at.Y}
				}
			}
		}
		return out
	}
	before := offset()
	s.Drag(-3, 2)
	drawn(s, 100)
	kept := 0
	for name, at := range offset() {
		if was, ok := before[name]; ok && distance(at, was) < 2 {
			kept++
		}
	}
	assert.GreaterOrEqual(t, kept, len(before)-2)
}

func TestMovingTheMapDoesNotAllocate(t *testing.T) {
	s := demoScene(t, desktop)
	s.Seek(100)
	s.ZoomAt(3, Point{300, 200}, true)
	var m Mesh
	d := float32(1)
	frame := func() {
		d = -d
		s.Drag(d, d)
		s.Draw(&m)
		m.Reset()
		s.PaintSea(&m)
		s.PaintLand(&m)
		s.PaintLines(&m)
	}
	for range 20 {
		frame()
	}
	assert.Zero(t, testing.AllocsPerRun(100, frame))
}

func TestArcsAreFoundWhereTheyAreDrawn(t *testing.T) {
	for _, lens := range []Lens{LensHardware, LensValue} {
		s := demoScene(t, desktop)
		s.Show(View{Lens: lens})
		drawn(s, 120)
		found := 0
		for _, i := range s.shown {
			a := &s.arcs[i]
			p, _, _ := a.along(0.5)
			f, ok := s.PickFlow(p.X, p.Y)
			if a.fade < 0.3 || !ok {
				continue
			}
			found++
			assert.NotEmpty(t, f.Kind)
			assert.Len(t, f.From+f.To, 6)
			assert.GreaterOrEqual(t, f.Amount, 0.0)
		}
		assert.Greater(t, found, 10)
		_, ok := s.PickFlow(5, 5)
		assert.False(t, ok)
		_, ok = s.PickFlow(float32(math.NaN()), 5)
		assert.False(t, ok)
	}
}

func TestPlaceIsWhereAimAtAimed(t *testing.T) {
	for _, atlantic := range []bool{false, true} {
		s := demoScene(t, desktop)
		s.Show(View{Atlantic: atlantic})
		for _, want := range []geo.LonLat{{Lon: 10.4, Lat: 51.2}, {Lon: 103.8, Lat: 1.35}, {Lon: -98, Lat: 39}} {
			s.AimAt(want, 5)
			got := s.Place()
			assert.InDelta(t, want.Lon, got.Lon, 1e-3)
			assert.InDelta(t, want.Lat, got.Lat, 1e-3)
			assert.Equal(t, 5.0, s.Goal().Zoom)
		}
		s.AimAt(geo.LonLat{Lon: -179, Lat: 89}, 9)
		assert.LessOrEqual(t, math.Abs(s.Place().Lat), 90.0, "a corner beside the globe still has a place near it")
	}
}
