// Command platforms runs the golden tests of sim on every platform of the design
// that this machine can run or emulate, and prints a table.
//
//	go run ./tools/platforms
//
// It ends with status 1 if a platform fails or an emulator is missing.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"time"
)

func main() {
	folder, err := os.MkdirTemp("", "platforms")
	if err != nil {
		fmt.Fprintln(os.Stderr, "platforms:", err)
		os.Exit(2)
	}
	failed := run(folder)
	if err := os.RemoveAll(folder); err != nil {
		fmt.Fprintln(os.Stderr, "platforms:", err)
	}
	if failed {
		os.Exit(1)
	}
}

// run tests each platform in turn, prints its row at once, and reports whether
// any failed.
func run(folder string) (failed bool) {
	start := time.Now()
	fmt.Printf(rowFormat, "platform", "result", "tests", "seconds")
	for _, p := range platforms {
		begin := time.Now()
		result := p.test(folder)
		fmt.Printf(rowFormat, p.name, result.word(), fmt.Sprint(result.passed), fmt.Sprintf("%.1f", time.Since(begin).Seconds()))
		if result.problem != "" {
			fmt.Println(result.problem)
		}
		failed = failed || result.failed
	}
	fmt.Printf(rowFormat, "all", map[bool]string{false: "ok", true: "FAIL"}[failed], "", fmt.Sprintf("%.1f", time.Since(start).Seconds()))
	return failed
}

const rowFormat = "%-26s %-8s %5s %8s\n"

// lookPath finds a program; tests replace it.
type lookPath func(name string) (string, error)

// test compiles the tests for the platform and runs them in the folder of sim,
// where the golden files are.
func (p platform) test(folder string) outcome {
	if p.needs != nil && !p.needs() {
		return outcome{skipped: true, problem: "  this machine's processor lacks it"}
	}
	prefix, err := p.runner(runtime.GOARCH, exec.LookPath)
	if err != nil {
		return outcome{failed: true, problem: "  " + err.Error()}
	}
	binary := folder + "/sim.test"
	build := exec.Command("go", "test", "-c", "-o", binary, "./sim")
	build.Env = append(os.Environ(), append(p.build, "CGO_ENABLED=0")...)
	if out, err := build.CombinedOutput(); err != nil {
		return outcome{failed: true, problem: string(out)}
	}
	args := append(prefix, binary, "-test.run=^TestGolden", "-test.v")
	test := exec.Command(args[0], args[1:]...)
	test.Dir = "sim"
	test.Env = append(smallEnvironment(), p.run...)
	out, err := test.CombinedOutput()
	return judge(string(out), err)
}

// smallEnvironment is what a test may see. It leaves out GOLDEN, so that nothing
// is rewritten, and is short: Go under Node has little room for it.
func smallEnvironment() (env []string) {
	for _, name := range []string{"PATH", "HOME", "TMPDIR"} {
		if value, found := os.LookupEnv(name); found {
			env = append(env, name+"="+value)
		}
	}
	return env
}
