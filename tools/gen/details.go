package main

import (
	"bytes"
	"fmt"

	"sovereignstack/sim"
)

// detailsFile is what the page loads after its controls work: what each lever does,
// the parameters, and the figures that charts are held against.
func detailsFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "// What the page reads after it works: texts, parameters and evidence. web/src/details/ makes a script of it.\n\n")
	b.WriteString("/** What each lever does, in the order of the catalogue. */\nexport const leverTexts: readonly string[] = [\n")
	for _, l := range sim.Levers() {
		fmt.Fprintf(&b, "  %s,\n", quote(l.Description))
	}
	b.WriteString("];\n\n")
	parameters(&b)
	if err := observations(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
