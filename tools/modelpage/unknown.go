package modelpage

import "strings"

// unknownGroup is the parameters of one mechanism that no data identify.
type unknownGroup struct {
	Name, Anchor string
	Parameters   []unknownPart
}

type unknownPart struct {
	ID, Label, Why string
}

// fillUnknown lists the parameters that rest on an assumption alone, and those whose fit is no narrower than what was
// assumed before it.
func (p *page) fillUnknown() error {
	for _, m := range p.Mechanisms {
		group := unknownGroup{Name: m.Name, Anchor: m.Anchor}
		for _, q := range m.Parameters {
			if !q.Guess {
				continue
			}
			group.Parameters = append(group.Parameters, unknownPart{q.ID, q.Label, strings.TrimPrefix(q.Parameter.Source, "assumption: ")})
		}
		if len(group.Parameters) > 0 {
			p.Unknown = append(p.Unknown, group)
		}
	}
	return nil
}
