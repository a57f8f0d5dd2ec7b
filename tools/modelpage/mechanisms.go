package modelpage

import (
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"sovereignstack/sim"
)

// mechanismPart is a mechanism as the page shows it.
type mechanismPart struct {
	Anchor, Name, Title string
	Number              int // 0: not one of the numbered mechanisms.
	Blocks              []block
	Parameters          []parameterPart
	Elsewhere           []pair // Parameters that it reads and another mechanism lists: id and label.
}

// parameterPart is a row of a mechanism's table.
type parameterPart struct {
	sim.Parameter
	Symbol template.HTML // As the equations call it; may be empty.
	Source template.HTML
	Titles []evidence
	Fitted bool
	Guess  bool // Its source is an assumption.
}

// fillMechanisms reads comments and puts every parameter with the mechanism that keeps it.
func (p *page) fillMechanisms() error {
	src := p.inputs.source
	byType := map[string]int{}
	for _, m := range src.mechanisms {
		part, err := p.mechanism(m)
		if err != nil {
			return fmt.Errorf("%s: %w", m.File, err)
		}
		byType[m.Type] = len(p.Mechanisms)
		p.Mechanisms = append(p.Mechanisms, part)
	}
	for _, q := range sim.Parameters() {
		at, ok := src.places[q.ID]
		if !ok {
			return fmt.Errorf("parameter %s: its place in Params cannot be read", q.ID)
		}
		i, ok := byType[at.Type]
		if !ok { // A struct of parameters that is no mechanism of its own.
			st := src.types[at.Type]
			part, err := p.mechanism(mechanism{Name: inWords(st.File), Type: at.Type, File: st.File, doc: withoutName(st.doc)})
			if err != nil {
				return fmt.Errorf("%s: %w", st.File, err)
			}
			i = len(p.Mechanisms)
			byType[at.Type] = i
			p.Mechanisms = append(p.Mechanisms, part)
		}
		row, err := p.parameter(q, at)
		if err != nil {
			return fmt.Errorf("parameter %s: %w", q.ID, err)
		}
		p.Mechanisms[i].Parameters = append(p.Mechanisms[i].Parameters, row)
	}
	for i, m := range src.mechanisms {
		if part := &p.Mechanisms[i]; len(part.Parameters) == 0 {
			for _, q := range sim.Parameters() {
				if src.uses[m.File][src.places[q.ID]] {
					part.Elsewhere = append(part.Elsewhere, pair{q.ID, q.Label})
				}
			}
		}
	}
	return nil
}

// mechanism reads a comment: its first sentence is the title.
func (p *page) mechanism(m mechanism) (part mechanismPart, err error) {
	part = mechanismPart{Name: m.Name, Number: m.Number}
	part.Anchor = part.anchor(m.File)
	p.prose.current = m.Number
	defer func() { p.prose.current = 0 }()
	part.Title, m.doc = firstSentence(m.doc)
	part.Title = capital(part.Title)
	for _, text := range append([]string{m.doc}, m.more...) {
		blocks, err := p.prose.blocks(text)
		if err != nil {
			return part, err
		}
		part.Blocks = append(part.Blocks, blocks...)
	}
	return part, nil
}

// anchor is "m7", or "m-retaliation" for what has no number.
func (m mechanismPart) anchor(file string) string {
	if m.Number > 0 {
		return fmt.Sprintf("m%d", m.Number)
	}
	return "m-" + strings.ReplaceAll(strings.TrimSuffix(file, ".go"), "_", "-")
}

// sentenceEnd is the end of a sentence or of a paragraph.
var sentenceEnd = regexp.MustCompile(`\.\s|\n\n|\n\t|$`)

func firstSentence(text string) (first, rest string) {
	at := sentenceEnd.FindStringIndex(text)
	first = strings.TrimSuffix(strings.Join(strings.Fields(text[:at[0]]), " "), ".")
	return first, strings.TrimLeft(text[at[0]:], ". \n")
}

func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// withoutName drops the name that begins a doc comment: "RetaliationParams is how …".
func withoutName(text string) string {
	_, rest, found := strings.Cut(text, " is ")
	if !found {
		_, rest, _ = strings.Cut(text, " ")
	}
	return rest
}

func (p *page) parameter(q sim.Parameter, at place) (row parameterPart, err error) {
	row = parameterPart{Parameter: q, Fitted: q.Default != q.Prior, Guess: strings.HasPrefix(q.Source, "assumption")}
	row.Titles = p.inputs.sources.titles(q.Source)
	if row.Source, err = p.prose.inline(q.Source); err != nil {
		return row, err
	}
	f, ok := p.inputs.source.member(at.Type, at.Field)
	if !ok {
		return row, fmt.Errorf("no field %s.%s", at.Type, at.Field)
	}
	if s := symbol(f.Comment); s != "" && !strings.HasSuffix(q.Label, ", "+s) {
		p.prose.letters = map[string]bool{strings.TrimSuffix(s, "*"): true}
		row.Symbol, err = p.prose.inline(s)
	}
	return row, err
}

// isSymbol matches how equations name a quantity: one letter, marked or not, or a function of one.
var isSymbol = regexp.MustCompile(`^(\pL\p{M}?\*?|\pL+)(_[\pL\d]+)?(\([^ )]+\))?$`)

// symbol finds the symbol in the comment of a field: "ζ [1]", "τ of fear [yr]", "…, τ_l [yr]".
func symbol(comment string) string {
	text, _, _ := strings.Cut(comment, " [")
	parts := strings.Split(strings.TrimSuffix(text, "."), ", ")
	for _, candidate := range []string{parts[0], parts[len(parts)-1], strings.SplitN(text, " ", 2)[0]} {
		base, _, marked := strings.Cut(candidate, "_")
		single := len([]rune(base)) == 1 || strings.HasSuffix(base, "*")
		if isSymbol.MatchString(candidate) && candidate != "A" && candidate != "a" && (single || marked && len(base) <= 4 || strings.Contains(candidate, "(")) {
			return candidate
		}
	}
	return ""
}
