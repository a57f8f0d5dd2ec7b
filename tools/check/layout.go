package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// topLevel is all that the top level may hold.
var topLevel = []string{
	".ci", ".gitattributes", ".github", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md",
	"go.mod", "go.sum", "index.html", "sim", "tools", "wasm", "web",
}

// maxLines is the longest that a source file may be.
const maxLines = 400

// checkTopLevel reports files and folders that have no place at the top.
func checkTopLevel(files []string) (breaches []string) {
	for _, file := range files {
		name, _, _ := strings.Cut(file, "/")
		if !slices.Contains(topLevel, name) {
			breaches = append(breaches, fmt.Sprintf("%s: the top level holds only %s", name, strings.Join(topLevel, " ")))
		}
	}
	slices.Sort(breaches)
	return slices.Compact(breaches)
}

// checkLength reports sources written by hand that are too long to read.
func checkLength(root string, files []string) (breaches []string, err error) {
	for _, file := range files {
		if !handWritten(file) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, file))
		if os.IsNotExist(err) {
			continue // git still lists a file that was deleted and not committed
		}
		if err != nil {
			return nil, err
		}
		if lines := bytes.Count(text, []byte("\n")); lines > maxLines {
			breaches = append(breaches, fmt.Sprintf("%s: %d lines; split it, %d are the limit", file, lines, maxLines))
		}
	}
	return breaches, nil
}

// handWritten reports whether a file is source that a person wrote.
func handWritten(file string) bool {
	switch filepath.Ext(file) {
	case ".go", ".ts", ".mjs", ".js", ".css":
	default:
		return false
	}
	return !strings.HasSuffix(file, "_gen.go") && !strings.HasPrefix(file, "web/src/gen/")
}
