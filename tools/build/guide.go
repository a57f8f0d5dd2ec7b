package main

import (
	"os"
	"path/filepath"
	"strings"
)

// addGuides adds the pages for teachers: index.html of their folder becomes guide.html, twenty.html guide-twenty.html.
// They refer to each other, so all of them have plain names from the start.
func (s *site) addGuides(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	names := map[string]string{}
	for _, entry := range entries {
		name := "guide-" + entry.Name()
		if entry.Name() == "index.html" {
			name = "guide.html"
		}
		names[entry.Name()] = name
		s.names[name] = name
	}
	for _, entry := range entries {
		if err := s.addHTML(filepath.Join(folder, entry.Name()), names[entry.Name()], plain); err != nil {
			return err
		}
	}
	return nil
}

// bare parts an address from its query and its anchor, which say what a page shows and not which one it is.
func bare(address string) (path, rest string) {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		return address[:i], address[i:]
	}
	return address, ""
}
