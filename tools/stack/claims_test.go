package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/tools/claims"
)

func TestClaimsEndWithTheirCount(t *testing.T) {
	text := strings.TrimSpace(call(t, "claims", "--claim", "C2"))
	at := strings.LastIndex(text, "\n")
	assert.Regexp(t, `^\d of 1 hold, \d assumption-driven$`, text[at+1:])
	header, body := rows(t, text[:at])
	assert.Equal(t, claims.Header, header)
	require.NotEmpty(t, body)
	for _, row := range body {
		assert.Equal(t, "c2", row[0])
		assert.Regexp(t, "^(holds|holds if .+|fails: .+|reported)$", row[7])
	}

	var list []map[string]any
	require.NoError(t, json.Unmarshal([]byte(call(t, "--format", "json", "claims", "--claim", "c2")), &list))
	require.Len(t, list, len(body)+1)
	assert.Equal(t, text[at+1:], list[len(body)]["summary"])
}

func TestFlipSaysWhereAClaimTurns(t *testing.T) {
	header, body := rows(t, call(t, "flip", "--claim", "c2"))
	assert.Equal(t, []string{"claim", "measure", "parameter", "low", "high", "default", "flips_at", "change_low", "change_high"}, header)
	require.NotEmpty(t, body)
	assert.Equal(t, "indices.remote_kill", body[0][2], "the load-bearing parameter comes first")
	moved := map[string]bool{}
	for _, row := range body {
		moved[row[2]] = true
	}
	assert.True(t, moved["full_stack_export.scale"], "levers of the claim's run move too")
}

func TestUnknownClaimsAreUsageErrors(t *testing.T) {
	for _, args := range [][]string{{"claims", "--claim", "c12"}, {"flip", "--claim", "x"}, {"claims", "--write", "--claim", "c1"}} {
		var stdout, stderr bytes.Buffer
		assert.Equal(t, exitUsage, stack(args, &stdout, &stderr), "%v", args)
		assert.Empty(t, stdout.String())
	}
}
