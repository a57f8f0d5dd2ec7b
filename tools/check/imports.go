package main

import (
	"fmt"
	"slices"
	"strings"
)

// layers lists, for every package of sim and wasm, the packages of this module
// that it may import. A new package gets a line here, and so a place.
var layers = map[string][]string{
	"sim/num":          {},
	"sim/unit":         {"sim/num"},
	"sim/world":        {"sim/num", "sim/unit"},
	"sim/timing":       {},
	"sim":              {"sim/num", "sim/timing", "sim/unit", "sim/world"},
	"sim/data":         {"sim", "sim/num", "sim/unit", "sim/world"},
	"sim/scenario":     {"sim", "sim/data", "sim/num", "sim/unit", "sim/world"},
	"wasm/core":        {"sim", "sim/data", "sim/num", "sim/unit", "sim/world"},
	"wasm/stage/geo":   {"sim/world"},
	"wasm/stage/scene": {"sim", "sim/num", "sim/timing", "sim/unit", "sim/world", "wasm/stage/geo"},
	"wasm/stage/demo":  {"sim", "sim/world"},
	"wasm/stage/view":  {"sim", "sim/unit", "sim/world", "wasm/stage/geo", "wasm/stage/scene"},
	"wasm/stage": {"sim", "sim/data", "sim/scenario", "sim/unit", "sim/world",
		"wasm/stage/geo", "wasm/stage/scene", "wasm/stage/view"},
}

// rule forbids imports to a part of the module.
type rule struct {
	why      string
	where    func(path string) bool     // package, by its path in the module
	forbids  func(imported string) bool // full import path
	indirect bool                       // whether imports of imports count
}

const ebitengine = "github.com/hajimehoshi/ebiten/v2"

var rules = []rule{
	{
		why:     "sim sees no screen, browser, clock, machine or chance",
		where:   under("sim"),
		forbids: anyOf(under(ebitengine), under("syscall"), is("time"), under("os"), under("math/rand")),
	},
	{
		why:     "only sim/num may use math inside sim: its results differ between platforms",
		where:   func(path string) bool { return under("sim")(path) && path != "sim/num" },
		forbids: is("math"),
	},
	{
		why:     "sim needs nothing but the standard library",
		where:   under("sim"),
		forbids: foreign,
	},
	{
		why:     "only wasm talks to JavaScript",
		where:   not(under("wasm")),
		forbids: is("syscall/js"),
	},
	{
		why:     "only wasm/stage draws, and scene and geo are tested without a screen",
		where:   not(anyOf(is("wasm/stage"), is("wasm/stage/view"))),
		forbids: anyOf(under(ebitengine), under("github.com/ebitengine")),
	},
	{
		why:     "text, debug print and audio make stage.wasm too large; the browser draws text",
		where:   under("wasm"),
		forbids: anyOf(under(ebitengine+"/text"), under(ebitengine+"/ebitenutil"), under(ebitengine+"/audio")),
	},
	{
		why:      "core.wasm has no room for JSON: it takes flat buffers",
		where:    is("wasm/core"),
		forbids:  anyOf(under("encoding/json"), is(module+"/sim/scenario")),
		indirect: true,
	},
	{
		why:     "the page loads files; wasm makes no calls over the network",
		where:   under("wasm"),
		forbids: under("net"),
	},
}

// checkImports returns a line for every import that breaks a rule.
func checkImports(packages []Package) []string {
	var breaches []string
	for _, p := range packages {
		path := inModule(p.ImportPath)
		breaches = append(breaches, checkName(path)...)
		breaches = append(breaches, checkLayer(path, p.Imports)...)
		for _, r := range rules {
			if !r.where(path) {
				continue
			}
			imports := p.Imports
			if r.indirect {
				imports = append(slices.Clone(imports), p.Deps...)
			}
			for _, imported := range imports {
				if r.forbids(imported) {
					breaches = append(breaches, fmt.Sprintf("%s may not import %s: %s", path, imported, r.why))
				}
			}
		}
	}
	slices.Sort(breaches)
	return slices.Compact(breaches) // The same import on several platforms is one breach.
}

// checkName reports packages whose name says nothing.
func checkName(path string) []string {
	name := path[strings.LastIndexByte(path, '/')+1:]
	if slices.Contains([]string{"util", "utils", "common", "helpers", "misc"}, name) {
		return []string{fmt.Sprintf("%s: name a package after what it holds", path)}
	}
	return nil
}

// checkLayer reports imports within the module that point the wrong way.
func checkLayer(path string, imports []string) (breaches []string) {
	allowed, placed := layers[path]
	layered := anyOf(under("sim"), under("wasm"))(path)
	if layered && !placed {
		return []string{fmt.Sprintf("%s has no place: add it to the layers in tools/check/imports.go", path)}
	}
	for _, imported := range imports {
		target := inModule(imported)
		switch {
		case target == imported:
		case layered && !slices.Contains(allowed, target):
			breaches = append(breaches, fmt.Sprintf("%s may not import %s: imports point one way, see layers in tools/check/imports.go", path, target))
		}
	}
	return breaches
}
