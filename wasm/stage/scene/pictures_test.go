package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// pulled shows the demo run as if it had been made with these measures.
func pulled(t testing.TB, size Size, measures ...measure) *Scene {
	s := demoScene(t, size)
	s.pull(measures...)
	return s
}

// pull shows the same run as if it had been made with other measures.
func (s *Scene) pull(measures ...measure) {
	run := s.now
	run.measures = measures
	s.Load(run)
	s.Blend(1)
}

// use is a lever pulled as the catalogue proposes, from month 60 up to month 90.
func use(l lever) measure {
	info := sim.Levers()[l]
	m := measure{lever: l, magnitude: float32(info.Default), start: 60, end: 90, actors: info.DefaultActors}
	if info.Targets == sim.TargetCountries {
		m.targets = info.DefaultTargets
	}
	return m
}

func TestEveryLeverHasAPicture(t *testing.T) {
	require.Len(t, sim.Levers(), int(levers))
	seen := map[glyph]lever{}
	s := pulled(t, desktop)
	for l := range levers {
		id := sim.Levers()[l].ID
		p := &pictures[l]
		for _, g := range []glyph{p.glyph, p.negative} {
			if g == noGlyph {
				continue
			}
			other, taken := seen[g]
			assert.False(t, taken, "%s looks like %d", id, other)
			seen[g] = l
			assert.NotEmpty(t, strokes[g], id)
		}
		require.NotEqual(t, noGlyph, p.glyph, id)
		require.NotNil(t, p.at, "%s has no place", id)
		if p.tie != untied {
			require.NotNil(t, p.from, id)
			require.NotNil(t, p.to, id)
		}
		for _, lens := range []Lens{LensHardware, LensModels, LensValue} {
			s.pull(use(l))
			s.Show(View{Lens: lens})
			drawn(s, 70)
			require.NotEmpty(t, s.acting.badges, "%s in lens %d", id, lens)
			assert.True(t, s.acting.shown.Has(int(l)), id)
			assert.Equal(t, l, s.acting.badges[0].lever, id)
			if p.tie != untied {
				assert.NotEmpty(t, s.acting.ties, id)
			}
		}
	}
}

// From its start to its end, not from its announcement.
func TestPicturesAreThereWhileTheirLeverActs(t *testing.T) {
	s, none := pulled(t, desktop), pulled(t, desktop)
	for l := range levers {
		s.pull(use(l))
		for month, there := range map[float64]bool{20: false, 59.9: false, 60: true, 60.5: true, 75: true, 89.9: !pictures[l].passes, 90: false, 150: false} {
			if pictures[l].passes && month > 80 && month < 90 {
				continue // It pales by itself; see below.
			}
			same := assert.ObjectsAreEqual(drawn(none, month).Vertices, drawn(s, month).Vertices)
			assert.Equal(t, !there, same, "%s in month %v", sim.Levers()[l].ID, month)
			assert.Equal(t, there, s.acting.shown.Has(int(l)), "%s in month %v", sim.Levers()[l].ID, month)
		}
	}
}

func TestPicturesOfEventsPass(t *testing.T) {
	boom := use(leverCapitalShockSize)
	boom.end = -1
	s := pulled(t, desktop, boom)
	drawn(s, 60)
	assert.Equal(t, float32(1), s.acting.badges[0].left)
	drawn(s, 72)
	assert.InDelta(t, 0.5, s.acting.badges[0].left, 0.01)
	drawn(s, 60+newsMonths)
	assert.Empty(t, s.acting.badges)
}

func TestPicturesGrowWithTheirLever(t *testing.T) {
	ramp := use(leverAPI)
	ramp.ramp = 10
	s := pulled(t, desktop, ramp)
	last, dark := float32(0), uint8(0)
	for month := 60.0; month < 70; month++ {
		drawn(s, month)
		gauge := s.acting.badges[0].gauge()
		assert.Greater(t, gauge, last, "month %v", month)
		assert.GreaterOrEqual(t, s.acting.dark[ramp.targets[0]], dark)
		last, dark = gauge, s.acting.dark[ramp.targets[0]]
	}
	assert.Equal(t, float32(1), last)
	assert.Equal(t, uint8(blackoutSteps), dark)
}

func TestASignTurnsThePicture(t *testing.T) {
	for l, want := range map[lever][2]glyph{leverGridBuildChange: {pylonGlyph, frostGlyph}, leverCapitalShockSize: {risingGlyph, fallingGlyph}, leverCostOfCapitalChange: {bankGlyph, bankGlyph}} {
		for i, sign := range []float32{1, -1} {
			m := use(l)
			m.magnitude = sign
			s := pulled(t, desktop, m)
			drawn(s, 61)
			assert.Equal(t, want[i], s.acting.badges[0].glyph())
		}
	}
}

func TestABlackoutDarkensLandOnly(t *testing.T) {
	s, before := pulled(t, desktop, use(leverAPI)), pulled(t, desktop)
	drawn(s, 70)
	drawn(before, 70)
	india := use(leverAPI).targets[0]
	for shape := range s.tints {
		same := s.paintOf(shape) == before.paintOf(shape)
		assert.Equal(t, s.countryOf[shape] != int32(india), same, s.world.Shapes[shape].ISO3)
	}
}

func TestLeaksSlipRoundTheGate(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 100)
	dots := func(share float32) int {
		run := demoRun()
		for i := range run.diverted.values {
			run.diverted.values[i] *= share
		}
		s.Load(run)
		s.Blend(1)
		drawn(s, 100)
		var m Mesh
		drawLeaks(s, &m)
		return m.Triangles()
	}
	assert.Zero(t, dots(0), "what is not diverted does not leak")
	assert.Positive(t, dots(1))
	assert.Greater(t, dots(20), dots(1))
}

func TestDutiesTickTheLinesThatBringChips(t *testing.T) {
	s := pulled(t, desktop)
	count := func(l lever, magnitude float32) int {
		m := use(l)
		m.magnitude, m.targets = magnitude, []world.CountryID{world.USA, world.BRA}
		s.pull(m)
		drawn(s, 70)
		var mesh Mesh
		drawTicks(s, &mesh)
		return mesh.Triangles()
	}
	assert.Greater(t, count(leverChipTariffRate, 2), count(leverChipTariffRate, 0.5))
	assert.Greater(t, count(leverChipTariffRate, 2), count(leverAntiDumpingRate, 2), "a duty on Chinese chips leaves others alone")
	assert.Zero(t, count(leverGridBuildChange, 1))
}

func TestALostFabIsCracked(t *testing.T) {
	var whole, cracked Mesh
	s := pulled(t, desktop)
	drawn(s, 70)
	drawFabs(s, &whole)
	s = pulled(t, desktop, use(leverTaiwanLossShare))
	drawn(s, 70)
	drawFabs(s, &cracked)
	assert.Greater(t, cracked.Triangles(), whole.Triangles())
}

// leverAPI is short for a lever with a place, a tie and a blackout.
const leverAPI = leverApiCutoffCoverage

func TestToolsPassTheGateOfTheVendorsThatDenyThem(t *testing.T) {
	dutch := use(leverEquipmentControlCoverage)
	dutch.actors, dutch.magnitude = []world.CountryID{world.NLD}, 0.65
	s := pulled(t, desktop, dutch)
	gated := 0
	drawn(s, 70)
	for i := range s.arcs {
		if a := &s.arcs[i]; a.kind == tools && s.gated(a) {
			gated++
			assert.Equal(t, int(world.VendorNLD)*world.Fabs+int(world.FabCHN), a.entity)
			assert.InDelta(t, 0.35, s.passing(a), 1e-6)
		}
	}
	assert.Equal(t, 1, gated)
}
