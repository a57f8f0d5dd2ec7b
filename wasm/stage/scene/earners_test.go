package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
)

func valueScene(t testing.TB, view View) *Scene {
	s := demoScene(t, desktop)
	view.Lens = LensValue
	s.Show(view)
	drawn(s, 100)
	return s
}

func TestTheAreaOfARingIsTheValueAdded(t *testing.T) {
	s := valueScene(t, View{})
	usa := &s.earners[world.EarnerUSA]
	require.Positive(t, usa.radius)
	for e := range s.earners {
		if r := &s.earners[e]; r.radius > 0 {
			assert.InEpsilon(t, r.added.sum()/usa.added.sum(), r.radius*r.radius/(usa.radius*usa.radius), 1e-3)
		}
	}
	assert.Zero(t, s.earners[world.EarnerRest].radius, "the rest has no place of its own")
}

func TestParticlesOfMoneyHaveTheColoursOfWhatIsPaidFor(t *testing.T) {
	s := valueScene(t, View{})
	for _, i := range s.shown {
		a := &s.arcs[i]
		mix := s.mixOf(a)
		assert.Positive(t, mix.sum())
		if a.country < 0 {
			assert.InEpsilon(t, s.money.between[a.payer][a.earner], mix.sum(), 1e-3)
		}
	}
	mix := byLayer{layerChips: 3, layerCloud: 1}
	assert.Equal(t, layerChips, mix.at(0))
	assert.Equal(t, layerChips, mix.at(0.74))
	assert.Equal(t, layerCloud, mix.at(0.76))
	none := byLayer{}
	assert.Equal(t, layerUses, none.at(0.5))
}

func TestAmountsPerHeadDivideByInhabitants(t *testing.T) {
	s := valueScene(t, View{PerHead: true})
	c := int(world.TWN)
	assert.InEpsilon(t, s.netOf(c)*1000/people[c], s.perHead(c), 1e-5)
	assert.Contains(t, s.captureDetail(c), "a head")
	assert.Equal(t, stepBetween(s.perHead(c), leastPerHead, fullPerHead), s.tints[s.shapes[c]])
	for i, p := range people {
		assert.Positive(t, p, world.CountryID(i).ISO3())
	}
}
