package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// addProgram adds the program of a folder under wasm/: wasm/core becomes core.wasm.
func (s *site) addProgram(folder string) error {
	name := filepath.Base(folder)
	content, err := buildProgram(name)
	if err != nil {
		return err
	}
	return s.addLoaded(name+".wasm", content)
}

// addWorld adds the generated borders.
func (s *site) addWorld(source string) error {
	content, err := os.ReadFile(source)
	if err != nil {
		return err
	}
	return s.addLoaded("world.bin", content)
}

// buildProgram compiles wasm/<name> for the browser and returns its bytes.
func buildProgram(name string) ([]byte, error) {
	target := filepath.Join(".build", name+".wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", target, "./wasm/"+name)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if output, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("wasm/%s: %w\n%s", name, err, output)
	}
	return os.ReadFile(target)
}
