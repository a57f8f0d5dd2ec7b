package equation

import (
	"fmt"
	"slices"
	"strings"
)

// ASCIIMath writes a formula in AsciiMath, with every group in brackets of its own.
func ASCIIMath(text string) (string, error) {
	list, err := tokens(text)
	if err != nil {
		return "", err
	}
	p := &parser{tokens: list}
	out, err := p.list()
	if err != nil {
		return "", err
	}
	if t := p.peek(); t.kind != end {
		return "", fmt.Errorf("%q is left over", t.text)
	}
	return out, nil
}

// parser reads tokens from left to right, one function per level of precedence.
type parser struct {
	tokens []token
	nested int // Depth of brackets and exponents.
	summed int // Depth of sum signs, whose terms end at " / ".
}

// term is a piece of AsciiMath; of a bracketed one also what is inside.
type term struct{ text, inside string }

// group is a term as one operand: without brackets of its own, which a fraction or exponent makes needless.
func (t term) group() string {
	if t.inside != "" {
		return "{:" + t.inside + ":}"
	}
	return "{:" + t.text + ":}"
}

func (p *parser) peek() token { return p.tokens[0] }

func (p *parser) next() token {
	t := p.tokens[0]
	if t.kind != end {
		p.tokens = p.tokens[1:]
	}
	return t
}

func (p *parser) at(texts ...string) bool {
	t := p.peek()
	return t.kind == operator && slices.Contains(texts, t.text)
}

// list is what stands in brackets: comparisons, separated by commas.
func (p *parser) list() (string, error) {
	var b strings.Builder
	for {
		part, err := p.comparison()
		if err != nil {
			return "", err
		}
		b.WriteString(part)
		if !p.at(",", ";", "|") {
			return b.String(), nil
		}
		b.WriteString(p.next().text + " ") // A bar is a condition: P(a | b).
	}
}

// signs are what stands between two sides.
var signs = []string{"=", "≤", "≥", "≈", "∝", "≡", "≠", "∈", "<", ">", "→", "←", ":", ":=", "+=", "−=", "-=", "·=", "*=", "/="}

// comparison may begin with its sign: the line above then holds its left side.
func (p *parser) comparison() (out string, err error) {
	if !p.at(signs...) {
		out, err = p.sum()
	}
	for err == nil && p.at(signs...) {
		var right string
		sign := p.next().text
		if right, err = p.sum(); err == nil {
			out += " " + sign + " " + right
		}
	}
	return strings.TrimSpace(out), err
}

func (p *parser) sum() (string, error) {
	out := ""
	if p.at("+", "−", "-", "±") {
		out = minus(p.next().text)
	}
	part, err := p.product()
	out += part
	for err == nil && p.at("+", "−", "-", "±") {
		sign := minus(p.next().text)
		if part, err = p.product(); err == nil {
			out += " " + sign + " " + part
		}
	}
	return out, err
}

func minus(sign string) string { return strings.Replace(sign, "-", "−", 1) }

// product joins factors. "a·b/c" is a times b/c; "a·b / c" is the product over c, as it looks.
func (p *parser) product() (string, error) {
	last, err := p.factor()
	before := ""
	for err == nil {
		switch {
		case p.at("·", "×", "*"):
			before += last.text + "·"
			p.next()
			last, err = p.factor()
		case p.at("/") && (p.summed == 0 || !p.peek().spaced):
			whole := p.next().spaced
			var under term
			if under, err = p.factor(); err != nil {
				break
			}
			if whole && before != "" {
				last, before = term{text: before + last.text}, ""
			}
			last = p.fraction(last, under)
		case p.startsFactor():
			before += last.text + thin
			last, err = p.factor()
		default:
			return before + last.text, nil
		}
	}
	return "", err
}

// fraction stacks two terms. In brackets and exponents it stays on the line: not every reader's fonts have brackets
// that grow.
func (p *parser) fraction(over, under term) term {
	if p.nested > 0 {
		return term{text: over.text + "//" + under.text}
	}
	return term{text: over.group() + "/" + under.group()}
}

// startsFactor reports whether a factor follows without a sign between, as in "12 log10(x)".
func (p *parser) startsFactor() bool {
	t := p.peek()
	return t.kind == number || t.kind == word || t.kind == opening || p.at("√")
}

// factor is an atom with exponents.
func (p *parser) factor() (term, error) {
	base, err := p.atom()
	for err == nil && p.at("^") {
		p.next()
		p.nested++
		sign := ""
		if p.at("−", "-", "+") {
			sign = minus(p.next().text)
		}
		var exponent term
		exponent, err = p.atom()
		p.nested--
		if exponent.inside != "" {
			exponent.text = exponent.inside
		}
		base = term{text: base.text + "^{:" + sign + exponent.text + ":}"}
	}
	return base, err
}
