package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/ascii85"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// smallSite is a site of a few words, with every kind of file that the single file takes in.
func smallSite(t *testing.T) *site {
	t.Helper()
	s := newSite(t)
	for name, text := range map[string]string{
		"page.js": "page()", "page.css": "p{}", "charts.js": "charts()", "charts.css": "c{}", "why.js": "why()", "why.css": "w{}",
		"frame.js": "frame()", "why-not.js": "not()", "frame.css": "f{}", "other.js": "other()", "core.wasm": "core", "stage.wasm": "<stage>", "world.bin": "world",
	} {
		require.NoError(t, s.add(name, []byte(text), hashed))
	}
	for name, text := range map[string]string{
		"map.html":   `<meta http-equiv="Content-Security-Policy" content="x"><link rel="stylesheet" href="frame.css"><script src="frame.js"></script>`,
		"other.html": `<script src="other.js"></script>`,
		"index.html": `<meta http-equiv="Content-Security-Policy" content="x"><link rel="stylesheet" href="page.css">` +
			`<script defer src="page.js"></script><script defer id="charts-script" src="charts.js"></script>` +
			`<body><a href="about.txt">about</a><link rel="stylesheet" href="charts.css"></body>`,
	} {
		source := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(source, []byte(text), 0o644))
		s.names["about.txt"] = "about.txt"
		naming := plain
		if name == "map.html" {
			naming = hashed
		}
		require.NoError(t, s.addHTML(source, name, naming))
	}
	require.NoError(t, s.add("about.txt", []byte(`licences <a href="index.html?shock=x:1#a">run</a><a href="#b">b</a><a href="https://example.org/">c</a>`), plain))
	return s
}

func TestTheSingleFileHoldsWhatThePageNeeds(t *testing.T) {
	s := smallSite(t)
	inRoot(t)
	entry := filepath.Join(t.TempDir(), "main.ts")
	require.NoError(t, os.WriteFile(entry, []byte("unpack()"), 0o644))
	require.NoError(t, s.addSingle(entry))
	content, err := os.ReadFile(filepath.Join(s.dir, singleFile))
	require.NoError(t, err)
	text := string(content)

	held := map[string]string{}
	for _, match := range regexp.MustCompile(`data-file="([^"]*)"[^>]*>([^<]*)</script>`).FindAllStringSubmatch(text, -1) {
		held[match[1]] = unpack(t, match[2])
	}
	require.Equal(t, map[string]string{
		"page.js": "page()", "charts.js": "charts()", "why.js": "why()", "later.css": "c{}w{}",
		"core.wasm": "core", "stage.wasm": "<stage>", "world.bin": "world", "about.txt": `licences <a>run</a><a href="#b">b</a><a href="https://example.org/">c</a>`,
		"map.html": "<style>f{}</style><!--files--><script>frame()</script>",
	}, held)
	require.Contains(t, text, "<style>p{}</style>")
	require.Contains(t, text, `id="charts-script"`, "what waits for a script knows it by its id")
	require.Contains(t, text, `id="why-script"`)
	require.True(t, strings.HasSuffix(strings.TrimSpace(text), "</script></body>"), "the unpacker comes last")

	for _, script := range []string{"page()", "charts()", "why()", "frame()"} {
		require.Contains(t, text, hashOf(script), script)
	}
	for _, style := range []string{"p{}", "c{}w{}", "f{}"} {
		require.Contains(t, text, hashOf(style), style)
	}
	for _, script := range []string{"other()", "not()"} {
		require.NotContains(t, text, hashOf(script), "what the page does not fetch may not run here")
	}
}

func TestDataBlocksCannotEndEarly(t *testing.T) {
	for size := range 2000 {
		block, err := dataBlock("x", "", strings.Repeat("</script>", size%7)+strings.Repeat("é", size))
		require.NoError(t, err)
		require.Equal(t, 2, strings.Count(block, "<"), "of the element itself")
	}
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func unpack(t *testing.T, digits string) string {
	t.Helper()
	text := []byte(strings.ReplaceAll(digits, "v", "<"))
	packed := make([]byte, 4*len(text))
	n, _, err := ascii85.Decode(packed, text, true)
	require.NoError(t, err)
	r, err := gzip.NewReader(bytes.NewReader(packed[:n]))
	require.NoError(t, err)
	out, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(out)
}
