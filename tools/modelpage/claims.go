package modelpage

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sovereignstack/tools/claims"
)

// claimsPart is the ablation table.
type claimsPart struct {
	Claims  []claimPart
	Summary string // "6 of 11 hold, 3 assumption-driven"
}

// claimPart is a claim with its measures.
type claimPart struct {
	claims.Card
	Anchor, Name, Tone string
	LoadBearing        loadBearing
	Settings           []string // What its ablations set to what.
	Measures           []measurePart
	Influence          []pair // Anchors and names of its sensitivity tables.
}

type loadBearing struct{ ID, Label string }

// measurePart is a measure in the table, with its change under each ablation.
type measurePart struct {
	ID, Label, Unit, Baseline, Scenario, Change, Expected string
	Ablated                                               []ablatedPart
}

type ablatedPart struct{ Setting, Change, Verdict, Tone string }

// fillClaims joins the claims' texts with the committed table.
func (p *page) fillClaims() error {
	cards, err := claims.ReadCards(p.inputs.root)
	if err != nil {
		return err
	}
	p.Claims.Summary = claims.Summary(cards)
	for _, card := range cards {
		part := claimPart{Card: card, Anchor: card.ID, Name: strings.ToUpper(card.ID), Tone: tone(card.Verdict)}
		label, ok := p.label(card.Parameter)
		if !ok {
			return fmt.Errorf("claim %s: no parameter %s", card.ID, card.Parameter)
		}
		part.LoadBearing = loadBearing{card.Parameter, label}
		for _, a := range card.Ablations {
			part.Settings = append(part.Settings, setting(a))
		}
		for i := range card.Rows {
			if err := part.add(&card.Rows[i]); err != nil {
				return err
			}
		}
		if len(part.Measures) == 0 {
			return fmt.Errorf("claim %s has no row in %s: run make claims", card.ID, claims.Path)
		}
		p.Claims.Claims = append(p.Claims.Claims, part)
	}
	return nil
}

// add takes a row; those of one measure follow each other, one for each ablation.
func (c *claimPart) add(row *claims.Row) error {
	m, ablation := c.MeasureOf(row)
	if m == nil {
		return fmt.Errorf("%s: claim %s has no measure %s: run make claims", claims.Path, c.ID, row.Measure)
	}
	if n := len(c.Measures); n == 0 || c.Measures[n-1].ID != m.ID {
		c.Measures = append(c.Measures, measurePart{
			ID: m.ID, Label: m.Label, Unit: m.Unit, Baseline: level(row.Baseline), Scenario: level(row.Scenario),
			Change: claims.Amount(row.Change, m.Unit), Expected: expected(m),
		})
	}
	// A verdict's condition is long: the table shows the verdict and the card the reason.
	verdict, _, _ := strings.Cut(row.Verdict, ":")
	if strings.HasPrefix(row.Verdict, claims.HoldsIf) {
		verdict = claims.HoldsIf + " …"
	}
	part := ablatedPart{Change: claims.Amount(row.Ablated, m.Unit), Verdict: verdict, Tone: tone(row.Verdict)}
	if ablation == "" { // The only one: of the measure, or of the claim.
		ablation = c.Claim.Ablations[0].ID
		if len(m.Ablations) == 1 {
			ablation = m.Ablations[0]
		}
	}
	for _, a := range c.Claim.Ablations {
		if a.ID == ablation {
			part.Setting = setting(a)
		}
	}
	of := &c.Measures[len(c.Measures)-1]
	of.Ablated = append(of.Ablated, part)
	return nil
}

// level is a value of a run.
func level(x float64) string {
	if text, ok := claims.Cell(x).(string); ok {
		return text
	}
	return figure(x)
}

// expected words the bounds of a measure.
func expected(m *claims.Measure) string {
	switch {
	case m.Low != nil && m.High != nil:
		return claims.Amount(*m.Low, m.Unit) + " to " + claims.Amount(*m.High, m.Unit)
	case m.Low != nil:
		return "at least " + claims.Amount(*m.Low, m.Unit)
	case m.High != nil:
		return "at most " + claims.Amount(*m.High, m.Unit)
	}
	return "reported only"
}

// setting says what an ablation sets.
func setting(a claims.Ablation) string {
	var parts []string
	for _, id := range slices.Sorted(maps.Keys(a.Set)) {
		parts = append(parts, id+" = "+number(a.Set[id]))
	}
	return strings.Join(parts, ", ")
}

// label is the label of a parameter.
func (p *page) label(id string) (string, bool) {
	for _, m := range p.Mechanisms {
		for _, q := range m.Parameters {
			if q.ID == id {
				return q.Label, true
			}
		}
	}
	return "", false
}

// tone is the class of a verdict.
func tone(verdict string) string {
	switch {
	case strings.HasPrefix(verdict, claims.HoldsIf):
		return "if"
	case strings.HasPrefix(verdict, claims.Holds):
		return "holds"
	case strings.HasPrefix(verdict, claims.Reported):
		return "reported"
	}
	return "fails"
}

// claimName words a measure of a claim in the sensitivity table: "c1:hardware_share".
func (p *page) claimName(text string) (anchor, name string, ok bool) {
	id, rest, _ := strings.Cut(strings.NewReplacer(" ", ":", "/", ":").Replace(text), ":")
	for _, c := range p.Claims.Claims {
		if c.ID != id {
			continue
		}
		name = c.Name + " · " + c.Title
		for i := range c.Claim.Measures {
			if m := &c.Claim.Measures[i]; m.ID == rest {
				name = c.Name + " · " + m.Label
			}
		}
		return c.Anchor, name, true
	}
	return "", "", false
}
