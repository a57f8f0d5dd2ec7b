package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// writeSite makes a site whose core.wasm has as many bytes of noise as asked.
func writeSite(t *testing.T, coreBytes int) string {
	t.Helper()
	dir := t.TempDir()
	noise := make([]byte, coreBytes)
	state := uint32(1)
	for i := range noise {
		state = state*1664525 + 1013904223
		noise[i] = byte(state >> 24)
	}
	files := map[string][]byte{
		"core-0123abcd.wasm": noise, "stage-0123abcd.wasm": nil, "world-0123abcd.bin": nil,
		"index.html": nil, "page-0123abcd.js": nil, "page-0123abcd.css": nil,
	}
	for name, content := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), content, 0o644))
	}
	return dir
}

func TestReport(t *testing.T) {
	t.Run("a program within its budget passes", func(t *testing.T) {
		var out strings.Builder
		over, err := report(&out, writeSite(t, 800*kB), false)
		require.NoError(t, err)
		require.False(t, over)
		require.NotContains(t, out.String(), "OVER")
	})
	t.Run("a program over its budget fails", func(t *testing.T) {
		var out strings.Builder
		over, err := report(&out, writeSite(t, 1000*kB), false)
		require.NoError(t, err)
		require.True(t, over)
		require.Contains(t, out.String(), "core.wasm OVER")
	})
	t.Run("a missing program is an error", func(t *testing.T) {
		dir := writeSite(t, 1)
		require.NoError(t, os.Remove(filepath.Join(dir, "stage-0123abcd.wasm")))
		_, err := report(&strings.Builder{}, dir, false)
		require.ErrorContains(t, err, "stage.wasm")
	})
}

func TestLogicalName(t *testing.T) {
	require.Equal(t, "core.wasm.js", logicalName("core-1a2b3c4d.wasm.js"))
	require.Equal(t, "index.html", logicalName("index.html"))
}
