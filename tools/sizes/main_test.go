package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// noise is text that does not pack.
func noise(size int) []byte {
	out := make([]byte, size)
	state := uint32(1)
	for i := range out {
		state = state*1664525 + 1013904223
		out[i] = byte(state >> 24)
	}
	return out
}

// writeSite makes a site whose core.wasm and page.js have as many bytes of noise as asked.
func writeSite(t *testing.T, coreBytes, pageBytes int) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string][]byte{
		"core-0123abcd.wasm": noise(coreBytes), "stage-0123abcd.wasm": nil, "world-0123abcd.bin": nil, "opening-0123abcd.js": nil, "opening-0123abcd.css": nil,
		"index.html": nil, "page-0123abcd.js": noise(pageBytes), "page-0123abcd.css": nil,
		"embed.html": nil, "embed-0123abcd.js": nil, "embed-0123abcd.css": nil,
	}
	for name, content := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), content, 0o644))
	}
	return dir
}

func TestReport(t *testing.T) {
	t.Run("a site within its budgets passes", func(t *testing.T) {
		var out strings.Builder
		over, err := report(&out, writeSite(t, 800*kB, 50*kB), false)
		require.NoError(t, err)
		require.False(t, over)
		require.NotContains(t, out.String(), "OVER")
	})
	t.Run("a program over its budget fails", func(t *testing.T) {
		var out strings.Builder
		over, err := report(&out, writeSite(t, 1000*kB, 1), false)
		require.NoError(t, err)
		require.True(t, over)
		require.Contains(t, out.String(), "core.wasm OVER")
	})
	t.Run("a first view over its budget fails", func(t *testing.T) {
		var out strings.Builder
		over, err := report(&out, writeSite(t, 1, 61*kB), false)
		require.NoError(t, err)
		require.True(t, over)
		require.Contains(t, out.String(), "poster, text and controls OVER")
	})
	t.Run("a single file over its budget fails, by its own bytes", func(t *testing.T) {
		dir := writeSite(t, 1, 1)
		file := filepath.Join(dir, "sovereign-stack.html")
		require.NoError(t, os.WriteFile(file, make([]byte, 5500*kB), 0o644))
		over, err := report(&strings.Builder{}, dir, false)
		require.NoError(t, err)
		require.False(t, over)
		require.NoError(t, os.WriteFile(file, make([]byte, 5500*kB+1), 0o644))
		var out strings.Builder
		over, err = report(&out, dir, false)
		require.NoError(t, err)
		require.True(t, over)
		require.Contains(t, out.String(), "sovereign-stack.html OVER")
	})
	t.Run("a missing program is an error", func(t *testing.T) {
		dir := writeSite(t, 1, 1)
		require.NoError(t, os.Remove(filepath.Join(dir, "stage-0123abcd.wasm")))
		_, err := report(&strings.Builder{}, dir, false)
		require.ErrorContains(t, err, "stage.wasm")
	})
}

func TestLogicalName(t *testing.T) {
	require.Equal(t, "core.wasm.js", logicalName("core-1a2b3c4d.wasm.js"))
	require.Equal(t, "index.html", logicalName("index.html"))
}
