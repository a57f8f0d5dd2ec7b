package main

import (
	"fmt"
	"math"
	"sort"
	"strings"
)

// observation is one generated row of sim/data/evidence_gen.go.
type observation struct {
	ids               []string
	rule              rule
	period            string
	span              span
	value, low, high  float64
	confidence, title string
}

// excluded rows must never become a target.
var excluded = map[string]bool{"misread_ranking_warning": true}

// evidenceFiles are the tables of figures.
var evidenceFiles = []string{"hardware.csv", "models-value.csv"}

// loadObservations applies the rules to the figures. Rows dated after December
// 2025 or before January 2022 are left out.
func loadObservations(dir string) ([]observation, []row, error) {
	var figures []row
	for _, name := range evidenceFiles {
		table, err := readTable(dir, name)
		if err != nil {
			return nil, nil, err
		}
		figures = append(figures, table...)
	}
	var out []observation
	var sources []row
	for _, rule := range rules {
		if excluded[rule.quantity] {
			return nil, nil, fmt.Errorf("rule for %s: the quantity is excluded", rule.quantity)
		}
		groups, periods := map[string][]row{}, []string{}
		for _, r := range figures {
			if r["quantity"] != rule.quantity || !contains(rule.entities, r["entity"]) {
				continue
			}
			p, err := parsePeriod(r["period"])
			if err != nil {
				return nil, nil, fmt.Errorf("row %s: %w", r["id"], err)
			}
			if p.last > lastEvidence || p.first < month(firstYear, 1) || rule.until > 0 && p.last > month(rule.until, 12) {
				continue
			}
			if groups[r["period"]] == nil {
				periods = append(periods, r["period"])
			}
			groups[r["period"]] = append(groups[r["period"]], r)
		}
		if len(periods) == 0 {
			return nil, nil, fmt.Errorf("rule for %s of %v matches no row", rule.quantity, rule.entities)
		}
		sort.Strings(periods)
		for _, period := range periods {
			for _, group := range split(rule, groups[period]) {
				o, err := combine(rule, period, group)
				if err != nil {
					return nil, nil, err
				}
				out = append(out, o)
				sources = append(sources, group...)
			}
		}
	}
	for _, o := range out {
		if o.span.last > lastEvidence {
			return nil, nil, fmt.Errorf("row %v: dated after December 2025", o.ids)
		}
	}
	return out, sources, nil
}

// split keeps rows that are added together in one group and makes a group of
// each row where a rule has one entity: two sources of one figure stay two rows.
func split(rule rule, rows []row) [][]row {
	if len(rule.entities) > 1 {
		if len(rows) < len(rule.entities) && !rule.partial {
			return nil
		}
		return [][]row{rows}
	}
	var out [][]row
	for _, r := range rows {
		out = append(out, []row{r})
	}
	return out
}

// combine adds rows and converts them to the unit of the output.
func combine(rule rule, period string, rows []row) (observation, error) {
	p, err := parsePeriod(period)
	if err != nil {
		return observation{}, err
	}
	o := observation{rule: rule, period: period, span: p}
	factor := rule.scale
	if rule.perYear {
		factor = rule.scale * 12 / float64(p.last-p.first+1)
	}
	largest := 0.0
	for _, r := range rows {
		value, err := r.number("value")
		if err != nil {
			return observation{}, err
		}
		low, high := value, value
		if rule.band > 0 {
			low, high = value/rule.band, value*rule.band
		}
		if r["low"] != "" {
			if low, err = r.number("low"); err != nil {
				return observation{}, err
			}
		}
		if r["high"] != "" {
			if high, err = r.number("high"); err != nil {
				return observation{}, err
			}
		}
		o.ids = append(o.ids, r["id"])
		o.value += value * factor
		o.low += low * factor
		o.high += high * factor
		if value > largest {
			largest, o.confidence, o.title = value, r["confidence"], r["source_title"]
		}
	}
	o.value, o.low, o.high = significant(o.value), significant(o.low), significant(o.high)
	return o, nil
}

// significant keeps six digits: more than any row has.
func significant(x float64) float64 {
	if x == 0 {
		return 0
	}
	return round(x, 5-int(math.Floor(math.Log10(math.Abs(x)))))
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// evidenceFile is the table of observations.
func evidenceFile(list []observation) string {
	var b strings.Builder
	b.WriteString(banner + "package data\n\n// Observations holds the evidence that outputs of the model are compared with.\n// SOURCES.md gives the source of each id.\nvar Observations = []Observation{\n")
	for _, o := range list {
		var terms []string
		for _, term := range o.rule.terms {
			output, pattern, _ := strings.Cut(term, " ")
			terms = append(terms, fmt.Sprintf("{%q, %q}", output, pattern))
		}
		fmt.Fprintf(&b, "{ID: %q, Terms: []Term{%s}, Measure: %s, First: %d, Last: %d, Value: %s, Low: %s, High: %s, Unit: %q, Confidence: %s",
			strings.Join(o.ids, "+"), strings.Join(terms, ", "), o.rule.measure, o.span.first-month(firstYear, 1), o.span.last-month(firstYear, 1),
			num(o.value), num(o.low), num(o.high), o.rule.unit, strings.ToUpper(o.confidence[:1])+o.confidence[1:])
		if o.rule.note != "" {
			fmt.Fprintf(&b, ", Note: %q", o.rule.note)
		}
		fmt.Fprintf(&b, "}, // %s\n", o.period)
	}
	b.WriteString("}\n")
	return b.String()
}
