package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Where the shell of the guides takes what is a guide's own.
var (
	headMark = []byte("<!-- head -->")
	mainMark = []byte("<!-- main -->")
)

// addGuides adds the pages for teachers: index.html of their folder becomes guide.html, twenty.html guide-twenty.html.
// They refer to each other, so all of them have plain names from the start. What they share stands beside the folder.
func (s *site) addGuides(folder string) error {
	shell, err := os.ReadFile(folder + ".html")
	if err != nil {
		return err
	}
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
		path := filepath.Join(folder, entry.Name())
		own, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		page, err := inShell(shell, own)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if err := s.addText(path, page, names[entry.Name()], plain); err != nil {
			return err
		}
	}
	return nil
}

// inShell puts a page's own head and its main part into a shell.
func inShell(shell, own []byte) ([]byte, error) {
	at := bytes.Index(own, []byte("<main"))
	if at < 0 || bytes.Count(shell, headMark) != 1 || bytes.Count(shell, mainMark) != 1 {
		return nil, fmt.Errorf("want <main> in the page, and %s and %s once in the shell", headMark, mainMark)
	}
	page := bytes.Replace(shell, headMark, bytes.TrimSpace(own[:at]), 1)
	return bytes.Replace(page, mainMark, bytes.TrimSpace(own[at:]), 1), nil
}

// bare parts an address from its query and its anchor, which say what a page shows and not which one it is.
func bare(address string) (path, rest string) {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		return address[:i], address[i:]
	}
	return address, ""
}
