package main

import (
	"bytes"
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

// catalogFile is what the page needs of the catalogue before anything else, as TypeScript.
// What it needs later is in detailsFile.
func catalogFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "// The model's catalogue: what can be pulled, changed and read. Months count from January 2022.\n\n")
	fmt.Fprintf(&b, "export const months = %d;\nexport const firstSimulated = %d;\n", sim.Months, sim.FirstSimulated)
	fmt.Fprintf(&b, "export const layoutVersion = %d;\nexport const layoutHash = %d;\nexport const inputVersion = %d;\nexport const inputHash = %d;\n\n",
		sim.LayoutVersion, sim.LayoutHash(), sim.InputVersion, sim.InputHash())

	b.WriteString("const table =\n")
	for c := range world.CountryID(world.Count) {
		separator := " +\n"
		if int(c) == world.Count-1 {
			separator = ";\n\n"
		}
		fmt.Fprintf(&b, "  %s%s", quote(c.ISO3()+c.Name()+ifText(int(c) < world.Count-1, "|")), separator)
	}
	b.WriteString("/** Every economy, by its number in the model. */\nexport const countries: readonly { iso3: string; name: string }[] = table\n  .split('|')\n  .map((entry) => ({ iso3: entry.slice(0, 3), name: entry.slice(3) }));\n\n")

	b.WriteString(groupType)
	for _, g := range scenario.Groups() {
		fmt.Fprintf(&b, "  %s,\n", row(quote(g.ID), short(g.Members)))
	}
	b.WriteString(groupList)

	levers(&b)
	outputs(&b)
	if err := scenarios(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// levers writes the levers.
func levers(b *bytes.Buffer) {
	b.WriteString(leverType)
	for _, l := range sim.Levers() {
		targets := "countries"
		if l.Targets == sim.TargetNone {
			targets = "none"
		}
		fmt.Fprintf(b, "  %s,\n", row(quote(l.ID), quote(l.Label), quote(l.Unit), number(l.Min), number(l.Default), number(l.Max),
			codes(l.Actors), codes(l.DefaultActors), quote(targets), codes(l.DefaultTargets), fmt.Sprint(l.AnnounceLead), fmt.Sprint(l.Finer)))
	}
	b.WriteString(leverList)
}

// row is a list of literals. Lists are shorter than objects, whose keys no minifier may shorten.
func row(cells ...string) string {
	return "[" + strings.Join(cells, ", ") + "]"
}

// outputs writes the outputs; dimensions are shared constants, and positions follow from sizes.
func outputs(b *bytes.Buffer) {
	b.WriteString(dimType)
	seen := map[string]bool{}
	for _, o := range sim.Outputs() {
		for _, d := range o.Dims {
			if seen[d.ID] {
				continue
			}
			seen[d.ID] = true
			entities := "countries.map((c) => c.iso3)"
			if d.ID != "country" {
				entities = quote(strings.Join(d.Entities, " ")) + ".split(' ')"
			}
			fmt.Fprintf(b, "  %s: %s,\n", d.ID, entities)
		}
	}
	b.WriteString(outputType)
	for _, o := range sim.Outputs() {
		var dims []string
		for _, d := range o.Dims {
			dims = append(dims, d.ID)
		}
		fmt.Fprintf(b, "  %s,\n", row(quote(o.ID), quote(o.Unit), quote(strings.Join(dims, " "))))
	}
	b.WriteString(outputList)
}

// scenarios writes the history's shocks and the other built-in scenarios.
func scenarios(b *bytes.Buffer) error {
	var history, others bytes.Buffer
	for _, id := range scenario.IDs() {
		f, err := scenario.Builtin(id)
		if err != nil {
			return err
		}
		s, err := scenario.Load(id)
		if err != nil {
			return err
		}
		own := s.Shocks[len(s.Shocks)-len(f.Shocks):]
		if id == scenario.HistoryID {
			for i, shock := range own {
				fmt.Fprintf(&history, "  %s,\n", shockRow(f.Shocks[i], shock))
			}
			continue
		}
		cells := []string{quote(id), quote(f.Title), quote(strings.Join(f.Without, " "))}
		for i, shock := range own {
			cells = append(cells, shockRow(f.Shocks[i], shock))
		}
		fmt.Fprintf(&others, "  %s,\n", row(cells...))
	}
	b.WriteString(shockType + history.String() + shockList + scenarioType + others.String() + scenarioList)
	return nil
}

// shockRow is a shock: what its file calls it, and what it resolves to.
func shockRow(named scenario.Shock, s sim.Shock) string {
	return row(quote(named.ID), quote(named.Title), quote(sim.Levers()[s.Lever].ID), codes(s.Actors), short(s.Targets), number(s.Magnitude),
		fmt.Sprint(int(s.Announced)), fmt.Sprint(int(s.Start)), fmt.Sprint(int(s.Ramp)), fmt.Sprint(int(s.End)))
}

// codes is a literal of ISO3 codes apart by spaces.
func codes(list []world.CountryID) string {
	var out []string
	for _, c := range list {
		out = append(out, c.ISO3())
	}
	return quote(strings.Join(out, " "))
}

// short is codes, but all economies together are the group "WORLD", which the page expands.
func short(list []world.CountryID) string {
	if len(list) == world.Count {
		return quote("WORLD")
	}
	return codes(list)
}

// quote is a string literal of TypeScript.
func quote(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}

func ifText(condition bool, text string) string {
	if condition {
		return text
	}
	return ""
}
