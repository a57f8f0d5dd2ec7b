package equation

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// functions need no brackets around a single argument.
var functions = []string{"ln", "log", "log10", "exp", "min", "max", "clamp", "logit", "logistic", "sign", "mean", "median"}

// asIs are functions that AsciiMath knows.
var asIs = []string{"ln", "log", "min", "max"}

// conditions stand between a value and when it holds.
var conditions = []string{"if", "else", "otherwise", "where", "when"}

// spaces as text, held by word joiners, because a converter trims texts.
const (
	joiner = "\u2060"
	thin   = `"` + joiner + "\u2009" + joiner + `"`
	wide   = joiner + "\u2003"
)

// atom is a number, a name with what it is applied to, or a bracket.
func (p *parser) atom() (term, error) {
	t := p.next()
	switch {
	case t.kind == number:
		if w := p.peek(); w.kind == word && w.text == "%" {
			return term{text: t.text + thin + quoted(p.next().text)}, nil
		}
		return term{text: t.text}, nil
	case t.kind == opening:
		return p.bracket(t)
	case t.kind == operator && t.text == "|":
		inside, err := p.sum()
		if err == nil && !p.at("|") {
			err = fmt.Errorf("a bar is not closed")
		}
		p.next()
		return term{text: "abs{:" + inside + ":}"}, err
	case t.kind == operator && t.text == "√":
		under, err := p.factor()
		return term{text: "sqrt" + under.group()}, err
	case t.kind == operator && t.text == "…":
		return term{text: "…"}, nil
	case t.kind != word:
		return term{}, fmt.Errorf("an operand is missing before %q", t.text)
	}
	switch {
	case p.differential(t):
		return p.derivative(t)
	case slices.Contains(conditions, t.text):
		return term{text: `"` + wide + t.text + wide + joiner + `"`}, nil
	case slices.Contains(functions, t.text):
		return p.function(t)
	case strings.Contains(bigOperators, t.text):
		sign := p.big(t)
		p.summed++
		over, err := p.product()
		p.summed--
		return term{text: sign + over}, err
	case t.text == "Δ" || t.text == "∂" || t.text == "$":
		name, err := p.factor()
		return term{text: t.text + name.text}, err
	}
	return p.applied(name(p.words(t)))
}

// bracket reads to the closing bracket; "[…]+" is the positive part.
func (p *parser) bracket(open token) (term, error) {
	summed := p.summed
	p.nested++
	p.summed = 0
	inside, err := p.list()
	p.nested--
	p.summed = summed
	if err != nil {
		return term{}, err
	}
	shut := p.next()
	want := map[string]string{"(": ")", "[": "]", "{": "}"}[open.text]
	if shut.kind != closing || strings.TrimSuffix(shut.text, "+") != want {
		return term{}, fmt.Errorf("%q is not closed by %q", open.text, want)
	}
	if shut.text == "]+" {
		return term{text: "{:[" + inside + "]:}_{:+:}"}, nil
	}
	return term{text: open.text + inside + want, inside: inside}, nil
}

// words joins the words of one name: "vendor share_v" is share_v of vendors, not a product.
func (p *parser) words(t token) token {
	for t.sub == "" && t.sup == "" {
		n := p.peek()
		plain := n.kind == number || n.kind == word && !strings.Contains(bigOperators+"Δ∂$%∞", n.text) &&
			!slices.Contains(functions, n.text) && !slices.Contains(conditions, n.text) && !p.differentialNext()
		if !plain || !n.spaced || p.variableNext() {
			break
		}
		p.next()
		t.text += " " + n.text
		t.sub, t.sup = n.sub, n.sup
	}
	return t
}

// variableNext reports whether a single letter with marks comes next: the e of "best of e^x" ends the name before it.
func (p *parser) variableNext() bool {
	n, after := p.peek(), p.tokens[1]
	applied := after.kind == opening && !after.spaced || after.kind == operator && after.text == "^"
	return utf8.RuneCountInString(n.text) == 1 && (n.sub != "" || n.sup != "" || applied)
}

// applied adds the indices and arguments that follow a name without a space. A bracket that turns out to be a
// positive part is a factor of its own.
func (p *parser) applied(text string) (term, error) {
	var indices []string
	for {
		n := p.peek()
		if n.kind != opening || n.spaced || n.text == "{" {
			return term{text: indexed(text, indices)}, nil
		}
		if id := p.tokens[1]; n.text == "[" && id.kind == word && id.sub != "" && p.tokens[2].text == "]" {
			p.tokens = p.tokens[3:] // An id of a catalogue: us_cloud.
			indices = append(indices, letter(id.text+" "+id.sub))
			continue
		}
		bracket, err := p.bracket(p.next())
		if err != nil {
			return term{}, err
		}
		if n.text == "[" && bracket.inside != "" {
			indices = append(indices, bracket.inside)
			continue
		}
		text, indices = indexed(text, indices)+" "+bracket.text, nil
	}
}

func indexed(text string, indices []string) string {
	if len(indices) == 0 {
		return text
	}
	return "{:" + text + ":}_{:" + strings.Join(indices, ",") + ":}"
}

// function is a known function with its argument, in brackets or not.
func (p *parser) function(t token) (term, error) {
	text := quoted(t.text)
	switch {
	case t.text == "log10":
		text = "log_{:10:}"
	case slices.Contains(asIs, t.text):
		text = t.text
	}
	text = marked(text, t)
	n := p.peek()
	if n.kind == opening && n.text == "(" {
		argument, err := p.bracket(p.next())
		return term{text: text + argument.text}, err
	}
	if !p.startsFactor() {
		return term{text: text}, nil
	}
	argument, err := p.factor()
	return term{text: text + thin + argument.text}, err
}

// big is a sum, product or integral sign with its bounds.
func (p *parser) big(t token) string {
	text := map[string]string{"Σ": "∑", "Π": "∏"}[t.text]
	if text == "" {
		text = t.text
	}
	text = marked(text, t)
	if p.at("^") {
		p.next()
		bound := p.next()
		text += "^" + "{:" + letter(bound.text) + ":}"
	}
	return text + " "
}

// differential is an upright d.
const differential = `"d"`

// compact matches a differential written as one word: dm in dm/dt, and dt itself.
var compact = regexp.MustCompile(`^d(\pL\d?)$`)

// differential reports whether a word is d, or d with its variable.
func (p *parser) differential(t token) bool {
	if t.text == "d" && t.sub == "" && t.sup == "" {
		n := p.peek()
		return n.kind == word && n.spaced || n.kind == opening && n.text == "(" && !n.spaced
	}
	m := compact.FindStringSubmatch(t.text)
	return m != nil && (strings.Contains("tskx", m[1]) || p.at("/"))
}

func (p *parser) differentialNext() bool {
	rest := *p
	return rest.differential(rest.next())
}

func (p *parser) derivative(t token) (term, error) {
	if m := compact.FindStringSubmatch(t.text); m != nil && t.text != "d" {
		t.text = m[1]
		return term{text: differential + " " + name(t)}, nil
	}
	of, err := p.factor()
	space := thin
	if utf8.RuneCountInString(of.text) == 1 {
		space = " "
	}
	return term{text: differential + space + of.text}, err
}
