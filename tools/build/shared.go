package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// Scripts that follow the page's use its modules as they are there instead of carrying them again: the page leaves
// them on the global object, and so do the charts, for scripts that are fetched later. Module scripts would share by
// themselves, but do not load in a sandboxed frame or from a file.

// sharedModules are paths under web/src. What only one later script needs does not belong here.
var sharedModules = []string{
	"catalogue", "details", "dialog", "dom", "encode", "format", "idle", "later", "loader", "made", "phrases", "protocol", "rewriting", "share", "store", "trajectory", "url",
	"controls/nation", "controls/ready", "describe/changed", "describe/shock", "gen/still-map", "outline", "runner",
	"stillmap", "theme",
}

// chartModules are what the script of the charts adds to them.
var chartModules = []string{
	"charts/bands", "charts/colours", "charts/csv", "charts/definitions", "charts/download", "charts/evidence", "charts/frame",
	"charts/line", "charts/phrases", "charts/plot", "charts/runs", "charts/scale", "describe/chart",
}

var (
	shareModules = share(sharedModules)
	shareCharts  = share(chartModules)
	usePage      = use(sharedModules)
	useShared    = use(slices.Concat(sharedModules, chartModules))
)

const pageSources = "web/src"

// share resolves `sovereign:shared`, which main.ts imports, to a module that shares modules.
func share(modules []string) api.Plugin {
	return api.Plugin{
		Name: "share-modules",
		Setup: func(build api.PluginBuild) {
			build.OnResolve(api.OnResolveOptions{Filter: `^sovereign:shared$`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
				return api.OnResolveResult{Path: args.Path, Namespace: "shared"}, nil
			})
			build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "shared"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
				folder, err := filepath.Abs(filepath.FromSlash(pageSources))
				if err != nil {
					return api.OnLoadResult{}, err
				}
				var text strings.Builder
				for i, module := range modules {
					fmt.Fprintf(&text, "import * as m%d from './%s';\n", i, module)
				}
				text.WriteString("Object.assign(globalThis.sovereignModules ??= {}, {")
				for i, module := range modules {
					fmt.Fprintf(&text, "%q: m%d,", module, i)
				}
				text.WriteString("});\n")
				contents := text.String()
				return api.OnLoadResult{Contents: &contents, ResolveDir: folder, Loader: api.LoaderJS}, nil
			})
		},
	}
}

// use takes imports of modules from those that were shared.
func use(modules []string) api.Plugin {
	return api.Plugin{
		Name: "use-shared",
		Setup: func(build api.PluginBuild) {
			build.OnResolve(api.OnResolveOptions{Filter: `^\.`}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
				folder, err := filepath.Abs(filepath.FromSlash(pageSources))
				if err != nil {
					return api.OnResolveResult{}, err
				}
				module, err := filepath.Rel(folder, filepath.Join(args.ResolveDir, args.Path))
				if err != nil || !slices.Contains(modules, filepath.ToSlash(module)) {
					return api.OnResolveResult{}, nil // esbuild finds it.
				}
				return api.OnResolveResult{Path: filepath.ToSlash(module), Namespace: "page"}, nil
			})
			build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "page"}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
				contents := fmt.Sprintf("module.exports = globalThis.sovereignModules[%q];\n", args.Path)
				return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, nil
			})
		},
	}
}
