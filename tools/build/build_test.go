package main

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func newSite(t *testing.T) *site {
	t.Helper()
	return &site{dir: t.TempDir(), names: map[string]string{}}
}

func TestNamesCarryTheContentHash(t *testing.T) {
	s := newSite(t)
	require.NoError(t, s.add("page.js", []byte("one"), hashed))
	first := s.names["page.js"]
	require.Regexp(t, `^page-[0-9a-f]{8}\.js$`, first)
	require.NoError(t, s.add("page.js", []byte("two"), hashed))
	require.NotEqual(t, first, s.names["page.js"])
}

func TestOldFilesAreRemoved(t *testing.T) {
	s := newSite(t)
	require.NoError(t, os.WriteFile(filepath.Join(s.dir, "page-00000000.js"), nil, 0o644))
	require.NoError(t, s.add("index.html", []byte("new"), plain))
	require.NoError(t, s.removeOthers())
	entries, err := os.ReadDir(s.dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
	require.Equal(t, "index.html", entries[0].Name())
}

func TestScriptTwinHoldsTheSameBytes(t *testing.T) {
	content := bytes.Repeat([]byte{0, 1, 2, 0xff}, 1000)
	script, err := scriptTwin("core.wasm", content)
	require.NoError(t, err)
	parts := strings.Split(string(script), `"`)
	require.Equal(t, "core.wasm", parts[1])
	packed, err := base64.StdEncoding.DecodeString(parts[3])
	require.NoError(t, err)
	r, err := gzip.NewReader(bytes.NewReader(packed))
	require.NoError(t, err)
	unpacked, err := io.ReadAll(r)
	require.NoError(t, err)
	require.Equal(t, content, unpacked)
}

func TestHTMLAddresses(t *testing.T) {
	source := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(source, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}

	t.Run("logical names, files and outside links", func(t *testing.T) {
		s := newSite(t)
		require.NoError(t, s.add("page.js", []byte("script"), hashed))
		write("icon.svg", "<svg/>")
		page := write("index.html", `<script src="page.js"></script><link href="icon.svg"><a href="https://example.org/x">x</a><a href="#top">y</a>`)
		require.NoError(t, s.addHTML(page, "index.html", plain))
		out, err := os.ReadFile(filepath.Join(s.dir, "index.html"))
		require.NoError(t, err)
		require.Equal(t, `<script src="`+s.names["page.js"]+`"></script><link href="`+s.names["icon.svg"]+
			`"><a href="https://example.org/x">x</a><a href="#top">y</a>`, string(out))
		require.FileExists(t, filepath.Join(s.dir, s.names["icon.svg"]))
	})
	t.Run("an address that leads nowhere is an error", func(t *testing.T) {
		page := write("bad.html", `<script src="absent.js"></script>`)
		require.ErrorContains(t, newSite(t).addHTML(page, "index.html", plain), "absent.js")
	})
}
