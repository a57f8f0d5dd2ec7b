package modelpage

import (
	"go/doc/comment"
	"html/template"
	"regexp"
	"strings"

	"sovereignstack/tools/modelpage/equation"
)

// block is a paragraph, a list, or equations.
type block struct {
	Paragraph template.HTML
	Heading   string
	Items     []template.HTML
	Ordered   bool
	Equations *equationsPart
}

// equationsPart is the equations of a block and its list of symbols.
type equationsPart struct {
	Lines   [][]formulaPart
	Symbols []symbolPart
}

// formulaPart is a formula, or a remark beside one.
type formulaPart struct {
	Formula string // AsciiMath; empty for a remark.
	Remark  template.HTML
}

type symbolPart struct {
	Name, Unit string
	Text       template.HTML
}

// prose turns texts of the code into parts of the page.
type prose struct {
	sources  *sources
	files    map[string]int  // Number of the mechanism in a file.
	current  int             // Number of the mechanism at hand; its own files are not linked.
	formulas []string        // AsciiMath, in order of appearance.
	letters  map[string]bool // Single letters that the equations at hand use.
}

// blocks reads a doc comment. Equations are read first: the texts around them speak of their symbols.
func (p *prose) blocks(text string) ([]block, error) {
	var parser comment.Parser
	content := parser.Parse(text).Content
	p.letters = map[string]bool{}
	var read []equation.Block
	for _, c := range content {
		if code, ok := c.(*comment.Code); ok {
			b, err := equation.Read(code.Text)
			if err != nil {
				return nil, err
			}
			p.collect(b)
			read = append(read, b)
		}
	}
	var list []block
	for _, c := range content {
		var b block
		var err error
		switch c := c.(type) {
		case *comment.Code:
			b.Equations, err = p.equations(read[0])
			read = read[1:]
		case *comment.Paragraph:
			b.Paragraph, err = p.inline(plain(c.Text))
		case *comment.Heading:
			b.Heading = plain(c.Text)
		case *comment.List:
			b, err = p.list(c)
		}
		if err != nil {
			return nil, err
		}
		list = append(list, b)
	}
	return list, nil
}

func (p *prose) list(l *comment.List) (b block, err error) {
	for _, item := range l.Items {
		b.Ordered = b.Ordered || item.Number != ""
		var parts []string
		for _, inner := range item.Content {
			if paragraph, ok := inner.(*comment.Paragraph); ok {
				parts = append(parts, plain(paragraph.Text))
			}
		}
		html, err := p.inline(strings.Join(parts, " "))
		if err != nil {
			return b, err
		}
		b.Items = append(b.Items, html)
	}
	return b, nil
}

// collect notes the formulas of a block, to be typeset together, and their letters.
func (p *prose) collect(b equation.Block) {
	for _, line := range b.Lines {
		for _, part := range line {
			if part.Math {
				p.formula(part.Text)
			}
		}
	}
	for _, s := range b.Symbols {
		p.formula(s.Name)
	}
}

// equations turns the texts of a block into parts of the page.
func (p *prose) equations(b equation.Block) (*equationsPart, error) {
	var out equationsPart
	for _, line := range b.Lines {
		var parts []formulaPart
		for _, part := range line {
			if part.Math {
				parts = append(parts, formulaPart{Formula: part.Text})
				continue
			}
			remark, err := p.inline(part.Text)
			if err != nil {
				return nil, err
			}
			parts = append(parts, formulaPart{Remark: remark})
		}
		out.Lines = append(out.Lines, parts)
	}
	for _, s := range b.Symbols {
		text, err := p.inline(s.Text)
		if err != nil {
			return nil, err
		}
		out.Symbols = append(out.Symbols, symbolPart{s.Name, s.Unit, text})
	}
	return &out, nil
}

// singleLetter matches a variable of one letter in AsciiMath.
var singleLetter = regexp.MustCompile("(?:^|[^`\"\\pL])(\\pL)(?:[^`\"\\pL]|$)")

func (p *prose) formula(text string) {
	p.formulas = append(p.formulas, text)
	for _, m := range singleLetter.FindAllStringSubmatch(text, -1) {
		p.letters[m[1]] = true
	}
}

// plain is the words of a comment on one line.
func plain(texts []comment.Text) string {
	var b strings.Builder
	for _, t := range texts {
		switch t := t.(type) {
		case comment.Plain:
			b.WriteString(string(t))
		case comment.Italic:
			b.WriteString(string(t))
		case *comment.Link:
			b.WriteString(plain(t.Text))
		case *comment.DocLink:
			b.WriteString("[" + plain(t.Text) + "]")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
