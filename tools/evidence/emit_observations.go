package main

import (
	"fmt"
	"slices"
	"strings"
)

// evidenceFile is the table of observations.
func evidenceFile(list []observation, cited citations) string {
	var b strings.Builder
	b.WriteString(banner + "package data\n\n// Observations holds the evidence that outputs of the model are compared with.\n// SOURCES.md gives the source of each id.\nvar Observations = []Observation{\n")
	for _, o := range list {
		fmt.Fprintf(&b, "{ID: %q, Terms: %s", strings.Join(o.ids, "+"), termList(o.terms))
		if len(o.of) > 0 {
			fmt.Fprintf(&b, ", Of: %s", termList(o.of))
		}
		if o.rule.form != "" {
			fmt.Fprintf(&b, ", Form: %s", o.rule.form)
		}
		fmt.Fprintf(&b, ", Measure: %s, First: %d, Last: %d, Value: %s, Low: %s, High: %s, Sigma: %s, Unit: %q, Confidence: %s",
			o.rule.measure, o.span.first-month(firstYear, 1), o.span.last-month(firstYear, 1),
			num(o.value), num(o.low), num(o.high), num(o.sigma), o.rule.unit, strings.ToUpper(o.confidence[:1])+o.confidence[1:])
		if o.rule.points {
			b.WriteString(", Points: true")
		}
		if slices.ContainsFunc(o.ids, func(id string) bool { return cited[id] != "" }) {
			b.WriteString(", Input: true")
		}
		if o.rule.note != "" {
			fmt.Fprintf(&b, ", Note: %q", o.rule.note)
		}
		fmt.Fprintf(&b, "}, // %s\n", o.period)
	}
	b.WriteString("}\n")
	return b.String()
}

// termList writes "output pattern" terms as Go.
func termList(terms []string) string {
	var out []string
	for _, term := range terms {
		output, pattern, _ := strings.Cut(term, " ")
		out = append(out, fmt.Sprintf("{%q, %q}", output, pattern))
	}
	return "[]Term{" + strings.Join(out, ", ") + "}"
}
