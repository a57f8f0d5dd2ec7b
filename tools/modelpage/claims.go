package modelpage

import (
	"html/template"
	"strings"
)

// claimsPart is the ablation table.
type claimsPart struct {
	Pending bool
	Claims  []claimPart
	Summary string // "9 of 11 hold, 4 assumption-driven"
}

// claimPart is a claim with its measures.
type claimPart struct {
	Anchor, ID, Title  string
	Statement, Counter template.HTML
	Reason             template.HTML
	LoadBearing        []string // Ids of parameters.
	Verdict, Tone      string
	Measures           []measurePart
}

// measurePart is a row of the table.
type measurePart struct {
	Measure, Baseline, Scenario, Change, Expected, Ablated, Verdict, Tone string
}

func (p *page) fillClaims() error {
	t := p.inputs.tables.byName["claims.csv"]
	if t == nil {
		p.Claims.Pending = true
		return nil
	}
	if err := t.need("claim", "measure", "baseline", "scenario", "change", "expected", "ablated_change", "verdict"); err != nil {
		return err
	}
	for _, row := range t.rows {
		id := t.text(row, "claim")
		if n := len(p.Claims.Claims); n == 0 || p.Claims.Claims[n-1].ID != id {
			p.Claims.Claims = append(p.Claims.Claims, claimPart{ID: id, Anchor: strings.ToLower(id)})
		}
		c := &p.Claims.Claims[len(p.Claims.Claims)-1]
		number := func(column string) string {
			if x, ok := t.value(row, column); ok {
				return figure(x)
			}
			return t.text(row, column)
		}
		verdict := t.text(row, "verdict")
		c.Measures = append(c.Measures, measurePart{
			t.text(row, "measure"), number("baseline"), number("scenario"), number("change"),
			t.text(row, "expected"), number("ablated_change"), verdict, tone(verdict),
		})
	}
	return nil
}

// tone is the class of a verdict.
func tone(verdict string) string {
	switch {
	case strings.HasPrefix(verdict, "holds if"), strings.Contains(verdict, "assumption"):
		return "if"
	case strings.HasPrefix(verdict, "holds"):
		return "holds"
	}
	return "fails"
}
