package scene

import "sovereignstack/sim/world"

// The model lens: each country is filled by the family that answers most of its use. Hue is the nation,
// lightness open or closed, saturation the lead over the second family.

// leadSteps is the number of steps of a lead, so that land is repainted only when a step changes.
const leadSteps = 8

// leastMix is how far the colour of the smallest lead is from plain land.
const leastMix = 0.3

// fullLead is the lead from which on the colour is the family's own.
const fullLead = 0.85

// closeLead is the lead below which the second family shows as stripes.
const closeLead = 0.12

// shareSteps is the number of steps of a share, when a single family is shown.
const shareSteps = 24

// only returns the family whose share alone is shown.
func (s *Scene) only() (world.Family, bool) {
	f := s.view.Family
	return world.Family(max(f, 1) - 1), s.view.Lens == LensModels && f > 0 && f <= world.Families
}

// leader returns the family with the largest share of a country's use, that share, and the lead over the
// second. Without any use the share is 0.
func (s *Scene) leader(country int) (family world.Family, share, lead float32) {
	return s.now.leader(country, s.at)
}

func (r *Run) leader(country int, t instant) (family world.Family, share, lead float32) {
	family, _, share, lead = r.leaders(country, t)
	return family, share, lead
}

// leaders returns the two families with the largest shares, the larger share and the lead.
func (r *Run) leaders(country int, t instant) (first, second world.Family, share, lead float32) {
	less := float32(0)
	for f := range world.Families {
		switch v := r.shares.at(country*world.Families+f, t); {
		case v > share:
			second, less = first, share
			first, share = world.Family(f), v
		case v > less:
			second, less = world.Family(f), v
		}
	}
	return first, second, share, share - less
}

// shareOf returns the share of a country's use that a family answers.
func (s *Scene) shareOf(country int, f world.Family) float32 {
	return s.now.shares.at(country*world.Families+int(f), s.at)
}

// readFamilies sets the step of every shape: 0 without use, else family and lead.
func (s *Scene) readFamilies() {
	only, filtered := s.only()
	for i := range s.hubs {
		h := &s.hubs[i]
		step, close := uint8(0), uint8(0)
		if filtered {
			step = uint8(clamp(s.shareOf(h.country, only), 0, 1)*shareSteps + 0.5)
		} else if first, second, share, lead := s.now.leaders(h.country, s.at); share > 0 {
			step = 1 + uint8(first)*leadSteps + uint8(clamp(lead/fullLead, 0, 1)*(leadSteps-1)+0.5)
			if lead < closeLead && lead < share {
				close = 1 + uint8(second)
			}
		}
		s.tints[h.shape], s.seconds[h.shape] = step, close
	}
	s.rank(mostRanked, func(c int) float32 { return s.now.use.at(c, s.at) })
}

// familyColor is the fill of a step of the model lens.
func (t *Theme) familyColor(step uint8) Color {
	if step == 0 {
		return t.Land
	}
	family, lead := (step-1)/leadSteps, (step-1)%leadSteps
	return t.Land.Mix(t.Family[family], leastMix+(1-leastMix)*float32(lead)/(leadSteps-1))
}

// familyPaint adds stripes in the colour of a second family that is close.
func (t *Theme) familyPaint(step, second uint8) paint {
	p := paint{fill: t.familyColor(step)}
	if second > 0 {
		p.stripes = t.Land.Mix(t.Family[second-1], 0.85)
	}
	return p
}

// shareColor is the fill of a step of the share of one family: from plain land to its colour, more quickly at first,
// because most shares are small.
func (t *Theme) shareColor(f world.Family, step uint8) Color {
	if step == 0 {
		return t.Land
	}
	root := sqrt(float32(step) / shareSteps)
	return t.Land.Mix(t.Family[f], 0.06+0.94*root*sqrt(root))
}

// FamilyByName returns View.Family for a name in links and messages; 0 for anything else.
func FamilyByName(name string) uint8 {
	for f := range world.Family(world.Families) {
		if f.ID() == name {
			return 1 + uint8(f)
		}
	}
	return 0
}

// familyDetail writes the second line of a label: "US closed 74 %".
func (s *Scene) familyDetail(country int) string {
	f, share, _ := s.leader(country)
	if only, filtered := s.only(); filtered && share > 0 {
		return s.text(wordFamily, s.familyName(int(only)), s.percent(float64(s.shareOf(country, only))))
	}
	if share <= 0 {
		return s.text(wordNoUse)
	}
	return s.text(wordFamily, s.familyName(int(f)), s.percent(float64(share)))
}
