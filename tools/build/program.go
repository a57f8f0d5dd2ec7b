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

// restructured names the functions that tools/reloop gives ordinary loops, by program: what a budget of time rests on.
var restructured = map[string]string{"core": "sovereignstack_sim"}

// buildProgram compiles wasm/<name> for the browser and returns its bytes.
func buildProgram(name string) ([]byte, error) {
	target := filepath.Join(".build", name+".wasm")
	prefix, restructure := restructured[name]
	link := "-s -w"
	if restructure {
		link = "-w" // With the names of functions, which tools/reloop takes out.
	}
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags="+link, "-o", target, "./wasm/"+name)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if output, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("wasm/%s: %w\n%s", name, err, output)
	}
	if restructure {
		return reloop(target, prefix)
	}
	return os.ReadFile(target)
}

// reloop returns a compiled program after tools/reloop, from an earlier build where neither has changed since.
func reloop(program, prefix string) ([]byte, error) {
	sources, err := filepath.Glob(filepath.Join("tools", "reloop", "*.mjs"))
	if err != nil {
		return nil, err
	}
	key := []byte(prefix)
	for _, path := range append(sources, program, filepath.Join("web", "package-lock.json")) {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		key = append(key, content...)
	}
	target := filepath.Join(".build", hashedName("relooped-"+filepath.Base(program), key))
	if content, err := os.ReadFile(target); err == nil {
		return content, nil
	}
	part := target + ".part" // A build that is stopped leaves nothing that looks whole.
	cmd := exec.Command("node", filepath.Join("tools", "reloop", "reloop.mjs"), program, part, prefix)
	if output, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", program, err, output)
	}
	if err := os.Rename(part, target); err != nil {
		return nil, err
	}
	return os.ReadFile(target)
}
