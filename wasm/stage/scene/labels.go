package scene

import "sovereignstack/sim/world"

// Labels returns the labels of the last Draw.
func (s *Scene) Labels() []Label { return s.labels.placed }

// Halo returns the colour behind text.
func (s *Scene) Halo() Color { return s.theme.Halo }

// labeller remembers labels between frames: they are placed again only when the month, the size or the
// view changes, so that they neither flicker nor cost.
type labeller struct {
	stale      bool
	moved      bool // The camera moved: labels keep their slots if they can.
	month      int  // Month of the placed labels.
	step       int  // Months from one placing to the next, more than one while time runs fast.
	wishes     []wish
	placed     []Label
	boxes      []Rect
	gates      []circle
	ink        inkMap
	last, next []memory
	details    [world.Count]written // Second lines, so that a moving map need not write them again.
	written    int                  // Times that they were out of date.
}

// circle is a place that labels keep off.
type circle struct {
	at     Point
	radius float32
}

// wish is a label that would like a place.
type wish struct {
	key    int // Identifies the place from frame to frame.
	at     Point
	radius float32 // Kept free around at [px].
	name   string
	detail string
	main   bool // Worth a place far off; other labels are left out then.
}

// written is a second line and when it was made.
type written struct {
	at   int
	text string
}

// memory is the slot that a label had the month before. While time moves on month by month a label keeps
// its slot if it can; after a jump the picture depends on the month alone.
type memory struct{ key, slot int }

// labelsPerSecond bounds how often figures change while time runs: faster they could not be read.
const labelsPerSecond = 5

// Pace tells how fast the playhead moves [months/s], 0 when paused.
func (s *Scene) Pace(monthsPerSecond float64) {
	s.tempo = float32(max(monthsPerSecond, -monthsPerSecond))
	step := int(min(max(monthsPerSecond, -monthsPerSecond), 240)/labelsPerSecond) + 1
	if step != s.labels.step {
		s.labels.step, s.labels.stale = step, true
	}
}

// placeLabels places the labels anew if needed: first wish first, each in the cheapest free slot.
func (s *Scene) placeLabels() {
	l := &s.labels
	step := max(l.step, 1)
	month := int(s.month) / step * step
	if !l.stale && !l.moved && month == l.month {
		return
	}
	if l.stale || month != l.month+step && month != l.month {
		l.last = l.last[:0]
	}
	if l.stale || month != l.month {
		l.written++
	}
	l.stale, l.moved, l.month = false, false, month
	l.wishes, l.placed, l.boxes = s.wishes(l.wishes[:0]), l.placed[:0], l.boxes[:0]
	s.spillInk(&l.ink)
	l.gates = l.gates[:0]
	for _, i := range s.shown {
		if a := &s.arcs[i]; s.gated(a) {
			p, _, _ := a.along(s.gateAt(a))
			l.gates = append(l.gates, circle{p, 0.7 * s.gateSize(a)})
		}
	}
	for i := range s.acting.badges {
		l.gates = append(l.gates, circle{s.acting.badges[i].at, s.acting.badges[i].radius})
	}
	l.next = l.next[:0]
	limit := s.labelLimit()
	for i := range l.wishes {
		if len(l.placed) == limit {
			break
		}
		w := &l.wishes[i]
		if !s.paneRect().Has(w.at) {
			continue
		}
		if slot, ok := s.place(w, l.slotOf(w.key)); ok {
			l.next = append(l.next, memory{w.key, slot})
		}
	}
	l.last, l.next = l.next, l.last
}

func (l *labeller) slotOf(key int) int {
	for _, m := range l.last {
		if m.key == key {
			return m.slot
		}
	}
	return -1
}

// labelLimit is the number of labels that a picture of this size carries.
func (s *Scene) labelLimit() int {
	css := s.camera.Width / s.camera.Ratio
	css *= 1 - s.pane[0] - s.pane[1]
	return int(clamp(css/118, 3, 14) * min(s.camera.zoom(), 2))
}

// The page lays its buttons over the lower corners [CSS px].
const buttonsWidth, choiceWidth, buttonsHeight = 236, 124, 44

// It names the halves of a split map at the top, beside the divider [CSS px].
const sidesWidth, sidesHeight = 88, 34

// The divider has a knob: its size [CSS px], and where it is [share of the height].
const knobSize, knobAt = 36, 0.74

// slot is a place for a label beside its hub: which way, and how far.
type slot struct {
	dx, dy float32 // Direction: -1, 0, 1.
	gap    float32 // Beyond the hub's edge [design px].
	cost   float32 // Dislike.
}

var slots = makeSlots()

func makeSlots() []slot {
	ways := []slot{{0, 1, 0, 0}, {1, 0, 0, 1}, {0, -1, 0, 1.5}, {-1, 0, 0, 2}, {1, 1, 0, 1}, {-1, 1, 0, 1.2}, {1, -1, 0, 2}, {-1, -1, 0, 2.4}}
	gaps := []float32{3, 8, 15, 24, 36, 52}
	var out []slot
	for i, gap := range gaps {
		for _, w := range ways {
			out = append(out, slot{w.dx, w.dy, gap, w.cost + 2.4*float32(i)})
		}
	}
	return out
}

// leaderFrom is the gap from which on a thin line ties a label to its place [design px].
const leaderFrom = 15

// Weights of what a label dislikes.
const (
	inkWeight  = 0.022 // Per px of arc line under it.
	moveWeight = 2.5   // For leaving its last slot.
	farCost    = 13    // Dislike from which on a label that is not a main one is left out.
	nearWeight = 5     // For lying nearer to another labelled place than to its own.
)

// place finds the cheapest free slot for a wish and takes it.
func (s *Scene) place(w *wish, last int) (int, bool) {
	l := &s.labels
	u := s.camera.unit()
	label := s.typeset(w)
	width, height := label.Box.X1, label.Box.Y1
	best, bestCost := -1, float32(0)
	var bestBox Rect
	for i, sl := range slots {
		box := slotBox(w, sl, width, height, u)
		cost := sl.cost
		if last >= 0 && last != i {
			cost += moveWeight
		}
		if best >= 0 && cost >= bestCost || !s.free(box, w, u) {
			continue
		}
		cost += inkWeight*l.ink.under(box)/u + nearWeight*float32(l.nearer(box, w))
		if best < 0 || cost < bestCost {
			best, bestCost, bestBox = i, cost, box
		}
	}
	if best < 0 || !w.main && bestCost > farCost {
		return 0, false
	}
	s.settle(&label, w, bestBox, slots[best])
	l.placed = append(l.placed, label)
	l.boxes = append(l.boxes, bestBox)
	return best, true
}

// nearer returns how many other wishes have their place nearer to a box than its own is.
func (l *labeller) nearer(box Rect, w *wish) (n int) {
	own := box.gap(w.at) - w.radius
	for i := range l.wishes[:min(len(l.wishes), 12)] {
		if o := &l.wishes[i]; o.key != w.key && box.gap(o.at)-o.radius < own {
			n++
		}
	}
	return n
}

// typeset measures a label; its box is as if it stood at the origin.
func (s *Scene) typeset(w *wish) Label {
	name, detail := s.camera.sizes(s.theme.Type)
	l := Label{
		Name:   Text{S: w.name, Px: name, Bold: true, Color: s.theme.Name1},
		Detail: Text{S: w.detail, Px: detail, Color: s.theme.Name2},
	}
	l.Name.W, l.Name.H = s.types.Measure(l.Name.S, name, true)
	if w.detail != "" {
		l.Detail.W, l.Detail.H = s.types.Measure(l.Detail.S, detail, false)
	}
	l.Box = Rect{0, 0, max(l.Name.W, l.Detail.W), l.Name.H + l.Detail.H}
	return l
}

func slotBox(w *wish, sl slot, width, height, u float32) Rect {
	r := w.radius + sl.gap*u
	if sl.dx != 0 && sl.dy != 0 {
		r *= 0.75
	}
	x := w.at.X - width/2 + sl.dx*(r+width/2)
	y := w.at.Y - height/2 + sl.dy*(r+height/2)
	// Whole pixels keep the text sharp.
	x, y = float32(int(x+0.5)), float32(int(y+0.5))
	return Rect{x, y, x + width, y + height}
}

// free reports whether a box lies inside the picture and on no label, hub or fab.
func (s *Scene) free(box Rect, w *wish, u float32) bool {
	edge := 3 * u
	pane := s.paneRect()
	if room := pane.Grow(-edge); box.X0 < room.X0 || box.Y0 < room.Y0 || box.X1 > room.X1 || box.Y1 > room.Y1 {
		return false
	}
	underButtons := box.X0 < buttonsWidth*s.camera.Ratio || box.X1 > s.camera.Width-choiceWidth*s.camera.Ratio
	if underButtons && box.Y1 > s.camera.Height-buttonsHeight*s.camera.Ratio {
		return false
	}
	if box.Y0 < sidesHeight*s.camera.Ratio && s.byDivider(box, sidesWidth) {
		return false
	}
	knob, half := knobAt*s.camera.Height, knobSize/2*s.camera.Ratio
	if box.Y0 < knob+half && box.Y1 > knob-half && s.byDivider(box, knobSize/2) {
		return false
	}
	for _, b := range s.labels.boxes {
		if b.Overlaps(box.Grow(3 * u)) {
			return false
		}
	}
	for _, i := range s.seen {
		if h := &s.hubs[i]; box.touches(h.at, h.radius+1.5*u) {
			return false
		}
	}
	for i := range s.fabs {
		if f := &s.fabs[i]; f.size > 0 && box.touches(f.at, f.size+1.5*u) {
			return false
		}
	}
	for _, g := range s.labels.gates {
		if box.touches(g.at, g.radius) {
			return false
		}
	}
	return true
}

// touches reports whether a circle reaches into the rectangle.
func (r Rect) touches(p Point, radius float32) bool { return r.gap(p) < radius }

// gap returns the distance of a point from the rectangle, 0 inside.
func (r Rect) gap(p Point) float32 {
	return distance(p, Point{clamp(p.X, r.X0, r.X1), clamp(p.Y, r.Y0, r.Y1)})
}

// settle puts both lines into the box, aligned towards the hub.
func (s *Scene) settle(l *Label, w *wish, box Rect, sl slot) {
	u := s.camera.unit()
	l.Box = box
	align := func(t *Text, y float32) {
		slack := (box.X1 - box.X0) - t.W
		t.At = Point{box.X0 + float32(int(slack*(1-sl.dx)/2+0.5)), y}
	}
	align(&l.Name, box.Y0)
	align(&l.Detail, box.Y0+l.Name.H)
	if sl.gap >= leaderFrom {
		near := Point{clamp(w.at.X, box.X0, box.X1), clamp(w.at.Y, box.Y0, box.Y1)}
		if d := distance(w.at, near); d > w.radius+4*u {
			f := (w.radius + 1.5*u) / d
			l.Leader = true
			l.From = Point{w.at.X + (near.X-w.at.X)*f, w.at.Y + (near.Y-w.at.Y)*f}
			l.To = near
		}
	}
}

// drawLeaders draws a hairline from a label that stands apart to its place.
func drawLeaders(s *Scene, m *Mesh) {
	u := s.camera.unit()
	for i := range s.labels.placed {
		if l := &s.labels.placed[i]; l.Leader {
			m.Line(l.From.X, l.From.Y, l.To.X, l.To.Y, 0.9*u, s.theme.Name2.Alpha(0.55))
		}
	}
}
