package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// lastEvidence is the last month whose facts may enter the model. Everything
// later is kept apart so that a forecast can be compared with it.
var lastEvidence = month(2025, 12)

// month numbers months: January of year 0 is 0.
func month(year, m int) int { return 12*year + m - 1 }

// span is an inclusive range of months.
type span struct{ first, last int }

var (
	yearOnly   = regexp.MustCompile(`^(\d{4})$`)
	yearHalf   = regexp.MustCompile(`^(\d{4})-?H([12])$`)
	yearQuart  = regexp.MustCompile(`^(\d{4})-?Q([1-4])$`)
	yearMonth  = regexp.MustCompile(`^(\d{4})-(\d{2})$`)
	yearDay    = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	monthRange = regexp.MustCompile(`^(\d{4}-\d{2})/(\d{4}-\d{2})$`)
	yearRange  = regexp.MustCompile(`^(\d{4})-(\d{4})$`)
	fiscalYear = regexp.MustCompile(`^FY(?:20)?(\d{2})$`)
	// NVIDIA's fiscal quarters end in April, July, October and January; FY2026Q3 ends in October 2025.
	fiscalQuarter = regexp.MustCompile(`^FY(?:20)?(\d{2})Q([1-4])$`)
)

// timeless are words in the place of a period that tell no time: a product, a
// phase, a long-run rate.
var timeless = map[string]bool{
	"1970s": true, "910B": true, "910C": true, "B200_B300": true, "H20": true, "Trainium2": true, "v7": true,
	"long_run": true, "n.d.": true, "per_year_2023_model": true, "phase1": true, "phase2": true,
}

// spoken matches notations in words that end with a year or month.
var spoken = regexp.MustCompile(`(?:^as_of_|^announced_|^since |^to_|_to_|/|-)(\d{4}(?:-\d{2})?)$`)

// late reports whether a period ends after December 2025. A period that it
// cannot read is late, unless it is known to be timeless.
func late(text string) bool {
	text = strings.TrimSpace(text)
	if timeless[text] {
		return false
	}
	p, err := parsePeriod(text)
	if err != nil {
		m := spoken.FindStringSubmatch(text)
		if m == nil {
			return true
		}
		if p, err = parsePeriod(m[1]); err != nil {
			return true
		}
	}
	return p.last > lastEvidence
}

// parsePeriod reads the period notations of the tables. A notation that it
// does not know is an error, so that no row slips past the date rule.
func parsePeriod(text string) (span, error) {
	n := func(m []string, i int) int {
		x, _ := strconv.Atoi(m[i])
		return x
	}
	text = strings.TrimSpace(text)
	if m := yearOnly.FindStringSubmatch(text); m != nil {
		return span{month(n(m, 1), 1), month(n(m, 1), 12)}, nil
	}
	if m := yearHalf.FindStringSubmatch(text); m != nil {
		last := month(n(m, 1), 6*n(m, 2))
		return span{last - 5, last}, nil
	}
	if m := yearQuart.FindStringSubmatch(text); m != nil {
		last := month(n(m, 1), 3*n(m, 2))
		return span{last - 2, last}, nil
	}
	if m := monthRange.FindStringSubmatch(text); m != nil {
		first, err := parsePeriod(m[1])
		if err != nil {
			return span{}, err
		}
		last, err := parsePeriod(m[2])
		return span{first.first, last.last}, err
	}
	if m := yearRange.FindStringSubmatch(text); m != nil {
		return span{month(n(m, 1), 1), month(n(m, 2), 12)}, nil
	}
	if m := yearDay.FindStringSubmatch(text); m != nil {
		if _, err := time.Parse("2006-01-02", text); err != nil {
			return span{}, fmt.Errorf("period %q: no such day", text)
		}
		x := month(n(m, 1), n(m, 2))
		return span{x, x}, nil
	}
	if m := yearMonth.FindStringSubmatch(text); m != nil && n(m, 2) >= 1 && n(m, 2) <= 12 {
		x := month(n(m, 1), n(m, 2))
		return span{x, x}, nil
	}
	if m := fiscalQuarter.FindStringSubmatch(text); m != nil {
		last := month(2000+n(m, 1)-1, 1) + 3*n(m, 2)
		return span{last - 2, last}, nil
	}
	if m := fiscalYear.FindStringSubmatch(text); m != nil {
		last := month(2000+n(m, 1), 1)
		return span{last - 11, last}, nil
	}
	return span{}, fmt.Errorf("period %q: unknown notation", text)
}
