package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLicenceTexts(t *testing.T) {
	dir := t.TempDir()
	write := func(name, file, text string) part {
		at := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(at, 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(at, file), []byte(text), 0o644))
		return part{name, at}
	}
	text, err := licenceTexts([]part{
		write("with-file", "LICENSE.md", "Do as you like."),
		write("with-manifest", "package.json", `{"license":"ISC","homepage":"https://example.org"}`),
	})
	require.NoError(t, err)
	require.Contains(t, string(text), "with-file\n=========\n\nDo as you like.\n")
	require.Contains(t, string(text), "Licensed under ISC, see https://example.org")

	_, err = licenceTexts([]part{write("bare", "README.md", "Hello.")})
	require.ErrorContains(t, err, "licence of bare")
}

func TestLinkedModulesNamesTheEngine(t *testing.T) {
	parts, err := linkedModules("../../wasm/stage")
	require.NoError(t, err)
	names := ""
	for _, p := range parts {
		names += p.name + "\n"
	}
	require.Contains(t, names, "github.com/hajimehoshi/ebiten/v2 v2.9")
}
