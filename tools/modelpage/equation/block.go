package equation

import (
	"fmt"
	"regexp"
	"strings"
)

// Part is a formula in AsciiMath, or a remark in plain words.
type Part struct {
	Math bool
	Text string
}

// Line is an equation and what stands beside it.
type Line []Part

// Symbol explains a name of the equations.
type Symbol struct {
	Name       string // AsciiMath
	Unit, Text string
}

// Block is one indented part of a doc comment.
type Block struct {
	Lines   []Line
	Symbols []Symbol
}

var (
	relation   = regexp.MustCompile(`[=≤≥≈∝≡≠∈<>]`)
	padding    = regexp.MustCompile(` {2,}([=≤≥≈∝≡≠∈+−·])`)
	gap        = regexp.MustCompile(` {2,}`)
	unitBehind = regexp.MustCompile(`^(.+) (1|share|%|[$€]?[\pL$/%·0-9²³]+)$`)
)

// Read takes the text of an indented block, its indentation removed.
func Read(text string) (Block, error) {
	var b Block
	for _, raw := range joined(text) {
		line := padding.ReplaceAllString(strings.TrimSpace(raw), " $1")
		parts := gap.Split(line, -1)
		var err error
		switch {
		case relation.MatchString(parts[0]):
			err = b.addEquation(parts)
		case strings.HasPrefix(raw, " ") && len(b.Symbols) > 0:
			last := &b.Symbols[len(b.Symbols)-1]
			last.Text = strings.TrimSpace(last.Text + " " + line)
		case strings.HasPrefix(raw, " ") && len(b.Lines) > 0:
			last := &b.Lines[len(b.Lines)-1]
			*last = append(*last, Part{Text: line})
		default:
			err = b.addSymbol(parts)
		}
		if err != nil {
			return b, fmt.Errorf("%q: %w", strings.TrimSpace(raw), err)
		}
	}
	return b, nil
}

// joined is the lines of a block; a formula that goes on in the next line is made one.
func joined(text string) []string {
	var lines []string
	for raw := range strings.Lines(text) {
		raw = strings.TrimRight(raw, " \t\n")
		line := strings.TrimSpace(raw)
		if line == "" {
			continue
		}
		if n := len(lines); n > 0 && raw != line {
			if before := lines[n-1]; relation.MatchString(gap.Split(padding.ReplaceAllString(strings.TrimSpace(before), " $1"), -1)[0]) && unfinished(before, line) {
				lines[n-1] = before + " " + line
				continue
			}
		}
		lines = append(lines, raw)
	}
	return lines
}

// unfinished reports whether an equation goes on in the next line.
func unfinished(line, next string) bool {
	open := strings.Count(line, "(") + strings.Count(line, "[") - strings.Count(line, ")") - strings.Count(line, "]")
	return open > 0 || strings.ContainsAny(line[len(line)-1:], "=+/,") || strings.HasSuffix(line, "·") || strings.HasSuffix(line, "−") ||
		strings.HasPrefix(next, "+ ") || strings.HasPrefix(next, "− ") || strings.HasPrefix(next, "· ") || strings.HasPrefix(next, "·")
}

// addEquation adds a formula with what stands behind it: more formulas, or remarks. A remark may end in a formula of
// its own, as in "user cost, δ = 1/life".
func (b *Block) addEquation(parts []string) error {
	var line Line
	for i, text := range parts {
		text = strings.TrimRight(text, " ,;")
		at := relation.FindStringIndex(text)
		if at != nil && i > 0 {
			if comma := strings.LastIndex(text[:at[0]], ", "); comma >= 0 {
				line = append(line, Part{Text: text[:comma]})
				text = text[comma+len(", "):]
			}
		}
		if at == nil {
			line = append(line, Part{Text: text})
			continue
		}
		formula, err := ASCIIMath(text)
		if err != nil {
			return err
		}
		line = append(line, Part{Math: true, Text: formula})
	}
	b.Lines = append(b.Lines, line)
	return nil
}

// addSymbol reads "name  unit  what it is"; next to the longest name of a list the unit has one space only.
func (b *Block) addSymbol(parts []string) error {
	var s Symbol
	name := parts[0]
	switch {
	case len(parts) > 2:
		s.Unit, s.Text = parts[1], strings.Join(parts[2:], " ")
	case len(parts) == 2:
		s.Text = parts[1]
		if m := unitBehind.FindStringSubmatch(name); m != nil {
			name, s.Unit = m[1], m[2]
		}
	}
	var err error
	s.Name, err = ASCIIMath(name)
	b.Symbols = append(b.Symbols, s)
	return err
}
