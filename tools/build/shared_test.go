package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/stretchr/testify/require"
)

// A line of the table of countries, which only the page's own script may carry.
const fromCatalogue = "ABWAruba"

func TestLaterScriptsTakeSharedModulesFromThePage(t *testing.T) {
	inRoot(t)
	for _, name := range []string{"maptools", "opening", "why"} {
		text := script(t, filepath.Join("web", "src", name, "main.ts"), useShared)
		require.Contains(t, text, `globalThis.sovereignModules.catalogue`, name)
		require.NotContains(t, text, fromCatalogue, name)
	}
}

func TestThePageSharesWhatLaterScriptsTake(t *testing.T) {
	inRoot(t)
	text := script(t, filepath.Join("web", "src", "main.ts"), shareModules)
	require.Contains(t, text, fromCatalogue)
	shares(t, text, sharedModules)
}

func TestTheChartsTakeFromThePageAndShareTheirOwn(t *testing.T) {
	inRoot(t)
	text := script(t, filepath.Join("web", "src", "charts", "main.ts"), usePage, shareCharts)
	require.True(t, strings.Contains(text, `globalThis.sovereignModules.catalogue`), "it takes nothing")
	require.False(t, strings.Contains(text, fromCatalogue), "it carries the catalogue")
	shares(t, text, chartModules)
}

// shares holds that a script leaves modules, each of which has a source.
func shares(t *testing.T, text string, modules []string) {
	t.Helper()
	require.True(t, strings.Contains(text, "Object.assign(globalThis.sovereignModules"), "it shares nothing")
	for _, module := range modules {
		require.FileExists(t, filepath.Join("web", "src", filepath.FromSlash(module)+".ts"))
	}
}

// script bundles an entry and returns the text of its script.
func script(t *testing.T, entry string, plugins ...api.Plugin) string {
	t.Helper()
	files, err := newSite(t).bundle(entry, plugins)
	require.NoError(t, err)
	for _, file := range files {
		if strings.HasSuffix(file.Path, ".js") {
			return string(file.Contents)
		}
	}
	t.Fatalf("%s makes no script", entry)
	return ""
}

// inRoot runs a test in the root of the repository, from which the build names its sources.
func inRoot(t *testing.T) {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	require.NoError(t, err)
	_, err = os.Stat(filepath.Join(root, "go.mod"))
	require.NoError(t, err)
	t.Chdir(root)
}
