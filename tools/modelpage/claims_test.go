package modelpage

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/claims"
)

// The page shows what `stack claims` prints: every row, every verdict, the last line.
func TestThePageShowsTheTableOfClaims(t *testing.T) {
	list, err := claims.All()
	require.NoError(t, err)
	rows, err := claims.Read(root)
	require.NoError(t, err)
	text := pageText(t)
	part := between(t, text, `<section id="claims"`, `<section id="unknown"`)
	cards := claims.Cards(list, rows)
	assert.Contains(t, part, claims.Summary(cards))
	table := between(t, part, `<table class="claims">`, `</table>`)
	assert.Equal(t, len(rows)+len(cards), strings.Count(table, `class="verdict `), "a verdict for each row and each claim")
	count := anchors(text)
	for _, c := range cards {
		assert.Equal(t, 1, count[c.ID], c.ID)
		article := between(t, part, `<article class="claim" id="`+c.ID+`"`, `</article>`)
		assert.Contains(t, article, `href="#`+c.Parameter+`"`)
	}
}

func TestMeasuresAreGroupedByAblation(t *testing.T) {
	low := 1.0
	c := claimPart{Card: claims.Card{Claim: claims.Claim{
		ID:        "c1",
		Ablations: []claims.Ablation{{ID: "a", Set: map[string]float64{"x": 0}}, {ID: "b", Set: map[string]float64{"y": 1, "x": 2}}},
		Measures:  []claims.Measure{{ID: "m", Label: "M", Unit: "$bn", Low: &low}, {ID: "n", Label: "N", Unit: "1", Ablations: []string{"b"}}},
	}}}
	require.NoError(t, c.add(&claims.Row{Measure: "m/a", Baseline: 1, Scenario: 4, Change: 3, Ablated: 2, Verdict: "holds"}))
	require.NoError(t, c.add(&claims.Row{Measure: "m/b", Baseline: 1, Scenario: 4, Change: 3, Ablated: -2, Verdict: "holds if x is above 1"}))
	require.NoError(t, c.add(&claims.Row{Measure: "n", Change: math.Inf(1), Ablated: 5, Verdict: "reported"}))
	require.ErrorContains(t, c.add(&claims.Row{Measure: "gone"}), "no measure gone")
	require.Len(t, c.Measures, 2)
	assert.Equal(t, measurePart{"m", "M", "$bn", "1", "4", "3 $bn", "at least 1 $bn", []ablatedPart{
		{"x = 0", "2 $bn", "holds", "holds"}, {"x = 2, y = 1", "−2 $bn", "holds if …", "if"},
	}}, c.Measures[0])
	assert.Equal(t, "x = 2, y = 1", c.Measures[1].Ablated[0].Setting)
	assert.Equal(t, "reported only", c.Measures[1].Expected)
	assert.Equal(t, "out of reach", c.Measures[1].Change)
}

func TestTones(t *testing.T) {
	for verdict, want := range map[string]string{"holds": "holds", "holds if x is above 1": "if", "fails: too small": "fails", "reported": "reported"} {
		assert.Equal(t, want, tone(verdict))
	}
}
