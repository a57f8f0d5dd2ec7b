package world_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
)

func TestEconomies(t *testing.T) {
	code, names := regexp.MustCompile(`^[A-Z]{3}$`), map[string]string{}
	ids := world.CountryIDs()
	require.Len(t, ids, world.Count)
	assert.True(t, slices.IsSorted(ids), "sorted by code, so that search finds them")
	assert.Len(t, slices.Compact(slices.Clone(ids)), world.Count, "each once")
	for c := range world.CountryID(world.Count) {
		assert.True(t, c.Valid())
		assert.Regexp(t, code, c.ISO3())
		assert.Equal(t, ids[c], c.ISO3())
		assert.NotEmpty(t, c.Name(), c.ISO3())
		assert.Empty(t, names[c.Name()], "%s and %s have one name", c.ISO3(), names[c.Name()])
		names[c.Name()] = c.ISO3()
		found, ok := world.ByISO3(c.ISO3())
		assert.True(t, ok && found == c, c.ISO3())
	}
	assert.False(t, world.CountryID(-1).Valid())
	assert.False(t, world.CountryID(world.Count).Valid())
}

func TestByISO3Refuses(t *testing.T) {
	for _, code := range append(world.Gaps[:], "", "US", "usa", "AAA", "ZZZ", "USAX") {
		_, ok := world.ByISO3(code)
		assert.False(t, ok, "%q", code)
	}
}

// TestNamedEconomies: the constants of the generated table mean what they say.
func TestNamedEconomies(t *testing.T) {
	for code, c := range map[string]world.CountryID{
		"ARE": world.ARE, "CHN": world.CHN, "DEU": world.DEU, "HKG": world.HKG, "IND": world.IND, "JPN": world.JPN, "KOR": world.KOR, "MAC": world.MAC,
		"MYS": world.MYS, "NLD": world.NLD, "SAU": world.SAU, "SGP": world.SGP, "TWN": world.TWN, "USA": world.USA,
	} {
		assert.Equal(t, code, c.ISO3())
	}
}

// TestIDs: names in files and addresses are unique within each index and never change
// by accident.
func TestIDs(t *testing.T) {
	list := func(n int, id func(int) string) (ids []string) {
		for i := range n {
			ids = append(ids, id(i))
		}
		return ids
	}
	for _, c := range []struct {
		index string
		want  []string
		have  []string
	}{
		{"maker", []string{"us_designed", "chinese"}, list(world.Makers, func(i int) string { return world.Maker(i).ID() })},
		{"owner", []string{"us_cloud", "chinese_cloud", "domestic"}, list(world.Owners, func(i int) string { return world.Owner(i).ID() })},
		{"nation", []string{"USA", "CHN", "REST"}, list(world.Nations, func(i int) string { return world.Nation(i).ID() })},
		{"vendor", []string{"USA", "JPN", "NLD", "CHN", "OTHER"}, list(world.Vendors, func(i int) string { return world.Vendor(i).ID() })},
		{"fab", []string{"TWN", "KOR", "USA", "CHN", "JPN", "EUR", "ROW"}, list(world.Fabs, func(i int) string { return world.Fab(i).ID() })},
		{"complex", []string{"allied", "chinese"}, list(world.Complexes, func(i int) string { return world.Complex(i).ID() })},
		{"hub", []string{"SGP", "MYS", "ARE"}, list(world.Hubs, func(i int) string { return world.Hub(i).ID() })},
		{"market", []string{"world_ex_china", "china"}, list(world.Markets, func(i int) string { return world.Market(i).ID() })},
	} {
		assert.Equal(t, c.want, c.have, c.index)
	}
}

func TestOwnerNation(t *testing.T) {
	for _, c := range []struct {
		claim string
		host  world.CountryID
		owner world.Owner
		want  world.Nation
	}{
		{"US clouds are American everywhere", world.DEU, world.USCloud, world.NationUSA},
		{"Chinese clouds are Chinese everywhere", world.SAU, world.ChineseCloud, world.NationCHN},
		{"domestic in the US is American", world.USA, world.Domestic, world.NationUSA},
		{"domestic in China is Chinese", world.CHN, world.Domestic, world.NationCHN},
		{"domestic elsewhere is the rest", world.IND, world.Domestic, world.NationRest},
		{"an American cloud in China would be American", world.CHN, world.USCloud, world.NationUSA},
	} {
		t.Run(c.claim, func(t *testing.T) { assert.Equal(t, c.want, world.OwnerNation(c.host, c.owner)) })
	}
}

func TestMarketsAndSeats(t *testing.T) {
	for c := range world.CountryID(world.Count) {
		assert.Equal(t, c == world.CHN, world.MarketOf(c) == world.China, c.ISO3())
	}
	assert.Equal(t, world.USA, world.USDesigned.Nation())
	assert.Equal(t, world.CHN, world.Chinese.Nation())
	assert.Equal(t, world.TWN, world.FabTWN.Seat())
	assert.Equal(t, world.DEU, world.FabEUR.Seat(), "Germany stands for Europe")
	assert.Equal(t, world.NLD, world.VendorNLD.Seat())
	assert.Equal(t, world.KOR, world.VendorOther.Seat())
	assert.Equal(t, world.SGP, world.HubSGP.Seat())
}
