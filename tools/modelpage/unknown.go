package modelpage

// unknownGroup is the parameters of one mechanism that no data identify.
type unknownGroup struct {
	Name, Anchor string
	Parameters   []unknownPart
}

type unknownPart struct {
	ID, Label, Why string
}

// restingPart is a claim whose load-bearing parameter no data identify.
type restingPart struct {
	Anchor, Name string
	On           unknownPart
}

// fillUnknown lists the parameters that rest on an assumption and that the fit does not tell from it.
func (p *page) fillUnknown() error {
	for _, m := range p.Mechanisms {
		group := unknownGroup{Name: m.Name, Anchor: m.Anchor}
		for _, q := range m.Parameters {
			if !q.Guess || p.Fit.identified(q.ID) {
				continue
			}
			group.Parameters = append(group.Parameters, unknownPart{q.ID, q.Label, reason(q.Parameter.Source)})
			p.UnknownCount++
		}
		if len(group.Parameters) > 0 {
			p.Unknown = append(p.Unknown, group)
		}
	}
	for _, c := range p.Claims.Claims {
		for _, g := range p.Unknown {
			for _, q := range g.Parameters {
				if q.ID == c.Parameter {
					p.Resting = append(p.Resting, restingPart{c.Anchor, c.Name, q})
				}
			}
		}
	}
	return nil
}
