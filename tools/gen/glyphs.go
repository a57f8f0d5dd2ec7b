package main

import (
	"bytes"
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/wasm/stage/scene"
)

// glyphsFile gives the legend of the map the symbols that stand on it.
func glyphsFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "// Symbols of the levers in the order of the catalogue, as the paths of a drawing of 16 × 16; after a bar that below zero.\n\n")
	b.WriteString("export const glyphs: readonly string[] = [\n")
	for i := range sim.Levers() {
		usual, negative := scene.LeverStrokes(i)
		path := pathOf(usual)
		if len(negative) > 0 {
			path += "|" + pathOf(negative)
		}
		fmt.Fprintf(&b, "  '%s',\n", path)
	}
	b.WriteString("];\n")
	return b.Bytes(), nil
}

// pathOf writes strokes as the path of an SVG drawing: a circle is two half turns.
func pathOf(strokes [][]int8) string {
	var path strings.Builder
	for _, stroke := range strokes {
		if len(stroke) == 3 {
			x, y, r := stroke[0], stroke[1], stroke[2]
			fmt.Fprintf(&path, "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 %d 0", x-r, y, r, r, 2*r, r, r, -2*r)
			continue
		}
		for i := 0; i < len(stroke); i += 2 {
			fmt.Fprintf(&path, "%c%d %d", "ML"[min(i, 1)], stroke[i], stroke[i+1])
		}
	}
	return path.String()
}
