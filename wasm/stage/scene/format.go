package scene

import "strconv"

// amount writes a number of H100e with three figures at most: "820", "64 k", "15.8 M", "1.24 bn".
func (s *Scene) amount(v float64) string {
	switch {
	case v < 999.5:
		return figures(v)
	case v < 999.5e3:
		return s.text(wordThousand, figures(v/1e3))
	case v < 999.5e6:
		return s.text(wordMillion, figures(v/1e6))
	}
	return s.text(wordBillion, figures(v/1e9))
}

// figures writes v with one decimal below 100 and none above; whole numbers carry no decimal.
func figures(v float64) string {
	decimals := 1
	if v >= 99.95 || v < 0.05 {
		decimals = 0
	}
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if n := len(s); n > 2 && s[n-2:] == ".0" {
		s = s[:n-2]
	}
	return s
}

// percent writes a share as whole per cent: "61 %".
func (s *Scene) percent(share float64) string {
	return s.text(wordPercent, strconv.Itoa(int(share*100+0.5)))
}
