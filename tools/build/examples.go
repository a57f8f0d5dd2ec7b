package main

import (
	"os"
	"path/filepath"
	"strings"
)

// addExamples adds the example hosts of a folder as they stand, and bundles their scripts. All names are plain: the
// pages are there to be read, and refer to the site as articles elsewhere would.
func (s *site) addExamples(folder string) error {
	pages, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err != nil {
		return err
	}
	for _, page := range append(pages, filepath.Join(folder, "examples.css")) {
		content, err := os.ReadFile(page)
		if err != nil {
			return err
		}
		if err := s.add("examples/"+filepath.Base(page), content, plain); err != nil {
			return err
		}
	}
	scripts, err := filepath.Glob(filepath.Join(folder, "*.ts"))
	if err != nil {
		return err
	}
	for _, script := range scripts {
		files, err := s.bundle(script, nil)
		if err != nil {
			return err
		}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(script), ".ts") + filepath.Ext(file.Path)
			if err := s.add("examples/"+name, file.Contents, plain); err != nil {
				return err
			}
		}
	}
	return nil
}
