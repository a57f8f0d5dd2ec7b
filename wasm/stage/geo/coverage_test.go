package geo

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"sovereignstack/sim/world"
)

// withoutShape lists economies of the model that the map cannot show: none, since
// the atlas draws even the smallest. A new one has to be accepted here by name.
var withoutShape []string

// withoutEconomy lists what the map shows and the model does not count: dependencies
// and disputed places without figures of their own, and economies without data.
var withoutEconomy = []string{
	"AIA", "ALA", "ATC", "ATF", "BLM", "COK", "CYN", "ESH", "FLK", "GGY", "GUF", "HMD", "IOA", "IOT", "JEY", "KAS", "MSR", "NFK",
	"NIU", "PCN", "PRK", "SGS", "SHN", "SOL", "SPM", "VAT", "VGB", "WLF",
}

func TestGapsBetweenModelAndMapAreNamed(t *testing.T) {
	w := atlas(t)
	var noShape, noEconomy []string
	for _, code := range world.CountryIDs() {
		if _, ok := w.ByISO3(code); !ok {
			noShape = append(noShape, code)
		}
	}
	for _, shape := range w.Shapes {
		if _, ok := world.ByISO3(shape.ISO3); !ok {
			noEconomy = append(noEconomy, shape.ISO3)
		}
	}
	t.Logf("economies without a shape: %v", noShape)
	t.Logf("shapes without an economy: %v", noEconomy)
	assert.Equal(t, withoutShape, noShape)
	assert.Equal(t, withoutEconomy, noEconomy)
}

// Every fab, hub and actor of the model has a place on the map.
func TestNamedEconomiesHaveAPolygon(t *testing.T) {
	w := atlas(t)
	for _, c := range []world.CountryID{world.USA, world.CHN, world.TWN, world.KOR, world.JPN, world.NLD, world.SGP, world.MYS, world.ARE, world.DEU} {
		i, ok := w.ByISO3(c.ISO3())
		assert.True(t, ok, c.ISO3())
		for d := range w.levels {
			s := w.levels[d].shapes[i]
			assert.Greater(t, s.to, s.from, "%s at level %d", c.ISO3(), d)
		}
	}
}
