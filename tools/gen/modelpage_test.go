package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMarked(t *testing.T) {
	for name, c := range map[string][2]string{
		"an id of the first words":               {`<p>One run stands behind every number.</p>`, `<p data-l10n-id="model-one-run-stands-behind-every">One run stands behind every number.</p>`},
		"same texts share it":                    {`<b>holds</b><i>holds</i>`, `<b data-l10n-id="model-holds">holds</b><i data-l10n-id="model-holds">holds</i>`},
		"others have their own":                  {`<b>holds</b><b>holds!</b>`, `<b data-l10n-id="model-holds">holds</b><b data-l10n-id="model-holds-2">holds!</b>`},
		"names of the model have theirs":         {`<b>Leakage</b>`, `<b data-l10n-id="parameter-leakage">Leakage</b>`},
		"not where more is said than the name":   {`<b title="Loss">Leakage</b>`, `<b title="Loss" data-l10n-id="model-leakage-loss">Leakage</b>`},
		"children of a text belong to it":        {`<p>so <em>much</em></p>`, `<p data-l10n-id="model-so-much">so <em>much</em></p>`},
		"but for blocks":                         {`<li>so<ul><li>much</li></ul></li>`, `<li data-l10n-id="model-so">so<ul><li data-l10n-id="model-much">much</li></ul></li>`},
		"figures of tables are variables":        {`<td>1,000 to −2.5<small>of 3 %</small></td>`, `<td data-l10n-id="model-to-of" data-l10n-args="{&#34;a&#34;:&#34;1,000&#34;,&#34;b&#34;:&#34;−2.5&#34;,&#34;c&#34;:&#34;3&#34;}">1,000 to −2.5<small>of 3 %</small></td>`},
		"a number inside a word is none":         {`<td>H100e</td>`, `<td data-l10n-id="model-h100e">H100e</td>`},
		"figures and symbols need no translator": {`<td>1,000</td><code>sim.go</code><p translate="no">Stack</p>`, `<td>1,000</td><code>sim.go</code><p translate="no">Stack</p>`},
	} {
		out, err := marked([]byte(c[0]), map[string]string{"parameter-leakage": " Leakage"})
		require.NoError(t, err, name)
		assert.Equal(t, c[1], string(out), name)
	}
}

// What is marked can be read back, so the words of the page and its messages agree.
func TestFiguresAreVariablesOfTheMessage(t *testing.T) {
	out, err := marked([]byte(`<td>1,000 to −2.5<small>of <code>a.b</code> 3 %</small></td>`), map[string]string{})
	require.NoError(t, err)
	text, err := messagesOf(t, string(out))
	require.NoError(t, err)
	assert.Equal(t, "model-to-of-a-b = { $a } to { $b }<small>of <code>a.b</code> { $c } %</small>\n", text)
}
