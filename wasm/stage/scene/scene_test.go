package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"sovereignstack/sim/world"
)

// sizes run from a small phone to a 4K wall display.
var sizes = []Size{
	{320, 200, 1}, {1170, 900, 3}, {720, 380, 1}, {1000, 560, 1}, {2000, 1120, 2}, {2160, 1200, 1.5}, {3840, 2160, 1}, {3840, 2160, 2}, {300, 900, 1},
}

func TestEveryFrameIsFiniteAndSmall(t *testing.T) {
	s := demoScene(t, desktop)
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.SampledFrom(sizes).Draw(t, "size")
		size.Width *= float32(rapid.Float64Range(0.8, 1.25).Draw(t, "stretch"))
		s.Resize(size)
		s.Show(View{
			Lens:          rapid.SampledFrom([]Lens{LensHardware, LensModels, LensValue}).Draw(t, "lens"),
			Theme:         rapid.SampledFrom(Themes[:]).Draw(t, "theme"),
			Atlantic:      rapid.Bool().Draw(t, "atlantic"),
			ReducedMotion: rapid.Bool().Draw(t, "reduced motion"),
			Selected:      rapid.SampledFrom([]string{"", "KEN", "SGP", "CHN", "ABW", "XXX"}).Draw(t, "selected"),
		})
		m := drawn(s, rapid.Float64Range(-5, 240).Draw(t, "month"))
		s.PaintSea(m)
		s.PaintLines(m)
		for i := range m.Vertices {
			v := &m.Vertices[i]
			for _, x := range []float32{v.X, v.Y, v.Soft, v.Form, v.R, v.G, v.B, v.A, v.U, v.V, v.Ring, v.Half} {
				if math.IsNaN(float64(x)) || math.IsInf(float64(x), 0) {
					t.Fatalf("vertex %d is not finite: %+v", i, *v)
				}
			}
		}
		for _, i := range m.Indices {
			if int(i) >= len(m.Vertices) {
				t.Fatalf("index %d of %d vertices", i, len(m.Vertices))
			}
		}
	})
}

// mostTriangles are those of a frame with the usual number of particles, labels included.
const mostTriangles = 13_000

func TestTrianglesStayInTheBudget(t *testing.T) {
	for _, size := range sizes {
		s := demoScene(t, size)
		for month := 0.0; month < demoMonths; month += 12.5 {
			m := drawn(s, month)
			assert.LessOrEqual(t, m.Triangles()+8*len(s.Labels()), mostTriangles, "%v month %v", size, month)
			assert.LessOrEqual(t, len(s.shown), 60)
		}
	}
}

func TestSameMonthSamePicture(t *testing.T) {
	s := demoScene(t, desktop)
	first := drawn(s, 93.4)
	labels := append([]Label(nil), s.Labels()...)
	drawn(s, 200)
	drawn(s, 12.25)
	again := drawn(s, 93.4)
	assert.Equal(t, first.Vertices, again.Vertices)
	assert.Equal(t, labels, s.Labels())
	assert.NotEqual(t, first.Vertices, drawn(s, 93.5).Vertices, "particles move")
}

func TestEmptySceneDraws(t *testing.T) {
	s := demoScene(t, desktop)
	s.now = Run{}
	m := drawn(s, 40)
	assert.Zero(t, m.Triangles())
	assert.Empty(t, s.Labels())
	s.PaintLand(m)
	assert.NotZero(t, m.Triangles(), "land shows before there is a run")
}

func TestFramesDoNotAllocate(t *testing.T) {
	s := demoScene(t, desktop)
	requireNoAllocations(t, s)
	require.NotZero(t, s.Particles())
}

func TestBlendPassesFromOneRunToTheNext(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 100)
	half := demoRun()
	for i := range half.installed.values {
		half.installed.values[i] /= 2
	}
	usa := func() float32 { return s.hubFor(int(world.USA)).total }
	before := usa()
	s.Load(half)
	for _, step := range []struct{ blend, want float32 }{{0, 1}, {0.5, 0.75}, {1, 0.5}} {
		s.Blend(float64(step.blend))
		drawn(s, 100)
		assert.InEpsilon(t, step.want*before, usa(), 1e-4, "blend %v", step.blend)
	}
}

func TestEveryLensPassesFromOneRunToTheNext(t *testing.T) {
	half := demoRun()
	for _, out := range half.tables() {
		for i := range out.values {
			out.values[i] /= 2
		}
	}
	amounts := map[Lens]func(*Scene) float32{
		LensValue:    func(s *Scene) float32 { return s.money.between[world.EarnerCHN][world.EarnerUSA] },
		LensModels:   func(s *Scene) float32 { return s.shareOf(int(world.USA), world.USClosed) },
		LensHardware: func(s *Scene) float32 { return s.change.gain[world.USA] },
	}
	for lens, amount := range amounts {
		s := demoScene(t, desktop)
		s.SetBase(demoRun())
		s.Differ(lens == LensHardware)
		s.Show(View{Lens: lens})
		drawn(s, 100.4)
		first := amount(s)
		s.Load(half)
		var got [3]float32
		for i := range got {
			s.Blend(float64(i) / 2)
			drawn(s, 100.4)
			got[i] = amount(s)
		}
		assert.InDelta(t, first, got[0], 1e-6, "lens %d begins as it was", lens)
		assert.InEpsilon(t, (first+got[2])/2, got[1], 1e-4, "lens %d half way", lens)
		assert.NotEqual(t, first, got[2])
	}
}

func TestParticlesSlideFromOneRunToTheNext(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 100)
	a := &s.arcs[s.shown[0]]
	place := func() float64 { _, share := math.Modf(s.travelled(a)); return share }
	before := place()
	other := demoRun()
	for i := range other.shipped.values {
		other.shipped.values[i] /= 3
		other.ordered.values[i] /= 3
	}
	s.Load(other)
	s.Blend(0)
	drawn(s, 100)
	assert.InDelta(t, before, place(), 1e-6)
	s.Blend(1)
	drawn(s, 100)
	fresh := demoScene(t, desktop)
	fresh.Load(other)
	fresh.Blend(1)
	drawn(fresh, 100)
	assert.InDelta(t, fresh.travelled(&fresh.arcs[s.shown[0]]), s.travelled(a), 1e-9, "in the end the picture is that of the run alone")
}

func TestPick(t *testing.T) {
	for _, size := range sizes[:7] {
		s := demoScene(t, size)
		drawn(s, 100)
		at := func(iso string) (x, y float32) {
			c, ok := world.ByISO3(iso)
			require.True(t, ok)
			p := s.hubFor(int(c)).at
			return p.X / size.Ratio, p.Y / size.Ratio
		}
		for _, iso := range []string{"USA", "CHN", "BRA", "AUS", "KEN", "SGP"} {
			x, y := at(iso)
			assert.Equal(t, iso, s.Pick(x, y), "%v", size)
		}
		x, y := at("AUS")
		assert.Empty(t, s.Pick(x+(x-size.Width/size.Ratio)/6, y+0.2*size.Height/size.Ratio), "ocean south of Australia, %v", size)
		assert.Empty(t, s.Pick(-50, -50))
		assert.Empty(t, s.Pick(float32(math.NaN()), 5))
	}
}

// BenchmarkFrame draws a frame with 5,000 particles, several times as many as usual.
func BenchmarkFrame(b *testing.B) {
	s := demoScene(b, desktop)
	var m Mesh
	s.Multiply(8)
	s.Seek(200)
	s.Draw(&m)
	b.ReportAllocs()
	month := 200.0
	for b.Loop() {
		month += 0.0001
		s.Seek(month)
		s.Draw(&m)
	}
	b.ReportMetric(float64(s.Particles()), "particles")
	b.ReportMetric(float64(m.Triangles()), "triangles")
}

// BenchmarkDrag draws what a frame of a dragged map needs, the ground as often as the view paints it anew.
func BenchmarkDrag(b *testing.B) {
	s := demoScene(b, desktop)
	var m, ground Mesh
	s.Multiply(8)
	s.Seek(200)
	s.ZoomAt(2.5, Point{400, 300}, true)
	b.ReportAllocs()
	frame := 0
	for b.Loop() {
		frame++
		s.Drag(float32(4-frame/40%2*8), 1)
		s.Draw(&m)
		if frame%3 == 0 {
			s.Forget()
			ground.Reset()
			s.PaintSea(&ground)
			s.PaintLand(&ground)
			s.PaintLines(&ground)
		}
	}
	b.ReportMetric(float64(s.Particles()), "particles")
	b.ReportMetric(float64(len(ground.Vertices)), "corners")
}

// requireNoAllocations draws frames of a playing scene, once its buffers have grown.
func requireNoAllocations(t *testing.T, s *Scene) {
	t.Helper()
	var m Mesh
	month := 80.0
	frame := func() {
		month += 0.0001
		s.Seek(month)
		s.Draw(&m)
	}
	for range 10 {
		frame()
	}
	require.Zero(t, testing.AllocsPerRun(200, frame))
}
