package scene

import (
	"strconv"
	"strings"
)

// amount writes a number of H100e with three figures at most: "820", "64 k", "15.8 M", "1.24 bn".
func (s *Scene) amount(v float64) string {
	switch {
	case v < 999.5:
		return s.figures(v)
	case v < 999.5e3:
		return s.text(wordThousand, s.figures(v/1e3))
	case v < 999.5e6:
		return s.text(wordMillion, s.figures(v/1e6))
	}
	return s.text(wordBillion, s.figures(v/1e9))
}

// figures writes v with one decimal below 100 and none above; whole numbers carry no decimal.
func (s *Scene) figures(v float64) string {
	if v >= 99.95 || v < 0.05 {
		return s.grouped(v)
	}
	return s.local(strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0"))
}

// grouped writes v without decimals, with a mark after its thousands: "1,240".
func (s *Scene) grouped(v float64) string {
	text := strconv.FormatFloat(v, 'f', 0, 64)
	if n := len(text) - 3; n > 0 {
		text = text[:n] + "," + text[n:]
	}
	return s.local(text)
}

// percent writes a share as whole per cent: "61 %".
func (s *Scene) percent(share float64) string {
	return s.text(wordPercent, s.grouped(share*100))
}

// sign writes whether v is a loss.
func (s *Scene) sign(v float64) string {
	if v < 0 {
		return s.local("−")
	}
	return s.local("+")
}

// local writes a number as the reader's language does: with its figures, marks and signs.
func (s *Scene) local(number string) string {
	if s.view.Words == nil {
		return number
	}
	text := ""
	for _, r := range number {
		// All marks but the last have one byte, so a mark stands where its byte does.
		text += s.view.Words.marks[strings.IndexRune(numberMarks, r)]
	}
	return text
}
