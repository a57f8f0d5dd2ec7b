package scene

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
)

func TestLabelsKeepApart(t *testing.T) {
	for _, size := range sizes {
		s := demoScene(t, size)
		for _, selected := range []string{"", "KEN", "SAU"} {
			s.Show(View{Selected: selected})
			for month := 0.0; month < demoMonths; month += 4.9 {
				drawn(s, month)
				checkLabels(t, s, size)
			}
		}
	}
}

// checkLabels asserts that no label touches another, a hub, a fab or the edge.
func checkLabels(t *testing.T, s *Scene, size Size) {
	labels := s.Labels()
	for i := range labels {
		box := labels[i].Box
		assert.GreaterOrEqual(t, box.X0, float32(0))
		assert.GreaterOrEqual(t, box.Y0, float32(0))
		assert.LessOrEqual(t, box.X1, size.Width)
		assert.LessOrEqual(t, box.Y1, size.Height)
		for j := range i {
			assert.False(t, box.Overlaps(labels[j].Box), "%v: %s on %s", size, labels[i].Name.S, labels[j].Name.S)
		}
		for _, h := range s.seen {
			assert.False(t, box.touches(s.hubs[h].at, s.hubs[h].radius), "%v: %s on a hub", size, labels[i].Name.S)
		}
		for f := range s.fabs {
			assert.False(t, s.fabs[f].size > 0 && box.touches(s.fabs[f].at, s.fabs[f].size), "%v: %s on a fab", size, labels[i].Name.S)
		}
		for _, a := range s.shown {
			if a := &s.arcs[a]; s.gated(a) {
				p, _, _ := a.along(s.gateAt(a))
				assert.False(t, box.touches(p, 2), "%v: %s on a gate", size, labels[i].Name.S)
			}
		}
		for _, text := range []*Text{&labels[i].Name, &labels[i].Detail} {
			assert.GreaterOrEqual(t, text.At.X, box.X0-0.5)
			assert.LessOrEqual(t, text.At.X+text.W, box.X1+1)
			assert.LessOrEqual(t, text.At.Y+text.H, box.Y1+0.5)
		}
	}
}

func TestTheMainPlacesAreLabelled(t *testing.T) {
	names := func(s *Scene) (out []string) {
		for _, l := range s.Labels() {
			out = append(out, l.Name.S)
		}
		return out
	}
	for _, size := range sizes[1:8] {
		s := demoScene(t, size)
		drawn(s, 90)
		assert.Subset(t, names(s), []string{"United States", "China", "Taiwan"}, "%v", size)
		s.Show(View{Selected: "BRA"})
		drawn(s, 90)
		assert.Equal(t, "Brazil", names(s)[0], "%v: the selected country comes first", size)
	}
	s := demoScene(t, desktop)
	drawn(s, 90)
	assert.Contains(t, names(s), "Gulf")
	assert.NotContains(t, names(s), "UAE", "the group speaks for its members")
	s.Show(View{Selected: "ARE"})
	drawn(s, 90)
	assert.Contains(t, names(s), "UAE")
	assert.NotContains(t, names(s), "Gulf")
}

func TestDetailSaysWhatAPlaceHolds(t *testing.T) {
	s := demoScene(t, desktop)
	drawn(s, 90)
	details := map[string]string{}
	for _, l := range s.Labels() {
		details[l.Name.S] = l.Detail.S
	}
	assert.Equal(t, "makes 88 % of US-designed chips", details["Taiwan"])
	assert.Regexp(t, `^[\d.]+ [Mk] H100e$`, details["United States"])
	assert.Regexp(t, `^[\d.]+ [Mk] H100e, \d+ % owned$`, details["Gulf"])
}

func TestFiguresChangeAtAReadablePace(t *testing.T) {
	changes := func(speed float64) (n int) {
		s := demoScene(t, desktop)
		s.Pace(speed)
		var last string
		for month := 40.0; month < 40+speed; month += speed / 60 { // One second of frames.
			drawn(s, month)
			for _, l := range s.Labels() {
				if l.Name.S == "United States" && l.Detail.S != last {
					last, n = l.Detail.S, n+1
				}
			}
		}
		return n
	}
	assert.InDelta(t, 4, changes(4), 1)
	assert.LessOrEqual(t, changes(32), labelsPerSecond+1)
}

func TestAmount(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 3: "3", 820.4: "820", 999.4: "999", 999.9: "1 k", 64_200: "64.2 k", 640_000: "640 k", 999_700: "1 M", 15_840_000: "15.8 M",
		812e6: "812 M", 1.24e9: "1.2 bn", 99.96e6: "100 M",
	} {
		assert.Equal(t, want, (&Scene{}).amount(v))
	}
}

func TestLabelsSpeakAnotherLanguage(t *testing.T) {
	texts := make([]string, int(words)+world.Count)
	_, english := Wording()
	for w, text := range english {
		texts[w] = "[" + text + "]"
	}
	for c := range world.Count {
		texts[int(words)+c] = "name " + world.CountryID(c).ISO3()
	}
	texts = append(texts, "٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩", "٫", "٬", "+", "-")
	s := demoScene(t, desktop)
	v := s.view
	v.Words = NewWords(texts)
	s.Show(v)
	drawn(s, 100)
	require.NotEmpty(t, s.Labels())
	for _, l := range s.Labels() {
		assert.Regexp(t, `^(name [A-Z]{3}|\[Gulf\])$`, l.Name.S)
		assert.Regexp(t, `^\[.+\]$`, l.Detail.S)
		assert.NotContains(t, l.Detail.S, "{")
		assert.NotRegexp(t, `[0-9]`, strings.ReplaceAll(l.Detail.S, "H100e", ""), "figures are those of the language")
	}
	assert.Equal(t, "[١٢٫٥ M]", s.amount(12.5e6))
	assert.Equal(t, "٩٬٨٧٦", s.grouped(9876))
	assert.Nil(t, NewWords(texts[1:]), "a wrong number of texts is none")
}

func TestTypeIsReadableAtEverySize(t *testing.T) {
	for _, size := range sizes {
		c := Camera{Size: size}
		name, detail := c.sizes(1)
		assert.GreaterOrEqual(t, float32(name)+0.5, leastNamePx*size.Ratio)
		assert.GreaterOrEqual(t, float32(detail)+0.5, leastDetailPx*size.Ratio)
		assert.Less(t, float32(name), 30*size.Ratio)
	}
}

// luminance is the relative luminance of WCAG 2.
func luminance(c Color) float64 {
	part := func(v float32) float64 {
		if v <= 0.04045 {
			return float64(v) / 12.92
		}
		return math.Pow((float64(v)+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b Color) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func TestLabelsHaveContrast(t *testing.T) {
	for _, theme := range Themes {
		for name, ground := range map[string]Color{"sea": theme.Sea, "land": theme.Land, "halo": theme.Halo, "tinted": theme.ComputeLand} {
			assert.GreaterOrEqual(t, contrast(theme.Name1, ground), 7.0, "%s name on %s", theme.Name, name)
			assert.GreaterOrEqual(t, contrast(theme.Name2, ground), 4.5, "%s detail on %s", theme.Name, name)
		}
		for name, ground := range map[string]Color{"US": theme.USLand, "China": theme.ChinaLand} {
			assert.GreaterOrEqual(t, contrast(theme.Name1, ground), 4.5, "%s name on %s", theme.Name, name)
		}
		for name, mark := range map[string]Color{"US-designed": theme.USDesigned, "Chinese": theme.Chinese, "tools": theme.Tools} {
			require.GreaterOrEqual(t, contrast(mark, theme.Sea), 3.0, "%s %s on the sea", theme.Name, name)
		}
		require.GreaterOrEqual(t, contrast(theme.Money, theme.Sea), 3.0, "%s money on the sea", theme.Name)
	}
}
