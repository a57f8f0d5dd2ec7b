package main

import "strings"

// outcome is what became of one platform.
type outcome struct {
	passed          int
	failed, skipped bool
	problem         string // what to print below the row
}

func (o outcome) word() string {
	switch {
	case o.failed:
		return "FAIL"
	case o.skipped:
		return "skipped"
	}
	return "ok"
}

// judge reads what a test program printed. A program that ran no golden test has
// not passed, whatever its status.
func judge(output string, err error) outcome {
	passed := strings.Count("\n"+output, "\n--- PASS: TestGolden")
	if err == nil && passed > 0 {
		return outcome{passed: passed}
	}
	problem := withoutStarts(output)
	if err != nil {
		problem += err.Error()
	} else {
		problem += "no golden test ran"
	}
	return outcome{passed: passed, failed: true, problem: problem}
}

// withoutStarts drops the lines that announce a test.
func withoutStarts(output string) string {
	var kept strings.Builder
	for line := range strings.Lines(output) {
		if !strings.HasPrefix(line, "=== ") {
			kept.WriteString(line)
		}
	}
	return kept.String()
}
