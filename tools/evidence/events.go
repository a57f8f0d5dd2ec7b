package main

import (
	"fmt"
	"strings"
)

// event is a dated fact that scenario files cite by id.
type event struct {
	id        string // EV-2022-10-07-USA
	row       string // hardware-events:05
	mechanism string
	text, url string
	when      span
}

// eventFiles are the tables of dated facts.
var eventFiles = []string{"hardware-events", "models-events"}

// loadEvents returns all dated events. A row id is the table and the number of the line;
// an event of hardware has a second id from its date and first actor, EV-2022-10-07-USA,
// and a second event of one actor on one date ends in -b.
func loadEvents(dir string) ([]event, error) {
	var out []event
	seen := map[string]bool{}
	for _, name := range eventFiles {
		table, err := readTable(dir, name+".csv")
		if err != nil {
			return nil, err
		}
		for i, r := range table {
			date, _, _ := strings.Cut(r["date"], " ")
			p, err := parsePeriod(date)
			if err != nil {
				return nil, fmt.Errorf("event %q: %w", r["event"], err)
			}
			e := event{row: fmt.Sprintf("%s:%02d", name, i+1), mechanism: r["mechanism"], text: r["event"], url: r["source_url"], when: p}
			e.id = e.row
			if name == eventFiles[0] {
				actor, _, _ := strings.Cut(r["actor"], ";")
				actor, _, _ = strings.Cut(actor, " ")
				e.id = "EV-" + date + "-" + actor
				for p.last <= lastEvidence && seen[e.id] {
					e.id += "-b"
				}
				seen[e.id] = true
			}
			out = append(out, e)
		}
	}
	return out, nil
}

// inRun reports whether an event lies between January 2022 and December 2025.
func (e event) inRun() bool {
	return e.when.last <= lastEvidence && e.when.first >= month(firstYear, 1)
}

// eventReasons say why an event is no shock of the history, by a word of its mechanism;
// the first that fits counts.
var eventReasons = []struct{ word, reason string }{
	{"retaliation", "materials and retaliation have levers, and stand at zero in the history"},
	{"upstream_materials", "materials and retaliation have levers, and stand at zero in the history"},
	{"capex", "recorded budgets carry it"}, {"capital", "recorded budgets carry it"}, {"investment", "recorded budgets carry it"}, {"installed_compute", "recorded budgets carry it"},
	{"depreciation", "the prior of the life of compute covers it"},
	{"equipment_access", "one of many rules on tools; those that the history cites stand for it"},
	{"sme_domestic_share", "reported on the last day of the record; it acts after it"},
	{"chip_supply", "a cited event carries the same rule"}, {"export control", "a cited event carries the same rule"},
	{"throttle", "a cut-off of few users, below what a national series shows"}, {"cut-off", "a cut-off of few users, below what a national series shows"},
	{"open release", "releases enter through capability rows, not as shocks"}, {"open adoption", "shares of use carry it"},
	{"price", "prices are compared, not set"}, {"demand shock", "adoption starts from it without a shock"},
	{"expectation", "a fact of one day; the model has months"},
	{"tariff", "a finding without a rate in the record"}, {"stack_export", "the programme has a lever; no package was sold by the end of 2025"}, {"full-stack export", "the programme has a lever; no package was sold by the end of 2025"},
	{"domestic_s", "recorded orders and shipments carry it"}, {"market_access", "recorded orders and shipments carry it"},
	{"entity_list", "suspended before it acted"}, {"controls_and_retaliation", "a pause of rules that had not begun"},
}

// eventAssignments gives every event its use.
func eventAssignments(dir string, cited citations) (out []assignment, err error) {
	events, err := loadEvents(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		a := assignment{id: e.row, use: useNone}
		where, isCited := cited[e.id]
		if !isCited {
			where, isCited = cited[e.row]
		}
		switch {
		case e.when.last > lastEvidence:
			if isCited {
				return nil, fmt.Errorf("%s (%s) is cited and dated after December 2025", e.row, e.id)
			}
			a.reason = "later than December 2025: kept to compare forecasts with"
		case isCited:
			a.use, a.series, a.reason = useInput, where, "dates a shock as "+e.id
		case e.when.first < month(firstYear, 1):
			a.reason = "earlier than the run"
		default:
			for _, rule := range eventReasons {
				if a.reason == "" && strings.Contains(e.mechanism, rule.word) {
					a.reason = rule.reason
				}
			}
			if a.reason == "" {
				return nil, fmt.Errorf("%s: no rule says what an event of %q is for", e.row, e.mechanism)
			}
		}
		out = append(out, a)
	}
	return out, nil
}
