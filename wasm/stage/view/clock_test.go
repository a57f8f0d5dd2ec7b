package view

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// frames moves a playhead through frames of 1/60 s.
func frames(p *playhead, from time.Time, n int) time.Time {
	for range n {
		from = from.Add(time.Second / 60)
		p.tick(from)
	}
	return from
}

func TestPlayheadRunsAtItsSpeed(t *testing.T) {
	var p playhead
	p.set(10, 4)
	p.month = 10
	now := frames(&p, time.Unix(0, 0), 1)
	frames(&p, now, 60)
	assert.InDelta(t, 14, p.month, 1e-6)
}

func TestTimeAtRestDoesNotCount(t *testing.T) {
	var p playhead
	p.set(10, 0)
	now := frames(&p, time.Unix(0, 0), 3)
	p.rest()
	p.set(10, 4)
	now = now.Add(time.Hour)
	assert.Zero(t, p.tick(now))
	assert.Equal(t, 10.0, p.month)
	assert.Equal(t, maxStep.Seconds(), p.tick(now.Add(time.Minute)), "a hidden tab does not leap")
}

func TestSmallDriftIsWornOffAndLargeJumped(t *testing.T) {
	var p playhead
	p.set(50, 4)
	assert.Equal(t, 50.0, p.month, "large differences are jumped")
	now := frames(&p, time.Unix(0, 0), 1)
	p.set(50.3, 4)
	assert.Equal(t, 50.0, p.month, "small ones are not")
	now = frames(&p, now, 180)
	assert.InDelta(t, 50.3+12, p.month, 1e-3)
	assert.Zero(t, p.drift)
	p.set(50.1, 0)
	assert.Equal(t, 50.1, p.month, "a paused playhead is exact")
	frames(&p, now, 5)
	assert.Equal(t, 50.1, p.month)
}
