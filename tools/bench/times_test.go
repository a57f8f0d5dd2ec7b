package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMedian(t *testing.T) {
	require.Equal(t, 2.0, times{3, 1, 2}.median())
	require.Equal(t, 2.5, times{4, 1, 3, 2}.median())
	require.Equal(t, 1.0, times{4, 1, 3, 2}.min())
}

func TestTableComparesWithTheFirstHost(t *testing.T) {
	var out strings.Builder
	require.NoError(t, printTable(&out, "full run", []row{{"native", times{2, 2}}, {"Node", times{5}}}))
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Equal(t, []string{"Node", "1", "5.00", "5.00", "2.50"}, strings.Fields(lines[2]))
}
