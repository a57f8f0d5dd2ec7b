package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// messagesOf is what translators get of a piece of HTML.
func messagesOf(t *testing.T, html string) (string, error) {
	t.Helper()
	page, err := parseHTML([]byte(html))
	require.NoError(t, err)
	w := &wording{said: map[string]string{}}
	err = w.add(page)
	return w.b.String(), err
}

func TestPosterMessages(t *testing.T) {
	text, err := messagesOf(t, `<main>
		<p data-l10n-id="lead">Up to 2025;
			<a href="model.html">the model</a> then.</p>
		<button data-l10n-id="undo" aria-label="Undo" title="Undo it"><svg><path d="M0 0" /></svg></button>
		<li data-l10n-id="grid"><svg> <path d="M0 0" /> </svg> grid full</li>
		<h1 translate="no">Sovereign<span>Stack</span></h1>
		<noscript><p>Needs JavaScript.</p></noscript>
		<section data-l10n-id="part" aria-label="Part"><p data-l10n-id="inner">Inner</p></section>
	</main>`)
	require.NoError(t, err)
	assert.Equal(t, `lead = Up to 2025; <a>the model</a> then.
undo =
    .aria-label = Undo
    .title = Undo it
grid = <svg></svg> grid full
part =
    .aria-label = Part
inner = Inner
`, text)
}

func TestPosterNamesWhatHasNoID(t *testing.T) {
	for html, what := range map[string]string{
		`<main><p>Forgotten</p></main>`:                    "Forgotten",
		`<main><button aria-label="Undo"></button></main>`: "Undo",
	} {
		_, err := messagesOf(t, html)
		require.Error(t, err, html)
		assert.Contains(t, err.Error(), what)
	}
}
