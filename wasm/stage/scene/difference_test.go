package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
)

// differing shows the difference of a run to the demo run.
func differing(t testing.TB, lens Lens, change func(*Run)) *Scene {
	s := demoScene(t, desktop)
	run := demoRun()
	change(&run)
	s.Load(run)
	s.Blend(1)
	s.SetBase(demoRun())
	s.Show(View{Lens: lens})
	s.Differ(true)
	return s
}

// scaled multiplies the values of one entity of an output.
func scaled(t *table, entity int, factor float32) {
	for m := range t.months {
		t.values[m*t.entities+entity] *= factor
	}
}

func TestNoChangeIsAnEmptyPicture(t *testing.T) {
	for _, lens := range []Lens{LensHardware, LensModels, LensValue} {
		s := differing(t, lens, func(*Run) {})
		m := drawn(s, 120)
		assert.Zero(t, m.Triangles(), "lens %v", lens)
		assert.Empty(t, s.Labels())
		for shape := range s.tints {
			assert.Equal(t, uint8(captureSteps), gainStep(LensModels, 0))
			assert.Zero(t, s.paintOf(shape).stripes.A)
		}
	}
}

func TestAFlowThatFallsIsDashedAndOneThatGrowsSolid(t *testing.T) {
	c, _ := world.ByISO3("IND")
	for _, test := range []struct {
		factor float32
		less   bool
	}{{0.5, true}, {2, false}} {
		s := differing(t, LensHardware, func(r *Run) { scaled(&r.shipped, int(c), test.factor) })
		drawn(s, 120)
		require.Len(t, s.shown, 1, "only that flow changed")
		a := &s.arcs[s.shown[0]]
		assert.Equal(t, int(c), a.country)
		assert.Equal(t, test.less, a.less)
		assert.InDelta(t, arcWidthMax, s.widthOf(a), 1e-3, "the largest change has the full width")
	}
}

func TestLessComputeIsARingMoreADisc(t *testing.T) {
	c, _ := world.ByISO3("FRA")
	for _, factor := range []float32{0.5, 2} {
		s := differing(t, LensHardware, func(r *Run) {
			for e := range world.Owners * world.Makers {
				scaled(&r.installed, int(c)*world.Owners*world.Makers+e, factor)
			}
		})
		drawn(s, 120)
		require.Len(t, s.seen, 1)
		h := &s.hubs[s.seen[0]]
		assert.Equal(t, int(c), h.country)
		assert.Equal(t, factor < 1, h.total < 0)
		require.NotEmpty(t, s.Labels())
		assert.Equal(t, "France", s.Labels()[0].Name.S)
	}
}

func TestSharesAreComparedWithTheLeaderOfTheBaseline(t *testing.T) {
	c, _ := world.ByISO3("BRA")
	s := differing(t, LensModels, func(r *Run) {
		base := demoRun()
		lead, _, _ := base.leader(int(c), instant{k: 120})
		scaled(&r.shares, int(c)*world.Families+int(lead), 0.5)
	})
	drawn(s, 120)
	assert.Negative(t, s.change.gain[c])
	assert.Less(t, s.tints[s.shapes[c]], uint8(captureSteps))
	s.Show(View{Lens: LensModels, Family: 1 + uint8(world.RestOpen)})
	drawn(s, 120)
	assert.Zero(t, s.change.gain[c], "the chosen family did not change")
}

func TestMoneyIsComparedPayerByPayer(t *testing.T) {
	s := differing(t, LensValue, func(r *Run) {
		for layer := range world.Layers {
			scaled(&r.payments, (int(world.EarnerCHN)*world.Earners+int(world.EarnerUSA))*world.Layers+layer, 0.2)
		}
	})
	drawn(s, 120)
	require.NotEmpty(t, s.shown)
	for _, i := range s.shown {
		a := &s.arcs[i]
		assert.Equal(t, [2]int{int(world.EarnerCHN), int(world.EarnerUSA)}, [2]int{a.payer, a.earner})
		assert.True(t, a.less)
	}
}

func TestTheBaselineIsLeftAloneByComparing(t *testing.T) {
	s := differing(t, LensValue, func(r *Run) { scaled(&r.net, 3, 2) })
	first := drawn(s, 90).Vertices
	first = append([]Vertex(nil), first...)
	assert.Equal(t, first, drawn(s, 90).Vertices)
	s.Differ(false)
	m := drawn(s, 90)
	assert.NotZero(t, m.Triangles())
	assert.NotZero(t, s.Particles())
	for _, v := range m.Vertices {
		require.False(t, math.IsNaN(float64(v.X)))
	}
}

func TestDifferencesDoNotAllocate(t *testing.T) {
	for _, lens := range []Lens{LensHardware, LensModels, LensValue} {
		s := differing(t, lens, func(r *Run) {
			for e := range r.shipped.entities {
				scaled(&r.shipped, e, 0.5)
			}
			for e := range r.payments.entities {
				scaled(&r.payments, e, 0.5)
			}
		})
		requireNoAllocations(t, s)
	}
}

func TestLabelsStayOnTheirSideOfTheDivider(t *testing.T) {
	s := demoScene(t, desktop)
	for _, pane := range [][2]float32{{0, 0.4}, {0.4, 1}, {0, 0}, {0, 1}} {
		s.Pane(pane[0], pane[1])
		drawn(s, 120)
		for _, l := range s.Labels() {
			assert.GreaterOrEqual(t, l.Box.X0, pane[0]*desktop.Width)
			assert.LessOrEqual(t, l.Box.X1, pane[1]*desktop.Width)
			for _, side := range pane {
				if x := side * desktop.Width; x > 0 && x < desktop.Width {
					knob := Rect{x, knobAt * desktop.Height, x, knobAt * desktop.Height}.Grow(knobSize/2 - 1)
					assert.False(t, l.Box.Overlaps(knob), "%s under the knob of the divider", l.Name.S)
				}
			}
		}
	}
	assert.Greater(t, len(s.Labels()), 4)
}

func TestBothSidesMeanTheSameBySize(t *testing.T) {
	s := demoScene(t, desktop)
	other := demoScene(t, Size{Width: 300, Height: 200, Ratio: 1})
	more := demoRun()
	for e := range more.installed.entities {
		scaled(&more.installed, e, 3)
	}
	other.Load(more)
	other.Blend(1)
	other.ScaleLike(s)
	s.ZoomAt(2, Point{500, 200}, true)
	s.Seek(100)
	other.Match(s)
	drawn(other, 100)
	drawn(s, 100)
	assert.Equal(t, s.scale, other.scale)
	assert.Equal(t, s.camera, other.camera)
	usa := int(world.USA)
	assert.InEpsilon(t, math.Sqrt(3), other.hubFor(usa).radius/s.hubFor(usa).radius, 1e-3)
}
