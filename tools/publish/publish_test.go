package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/releases"
)

// siteOf writes a site of a version into a new folder.
func siteOf(t *testing.T, r releases.Release, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	text, err := json.Marshal(r)
	require.NoError(t, err)
	files[releases.ReleaseFile] = string(text)
	for name, content := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	}
	return dir
}

func read(t *testing.T, parts ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(parts...))
	require.NoError(t, err)
	return string(text)
}

func TestReleasesStayBesideTheLiveSite(t *testing.T) {
	pages := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(pages, ".git"), 0o755))
	old := siteOf(t, releases.Release{Version: "0.9.0", Baseline: "a", Date: "2026-01-31", Changes: []releases.Changes{{Version: "0.9.0"}}},
		map[string]string{"index.html": "old", "page-old.js": "old", "examples/article.html": "old"})
	require.NoError(t, publish(old, pages, true))
	newer := siteOf(t, releases.Release{Version: "0.10.0", Baseline: "b", Date: "2026-02-28"}, map[string]string{"index.html": "new"})
	require.NoError(t, publish(newer, pages, true))
	work := siteOf(t, releases.Release{Version: "0.11.0", Baseline: "c"}, map[string]string{"index.html": "work"})
	require.NoError(t, publish(work, pages, false))

	require.Equal(t, "work", read(t, pages, "index.html"))
	require.Equal(t, "old", read(t, pages, "v", "0.9.0", "index.html"))
	require.Equal(t, "old", read(t, pages, "v", "0.9.0", "examples", "article.html"))
	require.Equal(t, "new", read(t, pages, "v", "0.10.0", "index.html"))
	require.NoFileExists(t, filepath.Join(pages, "page-old.js"))
	require.NoDirExists(t, filepath.Join(pages, "examples"))
	require.NoDirExists(t, filepath.Join(pages, "v", "0.11.0"))
	require.DirExists(t, filepath.Join(pages, ".git"))
	require.FileExists(t, filepath.Join(pages, ".nojekyll"))
	var list releases.List
	require.NoError(t, json.Unmarshal([]byte(read(t, pages, releases.ListFile)), &list))
	require.Equal(t, []releases.Release{{Version: "0.10.0", Baseline: "b", Date: "2026-02-28"}, {Version: "0.9.0", Baseline: "a", Date: "2026-01-31"}}, list.Releases)
}

func TestAReleaseDoesNotChange(t *testing.T) {
	pages := t.TempDir()
	first := releases.Release{Version: "1.0.0", Baseline: "a", Date: "2026-01-31"}
	require.NoError(t, publish(siteOf(t, first, map[string]string{"index.html": "first"}), pages, true))
	require.NoError(t, publish(siteOf(t, first, map[string]string{"index.html": "again"}), pages, true))
	require.Equal(t, "first", read(t, pages, "v", "1.0.0", "index.html"))
	other := first
	other.Baseline = "b"
	require.ErrorContains(t, publish(siteOf(t, other, map[string]string{}), pages, true), "raise sim.Version")
}

func TestWhatCannotBeReleased(t *testing.T) {
	undated := siteOf(t, releases.Release{Version: "1.0.0"}, map[string]string{})
	require.ErrorContains(t, publish(undated, t.TempDir(), true), "CHANGELOG.md")
	elsewhere := siteOf(t, releases.Release{Version: "../1.0.0", Date: "2026-01-31"}, map[string]string{})
	require.ErrorContains(t, publish(elsewhere, t.TempDir(), true), "no version")
	require.Error(t, publish(t.TempDir(), t.TempDir(), false), "a folder without version.json is no site")
}

func TestPackedFilesHoldTheSameBytes(t *testing.T) {
	site := siteOf(t, releases.Release{Version: "1.0.0"}, map[string]string{
		"index.html": "page", "examples/a.html": "a", "icon.png": "png", singleFile: "single", "core-01234567.wasm.js": "twin", "gone.js.br": "stale",
	})
	require.NoError(t, pack(site))
	require.NoError(t, pack(site), "again")
	gz, err := gzip.NewReader(bytes.NewReader([]byte(read(t, site, "index.html.gz"))))
	require.NoError(t, err)
	unpacked, err := io.ReadAll(gz)
	require.NoError(t, err)
	require.Equal(t, "page", string(unpacked))
	unpacked, err = io.ReadAll(brotli.NewReader(bytes.NewReader([]byte(read(t, site, "examples", "a.html.br")))))
	require.NoError(t, err)
	require.Equal(t, "a", string(unpacked))
	for _, name := range []string{"icon.png.gz", singleFile + ".gz", "core-01234567.wasm.js.br", "gone.js.br", "index.html.gz.gz"} {
		require.NoFileExists(t, filepath.Join(site, name))
	}
}
