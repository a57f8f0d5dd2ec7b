package modelpage

import (
	"fmt"
	"html/template"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// leverPart is a lever as the page shows it.
type leverPart struct {
	sim.Lever
	Text          template.HTML
	Who, By, Whom string
}

// seriesPart is an output as the page shows it.
type seriesPart struct {
	*sim.Output
	Text    template.HTML
	Indices string
	When    string
}

func (p *page) fillCatalogue() error {
	for _, l := range sim.Levers() {
		text, err := p.prose.inline(l.Description)
		if err != nil {
			return fmt.Errorf("lever %s: %w", l.ID, err)
		}
		part := leverPart{Lever: l, Text: text, Who: "anyone", By: names(l.DefaultActors), Whom: names(l.DefaultTargets)}
		if len(l.Actors) > 0 {
			part.Who = names(l.Actors)
		}
		p.Levers = append(p.Levers, part)
	}
	outputs := sim.Outputs()
	for i := range outputs {
		o := &outputs[i]
		text, err := p.prose.inline(o.Description)
		if err != nil {
			return fmt.Errorf("series %s: %w", o.ID, err)
		}
		part := seriesPart{Output: o, Text: text, When: "end of month"}
		if o.Flow() {
			part.When = "mean of month"
		}
		var indices []string
		for _, d := range o.Dims {
			indices = append(indices, d.ID)
		}
		part.Indices = strings.Join(indices, " × ")
		p.Series = append(p.Series, part)
	}
	return nil
}

func names(list []world.CountryID) string {
	var out []string
	for _, c := range list {
		out = append(out, c.Name())
	}
	return strings.Join(out, ", ")
}
