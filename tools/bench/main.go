// Command bench prints how long a run takes natively, in Node and in Chromium: a full one, and one after a shock of
// late 2026 was moved, which goes on from the state before it.
//
//	go run ./tools/bench -runs 30 -script bench.mjs     (make bench)
//
// Natively it times sim alone, in memory that was used before; the WASM hosts are timed from the message that asks
// for a run to the message that brings its trajectory, which is what the page waits for.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// baseline is the scenario that is timed: the one that opens the page.
const baseline = "history"

// warmUps are runs before the clock starts: compilers optimise and caches fill.
const warmUps = 5

func main() {
	runs := flag.Int("runs", 30, "runs on each host")
	script := flag.String("script", "", "bundled bench.ts; only native times without it")
	flag.Parse()
	if err := bench(*runs, *script); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(runs int, script string) error {
	s, err := scenario.Load(baseline)
	if err != nil {
		return err
	}
	for _, task := range tasks(s) {
		native, err := timeNative(task.turns, runs)
		if err != nil {
			return err
		}
		rows := []row{{"native", native}}
		if script != "" {
			hosts, err := timeHosts(task.turns, runs, script)
			if err != nil {
				return err
			}
			rows = append(rows, row{"wasm in Node", hosts.Node}, row{"wasm in Chromium", hosts.Chromium})
		}
		if err := printTable(os.Stdout, task.name, rows); err != nil {
			return err
		}
	}
	return nil
}

// task is what is timed: scenarios that a host runs in turn.
type task struct {
	name  string
	turns [2]sim.Scenario
}

// tasks makes scenarios of which the second differs from the first in a parameter, so that they share no month, and in
// the size of a shock.
func tasks(s sim.Scenario) []task {
	restated := s
	restated.Overrides = append(slices.Clone(s.Overrides), sim.Override{Param: 0, Value: sim.Parameters()[0].Default})
	lever, _ := sim.LeverByID("taiwan_loss.share")
	with := func(share float64) sim.Scenario {
		moved := s
		moved.Shocks = append(slices.Clone(s.Shocks), sim.Shock{Lever: lever, Magnitude: share, Announced: late2026, Start: late2026, End: sim.NoEnd})
		return moved
	}
	return []task{{"full run", [2]sim.Scenario{s, restated}}, {"shock moved", [2]sim.Scenario{with(0.5), with(0.6)}}}
}

// late2026 is where the page puts a new shock.
const late2026 = 57

func timeNative(turns [2]sim.Scenario, runs int) (times, error) {
	session := sim.NewSession(make([]float32, sim.ValueCount()), data.Tables())
	var all times
	for i := range warmUps + runs {
		from := time.Now()
		if err := session.Start(turns[i%len(turns)]); err != nil {
			return nil, err
		}
		for !session.Done() {
			session.Step()
		}
		all = append(all, float64(time.Since(from))/float64(time.Millisecond))
	}
	return all[warmUps:], nil
}

// hostTimes is what bench.ts prints.
type hostTimes struct {
	Node     times `json:"node"`
	Chromium times `json:"chromium"`
}

func timeHosts(turns [2]sim.Scenario, runs int, script string) (hostTimes, error) {
	var hosts hostTimes
	arguments := []string{script, strconv.Itoa(warmUps + runs)}
	for i := range turns {
		input := filepath.Join(".build", fmt.Sprintf("bench-input-%d.bin", i))
		if err := os.WriteFile(input, sim.EncodeInput(&turns[i]), 0o644); err != nil {
			return hosts, err
		}
		arguments = append(arguments, input)
	}
	cmd := exec.Command("node", arguments...)
	cmd.Stderr = os.Stderr
	output, err := cmd.Output()
	if err != nil {
		return hosts, fmt.Errorf("%s: %w", script, err)
	}
	if err := json.Unmarshal(output, &hosts); err != nil {
		return hosts, err
	}
	hosts.Node, hosts.Chromium = hosts.Node[warmUps:], hosts.Chromium[warmUps:]
	return hosts, nil
}
