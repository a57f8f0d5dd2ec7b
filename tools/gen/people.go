package main

import (
	"bytes"
	"fmt"
	"go/format"

	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// peopleFile tells the map how many live where; the program in the browser has no room for the tables of the model.
func peopleFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "package scene\n\nimport \"sovereignstack/sim/world\"\n\n// people is the population of each country [million].\nvar people = [world.Count]float32{")
	for i, c := range data.Tables().Countries {
		if i%12 == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%.4g,", c.Population)
		if i >= world.Count {
			return nil, fmt.Errorf("more than %d countries", world.Count)
		}
	}
	b.WriteString("\n}\n")
	return format.Source(b.Bytes())
}
