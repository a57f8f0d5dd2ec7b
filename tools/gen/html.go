package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// spoken are the attributes that readers see or hear.
var spoken = []string{"aria-label", "title", "placeholder", "alt", "content"}

// silent are elements whose text is not for translators; so are those with translate="no".
var silent = []string{"script", "noscript", "style", "code", "var", "math"}

// quoted are silent elements that read like words: inside a sentence, translators are shown what they say.
var quoted = []string{"code", "var"}

// blocks are elements with texts of their own, even inside an element with text.
var blocks = []string{"ul", "ol", "dl", "table", "details"}

// element is a part of a page; of a text, only text.
type element struct {
	name     string
	attrs    map[string]string
	children []element
	text     string
	end      int64 // Of the start tag, in the source.
}

// parseHTML reads HTML whose tags are all closed.
func parseHTML(source []byte) (element, error) {
	d := xml.NewDecoder(bytes.NewReader(source))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	open := []element{{}}
	for {
		token, err := d.Token()
		if token == nil {
			if len(open) > 1 {
				return element{}, fmt.Errorf("%s is not closed: %w", open[len(open)-1].name, err)
			}
			return open[0], nil
		}
		switch t := token.(type) {
		case xml.StartElement:
			e := element{name: t.Name.Local, attrs: map[string]string{}, end: d.InputOffset()}
			for _, a := range t.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			open = append(open, e)
		case xml.EndElement:
			done := open[len(open)-1]
			open = open[:len(open)-1]
			parent := &open[len(open)-1]
			parent.children = append(parent.children, done)
		case xml.CharData:
			parent := &open[len(open)-1]
			parent.children = append(parent.children, element{text: string(t)})
		}
	}
}

func (e element) silent() bool {
	return slices.Contains(silent, e.name) || e.attrs["translate"] == "no"
}

// message is what translators get of an element, as Fluent writes it behind the id: its text and what is spoken of it.
// It is empty where all text stands in children. Figures that the page hands over are variables.
func (e element) message() string {
	var out strings.Builder
	if e.speaks() {
		words := escape
		if e.attrs["data-l10n-args"] != "" {
			words = withoutFigures()
		}
		out.WriteString(" " + strings.Join(strings.Fields(e.inner(words)), " "))
	}
	for _, name := range spoken {
		if e.name == "meta" && e.attrs["name"] != "description" {
			continue
		}
		if text := e.attrs[name]; hasLetter(text) {
			fmt.Fprintf(&out, "\n    .%s = %s", name, escape(text))
		}
	}
	return out.String()
}

// speaks says whether an element has a text of its own.
func (e element) speaks() bool {
	return slices.ContainsFunc(e.children, func(child element) bool { return hasLetter(child.text) })
}

// blank says whether an element has no text at all.
func (e element) blank() bool {
	return strings.TrimSpace(e.text) == "" && !slices.ContainsFunc(e.children, func(child element) bool { return !child.blank() })
}

// inner is the text of an element with its children as tags: of two that are alike, the second is "<a-2>".
func (e element) inner(words func(string) string) string {
	var out strings.Builder
	count := map[string]int{}
	for _, child := range e.children {
		if child.name == "" {
			out.WriteString(words(child.text))
			continue
		}
		count[child.name]++
		tag := child.name
		if n := count[child.name]; n > 1 {
			tag = fmt.Sprintf("%s-%d", tag, n)
		}
		inside := ""
		shown := !child.silent() && !slices.Contains(blocks, child.name) || slices.Contains(quoted, child.name)
		if shown && !child.blank() {
			inside = child.inner(words)
		}
		fmt.Fprintf(&out, "<%s>%s</%[1]s>", tag, inside)
	}
	return out.String()
}

// wording collects messages by id.
type wording struct {
	b    bytes.Buffer
	said map[string]string
}

// add writes the messages of an element and of what it contains. Elements may share a message.
func (w *wording) add(e element) error {
	if e.silent() {
		return nil
	}
	id, message := e.attrs["data-l10n-id"], e.message()
	if strings.Contains(id, "{{") || strings.Contains(message, escape("{{")) { // Of a template, what is put in has its messages elsewhere.
		id, message = "", ""
	}
	if id == "" && message != "" {
		return fmt.Errorf("<%s> has no data-l10n-id and says%s", e.name, message)
	}
	if before, ok := w.said[id]; ok && before != message {
		return fmt.Errorf("%s says%s, and elsewhere%s", id, message, before)
	} else if id != "" && !ok {
		w.said[id] = message
		fmt.Fprintf(&w.b, "%s =%s\n", id, message)
	}
	for _, child := range e.children {
		if e.speaks() && !slices.Contains(blocks, child.name) {
			continue
		}
		if err := w.add(child); err != nil {
			return err
		}
	}
	return nil
}

func hasLetter(text string) bool {
	return strings.ContainsFunc(text, unicode.IsLetter)
}

// figure matches a number that stands by itself.
var figure = regexp.MustCompile(`[−+-]?\b\d+(?:[.,]\d+)*(?:e[−-]\d+)?\b`)

// withoutFigures returns what puts variables for figures, $a for the first: in a table the same words stand with many.
func withoutFigures() func(string) string {
	next := 'a' - 1
	return func(text string) string {
		return figure.ReplaceAllStringFunc(escape(text), func(string) string {
			next++
			return fmt.Sprintf("{ $%c }", next)
		})
	}
}

// escape keeps braces from opening a placeable.
func escape(text string) string {
	return strings.NewReplacer("{", `{"{"}`, "}", `{"}"}`).Replace(text)
}
