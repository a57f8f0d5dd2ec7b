package modelpage

import (
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// influencePart is the assumptions that matter most, by measure.
type influencePart struct {
	Measures []influenceMeasure
}

// influenceMeasure is a number and the parameters that move it, most important first.
type influenceMeasure struct {
	Anchor, Name, Scenario, Unit string
	Rows                         []influenceRow
}

type influenceRow struct {
	ID, Label            string
	Effect, First, Total string
	Low, High            string
	Guess                bool
}

// fillInfluence reads the summary of `stack sensitivity`.
func (p *page) fillInfluence() error {
	t := p.inputs.tables.byName["sensitivity.csv"]
	if err := t.need("measure", "scenario", "unit", "rank", "parameter", "mu_star", "first_order", "total", "low", "high"); err != nil {
		return err
	}
	for _, row := range t.rows {
		name, id := t.text(row, "measure"), t.text(row, "parameter")
		i, ok := sim.ParameterByID(id)
		if !ok {
			return fmt.Errorf("%s: no parameter %s", t.name, id)
		}
		q := sim.Parameters()[i]
		m := p.influenceOf(name, t.text(row, "scenario"), t.text(row, "unit"))
		cell := func(column string) string {
			if x, ok := t.value(row, column); ok {
				return figure(x)
			}
			return "–"
		}
		part := influenceRow{ID: id, Label: q.Label, Effect: cell("mu_star"), First: percent(t, row, "first_order"), Total: percent(t, row, "total"),
			Low: cell("low"), High: cell("high"), Guess: strings.HasPrefix(q.Source, "assumption")}
		m.Rows = append(m.Rows, part)
	}
	return nil
}

// influenceOf is the part for a measure: the last one, or a new one. A claim's is linked from the claim.
func (p *page) influenceOf(measure, scenarioID, unit string) *influenceMeasure {
	title := scenarioTitle(scenarioID)
	of, name, isClaim := p.claimName(measure)
	if !isClaim {
		name = measureLabel(measure)
	}
	list := &p.Influence.Measures
	n := len(*list)
	if n > 0 && (*list)[n-1].Name == name && (*list)[n-1].Scenario == title {
		return &(*list)[n-1]
	}
	anchor := fmt.Sprintf("sensitivity-%d", n+1)
	*list = append(*list, influenceMeasure{Name: name, Scenario: title, Unit: unit, Anchor: anchor})
	for i := range p.Claims.Claims {
		if c := &p.Claims.Claims[i]; isClaim && c.Anchor == of {
			c.Influence = append(c.Influence, pair{anchor, "the ten assumptions behind it"})
		}
	}
	return &(*list)[n]
}

// percent is a share of variance; estimates just below zero or above one are what sampling leaves.
func percent(t *table, row []string, column string) string {
	x, ok := t.value(row, column)
	if !ok {
		return "–"
	}
	return figure(100*min(max(x, 0), 1)) + " %"
}

// measureLabel words a place: "compute_owned:USA@2030-12" is "Compute owned, United States, 2030-12".
func measureLabel(text string) string {
	place, month, dated := strings.Cut(text, "@")
	id, entity, _ := strings.Cut(place, ":")
	out, ok := sim.OutputByID(id)
	if !ok || !dated {
		return text
	}
	label := sim.Outputs()[out].Label
	if words := entityLabel(entity); words != "" {
		label += ", " + words
	}
	return label + ", " + month
}

func scenarioTitle(id string) string {
	if id == scenario.HistoryID {
		return "baseline"
	}
	if f, err := scenario.Builtin(id); err == nil {
		return f.Title
	}
	return id
}
