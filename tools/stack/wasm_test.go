//go:build !js

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The command built for js/wasm prints under Node the bytes that it prints here.
func TestNodePrintsTheSameBytes(t *testing.T) {
	program := filepath.Join(t.TempDir(), "stack.wasm")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Env = append(build.Environ(), "GOOS=js", "GOARCH=wasm")
	text, err := build.CombinedOutput()
	require.NoError(t, err, string(text))
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	host := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")

	for _, args := range [][]string{
		{"hash"},
		{"levers"},
		{"run", "--scenario", "gpu_export_control", "--series", "tool_sales,chip_price,compute_owned", "--from", "2026-01"},
		{"evidence", "--format", "json"},
		{"encode", "--scenario", "equipment_allied"},
	} {
		node := exec.Command(host, append([]string{program}, args...)...)
		// Node passes the environment to Go's runtime, which has little room for it.
		node.Env = []string{"PATH=" + path(node.Environ())}
		have, err := node.Output()
		require.NoError(t, err, "%v", args)
		assert.True(t, call(t, args...) == string(have), "%v prints other bytes under Node", args)
	}
	node := exec.Command(host, program, "run", "--series", "x")
	node.Env = []string{"PATH=" + path(node.Environ())}
	var exit *exec.ExitError
	require.ErrorAs(t, node.Run(), &exit)
	assert.Equal(t, exitUsage, exit.ExitCode())
}

// path returns PATH of an environment.
func path(environment []string) string {
	for _, pair := range environment {
		if value, ok := strings.CutPrefix(pair, "PATH="); ok {
			return value
		}
	}
	return ""
}
