package scene

import (
	"math"

	"sovereignstack/sim/world"
)

// differenceLayers are drawn instead of layers while differences are shown.
var differenceLayers = [...]struct {
	name string
	draw func(*Scene, *Mesh)
}{
	{"hubs: more compute full, less hollow", drawHubGains},
	{"arcs: more solid, less dashed", drawFlowGains},
	{"badges: levers that only the run pulls", drawBadges},
	{"leaders: from a label to its place", drawLeaders},
}

const families = int(world.Families)

// gainColor is the colour of more or less on lines and hubs.
func (t *Theme) gainColor(less bool) Color {
	if less {
		return t.Less
	}
	return t.More
}

// drawHubGains draws a disc for more compute and a ring for less, area by the change.
func drawHubGains(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for _, i := range s.seen {
		h := &s.hubs[i]
		less := h.total < 0
		c := s.theme.gainColor(less)
		m.Glow(h.at.X, h.at.Y, h.radius*1.6+4*u, s.theme.glow(c, s.theme.GlowAlpha))
		if less {
			m.Disc(h.at.X, h.at.Y, h.radius, c.Alpha(0.14))
		} else {
			m.Disc(h.at.X, h.at.Y, h.radius, c.Alpha(0.6))
		}
		m.Circle(h.at.X, h.at.Y, h.radius, 1.6*u, c)
		if h.country == s.selected {
			m.Circle(h.at.X, h.at.Y, h.radius+3.2*u, 1.2*u, s.theme.Select.Alpha(0.9))
		}
	}
}

// drawFlowGains draws the arcs: more as a solid line, less as a dashed one, width by the change, with an arrowhead
// that tells the direction.
func drawFlowGains(s *Scene, m *Mesh) {
	u := s.camera.mark()
	for _, i := range s.shown {
		a := &s.arcs[i]
		w := max(s.widthOf(a), 1.1) * u
		c := s.theme.gainColor(a.less).Alpha(a.fade * (0.55 + 0.3/(1+w/u)))
		if a.less {
			m.Dashes(a.line, w, c)
		} else {
			m.Polyline(a.line, w, max(1, 0.3*w), c)
		}
		p, dx, dy := a.along(0.64)
		size := 3*u + 0.8*w
		x, y := p.X-dx*size, p.Y-dy*size
		line := max(1.3*u, 0.45*w)
		c = s.theme.gainColor(a.less).Alpha(a.fade)
		m.Line(x-dy*size*0.7, y+dx*size*0.7, p.X, p.Y, line, c)
		m.Line(x+dy*size*0.7, y-dx*size*0.7, p.X, p.Y, line, c)
	}
}

// changeColor is the fill of a shape: neutral in the hardware lens, where hubs and arcs tell the change.
func (s *Scene) changeColor(shape int) Color {
	if s.view.Lens == LensHardware {
		return s.theme.Land.Mix(s.theme.ComputeLand, 0.25)
	}
	return s.theme.captureColor(s.tints[shape])
}

// changeDetail writes the second line of a label.
func (s *Scene) changeDetail(country int) string {
	gain := float64(s.change.gain[country])
	size := math.Abs(gain)
	switch s.view.Lens {
	case LensModels:
		name := s.familyName(s.comparedFamily(country))
		if size < 0.0005 {
			return s.text(wordFamilyAsBefore, name)
		}
		return s.text(wordPoints, name, s.sign(gain)+s.figures(100*size))
	case LensValue:
		if size < 0.005 {
			return s.text(wordAsBefore)
		}
		return s.yearly(s.dollars(gain))
	}
	if size < 1 {
		return s.text(wordAsBefore)
	}
	return s.text(wordCompute, s.sign(gain)+s.amount(size))
}

// yearly makes a rate of an amount, where there is room to say so.
func (s *Scene) yearly(amount string) string {
	if s.camera.Width/s.camera.Ratio < narrow {
		return amount
	}
	return s.text(wordYearly, amount)
}

// comparedFamily is the family whose share is compared in a country: the chosen one, else the one that leads in the
// baseline.
func (s *Scene) comparedFamily(country int) int {
	if f, on := s.only(); on {
		return int(f)
	}
	best, most := 0, float32(-1)
	for f := range families {
		if v := s.change.base.shares.at(country*families+f, s.at); v > most {
			best, most = f, v
		}
	}
	return best
}

// wishChanges lists the labels of the picture of differences: the selected country, then the largest changes.
func (s *Scene) wishChanges(out []wish) []wish {
	out = s.wishCountry(out, s.selected)
	for _, c := range s.ranked {
		out = s.wishCountry(out, int(c))
	}
	return out
}
