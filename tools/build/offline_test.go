package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestManifestNamesTheBuiltIcons(t *testing.T) {
	source := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(source, "icon.svg"), []byte("<svg/>"), 0o644))
	path := filepath.Join(source, "manifest.json")
	require.NoError(t, os.WriteFile(path, []byte(`{"name":"Stack","icons":[{"src":"icon.svg"}]}`), 0o644))
	s := newSite(t)
	require.NoError(t, s.addManifest(path))
	text, err := os.ReadFile(filepath.Join(s.dir, manifestFile))
	require.NoError(t, err)
	require.JSONEq(t, `{"name":"Stack","icons":[{"src":"`+s.names["icon.svg"]+`"}]}`, string(text))

	require.NoError(t, os.WriteFile(path, []byte(`{"icons":[{"src":"absent.png"}]}`), 0o644))
	require.ErrorContains(t, s.addManifest(path), "absent.png")
}

func TestServiceWorkerKeepsTheSiteWithoutTwins(t *testing.T) {
	inRoot(t)
	s := newSite(t)
	require.NoError(t, s.addLoaded("core.wasm", []byte("program")))
	for _, name := range []string{"index.html", "embed.html", singleFile, "versions.json"} {
		require.NoError(t, s.add(name, []byte(name), plain))
	}
	require.NoError(t, s.addServiceWorker(filepath.Join("web", "src", "service", "worker.ts")))
	text, err := os.ReadFile(filepath.Join(s.dir, workerFile))
	require.NoError(t, err)
	require.Contains(t, string(text), `url:"`+s.names["core.wasm"]+`",revision:null`)
	require.Regexp(t, `url:"index\.html",revision:"[0-9a-f]{32}"`, string(text))
	for _, name := range []string{".wasm.js", "embed.html", singleFile, "versions.json"} {
		require.NotContains(t, string(text), name)
	}
}
