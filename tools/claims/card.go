package claims

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"sovereignstack/sim"
)

// Card is what a reader sees of a claim: its texts, its rows and what they come to.
type Card struct {
	Claim
	Rows    []Row
	Verdict string // holds, holds if, fails
	Reason  string // In words, from the numbers.
}

// AssumptionDriven reports whether the verdict turns with the load-bearing parameter.
func (c *Card) AssumptionDriven() bool { return c.Verdict == HoldsIf }

// ReadCards returns the cards of all claims, from the committed table.
func ReadCards(root string) ([]Card, error) {
	all, err := All()
	if err != nil {
		return nil, err
	}
	rows, err := Read(root)
	if err != nil {
		return nil, err
	}
	return Cards(all, rows), nil
}

// Cards joins claims and rows; rows of other claims are left aside.
func Cards(list []Claim, rows []Row) []Card {
	var out []Card
	for _, claim := range list {
		card := Card{Claim: claim}
		for _, row := range rows {
			if row.Claim == claim.ID {
				card.Rows = append(card.Rows, row)
			}
		}
		card.Verdict = Worst(card.Rows)
		card.Reason = card.reason()
		out = append(out, card)
	}
	return out
}

// Summary is the last line of `stack claims`. A claim that is driven by an assumption is
// not counted among those that hold.
func Summary(cards []Card) string {
	hold, driven := 0, 0
	for i := range cards {
		switch cards[i].Verdict {
		case Holds:
			hold++
		case HoldsIf:
			driven++
		}
	}
	return fmt.Sprintf("%d of %d hold, %d assumption-driven", hold, len(cards), driven)
}

// Own are the scenarios that a reader runs to see the claim: those in which the two runs
// of the main measure differ, unless the claim names them.
func (c *Claim) Own() []string {
	if c.Shown != "" {
		return parts(c.Shown)
	}
	for _, m := range c.main() {
		if own := m.ownParts(); len(own) > 0 {
			return own
		}
	}
	return nil
}

// Headline is the measure that stands for the claim where one number must.
func (c *Claim) Headline() *Measure { return c.main()[0] }

// Parts are the ids of all scenarios that the judged measures run, and of those that a reader looks at.
func (c *Claim) Parts() []string {
	out := c.Own()
	for i := range c.Measures {
		m := &c.Measures[i]
		if !m.Judged() {
			continue
		}
		for _, run := range append([]string{m.Baseline, m.Scenario, m.Also}, m.Factors...) {
			out = append(out, parts(run)...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// MeasureOf finds the measure of a row; a row's id may name an ablation after a slash.
func (c *Claim) MeasureOf(row *Row) (*Measure, string) {
	id, ablation, _ := strings.Cut(row.Measure, "/")
	for i := range c.Measures {
		if c.Measures[i].ID == id {
			return &c.Measures[i], ablation
		}
	}
	return nil, ablation
}

// reason says in words why the verdict is what it is: what fails, or what it hangs on.
func (c *Card) reason() string {
	var failed, conditional, held []string
	said := map[string]bool{}
	for i := range c.Rows {
		row := &c.Rows[i]
		m, _ := c.MeasureOf(row)
		if m == nil || !m.Judged() {
			continue
		}
		text := fmt.Sprintf("%s: %s", m.Label, Amount(row.Change, m.Unit))
		switch {
		case strings.HasPrefix(row.Verdict, Fails):
			if !said[m.ID] {
				failed = append(failed, fmt.Sprintf("%s, where %s was expected", text, m.Bounds()))
			}
		case strings.HasPrefix(row.Verdict, HoldsIf):
			conditional = append(conditional, fmt.Sprintf("%s, %s, but %s without the assumption", text, inWords(row.Verdict), Amount(row.Ablated, m.Unit)))
		case !said[m.ID]:
			held = append(held, text)
		}
		said[m.ID] = true
	}
	switch {
	case len(failed) > 0 && len(held)+len(conditional) > 0:
		return "Fails in part. " + sentence(failed) + " As expected: " + sentence(append(held, conditional...))
	case len(failed) > 0:
		return "Fails. " + sentence(failed)
	case len(conditional) > 0:
		return "Assumption-driven. " + sentence(conditional)
	}
	return "Holds with and without the load-bearing assumption. " + sentence(held)
}

// inWords says the condition of a verdict with the name of its parameter instead of the id.
func inWords(verdict string) string {
	words := strings.Split(verdict, " ")
	for i, word := range words {
		if p, ok := sim.ParameterByID(word); ok {
			words[i] = "“" + sim.Parameters()[p].Label + "”"
		}
	}
	return strings.Join(words, " ")
}

func sentence(parts []string) string { return strings.Join(parts, "; ") + "." }

// Bounds words what was expected, for readers.
func (m *Measure) Bounds() string {
	switch {
	case m.Low != nil && m.High != nil:
		return Amount(*m.Low, m.Unit) + " to " + Amount(*m.High, m.Unit)
	case m.Low != nil:
		return "at least " + Amount(*m.Low, m.Unit)
	}
	return "at most " + Amount(*m.High, m.Unit)
}

// Amount words a change in its unit: shares and ratios in per cent, differences of
// shares in percentage points.
func Amount(x float64, unit string) string {
	const perCent, digits = 100, 3
	switch {
	case math.IsNaN(x):
		return "not measurable"
	case math.IsInf(x, 0):
		return "out of reach"
	}
	suffix := " " + unit
	switch unit {
	case "share", "ratio", "share of sales":
		x, suffix = x*perCent, " %"
	case "percentage points":
		x *= perCent
	case "1":
		suffix = ""
	}
	text := strconv.FormatFloat(x, 'g', digits, 64)
	if size := math.Abs(x); size >= 1000 || size > 0 && size < 1e-3 {
		text = strconv.FormatFloat(x, 'f', 0, 64)
	}
	if text == "-0" {
		text = "0"
	}
	return strings.Replace(text, "-", "−", 1) + suffix
}
