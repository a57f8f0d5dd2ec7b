package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

const module = "sovereignstack"

// Package is what go list says about one package on one platform.
type Package struct {
	ImportPath string
	Imports    []string // direct, without those of tests
	Deps       []string // direct and indirect
}

// platforms are the builds whose imports count: files are chosen by build tags.
// The desktop twin is listed for Windows, where it needs no C headers.
var platforms = []struct {
	env  []string
	args []string
}{
	{},
	{env: []string{"GOOS=js", "GOARCH=wasm"}},
	{env: []string{"GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0"}, args: []string{"-tags", "desktop"}},
}

// listPackages returns the packages of the module, once per platform.
func listPackages(root string) ([]Package, error) {
	var all []Package
	for _, platform := range platforms {
		args := append([]string{"list", "-json=ImportPath,Imports,Deps"}, platform.args...)
		command := exec.Command("go", append(args, "./...")...)
		command.Dir = root
		command.Env = append(os.Environ(), platform.env...)
		packages, err := decodePackages(command)
		if err != nil {
			return nil, fmt.Errorf("go list %s: %w", strings.Join(platform.env, " "), err)
		}
		all = append(all, packages...)
	}
	return all, nil
}

func decodePackages(command *exec.Cmd) (packages []Package, err error) {
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, stderr.String())
	}
	decoder := json.NewDecoder(bytes.NewReader(out))
	for {
		var p Package
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return packages, nil
		case err != nil:
			return nil, err
		}
		packages = append(packages, p)
	}
}

// listFiles returns the files that belong to the project: what git holds or
// would add.
func listFiles(root string) ([]string, error) {
	command := exec.Command("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
	command.Dir = root
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("git ls-files: %w", err)
	}
	files := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	slices.Sort(files)
	return slices.Compact(files), nil
}
