package view

// quality halves the number of particles while a playing map takes too long, before it drops frames, and doubles it
// again when there has been time to spare for a while. Only playing is measured: all other movement is short, and a
// picture that was never played always looks the same.
type quality struct {
	halved int // Times that the number is halved.

	works, intervals [measured]float64 // Of the last frames [ms].
	n                int

	spare    int     // Windows in a row with time to spare.
	patience int     // As many are waited for before the number is doubled.
	late     float64 // Interval for whose sake alone the number was just halved [ms]; 0 is none.
	vain     float64 // Interval that fewer particles did not shorten [ms].
}

const (
	measured    = 32  // Frames of one judgement.
	mostHalved  = 4   // A sixteenth of the particles still shows the flows.
	busyMs      = 6.0 // Work on a frame that endangers the next one: the page and the browser have theirs too.
	lateMs      = 22  // Interval at which frames are dropped on a screen of 60 Hz.
	shorter     = 0.9 // A step helped when the interval is shorter than this part of that before.
	longer      = 1.2 // A vain interval that has grown so much is worth a try again.
	leastWait   = 8   // Windows.
	longestWait = 128
)

// frame takes the work on a frame and the time since the one before [ms], and reports whether the number changed.
func (q *quality) frame(work, interval float64) bool {
	q.works[q.n], q.intervals[q.n] = work, interval
	if q.n++; q.n < measured {
		return false
	}
	q.n = 0
	before := q.halved
	q.judge(upperQuartile(&q.works), upperQuartile(&q.intervals))
	return q.halved != before
}

func (q *quality) judge(work, interval float64) {
	q.patience = max(q.patience, leastWait)
	busy, late := work > busyMs, interval > max(lateMs, longer*q.vain)
	cause := q.late
	q.late = 0
	switch {
	case cause > 0 && !busy && interval > shorter*cause:
		q.halved-- // The frames are late for another reason: a slow screen, or what else the machine does.
		q.vain = interval
	case (busy || late) && q.halved < mostHalved:
		q.halved++
		if !busy {
			q.late = interval
		}
		q.spare = 0
	case busy || late || 2*work > busyMs:
		q.spare = 0
	case q.halved > 0:
		if q.spare++; q.spare >= q.patience {
			q.halved--
			q.spare = 0
			q.patience = min(2*q.patience, longestWait) // If it was too early, the next time comes later.
		}
	}
}

// share is the part of the particles that is drawn.
func (q *quality) share() float64 { return 1 / float64(int(1)<<q.halved) }

// upperQuartile returns the value that a quarter of all exceeds; it sorts them.
func upperQuartile(values *[measured]float64) float64 {
	for i := range values {
		for j := i; j > 0 && values[j] < values[j-1]; j-- {
			values[j], values[j-1] = values[j-1], values[j]
		}
	}
	return values[measured*3/4]
}
