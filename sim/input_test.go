package sim_test

import (
	"encoding/binary"
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/world"
)

// buffer turns numbers into an input buffer; numbers reads them back.
func buffer(values ...float64) (out []byte) {
	for _, v := range values {
		out = binary.LittleEndian.AppendUint64(out, math.Float64bits(v))
	}
	return out
}

func numbers(buffer []byte) (out []float64) {
	for ; len(buffer) > 0; buffer = buffer[8:] {
		out = append(out, math.Float64frombits(binary.LittleEndian.Uint64(buffer)))
	}
	return out
}

// smallInput has one of everything: a parameter and a shock with actor and target.
func smallInput() sim.Scenario {
	return sim.Scenario{
		Substeps: 2, Seed: 7, FreeFrom: 24,
		Overrides: []sim.Override{{Param: 1, Value: 0.7}},
		Shocks: []sim.Shock{{Lever: 0, Magnitude: 0.85, Announced: 56, Start: 57, Ramp: 6, End: 96,
			Actors: []world.CountryID{world.USA}, Targets: []world.CountryID{world.CHN, world.HKG}}},
	}
}

func TestInputLayout(t *testing.T) {
	s := smallInput()
	assert.Equal(t, []float64{20220101, sim.InputVersion, float64(sim.InputHash()), 2, 7, 24, 1, 1,
		1, 0.7,
		0, 0.85, 56, 57, 6, 96, 1, float64(world.USA), 2, float64(world.CHN), float64(world.HKG)}, numbers(sim.EncodeInput(&s)))
}

func TestInputRoundTrip(t *testing.T) {
	all := append([]sim.Scenario{smallInput(), {}, {Substeps: 4, Seed: sim.MaxSeed}}, data.Scenarios...)
	for _, s := range all {
		back, err := sim.DecodeInput(sim.EncodeInput(&s))
		require.NoError(t, err, s.ID)
		s.ID, s.Title, s.Description = "", "", "" // Titles are not part of it.
		assert.Equal(t, s, back)
	}
}

func TestDecodeInputRefuses(t *testing.T) {
	s := smallInput()
	good := numbers(sim.EncodeInput(&s))
	with := func(at int, value float64) []byte {
		out := append([]float64(nil), good...)
		out[at] = value
		return buffer(out...)
	}
	for claim, c := range map[string]struct {
		src     []byte
		field   string
		allowed string
	}{
		"a record that ends too soon": {with(5, 6), "free_from", "2023-01 to 2026-01"},
		"a record that ends too late": {with(5, 49), "free_from", "0 to 48"},
		"a record without an end":     {with(5, math.NaN()), "free_from", "a whole number"},
		"the version before":          {with(1, sim.InputVersion-1), "input version", "different versions"},
		"nothing":                     {nil, "input", "64 to 8388608 bytes"},
		"half a number":               {buffer(good...)[:60], "input", "whole float64"},
		"a header cut short":          {buffer(good[:7]...), "input", "64 to"},
		"numbers missing":             {buffer(good[:len(good)-1]...), "input", "as many as the counts announce"},
		"numbers too many":            {buffer(append(good, 1)...), "input", "only what the counts announce"},
		"larger than any input":       {make([]byte, 8<<20+8), "input", "8388608"},
		"another magic":               {with(0, 1), "input magic", "different versions"},
		"another version":             {with(1, 99), "input version", "different versions"},
		"another catalogue":           {with(2, 1), "input catalogue", "different versions"},
		"too many steps":              {with(3, 5), "substeps", "0 to 4"},
		"part of a step":              {with(3, 1.5), "substeps", "a whole number"},
		"steps that are no number":    {with(3, math.NaN()), "substeps", "a whole number"},
		"a negative seed":             {with(4, -1), "seed", "0 to 2147483647"},
		"endless parameters":          {with(6, 1e9), "number of parameters", "0 to 512"},
		"endless shocks":              {with(7, math.Inf(1)), "number of shocks", "0 to 256"},
		"an unknown parameter":        {with(8, 1e6), "parameter", "a whole number from 0"},
		"a parameter out of range":    {with(9, 9), "equipment.anticipation", "0 to 2 share of budget"},
		"a parameter that is none":    {with(9, math.NaN()), "equipment.anticipation", "0 to 2"},
		"an unknown lever":            {with(10, 99), "lever", "a whole number from 0 to " + strconv.Itoa(len(sim.Levers())-1)},
		"a magnitude out of range":    {with(11, 1.01), "shocks[0].magnitude", "0 to 1 share of orders denied"},
		"a magnitude that is none":    {with(11, math.NaN()), "shocks[0].magnitude", "0 to 1"},
		"announced after the start":   {with(12, 58), "shocks[0].announced", "to the start, 2026-10"},
		"announced before the run":    {with(12, -1), "announced", "0 to 227"},
		"a start after the run":       {with(13, 228), "start", "0 to 227"},
		"half a month":                {with(13, 57.5), "start", "a whole number"},
		"a ramp that is too long":     {with(14, 121), "ramp_months", "0 to 120"},
		"an end at the start":         {with(15, 57), "shocks[0].end", "a month after the start"},
		"an end before all time":      {with(15, -2), "end", "-1 to 227"},
		"more actors than economies":  {with(16, 1e3), "number of actors", "0 to 214"},
		"an actor who may not":        {with(17, float64(world.CHN)), "shocks[0].actors", "any of USA"},
		"an unknown economy":          {with(19, 214), "targets", "0 to 213"},
		"a target twice":              {with(20, float64(world.CHN)), "shocks[0].targets", "each country once"},
	} {
		t.Run(claim, func(t *testing.T) {
			got, err := sim.DecodeInput(c.src)
			var field *sim.FieldError
			require.ErrorAs(t, err, &field)
			assert.Equal(t, c.field, field.Field)
			assert.Contains(t, field.Allowed, c.allowed)
			assert.Contains(t, err.Error(), field.Value, "the message shows what was wrong")
			assert.Equal(t, sim.Scenario{}, got, "nothing is half read")
		})
	}
}

func TestValidateNamesTargets(t *testing.T) {
	fund, _ := sim.LeverByID("chip_fund.spending")
	shock := sim.Shock{Lever: fund, Magnitude: 10, End: sim.NoEnd}
	s := sim.Scenario{Shocks: []sim.Shock{shock}}
	require.NoError(t, s.Validate())
	s.Shocks[0].Targets = []world.CountryID{world.CHN}
	assert.ErrorContains(t, s.Validate(), "chip_fund.spending has no targets")
	s.Shocks[0] = sim.Shock{Lever: 0, Magnitude: 0.5, End: sim.NoEnd}
	assert.ErrorContains(t, s.Validate(), "at least one country")
	_, err := sim.New(data.Tables(), s)
	assert.ErrorContains(t, err, "shocks[0].targets", "no run starts from an invalid scenario")
}

// FuzzDecodeInput: whatever the bytes, decoding returns; what it accepts is valid,
// says the same when written again, and can be run.
func FuzzDecodeInput(f *testing.F) {
	small := smallInput()
	seeds := [][]byte{nil, {1}, buffer(20220101, 1), sim.EncodeInput(&small), sim.EncodeInput(&data.Scenarios[0])}
	good := numbers(seeds[3])
	for at := range good {
		for _, bad := range []float64{-1, 0.5, 1e300, math.NaN()} {
			changed := append([]float64(nil), good...)
			changed[at] = bad
			seeds = append(seeds, buffer(changed...))
		}
	}
	for _, seed := range seeds {
		f.Add(seed)
	}
	tables := data.Tables()
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := sim.DecodeInput(src)
		if err != nil {
			var field *sim.FieldError
			require.ErrorAs(t, err, &field)
			require.NotEmpty(t, field.Field)
			require.NotEmpty(t, field.Allowed)
			return
		}
		require.NoError(t, s.Validate())
		again, err := sim.DecodeInput(sim.EncodeInput(&s))
		require.NoError(t, err)
		require.Equal(t, s, again)
		m, err := sim.New(tables, s)
		require.NoError(t, err)
		m.Step()
	})
}
