package scenario

import (
	"fmt"
	"sort"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// group is a named set of countries that a list of actors or targets may hold.
type group struct {
	id   string
	in   func(*sim.CountryData) bool
	name string
}

var groups = []group{
	{"ASEAN", func(c *sim.CountryData) bool { return c.ASEAN }, "ASEAN"},
	{"EU27", func(c *sim.CountryData) bool { return c.EU27 }, "European Union"},
	{"FIVE_EYES", func(c *sim.CountryData) bool { return c.FiveEyes }, "Five Eyes"},
	{"GCC", func(c *sim.CountryData) bool { return c.GCC }, "Gulf Cooperation Council"},
	{"NATO", func(c *sim.CountryData) bool { return c.NATO }, "NATO"},
	{"OECD", func(c *sim.CountryData) bool { return c.OECD }, "OECD"},
	{"US_ALLIES", func(c *sim.CountryData) bool { return c.TreatyAlly }, "treaty allies of the United States"},
	{"WORLD", func(*sim.CountryData) bool { return true }, "all economies"},
}

// Groups returns the ids of all groups and their members in table order.
func Groups() map[string][]world.CountryID {
	out := map[string][]world.CountryID{}
	for _, g := range groups {
		out[g.id] = g.members()
	}
	return out
}

func (g group) members() []world.CountryID {
	var out []world.CountryID
	for c := range world.CountryID(world.Count) {
		if g.in(&data.Countries[c]) {
			out = append(out, c)
		}
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
		if g.id == name {
			return g.members(), true
		}
	}
	return nil, false
}

func groupIDs() string {
	var ids []string
	for _, g := range groups {
		ids = append(ids, g.id)
	}
	sort.Strings(ids)
	return strings.Join(ids, ", ")
}
