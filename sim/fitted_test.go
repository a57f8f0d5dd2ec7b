package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The committed fit belongs to the committed table; `stack calibrate` makes it anew.
func TestFitIsOfThisTable(t *testing.T) {
	assert.Empty(t, staleFits, "run go run ./tools/stack calibrate")
	moved := 0
	for i, p := range Parameters() {
		assert.Equal(t, parameterTable[i].Prior, p.Prior, p.ID)
		if p.Default != p.Prior {
			moved++
		}
	}
	assert.LessOrEqual(t, moved, len(fitted), "only fitted values differ from the table")
}

func TestFittedValueBecomesTheDefault(t *testing.T) {
	first := parameterTable[0]
	list, stale := withFits(parameterTable[:], []fittedValue{{first.ID, first.Prior, first.Max}})
	require.Empty(t, stale)
	assert.Equal(t, first.Max, list[0].Default)
	assert.Equal(t, first.Prior, list[0].Prior)
	assert.Equal(t, parameterTable[1].Prior, list[1].Default, "the others keep the table's value")
}

func TestStaleFitIsRefusedByName(t *testing.T) {
	p := parameterTable[0]
	for field, fit := range map[string]fittedValue{
		"fitted id":                 {"no_such.parameter", 1, 1},
		"fitted " + p.ID + " prior": {p.ID, p.Prior + 1e-9, p.Prior},
		"fitted " + p.ID + " value": {p.ID, p.Prior, p.Max + 1e-9},
	} {
		list, stale := withFits(parameterTable[:], []fittedValue{fit})
		require.Len(t, stale, 1, field)
		assert.Equal(t, field, stale[0].Field)
		assert.Equal(t, p.Prior, list[0].Default, "the table's value stays")
	}
	assert.NoError(t, CheckFit(p.ID, p.Prior, p.Min))
	assert.Error(t, CheckFit("no_such.parameter", 1, 1))
}
