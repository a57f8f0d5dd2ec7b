package scenario

import (
	"fmt"
	"sort"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// Group is a named set of countries that a list of actors or targets may hold.
type Group struct {
	ID      string
	Members []world.CountryID // In table order.
}

// groups are all of them, the best known first. Where the country data has a field, members come from there, with its
// sources; the others name theirs and where the list is from.
var groups = []Group{
	{"EU27", where(func(c *sim.CountryData) bool { return c.EU27 })},
	{"GCC", where(func(c *sim.CountryData) bool { return c.GCC })},
	{"ASEAN", where(func(c *sim.CountryData) bool { return c.ASEAN })},
	{"G7", list("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA")},                                // g7.canada.ca, 2025; the EU takes part and is no member.
	{"BRICS", list("ARE", "BRA", "CHN", "EGY", "ETH", "IDN", "IND", "IRN", "RUS", "SAU", "ZAF")}, // brics.br/en/about-the-brics, 2025.
	{"QUAD", list("AUS", "IND", "JPN", "USA")},                                                   // Joint statement of the foreign ministers, 21 January 2025.
	{"US_ALLIES", where(func(c *sim.CountryData) bool { return c.TreatyAlly })},
	{"FIVE_EYES", where(func(c *sim.CountryData) bool { return c.FiveEyes })},
	{"NATO", where(func(c *sim.CountryData) bool { return c.NATO })},
	{"OECD", where(func(c *sim.CountryData) bool { return c.OECD })},
	{"WORLD", where(func(*sim.CountryData) bool { return true })},
}

// Groups returns all groups.
func Groups() []Group { return groups }

// where returns the countries whose data say that they are in.
func where(in func(*sim.CountryData) bool) []world.CountryID {
	var out []world.CountryID
	for c := range world.CountryID(world.Count) {
		if in(&data.Countries[c]) {
			out = append(out, c)
		}
	}
	return out
}

// list returns the countries of a sorted list of codes; a wrong code is an error of this file.
func list(codes ...string) []world.CountryID {
	var out []world.CountryID
	for _, code := range codes {
		c, ok := world.ByISO3(code)
		if !ok {
			panic("groups: no country " + code)
		}
		out = append(out, c)
	}
	return out
}

// Countries expands codes and groups into ids, sorted, each once. A name with a
// minus sign in front leaves countries out: "WORLD", "-CHN".
func Countries(field string, names []string) ([]world.CountryID, error) {
	if len(names) > MaxCountries {
		return nil, &sim.FieldError{Field: field, Value: fmt.Sprintf("%d entries", len(names)), Allowed: fmt.Sprintf("at most %d", MaxCountries)}
	}
	var in [world.Count]bool
	for i, name := range names {
		bare, out := strings.CutPrefix(name, "-")
		members, ok := lookup(bare)
		if !ok {
			return nil, &sim.FieldError{Field: fmt.Sprintf("%s[%d]", field, i), Value: name, Allowed: "ISO 3166-1 alpha-3 codes of the world table, or " + groupIDs()}
		}
		for _, c := range members {
			in[c] = !out
		}
	}
	var list []world.CountryID
	for c, member := range in {
		if member {
			list = append(list, world.CountryID(c))
		}
	}
	return list, nil
}

func lookup(name string) ([]world.CountryID, bool) {
	if c, ok := world.ByISO3(name); ok {
		return []world.CountryID{c}, true
	}
	for _, g := range groups {
		if g.ID == name {
			return g.Members, true
		}
	}
	return nil, false
}

func groupIDs() string {
	var ids []string
	for _, g := range groups {
		ids = append(ids, g.ID)
	}
	sort.Strings(ids)
	return strings.Join(ids, ", ")
}
