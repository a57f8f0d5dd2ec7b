package scene

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

// realScene shows a run of the model through a lens.
func realScene(t testing.TB, size Size, id string, lens Lens) *Scene {
	s, err := scenario.Load(id)
	require.NoError(t, err)
	tr, err := sim.Run(data.Tables(), s)
	require.NoError(t, err)
	run, err := DecodeRun(encoded(tr), nil)
	require.NoError(t, err)
	view := demoScene(t, size)
	view.Show(View{Lens: lens})
	view.Load(run)
	view.Blend(1)
	return view
}

func TestLensesByName(t *testing.T) {
	for name, want := range map[string]Lens{"hardware": LensHardware, "models": LensModels, "value": LensValue, "": LensHardware, "x": LensHardware} {
		assert.Equal(t, want, LensByName(name))
	}
}

func TestEveryLensDrawsWell(t *testing.T) {
	for _, id := range []string{"history", "taiwan_loss"} {
		for _, lens := range []Lens{LensModels, LensValue} {
			for _, size := range []Size{desktop, sizes[1]} {
				s := realScene(t, size, id, lens)
				for month := 0.0; month < sim.Months; month += 9.3 {
					m := drawn(s, month)
					checkLabels(t, s, size)
					assert.LessOrEqual(t, m.Triangles()+8*len(s.Labels()), mostTriangles)
					assert.NotEmpty(t, s.Labels(), "%v month %v", lens, month)
					if lens == LensModels {
						assert.Empty(t, s.seen, "no hubs")
					}
				}
			}
		}
	}
}

func TestModelLensFillsByTheLeadingFamily(t *testing.T) {
	s := realScene(t, desktop, "history", LensModels)
	drawn(s, 47)
	assert.Empty(t, s.shown)
	for _, c := range []world.CountryID{world.USA, world.CHN, world.IND, world.DEU, world.BRA} {
		family, share, lead := s.leader(int(c))
		most := float32(0)
		for f := range world.Families {
			most = max(most, s.now.shares.at(int(c)*world.Families+f, instant{k: 47}))
		}
		assert.Equal(t, most, share, c.ISO3())
		assert.GreaterOrEqual(t, lead, float32(0))
		assert.LessOrEqual(t, lead, share)
		step := s.tints[s.shapes[c]]
		assert.Equal(t, family, world.Family((step-1)/leadSteps), c.ISO3())
	}
	names := fmt.Sprint(s.Labels())
	assert.Contains(t, names, "United States")
	assert.Contains(t, names, "US closed")
}

func TestALargerLeadIsStronger(t *testing.T) {
	away := func(c Color) float32 { return distanceOf(c, Night.Land) }
	for f := range world.Families {
		last := float32(0)
		for lead := range leadSteps {
			c := Night.familyColor(uint8(1 + f*leadSteps + lead))
			assert.Greater(t, away(c), last)
			last = away(c)
		}
		assert.InDelta(t, 0, distanceOf(Night.Family[f], Night.familyColor(uint8(f*leadSteps+leadSteps))), 1e-5)
	}
	assert.Equal(t, Night.Land, Night.familyColor(0), "no use, no colour")
}

func distanceOf(a, b Color) float32 {
	abs := func(x float32) float32 { return max(x, -x) }
	return abs(a.R-b.R) + abs(a.G-b.G) + abs(a.B-b.B)
}

func TestCaptureIsGoldWhereEarnedAndVioletWherePaid(t *testing.T) {
	for _, theme := range []*Theme{&Night, &Paper} {
		assert.Equal(t, theme.Land, theme.captureColor(captureStep(0)))
		assert.InDelta(t, 0, distanceOf(theme.Earns, theme.captureColor(captureStep(1e4))), 1e-5)
		assert.InDelta(t, 0, distanceOf(theme.Pays, theme.captureColor(captureStep(-1e4))), 1e-5)
	}
	last := uint8(0)
	for _, net := range []float32{-300, -40, -3, -0.2, 0, 0.2, 3, 40, 300} {
		step := captureStep(net)
		assert.GreaterOrEqual(t, step, last)
		last = step
	}
}

func TestMoneyRunsFromPayerToEarner(t *testing.T) {
	s := realScene(t, desktop, "history", LensValue)
	drawn(s, 80)
	require.Positive(t, s.Particles())
	require.Positive(t, s.Key().ParticleMoney)
	sums := [world.Earners][world.Earners]float32{}
	for i := range s.arcs {
		if a := &s.arcs[i]; a.kind == money {
			sums[a.payer][a.earner] += a.value
		}
	}
	for p := range world.Earners {
		for e := range world.Earners {
			if p == e {
				continue
			}
			// Places without a hub on the map take their small part away.
			assert.InEpsilon(t, s.money.between[p][e]+0.01, sums[p][e]+0.01, 0.01, "%d pays %d", p, e)
		}
	}
	for _, i := range s.shown {
		assert.Equal(t, money, s.arcs[i].kind)
	}
	assert.LessOrEqual(t, len(s.shown), most[money]+1)
}

func TestLandOutsideTheModelIsPlain(t *testing.T) {
	for _, lens := range []Lens{LensModels, LensValue} {
		s := realScene(t, desktop, "history", lens)
		drawn(s, 80)
		for shape, c := range s.countryOf {
			if c < 0 {
				assert.Equal(t, Night.Land, s.paintOf(shape).fill)
			}
		}
	}
}

func TestLensFramesDoNotAllocate(t *testing.T) {
	for _, lens := range []Lens{LensModels, LensValue} {
		s := realScene(t, desktop, "history", lens)
		requireNoAllocations(t, s)
	}
}

func BenchmarkValueFrame(b *testing.B) {
	s := realScene(b, desktop, "history", LensValue)
	var m Mesh
	month := 80.0
	b.ReportAllocs()
	for b.Loop() {
		month += 0.0001
		s.Seek(month)
		s.Draw(&m)
	}
	b.ReportMetric(float64(m.Triangles()), "triangles")
}
