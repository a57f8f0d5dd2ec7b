package scene

import "sovereignstack/sim/world"

// Ties: lines between two countries for levers that join or part them.

// tie is what such a line looks like.
type tie uint8

const (
	untied  tie = iota
	bridge      // Two rails with piers: a programme for partners.
	gift        // A row of chevrons on its way: something is sold below its price.
	severed     // A dashed line, parted in the middle: something no longer arrives.
)

// strand is one line.
type strand struct {
	tie   tie
	way   int // In ways.
	actor world.CountryID
	share float32 // Of the largest size.
	start int32
}

const (
	mostStrands = 8    // Of one measure.
	tieBow      = 0.16 // Lower than the arcs of trade.
	pierStep    = 13   // [mark px]
	giftStep    = 10   // [mark px]
	giftPace    = 1.5  // Steps that a chevron passes in a month.
)

// tieAll adds the lines of a measure.
func (s *Scene) tieAll(m *measure, p *picture, level float32) {
	a := &s.acting
	for _, from := range p.from(m) {
		for i, to := range s.largest(p.to(m)) {
			if int(from) == int(to) || s.hubIndex[from] < 0 || i >= mostStrands {
				continue
			}
			a.ties = append(a.ties, strand{p.tie, s.wayBetween(int(from), int(to)), m.actor(from), clamp(abs(level)/catalogue[m.lever].most, 0, 1), m.start})
		}
	}
}

// wayBetween returns the line between two countries, made when it is first needed.
func (s *Scene) wayBetween(from, to int) int {
	for i := range s.ways {
		if s.ways[i].entity == from && s.ways[i].country == to {
			return i
		}
	}
	place := func(country int) int { return s.hubs[s.hubIndex[country]].shape }
	s.ways = append(s.ways, arc{entity: from, country: to, from: s.chart.Hubs[place(from)], to: s.chart.Hubs[place(to)], bow: tieBow})
	return len(s.ways) - 1
}

// drawTies draws them all.
func drawTies(s *Scene, m *Mesh) {
	for i := range s.acting.ties {
		t := &s.acting.ties[i]
		way := &s.ways[t.way]
		if s.lay(way); way.length < 1 {
			continue
		}
		grown, _ := s.entrance(t.start)
		c := s.theme.spark(s.theme.nationColor(world.NationOf(t.actor)))
		from := (s.hubs[s.hubIndex[way.entity]].radius + 3*s.camera.mark()) / way.length
		to := 1 - (s.hubs[s.hubIndex[way.country]].radius+3*s.camera.mark())/way.length
		if from >= to {
			continue
		}
		switch t.tie {
		case bridge:
			s.drawBridge(m, way, from, to, grown*(0.6+0.4*t.share), c)
		case gift:
			s.drawGift(m, way, from, to, grown*(0.6+0.4*t.share), c)
		case severed:
			s.drawCut(m, way, from, to, grown, t.share, c)
		}
	}
}

// drawBridge draws two rails with piers across them.
func (s *Scene) drawBridge(m *Mesh, way *arc, from, to, size float32, c Color) {
	u := s.camera.mark()
	half := 2.4 * u * size
	for side := float32(-1); side <= 1; side += 2 {
		s.scratch = s.scratch[:0]
		for i := range way.line {
			p, dx, dy := way.along(from + (to-from)*float32(i)/float32(len(way.line)-1))
			s.scratch = append(s.scratch, Point{p.X - dy*half*side, p.Y + dx*half*side})
		}
		m.Polyline(s.scratch, 1.1*u*size, 1, c.Alpha(0.9))
	}
	n := int((to - from) * way.length / (pierStep * u))
	for i := 1; i < n; i++ {
		p, dx, dy := way.along(from + (to-from)*float32(i)/float32(n))
		m.Bar(p, dx, dy, half, 1.1*u, c.Alpha(0.75))
	}
}

// drawGift draws chevrons that move on with the playhead.
func (s *Scene) drawGift(m *Mesh, way *arc, from, to, size float32, c Color) {
	u := s.camera.mark()
	step := giftStep * u / way.length
	phase := float32(0)
	if !s.view.ReducedMotion {
		phase = wrap(s.month*giftPace) * step
	}
	for share := from + phase; share < to; share += step {
		p, dx, dy := way.along(share)
		r := 1.7 * u * size
		m.Line(p.X-dx*r-dy*r, p.Y-dy*r+dx*r, p.X+dx*r, p.Y+dy*r, 1.2*u, c)
		m.Line(p.X-dx*r+dy*r, p.Y-dy*r-dx*r, p.X+dx*r, p.Y+dy*r, 1.2*u, c)
	}
}

// drawCut draws a dashed line and, in its middle, two bars apart: the wider the gap, the less passes.
func (s *Scene) drawCut(m *Mesh, way *arc, from, to, grown, share float32, c Color) {
	u := s.camera.mark()
	middle, gap := (from+to)/2, (1.5+3.5*share)*u/way.length
	dash := 3.2 * u / way.length
	for end := float32(-1); end <= 1; end += 2 {
		for at := gap; middle+end*at > from && middle+end*at < to; at += 2 * dash {
			p, _, _ := way.along(middle + end*at)
			q, _, _ := way.along(clamp(middle+end*(at+dash), from, to))
			m.Line(p.X, p.Y, q.X, q.Y, 1.3*u*grown, c.Alpha(0.8))
		}
		p, dx, dy := way.along(middle + end*gap)
		half := 4.2 * u * grown
		m.Bar(p, dx, dy, half, 3.6*u, s.theme.GateCasing.Alpha(0.8))
		m.Bar(p, dx, dy, half, 1.9*u*grown, c)
	}
}
