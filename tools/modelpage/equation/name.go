package equation

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// numbered matches a name that ends in a number: S0, lag0.
var numbered = regexp.MustCompile(`^(\pL+)(\d+)$`)

// name writes a name and its marks: one letter as a letter, more as a word.
func name(t token) string {
	if m := numbered.FindStringSubmatch(t.text); m != nil && t.sub == "" {
		t.text, t.sub = m[1], m[2]
	}
	return marked(letter(t.text), t)
}

// marked adds accent, subscript and superscript.
func marked(text string, t token) string {
	if t.accent != "" {
		text = "{:" + t.accent + " " + text + ":}"
	}
	if t.sub != "" {
		text += "_{:" + index(t.sub) + ":}"
	}
	if t.sup != "" {
		text += "^{:" + t.sup + ":}"
	}
	return text
}

// index writes a subscript; its parts are separated by commas.
func index(sub string) string {
	var parts []string
	for _, part := range strings.FieldsFunc(sub, func(r rune) bool { return r == ',' }) {
		parts = append(parts, letter(strings.ReplaceAll(strings.TrimSpace(part), "_", " ")))
	}
	return strings.Join(parts, ",")
}

// letter is a single letter or number as it is and anything longer as text.
func letter(text string) string {
	if utf8.RuneCountInString(text) == 1 || strings.Trim(text, "0123456789") == "" {
		return text
	}
	return quoted(text)
}

// quoted is a name of several letters: one identifier, which browsers set upright.
func quoted(text string) string { return "`" + text + "`" }
