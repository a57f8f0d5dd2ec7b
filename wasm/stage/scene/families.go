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

// leader returns the family with the largest share of a country's use, that share, and the lead over the
// second. Without any use the share is 0.
func (s *Scene) leader(country int) (family world.Family, share, lead float32) {
	second := float32(0)
	for f := range world.Families {
		switch v := s.now.shares.at(country*world.Families+f, s.at.k, s.at.f); {
		case v > share:
			family, share, second = world.Family(f), v, share
		case v > second:
			second = v
		}
	}
	return family, share, share - second
}

// readFamilies sets the step of every shape: 0 without use, else family and lead.
func (s *Scene) readFamilies() {
	for i := range s.hubs {
		h := &s.hubs[i]
		step := uint8(0)
		if f, share, lead := s.leader(h.country); share > 0 {
			step = 1 + uint8(f)*leadSteps + uint8(clamp(lead/fullLead, 0, 1)*(leadSteps-1)+0.5)
		}
		s.tints[h.shape] = step
	}
	s.rank(mostRanked, func(c int) float32 { return s.now.use.at(c, s.at.k, s.at.f) })
}

// familyColor is the fill of a step of the model lens.
func (t *Theme) familyColor(step uint8) Color {
	if step == 0 {
		return t.Land
	}
	family, lead := (step-1)/leadSteps, (step-1)%leadSteps
	return t.Land.Mix(t.Family[family], leastMix+(1-leastMix)*float32(lead)/(leadSteps-1))
}

var familyNames = [world.Families]string{
	world.USClosed: "US closed", world.USOpen: "US open", world.ChinaClosed: "China closed", world.ChinaOpen: "China open",
	world.RestOpen: "others, open",
}

// familyDetail writes the second line of a label: "US closed 74 %".
func (s *Scene) familyDetail(country int) string {
	f, share, _ := s.leader(country)
	if share <= 0 {
		return "no use yet"
	}
	return familyNames[f] + " " + percent(float64(share))
}
