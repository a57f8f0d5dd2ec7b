package modelpage

import (
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// influencePart is the assumptions that matter most, by measure.
type influencePart struct {
	Pending  bool
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
	if t == nil {
		p.Influence.Pending = true
		return nil
	}
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
		list := &p.Influence.Measures
		scenarioID := t.text(row, "scenario")
		if n := len(*list); n == 0 || (*list)[n-1].Name != measureLabel(name) || (*list)[n-1].Scenario != scenarioTitle(scenarioID) {
			*list = append(*list, influenceMeasure{Name: measureLabel(name), Scenario: scenarioTitle(scenarioID), Unit: t.text(row, "unit"),
				Anchor: fmt.Sprintf("sensitivity-%d", n+1)})
		}
		m := &(*list)[len(*list)-1]
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
