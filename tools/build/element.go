package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

// elementScripts are the modules of the element's package, and their names on the site: plain, as authors write them.
var elementScripts = []struct{ entry, packed, hosted string }{
	{"sovereign-stack.ts", "sovereign-stack.js", "sovereign-stack.js"},
	{"steps.ts", "steps.js", "sovereign-steps.js"},
}

// addElement adds the modules of the element's package.
func (s *site) addElement(folder string) error {
	for _, script := range elementScripts {
		content, err := bundleModule(filepath.Join(folder, "src", script.entry))
		if err != nil {
			return err
		}
		if err := s.add(script.hosted, content, plain); err != nil {
			return err
		}
		s.names[script.hosted] = script.hosted
	}
	return nil
}

// bundleModule bundles a TypeScript entry into one ES module.
func bundleModule(entry string) ([]byte, error) {
	options, err := common()
	if err != nil {
		return nil, err
	}
	options.EntryPoints = []string{entry}
	options.Format = api.FormatESModule
	options.Platform = api.PlatformBrowser
	options.Outdir = ".build" // Nothing is written; the library wants a place for pictures.
	options.MinifyWhitespace = true
	options.MinifyIdentifiers = true
	options.MinifySyntax = true
	files, err := run(options)
	if err != nil {
		return nil, err
	}
	return files[0].Contents, nil
}

// buildPackage writes the element's package as npm takes it, to a path below the current directory: modules,
// declarations, manifest of elements, and papers.
func buildPackage(out string) error {
	folder := filepath.Join("web", "element")
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	for _, script := range elementScripts {
		content, err := bundleModule(filepath.Join(folder, "src", script.entry))
		if err != nil {
			return err
		}
		if err := writeWhole(filepath.Join(out, script.packed), content); err != nil {
			return err
		}
	}
	for _, paper := range []string{filepath.Join(folder, "package.json"), filepath.Join(folder, "README.md"), "LICENSE"} {
		content, err := os.ReadFile(paper)
		if err != nil {
			return err
		}
		if err := writeWhole(filepath.Join(out, filepath.Base(paper)), content); err != nil {
			return err
		}
	}
	there, err := filepath.Rel(folder, out)
	if err != nil {
		return err
	}
	analyze := []string{"cem", "analyze", "--outdir", there, "--quiet", "--globs"}
	for _, script := range elementScripts {
		analyze = append(analyze, "src/"+script.entry)
	}
	for _, tool := range [][]string{
		{"tsc", "-p", "tsconfig.json", "--outDir", filepath.Join(there, "types")},
		analyze,
	} {
		cmd := exec.Command(filepath.Join("..", "node_modules", ".bin", tool[0]), tool[1:]...)
		cmd.Dir = folder
		if output, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", tool[0], err, output)
		}
	}
	return nameModules(filepath.Join(out, "custom-elements.json"))
}

// nameModules lets the manifest name the files of the package instead of their sources.
func nameModules(manifest string) error {
	text, err := os.ReadFile(manifest)
	if err != nil {
		return err
	}
	for _, script := range elementScripts {
		text = bytes.ReplaceAll(text, []byte("src/"+script.entry), []byte(script.packed))
	}
	return writeWhole(manifest, text)
}
