package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
)

// arcTo returns the arc of a kind to a country.
func arcTo(t *testing.T, s *Scene, k kind, c world.CountryID) *arc {
	for i := range s.arcs {
		if a := &s.arcs[i]; a.kind == k && a.country == int(c) {
			return a
		}
	}
	require.Fail(t, "no arc", "to %v", c.ISO3())
	return nil
}

func TestArcsOnlyWhereSomethingMovesOrIsWanted(t *testing.T) {
	s := demoScene(t, desktop)
	for month := 0.0; month < demoMonths; month += 7.3 {
		drawn(s, month)
		require.NotEmpty(t, s.shown)
		seen := map[int32]bool{}
		for _, i := range s.shown {
			a := &s.arcs[i]
			seen[i] = true
			assert.Positive(t, max(a.value, a.wanted))
		}
		for i := range s.arcs {
			if a := &s.arcs[i]; a.value == 0 && a.wanted == 0 {
				assert.False(t, seen[int32(i)])
			}
		}
	}
}

func TestNoFlowNoArc(t *testing.T) {
	s := demoScene(t, desktop)
	run := demoRun()
	for _, table := range []table{run.shipped, run.ordered, run.made, run.diverted, run.tools} {
		clear(table.values)
	}
	s.Load(run)
	s.Blend(1)
	drawn(s, 60)
	assert.Empty(t, s.shown)
	assert.Zero(t, s.Particles())
}

func TestGreaterFlowWiderAndDenser(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 100)
	japan, brazil := arcTo(t, s, saleUS, world.JPN), arcTo(t, s, saleUS, country(t, "BRA"))
	require.Greater(t, japan.value, brazil.value)
	ratio := float64(japan.value / brazil.value)
	arrivals := func(a *arc) float32 { return s.countOf(a) / s.crossing(a) }
	assert.InEpsilon(t, ratio, arrivals(japan)/arrivals(brazil), 1e-3, "arrivals in proportion to the flow")
	assert.Greater(t, japan.speed, brazil.speed, "faster")
	assert.Greater(t, s.countOf(japan)/japan.length, s.countOf(brazil)/brazil.length, "denser")
	width := float64(s.widthOf(japan) / s.widthOf(brazil))
	assert.InEpsilon(t, ratio, width*width, 1e-3, "area in proportion to the flow")

	few := s.Particles()
	run := demoRun()
	for i := range run.shipped.values {
		run.shipped.values[i] *= 2
	}
	per := s.scale.particleChips
	s.now = run
	s.unread = true
	s.read()
	s.scale.particleChips = per
	var m Mesh
	drawParticles(s, &m)
	assert.Greater(t, s.Particles(), few, "twice the flow at the same amount per particle")
}

func TestParticlesStandForTheStatedAmount(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 100)
	a := arcTo(t, s, saleUS, world.JPN)
	amount := s.Key().ParticleChips
	require.Positive(t, amount)
	// In the time of one crossing, count particles arrive: together they are the flow of that time.
	assert.InEpsilon(t, a.value*s.crossing(a)/12, s.countOf(a)*amount, 1e-4)
	for i := range s.arcs {
		if f := &s.arcs[i]; f.kind == foundry && f.value > 0 {
			assert.InEpsilon(t, f.value*s.crossing(f)/12, s.countOf(f)*s.Key().PacketChips, 1e-4)
		}
	}
}

func TestGatesStandExactlyWhereAControlActs(t *testing.T) {
	s := demoScene(t, desktop)
	var gates Mesh
	for month := 0.0; month < demoMonths; month += 5.7 {
		drawn(s, month)
		want := 0
		for _, i := range s.shown {
			a := &s.arcs[i]
			permitted := float32(1)
			if a.kind == saleUS {
				permitted = s.now.permitted.at(a.country, s.at)
			}
			assert.Equal(t, permitted < openGate, s.gated(a), "month %v country %d", month, a.country)
			if permitted < openGate {
				want++
			}
		}
		gates.Reset()
		drawGates(s, &gates)
		// A gate is a casing, a hairline and two leaves of two triangles each; an open leaf has no length.
		assert.GreaterOrEqual(t, gates.Triangles(), 4*want)
		assert.LessOrEqual(t, gates.Triangles(), 8*want)
	}
	drawn(s, 5)
	assert.False(t, s.gated(arcTo(t, s, saleUS, world.CHN)), "before the control")
	drawn(s, 60)
	assert.True(t, s.gated(arcTo(t, s, saleUS, world.CHN)), "under the control")
	assert.Positive(t, arcTo(t, s, saleUS, country(t, "RUS")).fade, "a ban is shown although nothing moves")
}

func TestTheGapOfAGateIsThePermittedShare(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 100)
	solid := func(permitted float32) float32 {
		var m Mesh
		for i := range s.arcs {
			s.arcs[i].permitted = 1
		}
		a := arcTo(t, s, saleUS, world.CHN)
		a.permitted = permitted
		drawGates(s, &m)
		sum := float32(0)
		for i := 8; i+3 < len(m.Vertices); i += 4 { // The leaves come after casing and hairline.
			v := m.Vertices[i:]
			sum += distance(Point{v[0].X, v[0].Y}, Point{v[1].X, v[1].Y})
		}
		return sum / (2 * s.gateSize(a))
	}
	for _, permitted := range []float32{0, 0.25, 0.6, 0.95} {
		assert.InDelta(t, 1-permitted, solid(permitted), 0.01)
	}
}

func TestReducedMotionShowsArrowsInsteadOfParticles(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 100)
	assert.Positive(t, s.Particles())
	var moving, still Mesh
	drawArcs(s, &moving)
	s.Show(View{ReducedMotion: true})
	drawn(s, 100)
	assert.Zero(t, s.Particles())
	drawArcs(s, &still)
	assert.Greater(t, still.Triangles(), moving.Triangles())
	a := append([]Vertex(nil), drawn(s, 100).Vertices...)
	assert.Equal(t, a, drawn(s, 100).Vertices)
}

func country(t *testing.T, iso string) world.CountryID {
	c, ok := world.ByISO3(iso)
	require.True(t, ok, iso)
	return c
}
