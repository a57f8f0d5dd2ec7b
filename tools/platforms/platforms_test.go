package main

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func everywhere(name string) (string, error) { return "/bin/" + name, nil }

func nowhere(string) (string, error) { return "", errors.New("not found") }

func TestJudge(t *testing.T) {
	good := "=== RUN   TestGoldenKernel\n--- PASS: TestGoldenKernel (0.10s)\n--- PASS: TestGoldenPrimitives (0.10s)\nPASS\n"
	assert.Equal(t, outcome{passed: 2}, judge(good, nil))

	none := judge("testing: warning: no tests to run\nPASS\n", nil)
	assert.True(t, none.failed, "a run without tests proves nothing")
	assert.Contains(t, none.problem, "no golden test ran")

	broken := judge("=== RUN   TestGoldenKernel\n--- PASS: TestGoldenKernel (0.10s)\n--- FAIL: TestGoldenPrimitives (0.10s)\n", errors.New("exit status 1"))
	assert.True(t, broken.failed)
	assert.Equal(t, "FAIL", broken.word())
	assert.Contains(t, broken.problem, "TestGoldenPrimitives")
	assert.NotContains(t, broken.problem, "=== RUN")
	assert.Equal(t, "skipped", outcome{skipped: true}.word())
	assert.Equal(t, "ok", outcome{passed: 1}.word())
}

func TestRunner(t *testing.T) {
	for _, p := range platforms {
		t.Run(p.name, func(t *testing.T) {
			command, err := p.runner("amd64", everywhere)
			require.NoError(t, err)
			native := p.arch == "amd64" || p.arch == "386"
			assert.Equal(t, native, len(command) == 0)
			if !native {
				_, err = p.runner("amd64", nowhere)
				assert.ErrorContains(t, err, "is missing")
			}
			command, err = p.runner("s390x", everywhere)
			require.NoError(t, err)
			assert.NotEmpty(t, command, "another machine emulates it")
		})
	}
	_, err := platform{arch: "riscv64"}.runner("amd64", nowhere)
	assert.EqualError(t, err, "qemu-riscv64 is missing: apt-get install qemu-user")
}

func TestSmallEnvironmentHidesGolden(t *testing.T) {
	t.Setenv("GOLDEN", "update")
	for _, entry := range smallEnvironment() {
		assert.NotContains(t, entry, "GOLDEN")
	}
}
