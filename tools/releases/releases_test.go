package releases

import (
	"testing"

	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
)

func TestChangelog(t *testing.T) {
	t.Run("lists by version, as plain text, lines that go on joined", func(t *testing.T) {
		changes, err := ParseChangelog("# Changelog\n\nIntroduction.\n\n## Unreleased\n\n- A **new** thing\n  that goes on.\n- `code`\n\n## 0.5.0 (2026-01-31)\n\n- Old.\n")
		require.NoError(t, err)
		require.Equal(t, []Changes{
			{Version: sim.Version, Lines: []string{"A new thing that goes on.", "code"}},
			{Version: "0.5.0", Date: "2026-01-31", Lines: []string{"Old."}},
		}, changes)
	})
	for name, text := range map[string]string{
		"another heading":  "## Next\n- a\n",
		"a date too short": "## 0.5.0 (2026-1-31)\n- a\n",
		"nothing":          "# Changelog\n",
	} {
		t.Run(name+" is an error", func(t *testing.T) {
			_, err := ParseChangelog(text)
			require.Error(t, err)
		})
	}
}

func TestLess(t *testing.T) {
	require.True(t, Less("0.9.0", "0.10.0"))
	require.True(t, Less("0.9.9", "1.0.0"))
	require.False(t, Less("1.0.0", "1.0.0"))
	require.False(t, Less("1.0.1", "1.0.0"))
}

func TestCurrent(t *testing.T) {
	current, err := Current("../../CHANGELOG.md")
	require.NoError(t, err)
	require.Equal(t, sim.Version, current.Version)
	require.Regexp(t, `^[0-9a-f]{16}$`, current.Baseline)
	require.Regexp(t, `^[0-9a-f]{16}$`, current.Parameters)
	require.NotEmpty(t, current.Changes)
	require.False(t, Less(sim.Version, current.Changes[0].Version), "the changelog is ahead of sim.Version")
}
