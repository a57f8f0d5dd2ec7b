package view

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// machine is a fake one: a frame costs some time, and more for each particle.
type machine struct {
	work, perShare float64 // [ms]: on the stage at no particles, and at all.
	paint          float64 // Of the graphics processor, at all particles [ms].
	screen         float64 // Time between two frames of the screen [ms].
}

// play draws frames and returns how often the number was halved after each judgement.
func (m machine) play(q *quality, judgements int) (halved []int) {
	for i := range judgements * measured {
		work := m.work + m.perShare*q.share()
		interval := m.screen
		for interval < work+m.paint*q.share() {
			interval += m.screen
		}
		if i%20 == 7 {
			interval, work = 4*interval, 3*work // The collector of garbage, or another program.
		}
		q.frame(work, interval)
		if i%measured == measured-1 {
			halved = append(halved, q.halved)
		}
	}
	return halved
}

func TestQuickMachinesDrawAllParticles(t *testing.T) {
	var q quality
	assert.Equal(t, []int{0, 0, 0, 0}, machine{work: 1, perShare: 3, paint: 10, screen: 16.7}.play(&q, 4))
}

func TestParticlesAreHalvedUntilTheWorkFits(t *testing.T) {
	var q quality
	got := machine{work: 2, perShare: 14, screen: 16.7}.play(&q, 6)
	assert.Equal(t, []int{1, 2, 2, 2, 2, 2}, got, "before frames are dropped")
	assert.InDelta(t, 0.25, q.share(), 1e-9)
}

func TestEvenTheSlowestMachineKeepsSome(t *testing.T) {
	var q quality
	got := machine{work: 40, perShare: 40, screen: 16.7}.play(&q, 10)
	assert.Equal(t, mostHalved, got[9])
}

func TestDroppedFramesHalveTheParticles(t *testing.T) {
	var q quality
	got := machine{work: 1, perShare: 2, paint: 15, screen: 16.7}.play(&q, 4)
	assert.Equal(t, []int{1, 1, 1, 1}, got)
}

func TestASlowScreenKeepsItsParticles(t *testing.T) {
	var q quality
	assert.Equal(t, []int{1, 0, 0, 0, 0, 0}, machine{work: 1, perShare: 2, screen: 33.3}.play(&q, 6), "one try, which changes nothing")
	assert.Equal(t, []int{1, 2, 2}, machine{work: 1, perShare: 20, screen: 33.3}.play(&q, 3), "work is another matter")
}

func TestParticlesComeBackSlowly(t *testing.T) {
	var q quality
	slow, quick := machine{work: 2, perShare: 7, screen: 16.7}, machine{work: 1, perShare: 3, screen: 16.7}
	assert.Equal(t, 1, slow.play(&q, 3)[2])
	got := quick.play(&q, 12)
	assert.Equal(t, leastWait-1, slices.Index(got, 0))
	assert.Equal(t, 1, slow.play(&q, 3)[2])
	assert.Equal(t, 2*leastWait-1, slices.Index(quick.play(&q, 40), 0), "twice as slowly after a relapse")
}

func TestNoFlicker(t *testing.T) {
	var q quality
	got := machine{work: 1, perShare: 5.5, screen: 16.7}.play(&q, 500)
	changes := 0
	for i := 1; i < len(got); i++ {
		if got[i] != got[i-1] {
			changes++
		}
	}
	assert.LessOrEqual(t, changes, 10, "in about five minutes")
}

func TestJudgingDoesNotAllocate(t *testing.T) {
	var q quality
	assert.Zero(t, testing.AllocsPerRun(500, func() { q.frame(3, 16.7) }))
}
