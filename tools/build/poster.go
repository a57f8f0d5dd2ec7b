package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// posterScripts is where Node finds the packages that a bundled script names.
var posterScripts = filepath.Join("web", "node_modules", ".cache", "sovereign", "poster")

// addPosters adds the still maps that the script of a folder draws of the baseline, under plain names: articles show
// them too.
func (s *site) addPosters(folder string) error {
	if err := bundleForNode(filepath.Join(folder, "*.ts"), posterScripts); err != nil {
		return err
	}
	out, err := os.MkdirTemp("", "poster")
	if err != nil {
		return err
	}
	defer os.RemoveAll(out)
	script := filepath.Join(posterScripts, "poster.mjs")
	if output, err := exec.Command("node", script, filepath.Join(s.dir, s.names["core.wasm"]), out).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", script, err, output)
	}
	pictures, err := filepath.Glob(filepath.Join(out, "*.svg"))
	if err != nil {
		return err
	}
	for _, picture := range pictures {
		content, err := os.ReadFile(picture)
		if err != nil {
			return err
		}
		name := filepath.Base(picture)
		if err := s.add(name, content, plain); err != nil {
			return err
		}
		s.names[name] = name
	}
	return nil
}
