package scenario

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
)

// TestOtherSchemasAreRefused: there is one version so far; an older or newer file is
// refused, and the message says which version is read. When the version moves, files of
// this one have to be migrated here or refused like the others.
func TestOtherSchemasAreRefused(t *testing.T) {
	for _, version := range []string{"0", "-1", "2", "1.5", `"1"`} {
		_, err := Decode([]byte(`{"schema":` + version + `,"id":"a","title":"A"}`))
		field := fieldError(t, err)
		assert.Equal(t, "schema", field.Field, version)
		assert.Contains(t, []string{fmt.Sprint(Schema), "int"}, field.Allowed, version)
	}
	_, err := Decode([]byte(`{"id":"a","title":"A"}`))
	assert.Equal(t, "schema", fieldError(t, err).Field, "a file must say its version")
	for _, id := range IDs() {
		f, err := Builtin(id)
		require.NoError(t, err)
		assert.Equal(t, Schema, f.Schema, id)
	}
}

// TestFreeFrom: a file may end the record early; the scenario and its buffer carry it.
func TestFreeFrom(t *testing.T) {
	resolve := func(member string) (sim.Scenario, error) {
		f, err := Decode([]byte(`{"schema":1,"id":"a","title":"A"` + member + `}`))
		require.NoError(t, err)
		return f.Resolve()
	}
	for member, want := range map[string]sim.Month{
		"": 0, `,"free_from":"2023-01"`: 12, `,"free_from":"2024-01"`: 24, `,"free_from":"2026-01"`: sim.FirstSimulated,
	} {
		s, err := resolve(member)
		require.NoError(t, err, member)
		assert.Equal(t, want, s.FreeFrom, member)
		back, err := sim.DecodeInput(sim.EncodeInput(&s))
		require.NoError(t, err, member)
		assert.Equal(t, want, back.FreeFrom, member)
	}
	for _, member := range []string{`"2022-12"`, `"2026-02"`, `"2031-01"`, `"soon"`, `"2024"`} {
		_, err := resolve(`,"free_from":` + member)
		field := fieldError(t, err)
		assert.Equal(t, "free_from", field.Field, member)
		assert.Contains(t, field.Allowed, "2023-01 to 2026-01")
	}
	_, err := Decode([]byte(`{"schema":1,"id":"a","title":"A","free_from":24}`))
	assert.Equal(t, "free_from", fieldError(t, err).Field, "a month is text")
}
