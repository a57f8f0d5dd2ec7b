package main

import (
	"fmt"
	"strings"
)

// event is a dated fact that scenario files cite by id.
type event struct{ id, text, url string }

// loadEvents returns the dated events from 2022 to December 2025. An id is the
// date and the first actor: EV-2022-10-07-USA; a second
// event of one actor on one date ends in -b.
func loadEvents(dir string) ([]event, error) {
	table, err := readTable(dir, "hardware-events.csv")
	if err != nil {
		return nil, err
	}
	var out []event
	seen := map[string]bool{}
	for _, r := range table {
		date, _, _ := strings.Cut(r["date"], " ")
		p, err := parsePeriod(date)
		if err != nil {
			return nil, fmt.Errorf("event %q: %w", r["event"], err)
		}
		if p.last > lastEvidence || p.first < month(firstYear, 1) {
			continue
		}
		actor, _, _ := strings.Cut(r["actor"], ";")
		actor, _, _ = strings.Cut(actor, " ")
		id := "EV-" + date + "-" + actor
		for seen[id] {
			id += "-b"
		}
		seen[id] = true
		out = append(out, event{id, r["event"], r["source_url"]})
	}
	return out, nil
}
