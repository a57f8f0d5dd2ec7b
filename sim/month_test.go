package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMonthText(t *testing.T) {
	for text, want := range map[string]Month{"2022-01": 0, "2022-12": 11, "2023-01": 12, "2026-01": FirstSimulated, "2040-12": Months - 1} {
		got, err := ParseMonth(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got, text)
	}
	for m := range Month(Months) {
		back, err := ParseMonth(m.String())
		require.NoError(t, err, m.String())
		assert.Equal(t, m, back)
	}
	assert.Equal(t, "2021-12", Month(-1).String(), "months outside a run have names for messages")
	assert.Equal(t, "2041-01", Month(Months).String())
}

func TestParseMonthRefuses(t *testing.T) {
	for claim, text := range map[string]string{
		"nothing": "", "no such month": "2026-13", "month zero": "2026-00", "before the run": "2021-12", "after the run": "2041-01",
		"a day": "2026-10-01", "one digit": "2026-1", "a slash": "2026/10", "letters": "2026-ab", "signs": "2026-+1", "another year": "+026-10", "spaces": " 2026-1",
	} {
		_, err := ParseMonth(text)
		var field *FieldError
		if assert.ErrorAs(t, err, &field, "%s: %q", claim, text) {
			assert.Equal(t, FieldError{"month", text, MonthRange}, *field)
			assert.Contains(t, err.Error(), "2022-01 to 2040-12", "the message says what is allowed")
		}
	}
}

func TestMonthValid(t *testing.T) {
	for m, want := range map[Month]bool{-1: false, 0: true, Months - 1: true, Months: false} {
		assert.Equal(t, want, m.Valid(), "%d", m)
	}
}
