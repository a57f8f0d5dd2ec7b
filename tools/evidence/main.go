// Command evidence turns the collected evidence tables into Go tables for the
// model: the economies, their data, and the observations that runs are compared
// with. Its output is a pure function of the input files.
//
//	go run ./tools/evidence -from ../shared/evidence
//	go run ./tools/evidence -from ../shared/evidence -check
//
// With -check nothing is written; the command fails when a file is stale.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	from := flag.String("from", "../shared/evidence", "directory with the evidence CSV files")
	root := flag.String("root", ".", "root of the module that receives the generated files")
	check := flag.Bool("check", false, "fail when a generated file is stale instead of writing it")
	flag.Parse()
	if err := run(*from, *root, *check); err != nil {
		fmt.Fprintln(os.Stderr, "evidence:", err)
		os.Exit(1)
	}
}

// run reads the tables under from and writes or checks the files under root.
func run(from, root string, check bool) error {
	files, err := generate(from, root)
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(root, filepath.FromSlash(f.path))
		old, _ := os.ReadFile(path)
		if bytes.Equal(old, f.text) {
			continue
		}
		if check {
			return fmt.Errorf("%s is stale: run go run ./tools/evidence -from %s", f.path, from)
		}
		if err := os.WriteFile(path, f.text, 0o644); err != nil {
			return err
		}
		fmt.Println("wrote", f.path)
	}
	return nil
}

// file is one generated file: its slash-separated path in the module and text.
type file struct {
	path string
	text []byte
}

// generate builds all files from the tables under from and the ids that the model under root cites.
func generate(from, root string) ([]file, error) {
	economies, gaps, err := loadEconomies(from)
	if err != nil {
		return nil, err
	}
	countries := map[string]bool{}
	for _, e := range economies {
		countries[e.iso3] = true
	}
	found, err := loadObservations(from, countries)
	if err != nil {
		return nil, err
	}
	cited, figures, err := loadCitations(from, root)
	if err != nil {
		return nil, err
	}
	sources, err := sourcesFile(from, economies, gaps, append(figures, found.sources...))
	if err != nil {
		return nil, err
	}
	assigned, err := assignments(from, found, cited)
	if err != nil {
		return nil, err
	}
	uses, err := assignmentFile(assigned)
	if err != nil {
		return nil, err
	}
	var files []file
	for _, build := range []struct {
		path string
		text string
	}{
		{"sim/world/countries_gen.go", worldFile(economies, gaps)},
		{"sim/data/countries_gen.go", dataFile(economies)},
		{"sim/data/evidence_gen.go", evidenceFile(found.observations, cited)},
		{"sim/data/SOURCES.md", sources},
		{"sim/data/assignment.csv", uses},
	} {
		text := []byte(build.text)
		if strings.HasSuffix(build.path, ".go") {
			if text, err = format.Source(text); err != nil {
				return nil, fmt.Errorf("%s: %w", build.path, err)
			}
		}
		files = append(files, file{build.path, text})
	}
	return files, nil
}
