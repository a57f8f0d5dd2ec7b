package equation

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

type kind int

const (
	end      kind = iota
	number        // 8760, 0.5
	word          // one word of a name
	operator      // + − · / ^ = , and their like
	opening       // ( [ {
	closing       // ) ] } and "]+", the positive part
)

// token is the smallest piece of an equation. A word carries its marks.
type token struct {
	kind   kind
	text   string // Of a word without its marks.
	sub    string // x_sub
	sup    string // x*, x′, x²
	accent string // hat, bar, tilde or dot: of one letter
	spaced bool   // White space stands before it.
}

var accents = map[rune]string{'\u0302': "hat", '\u0304': "bar", '\u0303': "tilde", '\u0307': "dot"}

var raised = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁻", "−", "⁺", "+", "ⁿ", "n", "*", "∗", "′", "′", "'", "′")

var lowered = strings.NewReplacer("₀", "0", "₁", "1", "₂", "2", "₃", "3", "₄", "4", "₅", "5", "₆", "6", "₇", "7", "₈", "8", "₉", "9", "ₜ", "t", "ₖ", "k", "₊", "+", "ₙ", "n", "ᵢ", "i", "ⱼ", "j")

const (
	raisedRunes  = "⁰¹²³⁴⁵⁻⁺ⁿ"
	loweredRunes = "₀₁₂₃₄₅₆₇₈₉ₜₖ₊ₙᵢⱼ"
	operators    = "+−-±·×*/^=≤≥≈∝≡≠∈<>→←,;:|√…!"
	bigOperators = "ΣΠ∑∏∫"
)

// tokens cuts an equation.
func tokens(text string) ([]token, error) {
	runes := []rune(norm.NFD.String(text))
	var list []token
	spaced := false
	for i := 0; i < len(runes); {
		r := runes[i]
		t := token{spaced: spaced, text: string(r)}
		next := i + 1
		switch {
		case unicode.IsSpace(r):
			spaced = true
			i++
			continue
		case strings.ContainsRune("([{", r):
			t.kind = opening
		case strings.ContainsRune(")]}", r):
			t.kind = closing
			if r == ']' && next < len(runes) && runes[next] == '+' && (next+1 == len(runes) || !startsOperand(runes[next+1])) {
				t.text, next = "]+", next+1
			}
		case unicode.IsDigit(r):
			for next < len(runes) && (unicode.IsDigit(runes[next]) || runes[next] == '.' && next+1 < len(runes) && unicode.IsDigit(runes[next+1])) {
				next++
			}
			t.kind, t.text = number, string(runes[i:next])
		case strings.ContainsRune(bigOperators+"∞$%Δ∂", r) || unicode.IsLetter(r):
			var err error
			if t, next, err = scanWord(runes, i); err != nil {
				return nil, err
			}
			t.spaced = spaced
		case strings.ContainsRune(operators, r):
			t.kind = operator
			if next < len(runes) && runes[next] == '=' && strings.ContainsRune("+−-·*/:", r) {
				t.text, next = t.text+"=", next+1
			}
		default:
			return nil, fmt.Errorf("no meaning for %q", r)
		}
		list = append(list, t)
		i, spaced = next, false
	}
	return append(list, token{kind: end}), nil
}

// startsOperand tells "[x]+" from a sum written without spaces, "[c]+b".
func startsOperand(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '(' }

// scanWord reads a word and its marks: accents, subscripts, stars.
func scanWord(runes []rune, i int) (token, int, error) {
	t := token{kind: word}
	if strings.ContainsRune(bigOperators+"∞$%Δ∂", runes[i]) {
		t.text = string(runes[i])
		i++
	} else {
		for i < len(runes) && inWord(runes, i) {
			if name, ok := accents[runes[i]]; ok {
				t.accent = name
			} else {
				t.text += string(runes[i])
			}
			i++
		}
	}
	var err error
	for i < len(runes) {
		r := runes[i]
		switch {
		case r == '_' && i+1 < len(runes):
			if t.sub, i, err = subscript(runes, i+1); err != nil {
				return t, i, err
			}
		case strings.ContainsRune(loweredRunes, r):
			t.sub += lowered.Replace(string(r))
			i++
		case strings.ContainsRune(raisedRunes+"′'", r), r == '*' && (i+1 == len(runes) || !startsOperand(runes[i+1])):
			t.sup += raised.Replace(string(r))
			i++
		default:
			return t, i, nil
		}
	}
	return t, i, nil
}

// inWord reports whether a rune goes on a word; hyphens and apostrophes do between letters.
func inWord(runes []rune, i int) bool {
	r := runes[i]
	if _, ok := accents[r]; ok || unicode.IsLetter(r) && !strings.ContainsRune(bigOperators, r) || unicode.IsDigit(r) {
		return true
	}
	between := i > 0 && i+1 < len(runes) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1])
	return between && strings.ContainsRune("-–'’&", r)
}

// subscript reads what follows "_": letters and digits, or anything in braces.
func subscript(runes []rune, i int) (string, int, error) {
	start := i
	if runes[i] == '{' {
		for i < len(runes) && runes[i] != '}' {
			i++
		}
		if i == len(runes) {
			return "", i, fmt.Errorf("a brace is not closed")
		}
		return string(runes[start+1 : i]), i + 1, nil
	}
	for i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]) || runes[i] == '_') {
		i++
	}
	if i == start {
		return "", i, fmt.Errorf("an empty subscript")
	}
	return string(runes[start:i]), i, nil
}
