package modelpage

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"fmt"
	"html/template"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// The texts that stand nowhere else.
//
//go:embed *.md
var texts embed.FS

// versionPart tells which model the page speaks of.
type versionPart struct {
	Input, Layout int
	Catalogue     string // Hash of the ids of levers, parameters and economies.
	Parameters    string // Hash of ids and values.
	Baseline      string // Hash of the run of the history.
}

// hashDigits is how much of the parameter hash is shown.
const hashDigits = 16

func (p *page) fillTexts() error {
	for _, t := range []struct {
		name string
		into *template.HTML
	}{
		{"purpose.md", &p.Overview.Purpose},
		{"concepts.md", &p.Overview.Concepts},
		{"details.md", &p.Overview.Details},
		{"limits.md", &p.Limits},
		{"long_run.md", &p.LongRun},
	} {
		text, err := texts.ReadFile(t.name)
		if err != nil {
			return err
		}
		if *t.into, err = markdown(text); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	var err error
	if p.Credits, err = markdown([]byte(p.inputs.sources.credits)); err != nil {
		return err
	}
	p.Works = p.inputs.sources.works()
	return nil
}

// markdown converts a text; raw HTML in it is left out, and cells are aligned without style attributes.
func markdown(text []byte) (template.HTML, error) {
	converter := goldmark.New(goldmark.WithExtensions(
		extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute))))
	var b bytes.Buffer
	err := converter.Convert(text, &b)
	return template.HTML(b.String()), err
}

func (p *page) fillVersion() error {
	p.Version = versionPart{Input: sim.InputVersion, Layout: sim.LayoutVersion, Catalogue: fmt.Sprintf("%08x", sim.InputHash())}
	hash := sha256.New()
	for _, q := range sim.Parameters() {
		fmt.Fprintf(hash, "%s=%v\n", q.ID, q.Default)
	}
	p.Version.Parameters = fmt.Sprintf("%x", hash.Sum(nil))[:hashDigits]
	s, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return err
	}
	run, err := sim.Run(data.Tables(), s)
	if err != nil {
		return err
	}
	p.Version.Baseline = fmt.Sprintf("%016x", run.Hash)
	return nil
}
