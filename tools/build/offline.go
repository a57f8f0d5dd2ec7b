package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// The names that the page knows them by; both are fetched anew, so they carry no hash.
const (
	manifestFile = "manifest.webmanifest"
	workerFile   = "sw.js"
)

// addManifest adds what browsers read of a page that can be installed, with the icons that it names.
func (s *site) addManifest(source string) error {
	text, err := os.ReadFile(source)
	if err != nil {
		return err
	}
	var manifest map[string]any
	if err := json.Unmarshal(text, &manifest); err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	icons, _ := manifest["icons"].([]any)
	for _, icon := range icons {
		fields, _ := icon.(map[string]any)
		address, _ := fields["src"].(string)
		if fields["src"], err = s.resolve(filepath.Dir(source), address); err != nil {
			return fmt.Errorf("%s: %w", source, err)
		}
	}
	if text, err = json.Marshal(manifest); err != nil {
		return err
	}
	s.names[manifestFile] = manifestFile
	return s.add(manifestFile, text, plain)
}

// addServiceWorker adds the program that keeps all of the site that is there by now.
func (s *site) addServiceWorker(entry string) error {
	cmd := exec.Command("node", filepath.Join("tools", "build", "precache.mjs"), s.dir)
	cmd.Stderr = os.Stderr
	files, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("precache: %w", err)
	}
	options, err := common()
	if err != nil {
		return err
	}
	options.EntryPoints = []string{entry}
	options.Format = api.FormatIIFE
	options.Platform = api.PlatformBrowser
	options.Outdir = s.dir
	options.MinifyWhitespace, options.MinifyIdentifiers, options.MinifySyntax = true, true, true
	options.Define["SOVEREIGN_PRECACHE"] = string(files)
	options.Define["process.env.NODE_ENV"] = `"production"`
	outputs, err := run(options)
	if err != nil {
		return err
	}
	return s.add(workerFile, outputs[0].Contents, plain)
}
