package sim

import "strconv"

// Month counts months from January 2022, which is 0.
type Month int32

const (
	FirstYear = 2022
	// Months is the length of a run: January 2022 to December 2040. Snapshot k is the
	// state at the end of month k.
	Months = 228
	// FirstSimulated is January 2026, the first month that dated history does not reach.
	FirstSimulated Month = 48
	// NoEnd marks a shock that lasts to the end of the run.
	NoEnd Month = -1
)

const monthsInYear = 12

// String gives the month as "2026-10".
func (m Month) String() string {
	year, month := FirstYear+int(m)/monthsInYear, int(m)%monthsInYear
	if month < 0 {
		year, month = year-1, month+monthsInYear
	}
	month++
	if month < 10 {
		return strconv.Itoa(year) + "-0" + strconv.Itoa(month)
	}
	return strconv.Itoa(year) + "-" + strconv.Itoa(month)
}

// Valid reports whether the month lies in the run.
func (m Month) Valid() bool { return m >= 0 && m < Months }

// ParseMonth reads "2026-10". The month must lie between 2022-01 and 2040-12.
func ParseMonth(text string) (Month, error) {
	bad := &FieldError{Field: "month", Value: text, Allowed: MonthRange}
	if len(text) != 7 || text[4] != '-' {
		return 0, bad
	}
	year, yearErr := strconv.Atoi(text[:4])
	month, monthErr := strconv.Atoi(text[5:])
	if yearErr != nil || monthErr != nil || month < 1 || month > monthsInYear {
		return 0, bad
	}
	m := Month((year-FirstYear)*monthsInYear + month - 1)
	if !m.Valid() {
		return 0, bad
	}
	return m, nil
}

// MonthRange words the months of a run for messages.
const MonthRange = "2022-01 to 2040-12"

// year returns the middle of month m in years since January 2022 [yr].
func (m Month) year() float64 { return (float64(m) + 0.5) / monthsInYear }
