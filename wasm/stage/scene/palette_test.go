package scene

import (
	"fmt"
	"math"
	"testing"

	"github.com/lucasb-eyer/go-colorful"
	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/world"
)

// deficiencies are linear-light matrices that simulate how a reader sees without one kind of cone (Machado, Oliveira
// and Fernandes 2009, doi:10.1109/TVCG.2009.113, severity 1).
var deficiencies = []struct {
	name string
	m    [9]float64
}{
	{"full sight", [9]float64{1, 0, 0, 0, 1, 0, 0, 0, 1}},
	{"protanopia", [9]float64{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
	{"deuteranopia", [9]float64{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
	{"tritanopia", [9]float64{1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}},
}

// seen returns a colour as a reader with a deficiency sees it.
func seen(c Color, m *[9]float64) colorful.Color {
	r, g, b := colorful.Color{R: float64(c.R), G: float64(c.G), B: float64(c.B)}.LinearRgb()
	return colorful.LinearRgb(m[0]*r+m[1]*g+m[2]*b, m[3]*r+m[4]*g+m[5]*b, m[6]*r+m[7]*g+m[8]*b).Clamped()
}

// apart returns the distance of two colours for a reader (CIEDE2000; 1 is about the least that can be seen).
func apart(a, b Color, m *[9]float64) float64 {
	return 100 * seen(a, m).DistanceCIEDE2000(seen(b, m))
}

type named struct {
	name  string
	color Color
}

// Least distances. Areas that touch, and lines that cross, are told apart from 10 on at a glance; what differs in form
// too needs less.
const (
	leastApart     = 10
	leastOnGround  = 10
	leastWithForms = 7
)

// categories are the sets of colours that a reader must tell apart in one picture.
func categories(t *Theme) map[string]struct {
	colors []named
	least  float64
} {
	type set = struct {
		colors []named
		least  float64
	}
	family := func(f world.Family) named { return named{f.ID(), t.Family[f]} }
	return map[string]set{
		"families": {[]named{family(world.USClosed), family(world.USOpen), family(world.ChinaClosed), family(world.ChinaOpen), family(world.RestOpen), {"land", t.Land}}, leastApart},
		"flows":    {[]named{{"US-designed", t.USDesigned}, {"Chinese", t.Chinese}, {"tools", t.Tools}, {"sea", t.Sea}}, leastApart},
		"net":      {[]named{{"earns", t.Earns}, {"pays", t.Pays}, {"land", t.Land}}, leastApart},
		"changes":  {[]named{{"more", t.More}, {"less", t.Less}, {"sea", t.Sea}}, leastApart},
		"money":    {[]named{{"money", t.Money}, {"land", t.Land}, {"pays", t.Pays}}, leastOnGround},
		"nations":  {[]named{{"United States", t.USLand}, {"China", t.ChinaLand}, {"land", t.Land}}, leastWithForms},
	}
}

func TestReadersWithAnyConesTellColoursApart(t *testing.T) {
	for _, theme := range Themes {
		for set, c := range categories(theme) {
			for _, d := range deficiencies {
				least, which := math.Inf(1), ""
				for i, a := range c.colors {
					for _, b := range c.colors[:i] {
						if x := apart(a.color, b.color, &d.m); x < least {
							least, which = x, fmt.Sprintf("%s and %s", b.name, a.name)
						}
					}
				}
				assert.GreaterOrEqual(t, least, c.least, "%s, %s, %s: %s", theme.Name, set, d.name, which)
			}
		}
	}
}

func TestLabelsAreReadableOnTheirHalo(t *testing.T) {
	for _, theme := range Themes {
		least := 4.5
		if theme.Type > 1 {
			least = 7 // Read from the back of a room.
		}
		assert.GreaterOrEqual(t, contrast(theme.Name1, theme.Halo), 7.0, theme.Name)
		assert.GreaterOrEqual(t, contrast(theme.Name2, theme.Halo), least, theme.Name)
	}
}
