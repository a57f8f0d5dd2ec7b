// Package reloop holds the test of reloop.mjs beside it.
package reloop

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const program = "main." // The functions of the test's own program.

func TestRestructuredProgramDoesTheSame(t *testing.T) {
	plain, reloopedTo := compiled(t, "-w"), filepath.Join(t.TempDir(), "relooped.wasm")
	output, err := reloop(t, plain, reloopedTo, program)
	require.NoError(t, err, output)

	require.NotEqual(t, read(t, plain), read(t, reloopedTo))
	native, err := exec.Command("go", "run", "./testdata/loops").CombinedOutput()
	require.NoError(t, err, string(native))
	require.Equal(t, string(native), run(t, plain), "Go's own WASM")
	require.Equal(t, string(native), run(t, reloopedTo))
}

func TestProgramWithoutNamesIsRefused(t *testing.T) {
	target := filepath.Join(t.TempDir(), "relooped.wasm")
	output, err := reloop(t, compiled(t, "-s -w"), target, program)
	require.Error(t, err)
	require.Contains(t, output, "linked without names")
	require.NoFileExists(t, target)
}

func compiled(t *testing.T, link string) string {
	t.Helper()
	target := filepath.Join(t.TempDir(), "loops.wasm")
	cmd := exec.Command("go", "build", "-ldflags="+link, "-o", target, "./testdata/loops")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	output, err := cmd.CombinedOutput()
	require.NoError(t, err, string(output))
	return target
}

// reloop runs the tool. The sources are read so that Go's cache of test results knows them.
func reloop(t *testing.T, from, to, prefix string) (string, error) {
	t.Helper()
	sources, err := filepath.Glob("*.mjs")
	require.NoError(t, err)
	for _, source := range sources {
		read(t, source)
	}
	output, err := exec.Command("node", "reloop.mjs", from, to, prefix).CombinedOutput()
	return string(output), err
}

// run runs a program under Node. Its environment is short, as Go's start-up under Node asks for.
func run(t *testing.T, program string) string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	cmd := exec.Command("node", "--stack-size=65536", filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js"), program)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	output, err := cmd.CombinedOutput()
	require.NoError(t, err, string(output))
	return string(output)
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	require.NoError(t, err)
	return content
}
