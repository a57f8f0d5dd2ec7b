package main

import (
	"bytes"
	"fmt"
	"go/format"
	"math"
	"strings"

	"sovereignstack/sim"
)

// leversFile tells the map what it needs of the levers to read the shocks of a run and to draw them.
func leversFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "package scene\n\nimport \"sovereignstack/sim/world\"\n\n// What the list of shocks begins with, as sim encodes it.\nconst (\n")
	fmt.Fprintf(&b, "inputVersion = %d\ninputHash = %#x\n)\n\n", sim.InputVersion, sim.InputHash())
	b.WriteString("// The levers, in the order of sim's catalogue.\nconst (\n")
	for i, lever := range sim.Levers() {
		b.WriteString("lever" + goName(lever.ID))
		if i == 0 {
			b.WriteString(" lever = iota")
		}
		b.WriteString("\n")
	}
	b.WriteString("levers\n)\n\n// catalogue is, of each lever, the largest size that it takes and who pulls it unless a shock says otherwise.\nvar catalogue = [levers]struct {\nmost float32\nactors []world.CountryID\n}{\n")
	for _, lever := range sim.Levers() {
		var seats []string
		for _, c := range lever.DefaultActors {
			seats = append(seats, "world."+c.ISO3())
		}
		fmt.Fprintf(&b, "lever%s: {%v, []world.CountryID{%s}},\n", goName(lever.ID), math.Max(-lever.Min, lever.Max), strings.Join(seats, ", "))
	}
	b.WriteString("}\n")
	return format.Source(b.Bytes())
}

// goName turns an id of the catalogue into a part of a Go name: "grid_build.change" into "GridBuildChange".
func goName(id string) string {
	var name strings.Builder
	for _, word := range strings.FieldsFunc(id, func(r rune) bool { return r == '_' || r == '.' }) {
		name.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return name.String()
}
