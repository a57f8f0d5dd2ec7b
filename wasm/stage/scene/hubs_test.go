package scene

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
)

func TestHubAreaFollowsCompute(t *testing.T) {
	for _, size := range sizes {
		s := demoScene(t, size)
		for _, month := range []float64{30, 90.5, 227} {
			drawn(s, month)
			require.NotEmpty(t, s.seen)
			first := &s.hubs[s.seen[0]]
			for _, i := range s.seen {
				h := &s.hubs[i]
				assert.InEpsilon(t, h.total/first.total, h.radius*h.radius/(first.radius*first.radius), 1e-3)
				assert.LessOrEqual(t, h.radius, first.radius, "largest first, so that small ones lie on top")
				assert.LessOrEqual(t, h.owned, h.total*1.0001)
			}
			assert.Less(t, first.radius, 0.1*min(size.Width, 2*size.Height), "no hub covers its continent")
		}
	}
}

func TestHubsReadTheRun(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 60)
	h := s.hubFor(int(world.ARE))
	require.NotNil(t, h)
	var total, owned float32
	for o := range world.Owners {
		for k := range world.Makers {
			v := s.now.installed.at((int(world.ARE)*world.Owners+o)*world.Makers+k, instant{k: 60})
			total += v
			if world.Owner(o) == world.Domestic {
				owned += v
			}
		}
	}
	assert.InEpsilon(t, total, h.total, 1e-5)
	assert.InEpsilon(t, owned, h.owned, 1e-5)
}

func TestValuesBetweenMonthsAreInterpolated(t *testing.T) {
	run := demoRun()
	at := func(month float64) float32 {
		i := instantAt(month, demoMonths)
		return run.made.at(int(world.FabTWN), i)
	}
	assert.InEpsilon(t, 0.75*at(50)+0.25*at(51), at(50.25), 1e-4)
	assert.Equal(t, at(0), at(-3))
	assert.Equal(t, at(227), at(1000))
	assert.Equal(t, at(0), at(math.NaN()))
}

func TestTintGrowsWithCompute(t *testing.T) {
	last := uint8(0)
	for share := 1e-6; share < 1; share *= 1.5 {
		tint := tintOf(share)
		assert.GreaterOrEqual(t, tint, last)
		last = tint
	}
	assert.Equal(t, uint8(tintLevels), last)
	assert.Zero(t, tintOf(0))
	assert.Zero(t, tintOf(math.NaN()))
}

func TestOnlyChangedLandIsRepainted(t *testing.T) {
	s := demoScene(t, desktop)
	s.Seek(100)
	var m Mesh
	s.PaintLand(&m)
	all := m.Triangles()
	require.Greater(t, all, 1000)
	m.Reset()
	s.PaintLand(&m)
	assert.Zero(t, m.Triangles())
	s.Seek(20)
	s.PaintLand(&m)
	assert.Positive(t, m.Triangles())
	assert.Less(t, m.Triangles(), all)
	s.Forget()
	m.Reset()
	s.PaintLand(&m)
	assert.Equal(t, all, m.Triangles())
}
