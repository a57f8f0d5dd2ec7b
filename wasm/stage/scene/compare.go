package scene

import "sovereignstack/sim/world"

// Comparing: the picture shows what the run adds to the baseline and takes away, or, beside a divider, both.

// Compare is how the map compares the run with the baseline.
type Compare uint8

const (
	CompareOff        Compare = iota
	CompareDifference         // One map of the run less the baseline.
	CompareSplit              // Baseline left of a divider, run right of it: two scenes, see Pane.
)

// CompareByName returns the mode with that name in links and messages; anything else is none.
func CompareByName(name string) Compare {
	switch name {
	case "difference":
		return CompareDifference
	case "split":
		return CompareSplit
	}
	return CompareOff
}

// change is what the picture of differences shows, all of it at the playhead.
type change struct {
	base  Run
	on    bool
	gain  [world.Count]float32 // Of what the lens is about: H100e, share of use, or $bn/yr.
	money ledger               // Of the baseline.
}

// SetBase takes the baseline.
func (s *Scene) SetBase(run Run) {
	s.change.base = run
	s.labels.stale, s.acting.unread = true, true
	s.unread = true
}

// Differ switches the picture of differences on or off.
func (s *Scene) Differ(on bool) {
	if s.change.on != on {
		s.change.on = on
		s.unlaid = true
		s.Forget()
	}
}

// differs reports whether differences are shown.
func (s *Scene) differs() bool {
	return s.change.on && s.change.base.Months() > 0 && s.change.base.Months() == s.now.Months()
}

// Pane bounds the part of the picture that is seen, as shares of its width: labels stay within it, and nothing moves
// outside.
func (s *Scene) Pane(from, to float32) {
	if pane := [2]float32{from, 1 - to}; pane != s.pane {
		s.pane = pane
		s.labels.moved = true
	}
}

// paneRect returns the part that is seen [px].
func (s *Scene) paneRect() Rect {
	return Rect{s.pane[0] * s.camera.Width, 0, (1 - s.pane[1]) * s.camera.Width, s.camera.Height}
}

// byDivider reports whether a box comes near the divider of a split map [px; CSS px].
func (s *Scene) byDivider(box Rect, near float32) bool {
	pane := s.paneRect().Grow(-near * s.camera.Ratio)
	return s.pane[0] > 0 && box.X0 < pane.X0 || s.pane[1] > 0 && box.X1 > pane.X1
}

// ScaleLike makes sizes mean the same as in another scene.
func (s *Scene) ScaleLike(o *Scene) { s.like = o }

// Match shows the same part of the map in the same way as another scene.
func (s *Scene) Match(o *Scene) {
	if s.camera.Size != o.camera.Size {
		s.Resize(o.camera.Size)
	}
	if s.view != o.view {
		s.Show(o.view)
	}
	if s.focus != o.focus || s.goal != o.goal || s.asked != o.asked {
		s.focus, s.goal, s.asked = o.focus, o.goal, o.asked
		s.look()
	}
	s.labels.step, s.tempo = o.labels.step, o.tempo
}
