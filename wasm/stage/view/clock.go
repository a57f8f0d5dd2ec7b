package view

import (
	"math"
	"time"
)

// playhead moves through the months between the host's messages. The host is the master clock: small
// differences are worn off smoothly, large ones are jumped.
type playhead struct {
	month float64 // Shown [months since January 2022].
	speed float64 // [months/s]; 0 is paused.
	drift float64 // Host's month minus ours, still to be worn off.
	last  time.Time
	live  bool // Time runs: the last frame was not long ago.
}

const (
	jumpFrom  = 0.75                   // Larger differences are jumped [months].
	wearTime  = 0.2                    // Time constant of wearing off [s].
	maxStep   = 100 * time.Millisecond // A longer pause between frames does not count.
	driftDone = 1e-4                   // [months]
)

// set takes the host's clock.
func (p *playhead) set(month, speed float64) {
	p.drift = month - p.month
	if math.Abs(p.drift) > jumpFrom || speed == 0 {
		p.month, p.drift = month, 0
	}
	p.speed = speed
}

// tick moves on by the time since the last frame [s] and returns it. The first frame after a rest counts
// nothing.
func (p *playhead) tick(now time.Time) float64 {
	dt := min(max(now.Sub(p.last), 0), maxStep).Seconds()
	if !p.live {
		dt = 0
	}
	p.last, p.live = now, true
	p.month += p.speed * dt
	worn := p.drift * (1 - math.Exp(-dt/wearTime))
	p.month += worn
	p.drift -= worn
	if math.Abs(p.drift) < driftDone {
		p.drift = 0
	}
	return dt
}

// rest tells that no frame follows soon.
func (p *playhead) rest() { p.live = false }
