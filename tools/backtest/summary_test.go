package backtest

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// What the project promises of a run is said of every run, met or not.
func TestSummariesSayWhatIsPromised(t *testing.T) {
	overall, losses := map[string]Summary{}, map[string]bool{}
	for _, s := range Summarise(baseline()) {
		assert.False(t, math.IsNaN(s.Value), "%s %s", s.Series, s.Name)
		assert.Positive(t, s.Targets, "%s %s", s.Series, s.Name)
		if s.Series == Overall {
			overall[s.Name] = s
		} else if s.Name == "loss" {
			losses[s.Series] = true
		}
	}
	for _, target := range Targets() {
		assert.True(t, losses[target.Series], "%s has no line of its own", target.Series)
	}
	for _, name := range []string{"loss", "coverage", "skill", "loss_fitted", "loss_predicted", "loss_independent", "adoption_rank_after_income", "adoption_rank",
		"cluster_rank", "owner_ratio_USA", "owner_ratio_CHN", "skill_us_china_gap", "skill_open_gap"} {
		assert.Contains(t, overall, name)
	}
	assert.Equal(t, len(Targets()), overall["loss"].Targets)
	assert.False(t, Summary{Value: math.NaN(), Low: 0, High: 1}.Met(), "nothing to compare is not met")
}

// GDP per head alone already orders adoption: the record says so, and what the residuals
// are for.
func TestIncomeAloneOrdersAdoption(t *testing.T) {
	users, ok := sim.OutputByID("ai_users")
	require.True(t, ok)
	income, record, simulated := adoption(baseline(), users)
	assert.Greater(t, Spearman(income, record), 0.75)
	assert.InDelta(t, 0, pearson(income, afterIncome(income, record)), 1e-9)
	assert.Len(t, simulated, len(record))
	assert.Greater(t, len(record), 100)
}

// Adoption by country is what runs are held against, so no run may read it.
func TestTheModelDoesNotReadWhatItIsHeldAgainst(t *testing.T) {
	s, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	blind := data.Tables()
	for c := range blind.Countries {
		e := &blind.Countries[c]
		e.Adoption, e.AdoptionFirstHalf, e.AdoptionImputed = -1, -1, !e.AdoptionImputed
	}
	run, err := sim.Run(blind, s)
	require.NoError(t, err)
	assert.Equal(t, baseline().Hash, run.Hash)
}

// A free run finds 2024 and 2025 by itself; before that it is the same.
func TestFreeRunsLeaveTheRecordInTime(t *testing.T) {
	s, err := scenario.Load(scenario.HistoryID)
	require.NoError(t, err)
	free, err := sim.Run(data.Tables(), Free.Given(s))
	require.NoError(t, err)
	budget, _ := sim.OutputByID("budget")
	for m := range sim.FirstSimulated {
		same := baseline().At(budget, 0, m) == free.At(budget, 0, m)
		if m < FirstFree {
			assert.True(t, same, m.String())
		} else if m > FirstFree {
			assert.False(t, same, m.String())
		}
	}
	assert.Equal(t, s, Conditional.Given(s))
}
