package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// posterFile is what stands in index.html, as messages for translators: of each element with a data-l10n-id its text, in
// which its children are bare tags, and the attributes that are seen or heard. The page itself is English and reads none
// of it; web/src/translate puts another language in.
func posterFile(root string) ([]byte, error) {
	w := &wording{said: map[string]string{}}
	w.b.WriteString(fluentBanner + "### What stands in index.html. Children of an element are tags without attributes; the second of two alike is <a-2>.\n\n")
	return w.file(root, "index.html")
}

// file adds the messages of an HTML file.
func (w *wording) file(root, path string) ([]byte, error) {
	source, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil {
		return nil, err
	}
	page, err := parseHTML(source)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if err := w.add(page); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return w.b.Bytes(), nil
}
