package scenario

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// fieldError returns the *sim.FieldError in err.
func fieldError(t *testing.T, err error) *sim.FieldError {
	t.Helper()
	var field *sim.FieldError
	require.ErrorAs(t, err, &field)
	return field
}

func TestBuiltinsResolve(t *testing.T) {
	all, err := All()
	require.NoError(t, err)
	require.Len(t, all, len(IDs()))
	for i, s := range all {
		assert.Equal(t, IDs()[i], s.ID)
		assert.NotEmpty(t, s.Title)
		assert.NotEmpty(t, s.Description, s.ID)
		assert.NotEmpty(t, s.Shocks, s.ID)
	}
	entries, err := files.ReadDir("json")
	require.NoError(t, err)
	assert.Len(t, entries, len(order), "every file is listed once")
}

func TestBuiltinsStandOnHistory(t *testing.T) {
	history, err := Load(HistoryID)
	require.NoError(t, err)
	for _, id := range IDs()[1:] {
		s, err := Load(id)
		require.NoError(t, err)
		f, err := Builtin(id)
		require.NoError(t, err)
		assert.Len(t, s.Shocks, len(history.Shocks)-len(f.Without)+len(f.Shocks), id)
		for i, shock := range s.Shocks[len(s.Shocks)-len(f.Shocks):] {
			assert.GreaterOrEqual(t, shock.Start, sim.FirstSimulated, "%s shock %d lies after the history", id, i)
		}
	}
}

// Announcements are facts to December 2025; what they announce may start later.
func TestHistoryEndsWithDecember2025(t *testing.T) {
	sources, err := os.ReadFile("../data/SOURCES.md")
	require.NoError(t, err)
	for _, shock := range History().Shocks {
		announced, err := sim.ParseMonth(shock.Announced)
		require.NoError(t, err, shock.ID)
		assert.Less(t, announced, sim.FirstSimulated, shock.ID)
		assert.NotEmpty(t, shock.Title, shock.ID)
		assert.NotEmpty(t, shock.Note, "%s: the size needs a reason", shock.ID)
		assert.NotEmpty(t, shock.Source, shock.ID)
		for _, id := range strings.Fields(shock.Source) {
			assert.True(t, strings.Contains(string(sources), "| "+id+" |"), "%s: source %s", shock.ID, id)
		}
	}
}

// Where one rule follows another on the same lever, actor and target, the first
// ends when the second starts: sizes are levels, never added by accident.
func TestHistoryRulesDoNotOverlap(t *testing.T) {
	history, err := Load(HistoryID)
	require.NoError(t, err)
	ids := History().Shocks
	for i, a := range history.Shocks {
		for j, b := range history.Shocks[:i] {
			if a.Lever != b.Lever || !overlap(a.Actors, b.Actors) || !overlap(a.Targets, b.Targets) {
				continue
			}
			apart := a.End != sim.NoEnd && a.End <= b.Start || b.End != sim.NoEnd && b.End <= a.Start
			assert.True(t, apart, "%s and %s", ids[i].ID, ids[j].ID)
		}
	}
}

func overlap(a, b []world.CountryID) bool {
	if len(a) == 0 && len(b) == 0 {
		return true
	}
	for _, c := range a {
		if has(b, c) {
			return true
		}
	}
	return false
}

func TestCountriesExpandsGroups(t *testing.T) {
	for name, want := range map[string]int{"EU27": 27, "GCC": 6, "ASEAN": 11, "FIVE_EYES": 5, "OECD": 38, "NATO": 32, "G7": 7, "BRICS": 11, "QUAD": 4, "WORLD": world.Count} {
		list, err := Countries("targets", []string{name})
		require.NoError(t, err)
		assert.Len(t, list, want, name)
	}
	for _, g := range Groups() {
		assert.True(t, slices.IsSorted(g.Members), "%s is in table order", g.ID)
	}
	list, err := Countries("targets", []string{"GCC", "ARE", "-SAU", "USA"})
	require.NoError(t, err)
	var codes []string
	for _, c := range list {
		codes = append(codes, c.ISO3())
	}
	assert.Equal(t, []string{"ARE", "BHR", "KWT", "OMN", "QAT", "USA"}, codes, "sorted, each once, SAU left out")

	_, err = Countries("targets", []string{"CHN", "XXX"})
	field := fieldError(t, err)
	assert.Equal(t, "targets[1]", field.Field)
	assert.Equal(t, "XXX", field.Value)
	assert.Contains(t, field.Allowed, "EU27")
	_, err = Countries("targets", []string{"chn"})
	assert.Error(t, err, "codes are upper case")
}

const plain = `{"schema":1,"id":"mine","title":"Mine","shocks":[{"lever":"gpu_export_control.coverage","magnitude":0.5,"start":"2027-01"}]}`

func TestDefaultsAreFilled(t *testing.T) {
	f, err := Decode([]byte(plain))
	require.NoError(t, err)
	s, err := f.Resolve()
	require.NoError(t, err)
	assert.Equal(t, 1, s.Substeps)
	assert.Equal(t, uint64(1), s.Seed)
	shock := s.Shocks[len(s.Shocks)-1]
	lever := sim.Levers()[shock.Lever]
	assert.Equal(t, lever.DefaultTargets, shock.Targets)
	assert.Equal(t, sim.NoEnd, shock.End)
	assert.Equal(t, shock.Start-sim.Month(lever.AnnounceLead), shock.Announced)
}

func TestWithoutLeavesHistoryOut(t *testing.T) {
	history, err := Load(HistoryID)
	require.NoError(t, err)
	for text, want := range map[string]int{
		`{"schema":1,"id":"a","title":"A"}`:                                 len(history.Shocks),
		`{"schema":1,"id":"a","title":"A","base":"history"}`:                len(history.Shocks),
		`{"schema":1,"id":"a","title":"A","without":["us_tool_rule_2022"]}`: len(history.Shocks) - 1,
		`{"schema":1,"id":"a","title":"A","base":"none"}`:                   0,
	} {
		f, err := Decode([]byte(text))
		require.NoError(t, err)
		s, err := f.Resolve()
		require.NoError(t, err)
		assert.Len(t, s.Shocks, want, text)
	}
}

// Each error names the field and what is allowed there.
func TestErrorsNameTheField(t *testing.T) {
	shock := func(members string) string {
		return `{"schema":1,"id":"a","title":"A","shocks":[{` + members + `}]}`
	}
	const lever = `"lever":"gpu_export_control.coverage",`
	for name, c := range map[string]struct{ text, field, allowed string }{
		"no JSON":             {`{`, "file", "JSON"},
		"no object":           {`[]`, "file", "one JSON object"},
		"two objects":         {plain + plain, "file", "one JSON object"},
		"unknown field":       {`{"schema":1,"id":"a","title":"A","shock":[]}`, "shock", "shocks"},
		"other case":          {`{"Schema":1,"id":"a","title":"A"}`, "Schema", "schema"},
		"twice":               {`{"schema":1,"schema":1,"id":"a","title":"A"}`, "schema", "once"},
		"missing":             {`{"schema":1,"id":"a"}`, "title", "a value"},
		"null":                {`{"schema":1,"id":"a","title":null}`, "title", "leave the field out"},
		"schema":              {`{"schema":2,"id":"a","title":"A"}`, "schema", "1"},
		"type":                {`{"schema":1,"id":"a","title":7}`, "title", "string"},
		"id":                  {`{"schema":1,"id":"A b","title":"A"}`, "id", "lower case"},
		"base":                {`{"schema":1,"id":"a","title":"A","base":"future"}`, "base", "history, none"},
		"without":             {`{"schema":1,"id":"a","title":"A","without":["x"]}`, "without[0]", "us_chip_rule_2022"},
		"without on none":     {`{"schema":1,"id":"a","title":"A","base":"none","without":["x"]}`, "without", "nothing"},
		"parameter":           {`{"schema":1,"id":"a","title":"A","parameters":{"x.y":1}}`, "parameters.x.y", sim.Parameters()[0].ID},
		"parameter range":     {`{"schema":1,"id":"a","title":"A","parameters":{"` + sim.Parameters()[0].ID + `":1e9}}`, "parameters." + sim.Parameters()[0].ID, " to "},
		"parameter type":      {`{"schema":1,"id":"a","title":"A","parameters":[]}`, "parameters", "map[string]float64"},
		"substeps":            {`{"schema":1,"id":"a","title":"A","substeps":9}`, "substeps", "4"},
		"nesting":             {`{"schema":1,"id":"a","title":"A","shocks":[{"actors":[[1]]}]}`, "shocks[0].actors[0]", "levels"},
		"unknown shock field": {shock(lever + `"magnitude":1,"start":"2027-01","size":1`), "shocks[0].size", "magnitude"},
		"missing magnitude":   {shock(lever + `"start":"2027-01"`), "shocks[0].magnitude", "a value"},
		"lever":               {shock(`"lever":"x","magnitude":1,"start":"2027-01"`), "shocks[0].lever", "gpu_export_control.coverage"},
		"magnitude":           {shock(lever + `"magnitude":2,"start":"2027-01"`), "shocks[0].magnitude", "0 to 1"},
		"start":               {shock(lever + `"magnitude":1,"start":"2041-01"`), "shocks[0].start", "2022-01 to 2040-12"},
		"announced after":     {shock(lever + `"magnitude":1,"start":"2027-01","announced":"2027-02"`), "shocks[0].announced", "2027-01"},
		"end before":          {shock(lever + `"magnitude":1,"start":"2027-01","end":"2027-01"`), "shocks[0].end", "2027-01"},
		"ramp":                {shock(lever + `"magnitude":1,"start":"2027-01","ramp_months":-1`), "shocks[0].ramp_months", "0 to"},
		"ramp type":           {shock(lever + `"magnitude":1,"start":"2027-01","ramp_months":1.5`), "shocks.ramp_months", "int"},
		"actor":               {shock(lever + `"magnitude":1,"start":"2027-01","actors":["FRA"]`), "shocks[0].actors", "USA"},
		"target":              {shock(lever + `"magnitude":1,"start":"2027-01","targets":["EU"]`), "shocks[0].targets[0]", "EU27"},
		"no target left":      {shock(lever + `"magnitude":1,"start":"2027-01","targets":["CHN","-CHN"]`), "shocks[0].targets", "at least one"},
		"targets not taken":   {shock(`"lever":"chip_fund.spending","magnitude":1,"start":"2027-01","targets":["CHN"]`), "shocks[0].targets", "none"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Decode([]byte(c.text))
			if err == nil {
				_, err = f.Resolve()
			}
			field := fieldError(t, err)
			assert.Equal(t, c.field, field.Field)
			assert.Contains(t, field.Allowed, c.allowed)
		})
	}
}

func TestLimits(t *testing.T) {
	_, err := Decode([]byte(plain + strings.Repeat(" ", MaxBytes)))
	assert.Equal(t, "file", fieldError(t, err).Field)

	f, err := Decode([]byte(plain))
	require.NoError(t, err)
	for len(f.Shocks) <= MaxShocks {
		f.Shocks = append(f.Shocks, f.Shocks[0])
	}
	_, err = f.Resolve()
	assert.Equal(t, "shocks", fieldError(t, err).Field)

	f, err = Decode([]byte(plain))
	require.NoError(t, err)
	f.Title = strings.Repeat("x", MaxTitle+1)
	_, err = f.Resolve()
	assert.Equal(t, "title", fieldError(t, err).Field)
}

func TestBuiltinUnknown(t *testing.T) {
	_, err := Load("../secrets")
	assert.Contains(t, fieldError(t, err).Allowed, "gpu_export_control")
}

// FuzzDecode feeds arbitrary bytes. Whatever is accepted resolves to a valid
// scenario or to an error that names a field; nothing panics.
func FuzzDecode(f *testing.F) {
	for _, id := range IDs() {
		text, err := files.ReadFile("json/" + id + ".json")
		require.NoError(f, err)
		f.Add(text)
	}
	for _, text := range []string{plain, `{}`, `{"schema":1}`, `null`, `[[[[[[`, `{"schema":1e400,"id":"a","title":"t"}`, `{"parameters":{"a":{"b":1}}}`, "\xff", `{"shocks":[{"shocks":[{}]}]}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Decode(data)
		if err == nil {
			var s sim.Scenario
			if s, err = file.Resolve(); err == nil {
				require.NoError(t, s.Validate())
				return
			}
		}
		var field *sim.FieldError
		require.True(t, errors.As(err, &field), "%v", err)
		require.NotEmpty(t, field.Field)
		require.NotEmpty(t, field.Allowed)
	})
}
