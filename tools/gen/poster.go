package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// spoken are the attributes that readers see or hear.
var spoken = []string{"aria-label", "title", "placeholder", "alt", "content"}

// silent are elements whose text is not for translators, besides those with translate="no".
var silent = []string{"script", "noscript", "style", "svg"}

// element is a part of the poster; of a text, only text.
type element struct {
	name     string
	attrs    map[string]string
	children []element
	text     string
}

// posterFile is what stands in index.html, as messages for translators: of each element with a data-l10n-id its text, in
// which its children are bare tags, and the attributes that are seen or heard. The page itself is English and reads none
// of it; web/src/translate puts another language in.
func posterFile(root string) ([]byte, error) {
	source, err := os.ReadFile(filepath.Join(root, "index.html"))
	if err != nil {
		return nil, err
	}
	page, err := parseHTML(source)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(fluentBanner + "### What stands in index.html. Children of an element are tags without attributes, in their order.\n\n")
	if err := page.messages(&b); err != nil {
		return nil, fmt.Errorf("index.html: %w", err)
	}
	return b.Bytes(), nil
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
			e := element{name: t.Name.Local, attrs: map[string]string{}}
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

// messages writes the messages of an element and of what it contains.
func (e element) messages(b *bytes.Buffer) error {
	if slices.Contains(silent, e.name) || e.attrs["translate"] == "no" {
		return nil
	}
	id := e.attrs["data-l10n-id"]
	if e.text != "" && strings.ContainsFunc(e.text, unicode.IsLetter) {
		return fmt.Errorf("%q stands in no element with a data-l10n-id", strings.TrimSpace(e.text))
	}
	spoken := e.spoken()
	if id == "" && spoken != "" {
		return fmt.Errorf("an element without a data-l10n-id has%s", strings.ReplaceAll(spoken, "\n   ", ""))
	}
	if id != "" {
		text := e.inner()
		fmt.Fprintf(b, "%s =%s%s\n", id, ifText(text != "", " "+text), spoken)
		if text != "" {
			return nil
		}
	}
	for _, child := range e.children {
		if err := child.messages(b); err != nil {
			return err
		}
	}
	return nil
}

// spoken are the attributes that readers see or hear, as Fluent writes them.
func (e element) spoken() string {
	var out strings.Builder
	for _, name := range spoken {
		if e.name == "meta" && e.attrs["name"] != "description" {
			continue
		}
		if text := e.attrs[name]; text != "" {
			fmt.Fprintf(&out, "\n    .%s = %s", name, text)
		}
	}
	return out.String()
}

// inner is the text of an element with its children as tags, "" where it has no text of its own.
func (e element) inner() string {
	own := false
	var out strings.Builder
	for _, child := range e.children {
		if child.name == "" {
			own = own || strings.ContainsFunc(child.text, unicode.IsLetter)
			out.WriteString(child.text)
			continue
		}
		inside := ""
		for _, grandchild := range child.children {
			inside += grandchild.text
		}
		if strings.TrimSpace(inside) == "" {
			inside = ""
		}
		fmt.Fprintf(&out, "<%s>%s</%[1]s>", child.name, inside)
	}
	if !own {
		return ""
	}
	return strings.Join(strings.Fields(out.String()), " ")
}
