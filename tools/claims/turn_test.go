package claims

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/ensemble"
)

// The committed turns are where claims turn now: there, and not yet on the way there.
func TestCommittedTurnsAreFresh(t *testing.T) {
	const nearly = 0.9 // Of the way.
	turns, err := ReadTurns(module)
	require.NoError(t, err)
	require.NotEmpty(t, turns)
	for _, turn := range turns {
		c, err := Load(turn.Claim)
		require.NoError(t, err)
		runner, err := NewRunner([]Claim{c}, ensemble.Plan{})
		require.NoError(t, err)
		usual, err := runner.asExpected(&c, nil)
		require.NoError(t, err)
		assert.Equal(t, usual, turn.Fails, "%s: run make claims", c.ID)
		there, err := runner.asExpected(&c, turn.Set)
		require.NoError(t, err)
		assert.NotEqual(t, usual, there, "%s: run make claims", c.ID)
		if c.costly() {
			continue
		}
		path := Ablation{Set: turn.Set}
		before, err := runner.asExpected(&c, path.towards(nearly))
		require.NoError(t, err)
		assert.Equal(t, usual, before, "%s: run make claims", c.ID)
	}
}

func TestTurnsReadWhatTheyWrite(t *testing.T) {
	text, err := os.ReadFile(module + "/" + TurnsPath)
	require.NoError(t, err)
	turns, err := ReadTurns(module)
	require.NoError(t, err)
	var again bytes.Buffer
	require.NoError(t, WriteTurns(&again, turns))
	assert.Equal(t, string(text), again.String())
}

// What a reader guesses is on the slider: what comes out, and where the claim begins to hold.
func TestGuessesHaveRoom(t *testing.T) {
	all, err := All()
	require.NoError(t, err)
	rows, err := Read(module)
	require.NoError(t, err)
	for _, card := range Cards(all, rows) {
		m := card.Headline()
		for _, row := range card.Rows {
			if of, _ := card.MeasureOf(&row); of != nil && of.ID == m.ID {
				assert.True(t, card.Guess.Low <= row.Change && row.Change <= card.Guess.High, "%s: %v", card.ID, row.Change)
			}
		}
		for _, bound := range []*float64{m.Low, m.High} {
			assert.True(t, bound == nil || card.Guess.Low <= *bound && *bound <= card.Guess.High, card.ID)
		}
		assert.True(t, card.Guess.From == "" == (m.Baseline == "" || m.Compare == changes), card.ID)
	}
}
