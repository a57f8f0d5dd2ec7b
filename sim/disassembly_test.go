//go:build !js

package sim_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fusedInstruction matches arm64's fused multiply-add in all its forms.
var fusedInstruction = regexp.MustCompile(`\bFN?M(ADD|SUB)[SD]?\b`)

// fusedFunctions compiles packages for arm64 and returns the functions that hold
// a fused instruction, and how many functions it looked at. It reads compiled
// packages, not a program, so nothing is missing because no test calls it.
func fusedFunctions(t *testing.T, pattern string) (fused []string, functions int) {
	t.Helper()
	for _, archive := range strings.Fields(goTool(t, "list", "-export", "-f", "{{.Export}}", pattern)) {
		lines := bufio.NewScanner(strings.NewReader(goTool(t, "tool", "objdump", archive)))
		lines.Buffer(nil, 1<<20)
		function := ""
		for lines.Scan() {
			line := lines.Text()
			if name, found := strings.CutPrefix(line, "TEXT "); found {
				function, _, _ = strings.Cut(name, "(SB)")
				functions++
			} else if fusedInstruction.MatchString(line) {
				fused = append(fused, function+": "+strings.Join(strings.Fields(line), " "))
			}
		}
		require.NoError(t, lines.Err())
	}
	return fused, functions
}

// goTool runs the go command for arm64.
func goTool(t *testing.T, args ...string) string {
	t.Helper()
	command := exec.Command("go", args...)
	command.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm64", "CGO_ENABLED=0")
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	require.NoError(t, err, "go %s: %s", strings.Join(args, " "), stderr.String())
	return string(out)
}

func TestNoFusedInstruction(t *testing.T) {
	fused, functions := fusedFunctions(t, "./...")
	assert.Greater(t, functions, 100, "the disassembly shows too little of sim")
	assert.Empty(t, fused, "round the product at once: float64(x*y)")
}

func TestDetectorFindsFusedInstructions(t *testing.T) {
	fused, _ := fusedFunctions(t, "./testdata/fused")
	found := strings.Join(fused, "\n")
	for _, name := range []string{"FusedSum", "FusedDifference", "FusedAcrossStatements", "FusedDivision"} {
		assert.Contains(t, found, "."+name+":")
	}
	assert.NotContains(t, found, ".Rounded")
}
