package modelpage

import (
	"math"
	"strconv"
	"strings"
)

// number is a value as the catalogue states it, with commas from 1,000 on.
func number(x float64) string {
	text := strconv.FormatFloat(x, 'g', -1, 64)
	if strings.Contains(text, "e") {
		text = strconv.FormatFloat(x, 'f', -1, 64)
		if len(text) > 12 {
			return minus(strconv.FormatFloat(x, 'g', 4, 64))
		}
	}
	return minus(grouped(text))
}

// figure is a result, to three digits.
func figure(x float64) string {
	size := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return "–"
	case x == 0:
		return "0"
	case size >= 1e9:
		return figure(x/1e9) + " billion"
	case size >= 1e6:
		return figure(x/1e6) + " million"
	case size >= 100:
		unit := math.Pow(10, math.Floor(math.Log10(size))-2)
		return minus(grouped(strconv.FormatFloat(math.Round(x/unit)*unit, 'f', 0, 64)))
	case size < 1e-4:
		return minus(strconv.FormatFloat(x, 'e', 1, 64))
	}
	digits := 2 - int(math.Floor(math.Log10(size)))
	text := strconv.FormatFloat(x, 'f', digits, 64)
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return minus(text)
}

// tick is a figure at an axis, where room is short.
func tick(x float64) string {
	return strings.NewReplacer(" billion", " bn", " million", " m").Replace(figure(x))
}

// grouped puts commas into the whole part.
func grouped(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, rest, dot := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		rest = "." + rest
	}
	return sign + whole + rest
}

func minus(text string) string { return strings.ReplaceAll(text, "-", "−") }
