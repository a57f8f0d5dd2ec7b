package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"sovereignstack/sim"
)

// citations maps ids of rows and events, and names of quantities, to the first file of
// the model that cites them.
type citations map[string]string

// Ids of figures and events: HW0154, open-adoption-029, EV-2022-10-07-USA,
// models-events:03; and names of quantities that stand for their rows.
var (
	rowID     = regexp.MustCompile(`\b(HW\d{4}|[a-z]+(?:-[a-z]+)*-\d{3})\b`)
	eventID   = regexp.MustCompile(`\bEV-\d{4}(?:-\d{2}){0,2}-[A-Za-z]+(?:-b)*|\b(?:hardware|models)-events:\d{2}`)
	nameRange = regexp.MustCompile(`\b(HW|[a-z]+(?:-[a-z]+)*-)(\d{3,4}) to (HW|[a-z]+(?:-[a-z]+)*-)(\d{3,4})\b`)
	// Shorter names are words of the code as well.
	quantityName = regexp.MustCompile(`\b[a-z][a-z0-9]*(?:_[a-z0-9]+){2,}\b`)
)

// citedIDs returns the ids in a text, those inside ranges ("HW0212 to HW0215") too.
func citedIDs(text string) []string {
	ids := rowID.FindAllString(text, -1)
	for _, ends := range nameRange.FindAllStringSubmatch(text, -1) {
		if ends[1] != ends[3] {
			continue
		}
		first, _ := strconv.Atoi(ends[2])
		last, _ := strconv.Atoi(ends[4])
		for n := first + 1; n < last; n++ {
			ids = append(ids, fmt.Sprintf("%s%0*d", ends[1], len(ends[2]), n))
		}
	}
	return append(ids, eventID.FindAllString(text, -1)...)
}

// modelFiles are the files whose citations make a row an input.
func modelFiles(root string) (files []string, err error) {
	for _, pattern := range []string{"sim/*.go", "sim/data/history*.go", "sim/scenario/json/*.json"} {
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			return nil, err
		}
		for _, file := range found {
			if !strings.HasSuffix(file, "_test.go") { // What a test compares is no input.
				files = append(files, file)
			}
		}
	}
	return files, nil
}

// loadCitations reads what the model's source and the scenario files cite. An id of the
// first form that no table has is an error, as is a row after December 2025, unless it
// is a forecast made by then.
func loadCitations(dir, root string) (citations, []row, error) {
	figures, err := loadFigures(dir)
	if err != nil {
		return nil, nil, err
	}
	byID, byQuantity := map[string]row{}, map[string][]row{}
	for _, r := range figures {
		byID[r["id"]] = r
		byQuantity[r["quantity"]] = append(byQuantity[r["quantity"]], r)
	}
	files, err := modelFiles(root)
	if err != nil {
		return nil, nil, err
	}
	cited := citations{}
	var rows []row
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		base := filepath.Base(file)
		note := func(key string, found ...row) {
			if cited[key] == "" {
				cited[key] = base
			}
			rows = append(rows, found...)
		}
		for _, id := range citedIDs(string(text)) {
			r, ok := byID[id]
			switch {
			case ok:
				if err := citable(base, r); err != nil {
					return nil, nil, err
				}
				note(id, r)
			case strings.HasPrefix(id, "HW"):
				return nil, nil, fmt.Errorf("%s cites %s: no such row", base, id)
			default:
				note(id)
			}
		}
		for _, name := range quantityName.FindAllString(string(text), -1) {
			if _, ok := sim.OutputByID(name); ok {
				continue // Here the word is the model's own.
			}
			for _, r := range byQuantity[name] {
				if !late(r["period"]) {
					note(r["id"], r)
				}
			}
		}
	}
	return cited, rows, nil
}

// citable returns an error for a row that must not enter.
func citable(base string, r row) error {
	if excluded[r["quantity"]] {
		return fmt.Errorf("%s cites %s: %s must not be used", base, r["id"], r["quantity"])
	}
	if late(r["period"]) && !madeInTime(r["source_date"]) {
		return fmt.Errorf("%s cites %s: dated after December 2025 (%s)", base, r["id"], r["period"])
	}
	return nil
}

// madeInTime reports whether a source is dated, at its head, by December 2025: a
// forecast that was known by then.
func madeInTime(date string) bool {
	if i := strings.IndexByte(date, ' '); i >= 0 {
		date = date[:i]
	}
	p, err := parsePeriod(date)
	return err == nil && p.last <= lastEvidence
}
