package main

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/claims"
)

func TestPicturesShowWhatTheClaimsSay(t *testing.T) {
	root := filepath.Join("..", "..")
	cards, previews, err := readPreviews(root)
	require.NoError(t, err)
	require.Len(t, previews, len(cards))
	for _, c := range cards {
		assert.Equal(t, preview{c.ID, c.Title, c.Statement, c.Verdict, previews[c.ID].Run}, previews[c.ID], "run make previews")
	}
	for _, name := range append([]string{"site"}, claims.IDs...) {
		assert.FileExists(t, filepath.Join(root, filepath.FromSlash(previewsFolder), name+".jpeg"), "run make previews")
	}
}

func TestClaimPagesAreForOtherSites(t *testing.T) {
	s := newSite(t)
	s.address, s.names["prose.css"] = "https://example.org/stack/", "prose-0.css"
	t.Chdir(filepath.Join("..", ".."))
	require.NoError(t, s.addClaimPages(filepath.Join("web", "claim.html")))

	text, err := os.ReadFile(filepath.Join(s.dir, "claim-c9.html"))
	require.NoError(t, err)
	page := string(text)
	for _, want := range []string{
		`<meta property="og:image" content="https://example.org/stack/claim-c9.jpeg" />`,
		`<link rel="alternate" type="application/json+oembed" href="https://example.org/stack/claim-c9.json"`,
		`href="index.html?claim=c9"`, `src="claim-c9.jpeg"`, `href="prose-0.css"`,
	} {
		assert.Contains(t, page, want)
	}
	assert.NotContains(t, page, "ZgotmplZ", "the template took nothing for dangerous")

	var answer struct {
		Version, Type, HTML string
		Width, Height       int
	}
	text, err = os.ReadFile(filepath.Join(s.dir, "claim-c9.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &answer))
	assert.Equal(t, "1.0", answer.Version)
	assert.Equal(t, "rich", answer.Type)
	assert.Positive(t, answer.Width*answer.Height)
	assert.Contains(t, html.UnescapeString(answer.HTML), `<iframe src="https://example.org/stack/embed.html?shock=`)
}

func TestSiteAddress(t *testing.T) {
	for text, want := range map[string]string{"": "", "https://example.org/stack": "https://example.org/stack/", "http://localhost:8080/": "http://localhost:8080/"} {
		got, err := siteAddress(text)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	for _, bad := range []string{"example.org", "ftp://example.org/", "https://example.org/?a=b", "https:///stack", "::"} {
		_, err := siteAddress(bad)
		assert.ErrorContains(t, err, "https://example.org/stack/", bad)
	}
}
