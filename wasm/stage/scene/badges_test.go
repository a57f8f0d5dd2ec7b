package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/world"
)

// everything is all levers at once.
func everything() (all []measure) {
	for l := range levers {
		all = append(all, use(l))
	}
	return all
}

func TestBadgesDoNotCoverEachOther(t *testing.T) {
	s := pulled(t, desktop, everything()...)
	for _, size := range sizes[:7] {
		s.Resize(size)
		for _, lens := range []Lens{LensHardware, LensModels, LensValue} {
			s.Show(View{Lens: lens})
			drawn(s, 70)
			badges := s.acting.badges
			assert.Greater(t, len(badges), 12, "%v", size)
			for i := range badges {
				b := &badges[i]
				assert.True(t, b.at.X > b.radius && b.at.X < size.Width-b.radius && b.at.Y > b.radius && b.at.Y < size.Height-b.radius, "%v: %d is outside", size, b.lever)
				for j := range badges[:i] {
					assert.Greater(t, distance(b.at, badges[j].at), 1.6*b.radius, "%v lens %d: %d of %s and %d of %s", size, lens, b.lever, world.CountryID(b.country).ISO3(), badges[j].lever, world.CountryID(badges[j].country).ISO3())
				}
			}
			checkLabels(t, s, size)
			for _, l := range s.Labels() {
				for i := range badges {
					assert.False(t, l.Box.touches(badges[i].at, 0.9*badges[i].radius), "%v: label %s on a badge", size, l.Name.S)
				}
			}
			assert.LessOrEqual(t, drawn(s, 70.5).Triangles(), mostTriangles)
		}
	}
}

func TestBadgesStayWhileTimeMovesOn(t *testing.T) {
	s := pulled(t, desktop, everything()...)
	moved, total := 0, 0
	drawn(s, 62)
	last := append([]badge(nil), s.acting.badges...)
	for month := 62.0; month < 80; month += 0.5 {
		drawn(s, month)
		for i := range last {
			if total++; distance(last[i].at, s.acting.badges[i].at) > 4*last[i].radius {
				moved++
			}
		}
		last = append(last[:0], s.acting.badges...)
	}
	assert.Less(t, moved, total/100)
}

// arrive draws the frames of a moving camera until it rests.
func arrive(s *Scene) {
	for s.Steering() {
		s.Steer(0.1)
		drawn(s, 70)
	}
}

func TestOneBadgeStandsForNeighboursUntilTheReaderZoomsIn(t *testing.T) {
	s := pulled(t, desktop, use(leverOpenProcurementPreference))
	drawn(s, 70)
	few := len(s.acting.badges)
	europe := s.hubs[s.hubIndex[use(leverOpenProcurementPreference).targets[0]]].at
	at := s.camera.Plane(europe)
	s.Aim(Focus{X: at.X, Y: at.Y, Zoom: 6})
	arrive(s)
	drawn(s, 70)
	assert.Greater(t, len(s.acting.badges), few)
}

func TestACrowdOfBadgesEndsInOneForTheRest(t *testing.T) {
	s := pulled(t, Size{Width: 390, Height: 300, Ratio: 1}, everything()...)
	drawn(s, 70)
	count := map[int]int{}
	for _, b := range s.acting.badges {
		if count[b.country]++; b.lever == more {
			assert.Equal(t, s.badgeRoom(), count[b.country])
		}
	}
	for country, n := range count {
		assert.LessOrEqual(t, n, s.badgeRoom(), world.CountryID(country).ISO3())
	}
}

func TestBadgesComeInWhileThePlayheadMoves(t *testing.T) {
	s := pulled(t, desktop, use(leverChipFundSpending))
	s.Pace(4)
	drawn(s, 60)
	grown, news := s.entrance(60)
	assert.Equal(t, float32(1+startGrowth), grown)
	assert.Equal(t, float32(1), news)
	drawn(s, 60+4*startSeconds)
	grown, news = s.entrance(60)
	assert.Equal(t, [2]float32{1, 0}, [2]float32{grown, news}, "after some time of play it stands still")
	s.Pace(0)
	drawn(s, 60)
	_, news = s.entrance(60)
	assert.Zero(t, news, "a paused map shows the still picture")
	s.Pace(4)
	s.Show(View{ReducedMotion: true})
	_, news = s.entrance(60)
	assert.Zero(t, news)
}

func TestADifferenceShowsWhatOnlyTheRunPulls(t *testing.T) {
	s := pulled(t, desktop, use(leverChipFundSpending), use(leverChipTariffRate))
	base := demoRun()
	base.measures = []measure{use(leverChipFundSpending)}
	s.SetBase(base)
	s.Differ(true)
	drawn(s, 70)
	assert.Len(t, s.acting.badges, 1)
	assert.Equal(t, lever(leverChipTariffRate), s.acting.badges[0].lever)
}

func TestFramesWithBadgesDoNotAllocate(t *testing.T) {
	for _, lens := range []Lens{LensHardware, LensModels, LensValue} {
		s := pulled(t, desktop, everything()...)
		s.Show(View{Lens: lens})
		s.Pace(4)
		requireNoAllocations(t, s)
	}
}

func TestPickLever(t *testing.T) {
	for _, size := range sizes[:7] {
		s := pulled(t, size, use(leverChipFundSpending), use(leverChipTariffRate))
		drawn(s, 70)
		for i := range s.acting.badges {
			b := &s.acting.badges[i]
			x, y := b.at.X/size.Ratio, b.at.Y/size.Ratio
			found, ok := s.PickLever(x, y)
			assert.True(t, ok)
			assert.Equal(t, LeverUse{int(b.lever), float64(b.level), world.CountryID(b.country).ISO3()}, found)
			_, ok = s.PickLever(x, y-60)
			assert.False(t, ok)
		}
		assert.Equal(t, LeverSet(1<<leverChipFundSpending|1<<leverChipTariffRate), s.Levers())
	}
}

func TestBadgesDependOnThePictureNotOnWhatWasBefore(t *testing.T) {
	s := pulled(t, Size{Width: 300, Height: 150, Ratio: 1}, everything()...)
	drawn(s, 70)
	s.Resize(desktop)
	drawn(s, 70)
	once := pulled(t, desktop, everything()...)
	drawn(once, 70)
	assert.Equal(t, once.acting.badges, s.acting.badges)
	drawn(s, 85)
	drawn(s, 70)
	assert.Equal(t, once.acting.badges, s.acting.badges, "after a jump, too")
	for _, scene := range []*Scene{s, once} {
		if scene == s {
			s.Aim(Focus{X: -0.3, Y: -0.2, Zoom: 2})
			arrive(s)
			drawn(s, 70)
		}
		scene.Aim(Focus{X: -0.4, Y: -0.3, Zoom: 4})
		arrive(scene)
		drawn(scene, 70)
	}
	assert.Equal(t, once.acting.badges, s.acting.badges, "and where the reader goes in steps")
}
