package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"

	"sovereignstack/tools/modelpage"
)

// modelFile is the page about the model with a data-l10n-id at every text. Texts that say the same share a message,
// which has its id from its first words; names of the model have theirs already.
func modelFile(root string) ([]byte, error) {
	source, err := modelpage.Build(root)
	if err != nil {
		return nil, err
	}
	said, err := namesSaid(root)
	if err != nil {
		return nil, err
	}
	return marked(source, said)
}

// marked is a page with ids, among them those of messages that there are.
func marked(source []byte, said map[string]string) ([]byte, error) {
	page, err := parseHTML(source)
	if err != nil {
		return nil, err
	}
	m := &marker{source: source, ids: map[string]string{}, taken: said}
	for id, message := range said {
		if other, ok := m.ids[message]; !ok || id < other {
			m.ids[message] = id
		}
	}
	m.mark(page)
	m.out.Write(source[m.done:])
	return m.out.Bytes(), nil
}

// modelWording are its messages, those of names aside.
func modelWording(root string) ([]byte, error) {
	said, err := namesSaid(root)
	if err != nil {
		return nil, err
	}
	w := &wording{said: said}
	w.b.WriteString(fluentBanner + "### The page about the model, written as index.ftl is. Figures in tables are variables: $a is the first.\n\n")
	source, err := modelFile(root)
	if err != nil {
		return nil, err
	}
	return w.page("the page about the model", source)
}

// writeModel writes the page.
func writeModel(root, path string) error {
	page, err := modelFile(root)
	if err != nil {
		return err
	}
	return os.WriteFile(path, page, 0o644)
}

// marker writes a page with ids at its texts.
type marker struct {
	source []byte
	done   int64 // How much of the source is written.
	out    bytes.Buffer
	ids    map[string]string // By message.
	taken  map[string]string // Messages by id.
}

// mark is wording.add for a page without ids.
func (m *marker) mark(e element) {
	if e.silent() {
		return
	}
	if e.speaks() && e.tabular() {
		m.args(&e)
	}
	if message := e.message(); message != "" {
		m.attribute(e, fmt.Sprintf(` data-l10n-id="%s"`, m.id(message)))
		if args := e.attrs["data-l10n-args"]; args != "" {
			m.attribute(e, fmt.Sprintf(` data-l10n-args="%s"`, html.EscapeString(args)))
		}
	}
	for _, child := range e.children {
		if !e.speaks() || slices.Contains(blocks, child.name) {
			m.mark(child)
		}
	}
}

// attribute writes the source up to the end of an element's start tag, and an attribute.
func (m *marker) attribute(e element, text string) {
	at := e.end - int64(len(">"))
	m.out.Write(m.source[m.done:at])
	m.out.WriteString(text)
	m.done = at
}

// tabular says whether the figures of an element are data.
func (e element) tabular() bool {
	return slices.Contains([]string{"td", "small", "text"}, e.name) && e.attrs["class"] != "source"
}

// args notes the figures of an element as the variables of its message.
func (m *marker) args(e *element) {
	args := map[string]string{}
	e.inner(func(text string) string {
		for _, found := range figure.FindAllString(text, -1) {
			args[string(rune('a'+len(args)))] = found
		}
		return text
	})
	if len(args) > 0 {
		text, _ := json.Marshal(args) // Texts can be written.
		e.attrs["data-l10n-args"] = string(text)
	}
}

// id is that of a message, made from its first words if it has none.
func (m *marker) id(message string) string {
	id := m.ids[message]
	if id == "" {
		first := firstWords(message)
		id = first
		for n := 2; m.taken[id] != ""; n++ {
			id = fmt.Sprintf("%s-%d", first, n)
		}
		m.ids[message], m.taken[id] = id, message
	}
	return id
}

var (
	noWord = regexp.MustCompile(`<[^>]*>|\{[^}]*\}|\n +\.[a-z-]+ =|'`)
	word   = regexp.MustCompile(`[a-z0-9]+`)
)

// enough is how many words tell most messages apart.
const enough = 5

func firstWords(message string) string {
	words := word.FindAllString(strings.ToLower(noWord.ReplaceAllString(message, "")), -1)
	return strings.Join(append([]string{"model"}, words[:min(len(words), enough)]...), "-")
}

// named matches a message or an attribute of one, in a file that message wrote.
var named = regexp.MustCompile(`(?m)^( +\.)?([\w-]+) =(.*)$`)

// namesSaid are the messages that the names of the model have, by id; of an attribute it is "id.attribute".
func namesSaid(root string) (map[string]string, error) {
	said := map[string]string{}
	for _, names := range []func(string) ([]byte, error){catalogWording, detailsWording, claimsWording} {
		text, err := names(root)
		if err != nil {
			return nil, err
		}
		last := ""
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			id := m[2]
			if m[1] != "" {
				id = last + "." + id
			} else {
				last = id
			}
			said[id] = m[3]
		}
	}
	return said, nil
}
