package modelpage

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// drawing is an SVG picture without styles: classes get theirs from the page's style sheet.
type drawing struct {
	b             strings.Builder
	width, height float64
}

func newDrawing(width, height float64, label string) *drawing {
	d := &drawing{width: width, height: height}
	fmt.Fprintf(&d.b, `<svg viewBox="0 0 %s %s" role="img" aria-label="%s">`, coord(width), coord(height), html.EscapeString(label))
	return d
}

func (d *drawing) html() template.HTML { return template.HTML(d.b.String() + "</svg>") }

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	fmt.Fprintf(&d.b, `<path class="%s" d="M%s %sL%s %s"/>`, class, coord(x1), coord(y1), coord(x2), coord(y2))
}

func (d *drawing) path(class string, points [][2]float64) {
	var parts []string
	for _, p := range points {
		parts = append(parts, coord(p[0])+" "+coord(p[1]))
	}
	fmt.Fprintf(&d.b, `<path class="%s" d="M%s"/>`, class, strings.Join(parts, "L"))
}

func (d *drawing) dot(class string, x, y, r float64) {
	fmt.Fprintf(&d.b, `<circle class="%s" cx="%s" cy="%s" r="%s"/>`, class, coord(x), coord(y), coord(r))
}

func (d *drawing) rect(class string, x, y, width, height float64) {
	fmt.Fprintf(&d.b, `<rect class="%s" x="%s" y="%s" width="%s" height="%s"/>`, class, coord(x), coord(y), coord(width), coord(height))
}

// text is anchored at its "start", "middle" or "end".
func (d *drawing) text(class, anchor string, x, y float64, text string) {
	fmt.Fprintf(&d.b, `<text class="%s" text-anchor="%s" x="%s" y="%s">%s</text>`, class, anchor, coord(x), coord(y), html.EscapeString(text))
}

// coord is a position to a tenth of a unit: the same text on every machine.
func coord(x float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(math.Round(x*10)/10, 'f', 1, 64), ".0")
}

// scale maps values to positions.
type scale struct {
	log      bool
	lo, hi   float64 // Values at the ends.
	from, to float64 // Their positions.
}

// at is the position of a value; what lies outside is at the end.
func (s scale) at(x float64) float64 {
	lo, hi := s.lo, s.hi
	if s.log {
		x, lo, hi = math.Log(max(x, s.lo)), math.Log(lo), math.Log(hi)
	}
	part := min(max((x-lo)/(hi-lo), 0), 1)
	return s.from + part*(s.to-s.from)
}

// wide is how many times larger the largest value must be for a logarithmic scale.
const wide = 12

// scaleOf covers values with some room, from zero unless they are all far from it.
func scaleOf(values []float64, from, to float64) scale {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, x := range values {
		lo, hi = min(lo, x), max(hi, x)
	}
	s := scale{lo: lo, hi: hi, from: from, to: to}
	switch {
	case lo > 0 && hi/lo > wide:
		s.log = true
		s.lo, s.hi = lo/1.2, hi*1.2
	case lo >= 0 && lo < hi*0.6:
		s.lo, s.hi = 0, hi*1.06
	default:
		room := max((hi-lo)*0.12, math.Abs(hi)*1e-6)
		s.lo, s.hi = lo-room, hi+room
	}
	return s
}

// ticks are round values inside the scale.
func (s scale) ticks() (list []float64) {
	if s.log {
		steps := []float64{1, 2, 5}
		if s.hi/s.lo > 1000 {
			steps = []float64{1}
		}
		for e := math.Floor(math.Log10(s.lo)); e <= math.Ceil(math.Log10(s.hi)); e++ {
			for _, step := range steps {
				if x := step * math.Pow(10, e); x >= s.lo && x <= s.hi {
					list = append(list, x)
				}
			}
		}
		for len(list) > 5 {
			list = everySecond(list)
		}
		return list
	}
	const about = 4
	step := niceStep((s.hi - s.lo) / about)
	for k := math.Ceil(s.lo / step); k*step <= s.hi; k++ {
		list = append(list, k*step)
	}
	return list
}

func everySecond(list []float64) (half []float64) {
	for i := 0; i < len(list); i += 2 {
		half = append(half, list[i])
	}
	return half
}

// niceStep is 1, 2, 2.5 or 5 times a power of ten, at least x.
func niceStep(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, step := range []float64{1, 2, 2.5, 5} {
		if step*power >= x*0.999 {
			return step * power
		}
	}
	return 10 * power
}
