package sim_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	goldenFolder   = "testdata/golden"
	primitivesFile = "primitives.csv"
	kernelFile     = "kernel.csv"
)

// golden compares a table with the stored one of that name. GOLDEN=update, which
// make golden sets, writes it instead; review the difference like code.
func golden(t *testing.T, name, table string) {
	t.Helper()
	path := filepath.Join(goldenFolder, name)
	if os.Getenv("GOLDEN") == "update" {
		require.NoError(t, os.WriteFile(path, []byte(table), 0o644))
		return
	}
	stored, err := os.ReadFile(path)
	require.NoError(t, err, "no golden for %s: run make golden", name)
	require.Equal(t, string(stored), table, "%s differs: if that is intended, run make golden and review the change", name)
}
