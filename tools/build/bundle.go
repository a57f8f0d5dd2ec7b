package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"sovereignstack/sim"
)

// addBundle bundles a TypeScript entry into <name>.js, and into <name>.css what it imports of style sheets.
func (s *site) addBundle(name, entry string, plugins ...api.Plugin) error {
	files, err := s.bundle(entry, plugins)
	if err != nil {
		return err
	}
	for _, file := range files {
		base := filepath.Base(file.Path)
		switch base {
		case "main.js", "main.css":
			err = s.add(name+filepath.Ext(base), file.Contents, hashed)
		default: // An imported picture; esbuild has put its hash into the name.
			err = s.add(base, file.Contents, plain)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// bundle returns the classic script of an entry and the files that go with it.
func (s *site) bundle(entry string, plugins []api.Plugin) ([]api.OutputFile, error) {
	options, err := common()
	if err != nil {
		return nil, err
	}
	names, err := json.Marshal(s.names)
	if err != nil {
		return nil, err
	}
	options.EntryPoints = []string{entry}
	options.Plugins = append(plugins, coreHost, fluent)
	options.Format = api.FormatIIFE // Module scripts do not load in a sandboxed frame or from a file.
	options.Platform = api.PlatformBrowser
	options.Outdir = s.dir
	options.EntryNames = "main"
	options.AssetNames = "[name]-[hash]"
	options.MinifyWhitespace = true
	options.MinifyIdentifiers = true
	options.MinifySyntax = true
	options.LegalComments = api.LegalCommentsInline
	options.Define["SOVEREIGN_ASSETS"] = string(names)
	return run(options)
}

// bundleForNode bundles every file of a pattern into an ES module; packages stay outside and are found by Node.
func bundleForNode(pattern, out string) error {
	entries, err := filepath.Glob(pattern)
	if err != nil {
		return err
	}
	if len(entries) == 0 {
		return fmt.Errorf("no file matches %s", pattern)
	}
	options, err := common()
	if err != nil {
		return err
	}
	options.EntryPoints = entries
	options.Plugins = []api.Plugin{coreHost, fluent}
	options.Format = api.FormatESModule
	options.Platform = api.PlatformNode
	options.Packages = api.PackagesExternal
	options.Outdir = out
	options.OutExtension = map[string]string{".js": ".mjs"}
	options.Sourcemap = api.SourceMapInline
	options.Define["SOVEREIGN_ASSETS"] = "{}"
	options.Loader[".css"] = api.LoaderEmpty
	files, err := run(options)
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := writeWhole(file.Path, file.Contents); err != nil {
			return err
		}
	}
	return nil
}

// common returns the options that every bundle shares.
func common() (api.BuildOptions, error) {
	wasmExec, err := wasmExecPath()
	if err != nil {
		return api.BuildOptions{}, err
	}
	return api.BuildOptions{
		Bundle:   true,
		Target:   api.ES2022,
		Loader:   map[string]api.Loader{".svg": api.LoaderFile},
		Alias:    map[string]string{"sovereign:wasm_exec": wasmExec},
		Define:   map[string]string{"SOVEREIGN_VERSION": strconv.Quote(sim.Version)},
		LogLevel: api.LogLevelSilent, // Messages come back as errors, below.
		Write:    false,
	}, nil
}

func run(options api.BuildOptions) ([]api.OutputFile, error) {
	result := api.Build(options)
	if len(result.Errors) > 0 {
		text := api.FormatMessages(result.Errors, api.FormatMessagesOptions{Kind: api.ErrorMessage})
		return nil, errors.New(strings.Join(text, ""))
	}
	return result.OutputFiles, nil
}

// coreHost resolves `sovereign:core-host` to the worker program as one function (see web/src/build.d.ts).
//
// The function's text is the worker's source, so the page carries the program once and can also call it.
// That holds because the worker's bundle is complete in itself: nothing outside the function is named in it.
var coreHost = api.Plugin{
	Name: "core-host",
	Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `^sovereign:core-host$`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: args.Path, Namespace: "core-host"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "core-host"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			program, err := workerProgram()
			if err != nil {
				return api.OnLoadResult{}, err
			}
			text := "export default function (sovereignPort) {\n" + program + "\n}\n"
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
		})
	},
}

func workerProgram() (string, error) {
	options, err := common()
	if err != nil {
		return "", err
	}
	options.EntryPoints = []string{filepath.Join("web", "src", "worker.ts")}
	options.Format = api.FormatIIFE
	options.Platform = api.PlatformBrowser
	options.Outdir = ".build" // Nothing is written; the library wants a place for pictures.
	files, err := run(options)
	if err != nil {
		return "", err
	}
	return string(files[0].Contents), nil
}

// wasmExecPath returns Go's own loader for its WASM programs; it must be of the release that compiles them.
func wasmExecPath() (string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w", err)
	}
	return filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"), nil
}
