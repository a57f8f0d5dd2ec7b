package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// console is where a person watches. Notes and bars go to standard error, and only when
// that is a terminal: scripts get data, errors and nothing else.
type console struct {
	stderr   io.Writer
	terminal bool
}

func newConsole(stderr io.Writer) *console {
	file, ok := stderr.(*os.File)
	return &console{stderr, ok && term.IsTerminal(int(file.Fd()))}
}

// note says something about the result that is not part of it.
func (c *console) note(format string, args ...any) {
	if c.terminal {
		fmt.Fprintf(c.stderr, format+"\n", args...)
	}
}

// bar shows progress over about n runs; step counts one and may be called from any
// goroutine, end removes the bar.
func (c *console) bar(what string, n int) (step, end func()) {
	if !c.terminal {
		return func() {}, func() {}
	}
	const throttle = 100 * time.Millisecond
	bar := progressbar.NewOptions(n, progressbar.OptionSetWriter(c.stderr), progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("runs"),
		progressbar.OptionThrottle(throttle), progressbar.OptionClearOnFinish())
	return func() { _ = bar.Add(1) }, func() { _ = bar.Finish() }
}

// parallel is the flag of commands that run the model many times.
type parallel struct {
	Workers int `placeholder:"N" help:"Runs at a time (default: one per core). Results do not depend on it."`
}

// workers checks the flag.
func (p parallel) workers() (int, error) {
	const most = 1024
	if p.Workers < 0 || p.Workers > most {
		return 0, &usageError{"--workers", fmt.Sprint(p.Workers), fmt.Sprintf("0 to %d", most)}
	}
	if p.Workers == 0 {
		return runtime.NumCPU(), nil
	}
	return p.Workers, nil
}

// between checks a whole number of a flag.
func between(flag string, value, low, high int) error {
	if value < low || value > high {
		return &usageError{flag, fmt.Sprint(value), fmt.Sprintf("%d to %d", low, high)}
	}
	return nil
}
