package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
)

// modelScene shows the demo run through the model lens.
func modelScene(t testing.TB, view View) *Scene {
	s := demoScene(t, desktop)
	view.Lens = LensModels
	s.Show(view)
	drawn(s, 100)
	return s
}

func TestEveryChangeOfLeaderPulsesOnceAndThenRests(t *testing.T) {
	s := modelScene(t, View{})
	require.NotEmpty(t, s.past.flips)
	f := s.past.flips[0]
	before, _, _ := s.now.leader(f.country, instant{k: f.month - 1})
	after, _, _ := s.now.leader(f.country, instant{k: f.month})
	assert.NotEqual(t, before, after)
	assert.Equal(t, f.family, after)
	pulses := func(month float64) int {
		drawn(s, month)
		var m Mesh
		drawPulses(s, &m)
		return m.Triangles()
	}
	assert.Positive(t, pulses(float64(f.month)+1))
	s.past.flips = s.past.flips[:1]
	assert.Zero(t, pulses(float64(f.month)-0.5), "not before")
	assert.Zero(t, pulses(float64(f.month)+pulseMonths+0.1), "not for ever")
}

func TestWavesLeaveOnlyForCountriesThatAdopt(t *testing.T) {
	s := modelScene(t, View{})
	require.NotEmpty(t, s.past.releases)
	arrived := 0
	for _, r := range s.past.releases {
		assert.True(t, r.family.Open(), "closed models are not released")
		assert.LessOrEqual(t, r.to-r.from, mostAdopters)
		for i := r.from; i < r.to; i++ {
			a := s.past.adopters[i]
			assert.GreaterOrEqual(t, a.rise, float32(leastRise))
			assert.True(t, i == r.from || s.past.adopters[i-1].score >= a.score, "largest first")
			arrived++
		}
	}
	assert.Positive(t, arrived)
}

func TestStripesShowACloseSecond(t *testing.T) {
	s := modelScene(t, View{})
	striped := 0
	for i := range s.hubs {
		h := &s.hubs[i]
		_, second, share, lead := s.now.leaders(h.country, s.at)
		if p := s.paintOf(h.shape); p.stripes.A > 0 {
			striped++
			assert.Less(t, lead, float32(closeLead))
			assert.Equal(t, Night.Land.Mix(Night.Family[second], 0.85), p.stripes)
		} else {
			assert.True(t, share == 0 || lead >= closeLead)
		}
	}
	assert.Positive(t, striped)
}

func TestAFamilyAloneIsShownByItsShare(t *testing.T) {
	s := modelScene(t, View{Family: FamilyByName("china_open")})
	russia, japan := int(country(t, "RUS")), int(world.JPN)
	require.Greater(t, s.shareOf(russia, world.ChinaOpen), s.shareOf(japan, world.ChinaOpen))
	away := func(c int) float32 { return distanceOf(s.paintOf(int(s.shapes[c])).fill, Night.Land) }
	assert.Greater(t, away(russia), away(japan))
	assert.Contains(t, s.familyDetail(japan), "China open")
	assert.Zero(t, FamilyByName("x"))
	for _, p := range s.seconds {
		assert.Zero(t, p, "no stripes")
	}
}
