package main

import (
	"encoding/csv"
	"fmt"
	"strings"
)

// Uses of a row of evidence.
const (
	useInput  = "input"        // It set a parameter, the record or a shock.
	useTarget = "target"       // The model is held against it.
	useBoth   = "input+target" // Both: that the model meets it proves little.
	useNone   = "unused"
)

// assignment is one line of sim/data/assignment.csv.
type assignment struct{ id, use, series, reason string }

// assignments gives every row of evidence its use, by rule. A row without a rule is an
// error, as is one later than 2025 that would enter.
func assignments(dir string, found targets, cited citations) ([]assignment, error) {
	figures, err := loadFigures(dir)
	if err != nil {
		return nil, err
	}
	seriesOf := map[string]*observation{}
	series := map[string]string{}
	for i := range found.observations {
		o := &found.observations[i]
		for _, id := range o.ids {
			seriesOf[id] = o
			series[id] = joined(series[id], outputsOf(o))
		}
	}
	var out []assignment
	for _, r := range figures {
		a := assignment{id: r["id"], use: useNone, series: series[r["id"]]}
		where, isCited := cited[a.id]
		if !isCited {
			where, isCited = cited[r["quantity"]]
		}
		o := seriesOf[a.id]
		switch {
		case o != nil && isCited:
			a.use, a.reason = useBoth, "cited in "+where+"; compared too, which proves little; "+doubt(o)
		case isCited:
			a.use, a.series, a.reason = useInput, where, "cited in "+where
		case o != nil:
			a.use, a.reason = useTarget, doubt(o)
		default:
			if a.reason, err = unusedReason(r); err != nil {
				return nil, err
			}
		}
		if a.use != useNone && late(r["period"]) && !(a.use == useInput && madeInTime(r["source_date"])) {
			return nil, fmt.Errorf("%s is %s and dated after December 2025", a.id, a.use)
		}
		out = append(out, a)
	}
	events, err := eventAssignments(dir, cited)
	if err != nil {
		return nil, err
	}
	out = append(out, events...)
	covariates, err := covariateAssignments(dir)
	return append(out, covariates...), err
}

// unusedReason says why a figure is neither input nor target.
func unusedReason(r row) (string, error) {
	reason := unusedReasons[r["quantity"]]
	if excluded[r["quantity"]] {
		return reason, nil
	}
	if late(r["period"]) {
		return "later than December 2025: kept to compare forecasts with", nil
	}
	if p, err := parsePeriod(r["period"]); err == nil && p.first < month(firstYear, 1) && p.last < month(firstYear+1, 1) {
		return "earlier than the run", nil
	}
	if reason == "" {
		return "", fmt.Errorf("row %s: no rule says what %s (%s, %s) is for", r["id"], r["quantity"], r["entity"], r["period"])
	}
	return reason, nil
}

// outputsOf lists the outputs of an observation.
func outputsOf(o *observation) (list string) {
	for _, term := range o.terms {
		output, _, _ := strings.Cut(term, " ")
		list = joined(list, output)
	}
	return list
}

// joined adds a name to a list joined by "+", once.
func joined(list, name string) string {
	switch {
	case list == "":
		return name
	case contains(strings.Split(list, "+"), name):
		return list
	}
	return list + "+" + name
}

// doubt words the standard deviation of a target and where it comes from.
func doubt(o *observation) string {
	unit := "of the log"
	if o.rule.points {
		unit = o.rule.unit
	}
	from := "from the range of the source"
	switch {
	case o.rule.combine == geomean && len(o.ids) > 1:
		from = "from the spread of the prices"
	case o.rule.band > 0:
		from = "from the range that the rule assumes"
	case o.rule.sigma > 0 && (o.low == o.high || !o.rule.points):
		from = "set by the rule"
	case o.low == o.high:
		from = "from the class " + o.confidence
	}
	text := fmt.Sprintf("sigma %s %s %s", num(o.sigma), unit, from)
	if o.rule.note != "" {
		text += "; " + o.rule.note
	}
	return text
}

// covariateAssignments gives every variable of the covariates its use.
func covariateAssignments(dir string) (out []assignment, err error) {
	table, err := readTable(dir, "country-covariates.csv")
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, r := range table {
		variable := r["variable"]
		if seen[variable] {
			continue
		}
		seen[variable] = true
		rule, ok := covariateUse[variable]
		for _, prefix := range []string{"bis_group_", "member_"} {
			if !ok && strings.HasPrefix(variable, prefix) {
				rule, ok = covariateUse[prefix], true
			}
		}
		a := assignment{id: "country-covariates:" + variable, use: useNone, reason: rule.reason}
		switch {
		case !ok:
			return nil, fmt.Errorf("covariate %s: no rule says what it is for", variable)
		case variable == "ai_users_share_working_age":
			a.use, a.series, a.reason = useTarget, "ai_users", "ranks of economies in 2025, after GDP per head; imputed values do not count"
		case rule.field != "":
			a.use, a.series, a.reason = useInput, "CountryData."+rule.field, "rule for gaps in SOURCES.md"
		}
		if (rule.field != "") != used[variable] {
			return nil, fmt.Errorf("covariate %s: its rule and its use differ", variable)
		}
		out = append(out, a)
	}
	return out, nil
}

// assignmentFile writes the table.
func assignmentFile(list []assignment) (string, error) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	if err := w.Write([]string{"id", "use", "series", "reason"}); err != nil {
		return "", err
	}
	for _, a := range list {
		if err := w.Write([]string{a.id, a.use, a.series, a.reason}); err != nil {
			return "", err
		}
	}
	w.Flush()
	return b.String(), w.Error()
}
