package data_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// acceptedGaps are economies that the model leaves out, with the reason.
var acceptedGaps = map[string]string{
	"GUF": "French Guiana: part of France in the sources of GDP and population",
}

func TestGapsAreNamed(t *testing.T) {
	for _, iso3 := range world.Gaps {
		t.Log(iso3, acceptedGaps[iso3])
		assert.NotEmpty(t, acceptedGaps[iso3], "%s is left out without a reason", iso3)
		_, found := world.ByISO3(iso3)
		assert.False(t, found, "%s is a gap and in the table", iso3)
	}
	assert.Len(t, world.Gaps, len(acceptedGaps), "a reason for what is no gap")
}

// Every economy has what the mechanisms divide by, in a credible size.
func TestCountriesAreComplete(t *testing.T) {
	var gdp, population, capacity, generation, manufacturing, robots float64
	for id := range world.CountryID(world.Count) {
		c, iso3 := &data.Countries[id], id.ISO3()
		assert.Greater(t, c.GDP, 0.0, iso3)
		assert.Greater(t, c.Population, 0.0, iso3)
		assert.Greater(t, c.PowerCapacity, 0.0, iso3)
		assert.Greater(t, c.Generation, 0.0, iso3)
		assert.Less(t, c.Generation, 8.76*c.PowerCapacity, "%s generates more than its plants can", iso3)
		assert.InDelta(t, 0, c.IdealPoint, 4, iso3)
		assert.True(t, c.Adoption > 0 && c.Adoption < 80, iso3)
		assert.True(t, c.AdoptionFirstHalf > 0 && c.AdoptionFirstHalf < 80, iso3)
		assert.GreaterOrEqual(t, c.Developers, 0.0, iso3)
		assert.True(t, c.Manufacturing > 0 && c.Manufacturing < 0.6*c.GDP, "%s makes goods for %g of %g", iso3, c.Manufacturing, c.GDP)
		assert.True(t, c.RobotDensity > 0.01 && c.RobotDensity < 1, "%s: %g robots per $m", iso3, c.RobotDensity)
		assert.True(t, c.USModelAPI >= 0 && c.USModelAPI <= 1, iso3)
		assert.True(t, c.PowerPrice > 0 && c.PowerPrice < 1, "%s: %g $/kWh", iso3, c.PowerPrice)
		assert.True(t, c.Tier >= 1 && c.Tier <= 3, iso3)
		for _, g := range c.GDPGrowth {
			assert.True(t, g > -30 && g < 50, "%s grows %g %%", iso3, g)
		}
		gdp += c.GDP
		population += c.Population
		capacity += c.PowerCapacity
		generation += c.Generation
		manufacturing += c.Manufacturing
		robots += c.Manufacturing * c.RobotDensity * 1000
	}
	// World totals of 2024 and 2025 [$bn, million, GW, TWh].
	assert.InEpsilon(t, 117000, gdp, 0.05)
	assert.InEpsilon(t, 8100, population, 0.03)
	assert.InEpsilon(t, 9000, capacity, 0.15)
	assert.InEpsilon(t, 30500, generation, 0.05)
	assert.InEpsilon(t, 17000, manufacturing, 0.1)
	assert.InEpsilon(t, 4281585, robots, 0.15, "the stock of 2023, which no single figure was fitted to")
}

// The economies without a UN vote: territories, and the three that have no seat.
func TestImputedAlignmentIsNamed(t *testing.T) {
	var without []string
	for id := range world.CountryID(world.Count) {
		if !data.Countries[id].HasIdealPoint {
			without = append(without, id.ISO3())
		}
	}
	assert.Equal(t, strings.Fields("ABW ASM BMU CUW CYM FRO GRL GUM HKG IMN MAC MAF MNP NCL PRI PSE PYF SXM TCA TWN VIR XKX"), without)
}

// Facts that a reader would check first.
func TestCountriesThatMatter(t *testing.T) {
	usa, china, taiwan := &data.Countries[world.USA], &data.Countries[world.CHN], &data.Countries[world.TWN]
	assert.Greater(t, usa.GDP, china.GDP)
	assert.Greater(t, china.Generation, usa.Generation)
	assert.Less(t, china.IdealPoint, usa.IdealPoint, "the scale points to the United States")
	assert.EqualValues(t, 3, china.Tier)
	assert.EqualValues(t, 1, taiwan.Tier)
	assert.False(t, taiwan.HasIdealPoint, "Taiwan has no vote")
	assert.Greater(t, china.Manufacturing, usa.Manufacturing)
	assert.Greater(t, china.RobotDensity, usa.RobotDensity)
	assert.Zero(t, china.USModelAPI, "neither list of 2025 names China")
	assert.EqualValues(t, 1, taiwan.USModelAPI)
	assert.True(t, usa.NATO && usa.FiveEyes && !usa.EU27)
	assert.True(t, data.Countries[world.DEU].EU27 && data.Countries[world.SAU].GCC && data.Countries[world.SGP].ASEAN && data.Countries[world.JPN].TreatyAlly)
	for iso3, name := range map[string]string{"HKG": "Hong Kong", "KOR": "South Korea", "RUS": "Russia", "IRN": "Iran", "TWN": "Taiwan", "MAC": "Macao"} {
		id, ok := world.ByISO3(iso3)
		assert.True(t, ok, iso3)
		assert.Equal(t, name, id.Name())
	}
}

// Robots are counted in twelve economies; all others follow a line, and say so.
func TestRobotsAreMarkedWhereTheyAreGuessed(t *testing.T) {
	var counted []string
	for id := range world.CountryID(world.Count) {
		if !data.Countries[id].RobotDensityImputed {
			counted = append(counted, id.ISO3())
		}
	}
	assert.Equal(t, strings.Fields("CAN CHN DEU FRA GBR IND ITA JPN KOR MEX SGP USA"), counted)
	venezuela, _ := world.ByISO3("VEN")
	assert.True(t, data.Countries[venezuela].PowerPriceImputed, "124 cents at an official exchange rate is no price")
	assert.False(t, data.Countries[world.USA].PowerPriceImputed)
}
