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
	if len(text) != len("2026-10") || text[4] != '-' {
		return 0, bad
	}
	year, isYear := digits(text[:4])
	month, isMonth := digits(text[5:])
	if !isYear || !isMonth || month < 1 || month > monthsInYear {
		return 0, bad
	}
	m := Month((year-FirstYear)*monthsInYear + month - 1)
	if !m.Valid() {
		return 0, bad
	}
	return m, nil
}

// digits reads a whole number without sign or space.
func digits(text string) (n int, ok bool) {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = 10*n + int(text[i]-'0')
	}
	return n, true
}

// MonthRange words the months of a run for messages.
const MonthRange = "2022-01 to 2040-12"
