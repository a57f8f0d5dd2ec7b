package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// reference matches the address in a src or href attribute.
var reference = regexp.MustCompile(`\b(src|href)="([^"]*)"`)

// openGraph matches what other sites read, and want whole addresses in.
var openGraph = regexp.MustCompile(`(<meta property="og:(?:image|url)" content=")`)

// addHTML adds an HTML file with every address in it replaced by the name of the built file.
func (s *site) addHTML(source, logical string, name naming) error {
	text, err := os.ReadFile(source)
	if err != nil {
		return err
	}
	return s.addText(source, text, logical, name)
}

// addText is addHTML for a text that comes from a file and others.
func (s *site) addText(source string, text []byte, logical string, name naming) error {
	var failure error
	out := reference.ReplaceAllFunc(text, func(match []byte) []byte {
		part := reference.FindSubmatch(match)
		file, err := s.resolve(filepath.Dir(source), string(part[2]))
		if err != nil && failure == nil {
			failure = fmt.Errorf("%s: %w", source, err)
		}
		return fmt.Appendf(nil, `%s="%s"`, part[1], file)
	})
	if failure != nil {
		return failure
	}
	if name == plain {
		s.names[logical] = logical // Pages that come later may refer to it.
	}
	out = openGraph.ReplaceAll(out, []byte("${1}"+s.address))
	return s.add(logical, out, name)
}

// addModelPage adds the page about the model. It and the main page refer to each other, so both names are plain.
func (s *site) addModelPage(source string) error {
	s.names["index.html"], s.names["model.html"] = "index.html", "model.html"
	return s.addHTML(source, "model.html", plain)
}

// resolve turns an address of an HTML source into one of the site: a logical name, or a file beside the source.
func (s *site) resolve(dir, address string) (string, error) {
	path, rest := bare(address)
	if file, ok := s.names[path]; ok {
		return file + rest, nil
	}
	if address == "" || strings.HasPrefix(address, "#") || strings.Contains(address, ":") {
		return address, nil
	}
	content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(address)))
	if err != nil {
		return "", fmt.Errorf("%q is neither a built file nor a file of the tree", address)
	}
	logical := filepath.Base(address)
	if err := s.add(logical, content, hashed); err != nil {
		return "", err
	}
	return s.names[logical], nil
}
