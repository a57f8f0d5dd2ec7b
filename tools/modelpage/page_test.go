package modelpage

import (
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
)

const root = "../.."

// built is the page, made once for all tests.
var built = sync.OnceValues(func() (string, error) {
	text, err := Build(root)
	return string(text), err
})

func pageText(t *testing.T) string {
	t.Helper()
	text, err := built()
	require.NoError(t, err)
	return text
}

var idAttribute = regexp.MustCompile(`\sid="([^"]*)"`)

func anchors(text string) map[string]int {
	count := map[string]int{}
	for _, m := range idAttribute.FindAllStringSubmatch(text, -1) {
		count[m[1]]++
	}
	return count
}

func TestEveryPartOfTheCatalogueAppearsExactlyOnce(t *testing.T) {
	count := anchors(pageText(t))
	for _, q := range sim.Parameters() {
		assert.Equal(t, 1, count[q.ID], "parameter %s", q.ID)
	}
	for _, l := range sim.Levers() {
		assert.Equal(t, 1, count[l.ID], "lever %s", l.ID)
	}
	for _, o := range sim.Outputs() {
		assert.Equal(t, 1, count[o.ID], "series %s", o.ID)
	}
	src, err := readSource(root)
	require.NoError(t, err)
	require.NotEmpty(t, src.mechanisms)
	for i, m := range src.mechanisms {
		assert.Equal(t, i+1, m.Number, "mechanisms are numbered without gaps")
		part := mechanismPart{Number: m.Number}
		assert.Equal(t, 1, count[part.anchor(m.File)], "mechanism %d", m.Number)
	}
	for id, n := range count {
		assert.Equal(t, 1, n, "id %q", id)
	}
}

func TestEveryMechanismShowsItsEquationsTypeset(t *testing.T) {
	text := pageText(t)
	parts := strings.Split(text, `<article class="mechanism"`)[1:]
	for _, part := range parts {
		part, _, _ = strings.Cut(part, "</article>")
		assert.Contains(t, part, "<math>", part[:80])
		assert.Regexp(t, `<table class="parameters"|<p class="elsewhere">`, part, part[:80])
	}
	assert.NotContains(t, text, `<span class="formula"></span>`)
}

func TestEveryLinkWithinThePageLeadsSomewhere(t *testing.T) {
	text := pageText(t)
	count := anchors(text)
	for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(text, -1) {
		assert.Equal(t, 1, count[m[1]], "#%s", m[1])
	}
	for _, m := range regexp.MustCompile(`(?:href|src)="([^"#][^"]*)"`).FindAllStringSubmatch(text, -1) {
		known := strings.HasPrefix(m[1], "http") || m[1] == "data:," || m[1] == "prose.css" || m[1] == "prose.js" || m[1] == "index.html"
		assert.True(t, known, m[1])
	}
}

// The policy forbids them. The one script is a file.
func TestNoInlineScriptsOrStyles(t *testing.T) {
	text := pageText(t)
	assert.NotRegexp(t, `<script>|\sstyle=|\son\w+=`, text)
	assert.Equal(t, 1, strings.Count(text, "<script defer src="))
	assert.Contains(t, text, `style-src 'self'`)
}

func TestAnUnknownEvidenceIDIsAnError(t *testing.T) {
	p := &prose{sources: &sources{byID: map[string]evidence{"HW0001": {ID: "HW0001", Title: "A & B", Address: "https://example.org/?a=1&b"}}}}
	html, err := p.inline("HW0001 to HW0002")
	require.ErrorContains(t, err, "HW0002")
	html, err = p.inline("as HW0001 says: <5 % at V_max, τ")
	require.NoError(t, err)
	assert.Equal(t, `as <a class="id" href="https://example.org/?a=1&amp;b" translate="no" title="A &amp; B">HW0001</a> says: &lt;5 % at <var>V<sub>max</sub></var>, <var>τ</var>`, string(html))
}

func TestSymbolsOfParameters(t *testing.T) {
	for comment, want := range map[string]string{
		"ζ [1]": "ζ", "y_0 [1]": "y_0", "g, expected fall of the all-in price [1/yr].": "g",
		"Time in which they get accustomed to a loss, τ_l [yr].": "τ_l", "E(ĝ_N) at the start of 2022 [1/yr].": "E(ĝ_N)",
		"R at the start of 2022 [$/H100e/hour].": "R", "τ of fear [yr]": "τ",
		"Tools for one wafer a month in China [$m per wafer/month].": "", "A share of what is lost [1].": "", "[yr]": "",
	} {
		assert.Equal(t, want, symbol(comment), comment)
	}
}

func TestNumbers(t *testing.T) {
	for x, want := range map[float64]string{0.85: "0.85", 25000: "25,000", -1.5: "−1.5", 1e6: "1,000,000", 30: "30", 0.00002: "0.00002"} {
		assert.Equal(t, want, number(x))
	}
	for x, want := range map[float64]string{1.36205e7: "13.6 million", 0.123456: "0.123", 1234.5: "1,230", 391176: "391,000", 999.6: "1,000", -2.5e9: "−2.5 billion", 0: "0", 12: "12", 0.05: "0.05"} {
		assert.Equal(t, want, figure(x))
	}
}
