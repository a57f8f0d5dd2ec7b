package claims

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
)

// flat is a result in which each factor has the same value in every month.
func flat(values map[string]float64) *Result {
	r := &Result{months: map[key][]float64{}}
	for factor, x := range values {
		series := make([]float64, sim.Months)
		for m := range series {
			series[m] = x
		}
		r.months[key{factor, false}] = series
	}
	return r
}

func number(x float64) *float64 { return &x }

func TestPresentValueByHand(t *testing.T) {
	v := Value{Of: []string{"licence_fees"}, Months: "2030-01 2030-03", As: asPV, Rate: 0.21}
	r := flat(map[string]float64{"licence_fees": 12})
	r.months[key{"licence_fees", false}][97] = 24 // February 2030.
	// A month of 12 $bn/yr is 1 $bn; months lie half a month, one and a half, two and a half ahead.
	want := 1/math.Pow(1.21, 0.5/12) + 2/math.Pow(1.21, 1.5/12) + 1/math.Pow(1.21, 2.5/12)
	assert.InDelta(t, want, v.in(r), 1e-12)
	v.As = asTotal
	assert.InDelta(t, 4, v.in(r), 1e-12)
	v.As = ""
	assert.InDelta(t, 16, v.in(r), 1e-12)
	v.Months = "2030-02"
	assert.InDelta(t, 24, v.in(r), 0)
}

func TestValuesAddMultiplyAndDivide(t *testing.T) {
	r := flat(map[string]float64{"a X": 3, "b": 4, "loss": -5})
	value := func(v Value) float64 { v.Months = "2030-01"; return v.in(r) }
	assert.InDelta(t, -4, value(Value{Of: []string{"-1 * b"}}), 0)
	assert.InDelta(t, 6, value(Value{Of: []string{"0.5 * a X * b"}}), 0)
	assert.InDelta(t, 0.75, value(Value{Of: []string{"a X"}, Over: []string{"b"}}), 0)
	assert.InDelta(t, -2, value(Value{Of: []string{"a X", "loss"}}), 0)
	assert.InDelta(t, 3, value(Value{Of: []string{"a X", "loss"}, Floor: true}), 0, "a loss counts as zero")
	assert.InDelta(t, math.Log(0.75), value(Value{Of: []string{"a X"}, Over: []string{"b"}, Log: true}), 1e-12)
	assert.True(t, math.IsNaN(value(Value{Of: []string{"b"}, Over: []string{"b", "-1 * b"}})), "nothing over nothing")
	assert.True(t, math.IsNaN(value(Value{Of: []string{"loss"}, Log: true})))
}

func TestComparisons(t *testing.T) {
	b, s, also := flat(map[string]float64{"x": 10, "y": 4}), flat(map[string]float64{"x": 15, "y": 6}), flat(map[string]float64{"x": 12, "y": 4})
	y := Value{Of: []string{"y"}, Months: "2030-01"}
	for kind, want := range map[string]float64{ratio: 0.5, difference: 5, share: 1.25, changes: 2.5, level: 15, kept: 0.4} {
		m := Measure{Value: Value{Of: []string{"x"}, Months: "2030-01"}, Compare: kind, Per: &y}
		assert.InDelta(t, want, m.compare(b, s, also).Change, 1e-12, kind)
	}
	still := Measure{Value: Value{Of: []string{"x"}, Months: "2030-01"}, Compare: kept}
	assert.True(t, math.IsNaN(still.compare(b, flat(map[string]float64{"x": 10.05}), also).Change), "nothing to keep a part of")
	loss := Measure{Value: Value{Of: []string{"x"}, Months: "2030-01"}, Compare: ratio}
	assert.True(t, math.IsNaN(loss.compare(flat(map[string]float64{"x": -1}), s, s).Change), "growth of a loss says nothing")
}

func TestVerdicts(t *testing.T) {
	up, down := Measure{Low: number(0.1)}, Measure{High: number(-0.1)}
	bound, reach := Measure{Low: number(0.1), High: number(1)}, Measure{High: number(2), Compare: distance}
	for name, c := range map[string]struct {
		m               Measure
		change, ablated float64
		want            string
	}{
		"as expected, ablated or not":            {up, 0.2, 0.15, Holds},
		"the sign turns without the assumption":  {up, 0.2, -0.15, HoldsIf},
		"little is left without the assumption":  {up, 0.2, 0.01, HoldsIf},
		"not measurable without the assumption":  {up, 0.2, math.NaN(), HoldsIf},
		"wrong sign":                             {up, -0.2, 0.2, Fails + ": wrong sign"},
		"right sign, too small":                  {up, 0.05, 0.2, Fails + ": too small"},
		"a fall that was expected":               {down, -0.2, -0.2, Holds},
		"a fall where a rise was":                {down, 0.2, -0.2, Fails + ": wrong sign"},
		"too small a fall":                       {down, -0.02, -0.2, Fails + ": too small"},
		"beyond the other bound":                 {bound, 2, 0.5, Fails + ": out of bounds"},
		"not measurable":                         {up, math.NaN(), 0.2, Fails + ": not measurable"},
		"near enough":                            {reach, 1.5, 0, Holds},
		"too far":                                {reach, 2.5, 0, Fails + ": too far"},
		"out of reach":                           {reach, math.Inf(1), 0, Fails + ": out of reach"},
		"nothing is expected, so nothing judged": {Measure{}, -5, 5, Reported},
	} {
		assert.Equal(t, c.want, c.m.verdict(c.change, c.ablated), name)
	}
}

func TestAClaimIsWorthItsWeakestMeasure(t *testing.T) {
	rows := func(verdicts ...string) (out []Row) {
		for _, v := range verdicts {
			out = append(out, Row{Claim: "c1", Verdict: v})
		}
		return out
	}
	assert.Equal(t, Holds, Worst(rows(Holds, Reported)))
	assert.Equal(t, HoldsIf, Worst(rows(Holds, HoldsIf+" x is above 1", Holds)))
	assert.Equal(t, Fails, Worst(rows(Holds, HoldsIf, Fails+": wrong sign")))
	cards := []Card{{Verdict: Holds}, {Verdict: HoldsIf}, {Verdict: Fails}}
	assert.Equal(t, "1 of 3 hold, 1 assumption-driven", Summary(cards))
	assert.True(t, cards[1].AssumptionDriven())
}

func TestShapleyPartsAddUpToTheGap(t *testing.T) {
	two := Shapley([]float64{1, 4, 3, 10})
	assert.InDelta(t, 9, two[0]+two[1], 1e-12)
	assert.InDelta(t, (3+7)/2.0, two[0], 1e-12)
	three := Shapley([]float64{0, 1, 2, 5, 3, 8, 7, 20})
	assert.InDelta(t, 20, three[0]+three[1]+three[2], 1e-12)
	nothing := Shapley([]float64{5, 5, 7, 7})
	assert.InDelta(t, 0, nothing[0], 0, "who changes nothing gets nothing")
}

func TestRootFindsTheTurn(t *testing.T) {
	at, found, first, last, err := root(0, 1, func(x float64) (float64, error) { return x - 0.3, nil })
	require.NoError(t, err)
	assert.True(t, found)
	assert.InDelta(t, 0.3, at, 1e-3)
	assert.InDelta(t, -0.3, first, 1e-12)
	assert.InDelta(t, 0.7, last, 1e-12)
	_, found, _, _, err = root(0, 1, func(x float64) (float64, error) { return 1 + x, nil })
	require.NoError(t, err)
	assert.False(t, found, "none in range")
	_, found, _, _, err = root(0, 1, func(float64) (float64, error) { return math.NaN(), nil })
	require.NoError(t, err)
	assert.False(t, found)
}

func TestTermsChooseEntities(t *testing.T) {
	sizes := map[string]int{
		"operating_profit USA:models|cloud": 2, "operating_profit *:models": 7, "operating_profit -CHN:models": 6,
		"dependency now:GCC": 6, "licence_fees": 1, "installed_compute IND:*:*": 6,
	}
	for text, want := range sizes {
		f, err := parseFactor(text)
		require.NoError(t, err, text)
		assert.Len(t, f.entities, want, text)
	}
	f, err := parseFactor("operating_profit CHN:models")
	require.NoError(t, err)
	assert.Equal(t, "CHN:models", sim.Outputs()[f.out].Entity(f.entities[0]))
	for _, text := range []string{"no_such", "operating_profit", "operating_profit USA:x", "dependency now:XXX"} {
		_, err := parseFactor(text)
		assert.Error(t, err, text)
	}
}

func TestRunsJoinScenariosAndWeakenThem(t *testing.T) {
	s, err := Spec{Run: "0.5*free_chips+duties"}.scenario()
	require.NoError(t, err)
	own := s.Shocks[len(s.Shocks)-2:]
	assert.InDelta(t, 0.5, own[0].Magnitude, 0)
	assert.InDelta(t, 2, own[1].Magnitude, 0)
	s, err = Spec{Run: "free_chips", With: With{Magnitudes: map[string]float64{"free_chips/0": 0.25}}}.scenario()
	require.NoError(t, err)
	assert.InDelta(t, 0.25, s.Shocks[len(s.Shocks)-1].Magnitude, 0)
	_, err = Spec{Run: "x*free_chips"}.scenario()
	assert.Error(t, err)
	assert.NotEqual(t, Spec{Run: "history"}.key(), Spec{Run: "history", With: With{Set: map[string]float64{"indices.psi": 0.1}}}.key())
}

func TestAmountsAreForReaders(t *testing.T) {
	assert.Equal(t, "−5.96 percentage points", Amount(-0.0596, "percentage points"))
	assert.Equal(t, "12.3 %", Amount(0.1234, "ratio"))
	assert.Equal(t, "1.68 times", Amount(1.683, "times"))
	assert.Equal(t, "12346 $bn", Amount(12345.6, "$bn"))
	assert.Equal(t, "not measurable", Amount(math.NaN(), "share"))
	assert.Equal(t, "out of reach", Amount(math.Inf(1), "share"))
}
