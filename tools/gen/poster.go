package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// pageWording is what stands in HTML files, as messages for translators: of each element with a data-l10n-id its text,
// in which its children are bare tags, and the attributes that are seen or heard. The page itself is English and reads
// none of it; web/src/translate puts another language in.
func pageWording(paths ...string) func(root string) ([]byte, error) {
	return func(root string) ([]byte, error) {
		w := &wording{said: map[string]string{}}
		fmt.Fprintf(&w.b, "%s### What stands in %s. Children of an element are tags without attributes; the second of two alike is <a-2>.\n\n", fluentBanner, strings.Join(paths, ", "))
		for _, path := range paths {
			if _, err := w.file(root, path); err != nil {
				return nil, err
			}
		}
		return w.b.Bytes(), nil
	}
}

// file adds the messages of an HTML file, and answers all so far.
func (w *wording) file(root, path string) ([]byte, error) {
	source, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
	if err != nil {
		return nil, err
	}
	return w.page(path, source)
}

// page adds the messages of HTML, and answers all so far.
func (w *wording) page(name string, source []byte) ([]byte, error) {
	page, err := parseHTML(source)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := w.add(page); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return w.b.Bytes(), nil
}
