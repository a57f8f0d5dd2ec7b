// Package modelpage writes the page on which an economist reads the model: claims with their ablations, what no data
// identify, every mechanism with its equations and parameters, levers, series, backtests, sensitivity, limits, sources.
//
// Nothing on it is written twice. Equations and prose come from the doc comments of sim, numbers from its catalogue
// and from the tables that the tools keep in sim/data, addresses from SOURCES.md. The few texts that stand nowhere
// else are the Markdown files of this folder.
//
//	page.go         what the page holds, in order
//	source.go       doc comments and structs of sim
//	prose.go        texts with links and symbols; equation/ and mathml.go typeset equations
//	tables.go       the committed tables of results, and which of them are still to come
//	*.html          templates, one per section
package modelpage

import (
	"bytes"
	"embed"
	"html/template"
	"slices"
	"strings"
)

//go:embed *.html
var templates embed.FS

// page is all that the templates show.
type page struct {
	Sections     []section
	Claims       claimsPart
	Unknown      []unknownGroup
	UnknownCount int
	Resting      []restingPart
	Overview     overviewPart
	Mechanisms   []mechanismPart
	Levers       []leverPart
	Series       []seriesPart
	Backtests    backtestPart
	Influence    influencePart
	Fit          fitPart
	Limits       template.HTML
	LongRun      template.HTML
	Levels       []levelPart
	LevelMonths  []string
	Credits      template.HTML
	Works        []*work
	Version      versionPart

	inputs *inputs
	prose  *prose
}

// section is an entry of the contents.
type section struct {
	ID, Title, Short string
	Parts            []section
}

// inputs is what the page is made from.
type inputs struct {
	root    string
	source  *source
	sources *sources
	tables  *tables
}

// Build returns the page.
func Build(root string) ([]byte, error) {
	in, err := readInputs(root)
	if err != nil {
		return nil, err
	}
	p := &page{inputs: in, prose: newProse(in)}
	for _, fill := range []func() error{
		p.fillMechanisms, p.fillClaims, p.fillFit, p.fillUnknown, p.fillOverview, p.fillCatalogue, p.fillBacktests,
		p.fillInfluence, p.fillLevels, p.fillTexts, p.fillVersion,
	} {
		if err := fill(); err != nil {
			return nil, err
		}
	}
	p.fillSections()
	formulas := slices.Compact(slices.Sorted(slices.Values(p.prose.formulas)))
	math, err := typeset(root, formulas)
	if err != nil {
		return nil, err
	}
	t, err := template.New("page.html").Funcs(template.FuncMap{
		"math":      func(formula string) template.HTML { return math[formula] },
		"number":    number,
		"continues": func(line []formulaPart) bool { return strings.HasPrefix(line[0].Formula, "=") },
		"figure":    figure,
	}).ParseFS(templates, "*.html")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, p); err != nil {
		return nil, err
	}
	return tidy(b.Bytes()), nil
}

func readInputs(root string) (*inputs, error) {
	in := &inputs{root: root}
	var err error
	if in.source, err = readSource(root); err != nil {
		return nil, err
	}
	if in.sources, err = readSources(root); err != nil {
		return nil, err
	}
	in.tables, err = readTables(root)
	return in, err
}

func newProse(in *inputs) *prose {
	p := &prose{sources: in.sources, files: map[string]int{}}
	for _, m := range in.source.mechanisms {
		for _, file := range append(m.files, m.File) {
			p.files[file] = m.Number
		}
	}
	return p
}

// tidy drops the blank lines and indentation that templates leave.
func tidy(text []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(text) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			out.Write(line)
			out.WriteByte('\n')
		}
	}
	return out.Bytes()
}
