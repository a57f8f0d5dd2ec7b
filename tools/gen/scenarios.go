package main

import (
	"bytes"
	"fmt"
	"go/format"
	"strconv"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

// scenariosFile is the Go table of the built-in scenarios.
func scenariosFile(string) ([]byte, error) {
	all, err := scenario.All()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(banner + "package data\n\nimport (\n\"sovereignstack/sim\"\n\"sovereignstack/sim/world\"\n)\n\n")
	b.WriteString("// Scenarios holds the built-in scenarios with the history beneath them, so that no\n// program in the browser reads JSON. The first is the history itself.\nvar Scenarios = []sim.Scenario{\n")
	for _, s := range all {
		fmt.Fprintf(&b, "{\nID: %q,\nTitle: %q,\nDescription: %q,\nSubsteps: %d,\nSeed: %d,\n", s.ID, s.Title, s.Description, s.Substeps, s.Seed)
		if len(s.Overrides) > 0 {
			b.WriteString("Overrides: []sim.Override{\n")
			for _, o := range s.Overrides {
				fmt.Fprintf(&b, "{Param: %d, Value: %s}, // %s\n", o.Param, number(o.Value), sim.Parameters()[o.Param].ID)
			}
			b.WriteString("},\n")
		}
		b.WriteString("Shocks: []sim.Shock{\n")
		for _, shock := range s.Shocks {
			fmt.Fprintf(&b, "{Lever: %d, Actors: %s, Targets: %s, Magnitude: %s, Announced: %d, Start: %d, Ramp: %d, End: %d}, // %s from %s\n",
				shock.Lever, countries(shock.Actors), countries(shock.Targets), number(shock.Magnitude), shock.Announced, shock.Start, shock.Ramp, shock.End,
				sim.Levers()[shock.Lever].ID, shock.Start)
		}
		b.WriteString("},\n},\n")
	}
	b.WriteString("}\n")
	return format.Source(b.Bytes())
}

// countries is a list of ids as a Go literal.
func countries(list []world.CountryID) string {
	if len(list) == 0 {
		return "nil"
	}
	text := "[]world.CountryID{"
	for i, c := range list {
		if i > 0 {
			text += ", "
		}
		text += strconv.Itoa(int(c))
	}
	return text + "}"
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
