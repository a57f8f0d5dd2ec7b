package main

import (
	"fmt"
	"sort"
	"strings"

	"sovereignstack/sim"
)

// observation is one generated row of sim/data/evidence_gen.go.
type observation struct {
	rule             rule
	ids              []string
	terms, of        []string
	period           string
	span             span
	value, low, high float64
	sigma            float64
	confidence       string
}

// excluded rows must never become a target.
var excluded = map[string]bool{"misread_ranking_warning": true}

// evidenceFiles are the tables of figures.
var evidenceFiles = []string{"hardware.csv", "models-value.csv"}

// loadFigures reads the tables of figures.
func loadFigures(dir string) ([]row, error) {
	var figures []row
	for _, name := range evidenceFiles {
		table, err := readTable(dir, name)
		if err != nil {
			return nil, err
		}
		figures = append(figures, table...)
	}
	return figures, nil
}

// targets is what the rules make of the figures.
type targets struct {
	observations []observation
	sources      []row // Rows that became part of one.
}

// loadObservations applies the rules to the figures. Rows dated after December 2025 or
// before January 2022 are left out. A rule whose output the catalogue does not have is an
// error.
func loadObservations(dir string, countries map[string]bool) (targets, error) {
	figures, err := loadFigures(dir)
	if err != nil {
		return targets{}, err
	}
	var out targets
	for _, rule := range rules {
		if excluded[rule.quantity] {
			return targets{}, fmt.Errorf("rule for %s: the quantity is excluded", rule.quantity)
		}
		found, rows, err := apply(rule, figures, countries)
		if err != nil {
			return targets{}, err
		}
		if missing := absent(rule); missing != "" {
			return targets{}, fmt.Errorf("rule for %s: no output %q", rule.quantity, missing)
		}
		out.observations = append(out.observations, found...)
		out.sources = append(out.sources, rows...)
	}
	for _, o := range out.observations {
		if o.span.last > lastEvidence {
			return targets{}, fmt.Errorf("row %v: dated after December 2025", o.ids)
		}
	}
	return out, nil
}

// absent names the first output of a rule that the catalogue does not have.
func absent(rule rule) string {
	for _, term := range append(append([]string(nil), rule.terms...), rule.of...) {
		output, _, _ := strings.Cut(term, " ")
		if _, ok := sim.OutputByID(output); !ok {
			return output
		}
	}
	return ""
}

// group is rows of one quantity and period.
type group struct {
	period string
	span   span
	rows   []row
}

// apply makes the observations of one rule and returns the rows that they rest on.
func apply(rule rule, figures []row, countries map[string]bool) (out []observation, sources []row, err error) {
	byPeriod := map[string]*group{}
	var periods []string
	for _, r := range figures {
		if r["quantity"] != rule.quantity || !rule.wants(r, countries) {
			continue
		}
		p, err := parsePeriod(r["period"])
		if err != nil {
			return nil, nil, fmt.Errorf("row %s: %w", r["id"], err)
		}
		if p.last > lastEvidence || p.first < month(firstYear, 1) || rule.until > 0 && p.last > month(rule.until, 12) || rule.from > 0 && p.first < month(rule.from, 1) {
			continue
		}
		key, name := rule.key(r["period"], p)
		if byPeriod[key] == nil {
			if rule.yearly {
				p = span{month(p.last/12, 1), month(p.last/12, 12)}
			}
			periods = append(periods, key)
			byPeriod[key] = &group{period: name, span: p}
		}
		byPeriod[key].rows = append(byPeriod[key].rows, r)
	}
	if len(periods) == 0 {
		return nil, nil, fmt.Errorf("rule for %s of %v matches no row", rule.quantity, rule.entities)
	}
	sort.Strings(periods)
	for _, period := range periods {
		made, err := rule.make(byPeriod[period])
		if err != nil {
			return nil, nil, err
		}
		for _, o := range made {
			out = append(out, o)
			for _, r := range byPeriod[period].rows {
				if contains(o.ids, r["id"]) {
					sources = append(sources, r)
				}
			}
		}
	}
	return out, sources, nil
}

// wants reports whether a row is one of the rule's.
func (rule rule) wants(r row, countries map[string]bool) bool {
	if len(rule.only) > 0 && !contains(rule.only, r["id"]) || rule.skip != "" && strings.Contains(r["note"], rule.skip) {
		return false
	}
	if rule.each {
		return countries[r["entity"]]
	}
	return contains(rule.entities, r["entity"]) || contains(rule.over, r["entity"])
}

// key groups rows: by year, by last month where a stock at its end counts, else by the
// period as it is written.
func (rule rule) key(period string, p span) (key, name string) {
	switch {
	case rule.yearly:
		name = fmt.Sprint(p.last / 12)
		return name, name
	case rule.measure == "End":
		return fmt.Sprintf("%06d", p.last), period
	}
	return period, period
}

// make turns a group into observations: one of each row where a rule has one entity,
// so that two sources of one figure stay two; one of all rows otherwise.
func (rule rule) make(g *group) (out []observation, err error) {
	var parts [][]row
	switch {
	case rule.each || len(rule.entities) == 1 && len(rule.over) == 0 && rule.combine == add:
		for _, r := range g.rows {
			parts = append(parts, []row{r})
		}
	case len(g.rows) < max(len(rule.entities), len(rule.over)) && !rule.partial:
		return nil, nil
	default:
		parts = [][]row{g.rows}
	}
	for _, rows := range parts {
		o, err := rule.combined(g, rows)
		if err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	return out, nil
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
