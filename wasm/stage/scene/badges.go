package scene

import "sovereignstack/sim/world"

// Badges: a round symbol beside a place for every lever that acts on it. The ring tells how strong it is, as the
// slider of its card does: a whole ring is the largest size. Its colour is that of who pulls it.

const (
	badgeSize    = 9.4 // Radius [design px],
	crowdedSize  = 8   // and where more than loneBadges stand together.
	loneBadges   = 2
	badgeGap     = 0.9 // Between the badges of a place [design px].
	badgeColumns = 4
	joinReach    = 4.5 // Distance of places that share a badge [radii].
	leastGauge   = 0.04
	berthStep    = 0.04 // Dislike of each berth against the one before; see crowd.
	stayBonus    = 0.3  // For the berth of the month before.
	badgeGround  = 0.72 // How far the ground of a badge is from the colour of who pulls it.
	startSeconds = 0.6  // Of play, in which a badge comes in,
	startGrowth  = 0.4  // that much larger at first.
)

// badgeRadius is that of badges that stand together [px].
func (s *Scene) badgeRadius(together int) float32 {
	r := s.camera.unit() * s.theme.Type
	if together > loneBadges {
		return crowdedSize * r
	}
	return badgeSize * r
}

// berths are the places for badges beside a hub, best first: labels like it below.
var berths = [...]struct{ dx, dy, gap float32 }{
	{0, -1, 2}, {-1, -1, 0}, {1, -1, 0}, {-1, 0, 3}, {1, 0, 3}, {-1, 1, 0}, {1, 1, 0}, {0, 1, 3},
	{0, -1, 14}, {-1, 0, 16}, {1, 0, 16}, {-1, -1, 14}, {1, -1, 14}, {-1, 1, 14}, {1, 1, 14}, {0, 1, 16},
	{0, -1, 30}, {-1, -1, 30}, {1, -1, 30}, {-1, 1, 30}, {1, 1, 30}, {0, 1, 32},
}

// placeBadges gives the badges of each country a place. While time moves on they stay where they are if they can.
func (s *Scene) placeBadges(follows bool) {
	badges := s.acting.badges
	taken := s.taken[:0]
	if !follows {
		clear(s.berth[:])
	}
	room := s.badgeRoom()
	kept := badges[:0]
	for from := 0; from < len(badges); {
		to := from + 1
		for to < len(badges) && badges[to].country == badges[from].country {
			to++
		}
		country, group := badges[from].country, badges[from:to]
		from = to
		if len(group) > room {
			group = group[:room]
			group[room-1].lever = more
		}
		taken = append(taken, s.moor(country, group, taken))
		kept = append(kept, group...)
	}
	s.taken, s.acting.badges = taken, kept
}

// badgeRoom is the number of badges that one place may have.
func (s *Scene) badgeRoom() int {
	css := s.camera.Width / s.camera.Ratio
	return int(clamp(css/110, 3, 9) * min(s.camera.zoom(), 2))
}

// moor places the badges of one country beside its hub, clear of what is taken.
func (s *Scene) moor(country int, group []badge, taken []Rect) Rect {
	h, last := &s.hubs[s.hubIndex[country]], int(s.berth[country])-1
	u := s.camera.unit()
	r := s.badgeRadius(len(group))
	step := 2*r + badgeGap*u
	columns := min(len(group), badgeColumns)
	if len(group) > badgeColumns {
		columns = (len(group) + 1) / 2 // Rows of nearly the same length.
	}
	rows := (len(group) + columns - 1) / columns
	width, height := float32(columns)*step, float32(rows)*step
	best, least := 0, float32(-1)
	for i := range berths {
		box := berthBox(h, i, width, height, u)
		cost := s.crowd(box, country, taken) + berthStep*float32(i)
		if i == last {
			cost -= stayBonus
		}
		if least < 0 || cost < least {
			best, least = i, max(cost, 0)
		}
	}
	s.berth[country] = uint8(best + 1)
	box := berthBox(h, best, width, height, u)
	for i := range group {
		row := i / columns
		inRow := min(columns, len(group)-row*columns)
		left := box.X0 + (width-float32(inRow)*step)/2
		group[i].radius = r
		group[i].at = Point{left + (float32(i%columns)+0.5)*step, box.Y0 + (float32(row)+0.5)*step}
	}
	return box
}

func berthBox(h *hub, i int, width, height, u float32) Rect {
	d := &berths[i]
	r := h.radius
	if d.dx != 0 && d.dy != 0 {
		r *= 0.71
	}
	r += d.gap * u
	x, y := h.at.X+d.dx*(r+width/2), h.at.Y+d.dy*(r+height/2)
	return Rect{x - width/2, y - height/2, x + width/2, y + height/2}
}

// crowd is how much a box for badges lies on other things: 1 for each, more for what must not be covered.
func (s *Scene) crowd(box Rect, country int, taken []Rect) (cost float32) {
	if pane := s.paneRect(); box.X0 < pane.X0 || box.Y0 < pane.Y0 || box.X1 > pane.X1 || box.Y1 > pane.Y1 {
		cost += 4
	}
	for i := range taken {
		if taken[i].Overlaps(box) {
			cost += 3
		}
	}
	for _, i := range s.seen {
		h := &s.hubs[i]
		if h.country != country && box.touches(h.at, h.radius) {
			cost += min(1, 0.2+h.radius/s.badgeRadius(1)/3)
		}
		if h.bound > 0 && s.view.Lens == LensHardware {
			if at, r := s.boltOf(h); box.touches(at, r) {
				cost++
			}
		}
	}
	for i := range s.fabs {
		if f := &s.fabs[i]; f.size > 0 && box.touches(f.at, f.size) {
			cost++
		}
	}
	for _, i := range s.shown {
		if a := &s.arcs[i]; s.gated(a) {
			if at, _, _ := a.along(s.gateAt(a)); box.touches(at, s.gateSize(a)) {
				cost++
			}
		}
	}
	return cost
}

// drawBadges draws them all.
func drawBadges(s *Scene, m *Mesh) {
	u := s.camera.unit()
	t := s.theme
	for i := range s.acting.badges {
		b := &s.acting.badges[i]
		c := t.nationColor(world.NationOf(b.actor))
		grown, news := s.entrance(b.start)
		r := b.radius * grown
		if news > 0 {
			m.Glow(b.at.X, b.at.Y, 3.2*r, t.glow(c, 0.5*news))
			m.Circle(b.at.X, b.at.Y, r*(1+1.8*(1-news)), 1.6*u, c.Alpha(news))
		}
		m.Disc(b.at.X, b.at.Y, r+1.2*u, t.GateCasing.Alpha(0.85*b.left))
		m.Disc(b.at.X, b.at.Y, r, c.Mix(t.GateCasing, badgeGround).Alpha(b.left))
		if b.lever == more {
			m.Glyph(moreGlyph, b.at, 0.58*r, 1.3*u, t.Gate.Alpha(0.9))
			continue
		}
		m.Circle(b.at.X, b.at.Y, r-0.9*u, 1.8*u, c.Alpha(0.25*b.left))
		m.RingArc(b.at.X, b.at.Y, r-0.9*u, 1.8*u, 0, b.gauge(), c.Alpha(b.left))
		m.Glyph(b.glyph(), b.at, 0.58*r, 1.25*u*grown, t.Gate.Alpha(b.left))
	}
}

// gauge is the part of the ring that is filled.
func (b *badge) gauge() float32 {
	return clamp(abs(b.level)/catalogue[b.lever].most, leastGauge, 1)
}

func (b *badge) glyph() glyph {
	p := &pictures[b.lever]
	if b.level < 0 && p.negative != noGlyph {
		return p.negative
	}
	return p.glyph
}

// entrance is how much larger than usual a picture is that came in at a month, and how new it is, 1 … 0. It lasts some
// time of play; while the playhead stands, or with reduced motion, all stand still.
func (s *Scene) entrance(start int32) (grown, news float32) {
	months := startSeconds * s.tempo
	if months <= 0 || s.view.ReducedMotion {
		return 1, 0
	}
	news = clamp(1-float32(s.month-float64(start))/months, 0, 1)
	return 1 + startGrowth*news*news, news
}

// nationColor is the colour of who acts.
func (t *Theme) nationColor(n world.Nation) Color {
	switch n {
	case world.NationUSA:
		return t.USDesigned
	case world.NationCHN:
		return t.Chinese
	}
	return t.Tools
}
