package modelpage

import (
	"fmt"
	"html/template"
	"regexp"
	"strings"
)

// piece matches what a text says in a notation: evidence ids, file names, symbols.
var piece = regexp.MustCompile(`HW\d{4}|EV-\d{4}[-\w]*|\b(?:[a-z]+-)+\d{3}\b|[a-z_]+\.go\b|[\pL\d]+\*?(?:_[\pL\d]+\*?)?(?:_[\pL\d]+)*`)

var (
	isGreek     = regexp.MustCompile(`^[\p{Greek}]\*?$`)
	subscripted = regexp.MustCompile(`^(\pL\*?|\pL+)_([\pL\d]{1,3}|[\pL\d]+)(\*?)$`)
)

// inline writes a text with its ids as links and its symbols as symbols. An id of the evidence tables that
// SOURCES.md does not know is an error.
func (p *prose) inline(text string) (template.HTML, error) {
	var out strings.Builder
	last := 0
	for _, at := range piece.FindAllStringIndex(text, -1) {
		out.WriteString(template.HTMLEscapeString(text[last:at[0]]))
		html, err := p.piece(text[at[0]:at[1]])
		if err != nil {
			return "", err
		}
		out.WriteString(html)
		last = at[1]
	}
	out.WriteString(template.HTMLEscapeString(text[last:]))
	return template.HTML(out.String()), nil
}

func (p *prose) piece(text string) (string, error) {
	escaped := template.HTMLEscapeString(text)
	if e, ok := p.sources.byID[text]; ok {
		return string(e.link()), nil
	}
	if evidenceID.FindString(text) == text {
		return "", fmt.Errorf("%s is cited and not in SOURCES.md", text)
	}
	if strings.HasSuffix(text, ".go") {
		if n, ok := p.files[text]; ok && n != p.current {
			return fmt.Sprintf(`<a href="#m%d">mechanism %d</a>`, n, n), nil
		}
		return "<code>" + escaped + "</code>", nil
	}
	if m := subscripted.FindStringSubmatch(text); m != nil && (len([]rune(m[1])) <= 2 || strings.ToUpper(m[2]) == m[2]) {
		return "<var>" + m[1] + "<sub>" + m[2] + "</sub></var>" + m[3], nil
	}
	if isGreek.MatchString(text) || p.letters[text] && !strings.Contains("aAI", text) {
		return "<var>" + escaped + "</var>", nil
	}
	if strings.HasSuffix(text, "*") && p.letters[strings.TrimSuffix(text, "*")] {
		return "<var>" + escaped + "</var>", nil
	}
	return escaped, nil
}
