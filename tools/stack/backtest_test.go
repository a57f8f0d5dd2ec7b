package main

import (
	"math"
	"sort"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/data"
	"sovereignstack/tools/backtest"
)

// The table has every observation once and in order, and a reader can compute the loss
// from its rows.
func TestBacktest(t *testing.T) {
	header, body := rows(t, call(t, "backtest", "--quick"))
	assert.Equal(t, "series,entity,period,observed,low,high,simulated,log_error,z,inside_range", strings.Join(header, ","))
	require.Greater(t, len(body), len(data.Observations))
	number := func(text string) float64 {
		x, err := strconv.ParseFloat(text, 64)
		require.NoError(t, err)
		return x
	}
	z := map[string][]float64{}
	for i, o := range data.Observations {
		row := body[i]
		assert.Equal(t, o.Value, number(row[3]), "%s: %v", o.ID, row)
		assert.InDelta(t, number(row[7])/o.Sigma, number(row[8]), 1e-4, o.ID)
		if !o.Points {
			assert.InDelta(t, max(math.Log(number(row[6])/o.Value), -10), number(row[7]), 1e-4, "%s: nothing counts as a factor of e^10", o.ID)
		}
		inside := number(row[6]) >= number(row[4]) && number(row[6]) <= number(row[5])
		assert.Equal(t, strconv.FormatBool(inside), row[9], o.ID)
		z[row[0]] = append(z[row[0]], math.Abs(number(row[8])))
	}
	var medians []float64
	for _, list := range z {
		medians = append(medians, middle(list))
	}
	found := 0
	for _, row := range body[len(data.Observations):] {
		require.True(t, strings.HasPrefix(row[1], "summary:"), "%v", row)
		if row[1] != "summary:loss" {
			continue
		}
		found++
		want := middle(medians)
		if row[0] != "overall" {
			want = middle(z[row[0]])
		}
		assert.InDelta(t, want, number(row[6]), 1e-4, row[0])
	}
	assert.Equal(t, len(z)+1, found, "a line for each series and one for all")
}

// middle is the median.
func middle(list []float64) float64 {
	s := append([]float64(nil), list...)
	sort.Float64s(s)
	return (s[(len(s)-1)/2] + s[len(s)/2]) / 2
}

// A free run knows nothing later than 2023: it is the same before, and another after.
func TestBacktestFree(t *testing.T) {
	_, conditional := rows(t, call(t, "backtest", "--quick"))
	_, free := rows(t, call(t, "backtest", "--quick", "--mode", "free"))
	require.Len(t, free, len(conditional))
	differ := 0
	for i, o := range data.Observations {
		if o.Last < backtest.FirstFree {
			assert.Equal(t, conditional[i], free[i], o.ID)
		} else if conditional[i][6] != free[i][6] {
			differ++
		}
	}
	assert.Greater(t, differ, 50)
}
