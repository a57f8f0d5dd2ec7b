package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// hashDigits is the length of the content hash in file names [hexadecimal digits].
const hashDigits = 8

// naming says whether a file's name carries its content hash.
type naming bool

const (
	hashed naming = true
	plain  naming = false
)

// site is dist/ while it is written.
type site struct {
	dir     string
	address string            // Where readers will find it, with a slash at its end, or "".
	names   map[string]string // File name by logical name; of the files with plain names only pages.
	files   []string          // All file names written by this build.
}

// siteAddress checks the address of a site and ends it with a slash.
func siteAddress(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	at, err := url.Parse(text)
	if err != nil || (at.Scheme != "https" && at.Scheme != "http") || at.Host == "" || at.RawQuery != "" || at.Fragment != "" {
		return "", fmt.Errorf("-site %q: want an address such as https://example.org/stack/", text)
	}
	return strings.TrimSuffix(text, "/") + "/", nil
}

// add writes one file unless a file of this name is there: a hash in the name makes that the same content.
func (s *site) add(logical string, content []byte, name naming) error {
	file := logical
	if name == hashed {
		file = hashedName(logical, content)
		s.names[logical] = file
	}
	s.files = append(s.files, file)
	path := filepath.Join(s.dir, file)
	if _, err := os.Stat(path); err == nil && name == hashed {
		return nil
	}
	return writeWhole(path, content)
}

// addLoaded adds a file that web/src/loader.ts fetches, with its script twin.
func (s *site) addLoaded(logical string, content []byte) error {
	if err := s.add(logical, content, hashed); err != nil {
		return err
	}
	twin := s.names[logical] + ".js"
	s.files = append(s.files, twin)
	path := filepath.Join(s.dir, twin)
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	script, err := scriptTwin(logical, content)
	if err != nil {
		return err
	}
	return writeWhole(path, script)
}

// scriptTwin returns a classic script that registers the base64 of the gzip of content.
func scriptTwin(logical string, content []byte) ([]byte, error) {
	packed, err := gzipped(content)
	if err != nil {
		return nil, err
	}
	text := base64.StdEncoding.EncodeToString(packed)
	return fmt.Appendf(nil, "(globalThis.sovereignAssets??={})[%q]=%q;\n", logical, text), nil
}

func gzipped(content []byte) ([]byte, error) {
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return packed.Bytes(), nil
}

// removeOthers deletes the files that this build did not write, so that dist/ holds one version.
func (s *site) removeOthers() error {
	keep := map[string]bool{}
	for _, file := range s.files {
		keep[file] = true
	}
	return filepath.WalkDir(s.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		file, err := filepath.Rel(s.dir, path)
		if err != nil || keep[filepath.ToSlash(file)] {
			return err
		}
		return os.Remove(path)
	})
}

// hashedName puts the content hash before the extension: page.js -> page-1a2b3c4d.js.
func hashedName(logical string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := filepath.Ext(logical)
	return strings.TrimSuffix(logical, ext) + "-" + hex.EncodeToString(sum[:])[:hashDigits] + ext
}

// writeWhole replaces a file in one step: a server that reads dist/ during a build never sees half a file.
func writeWhole(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	temporary := path + ".part"
	if err := os.WriteFile(temporary, content, 0o644); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}
