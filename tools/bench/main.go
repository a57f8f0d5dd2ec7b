// Command bench prints how long a full run takes natively, in Node and in Chromium.
//
//	go run ./tools/bench -runs 30 -script bench.mjs     (make bench)
//
// Natively it times sim alone with the encoding of its result; the WASM hosts are timed from the message that
// asks for a run to the message that brings its trajectory, which is what the page waits for.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	native, err := timeNative(s, runs)
	if err != nil {
		return err
	}
	rows := []row{{"native", native}}
	if script != "" {
		hosts, err := timeHosts(s, runs, script)
		if err != nil {
			return err
		}
		rows = append(rows, row{"wasm in Node", hosts.Node}, row{"wasm in Chromium", hosts.Chromium})
	}
	return printTable(os.Stdout, rows)
}

func timeNative(s sim.Scenario, runs int) (times, error) {
	buffer := make([]byte, sim.EncodedSize())
	var all times
	for range warmUps + runs {
		from := time.Now()
		trajectory, err := sim.Run(data.Tables(), s)
		if err != nil {
			return nil, err
		}
		trajectory.Encode(buffer)
		all = append(all, float64(time.Since(from))/float64(time.Millisecond))
	}
	return all[warmUps:], nil
}

// hostTimes is what bench.ts prints.
type hostTimes struct {
	Node     times `json:"node"`
	Chromium times `json:"chromium"`
}

func timeHosts(s sim.Scenario, runs int, script string) (hostTimes, error) {
	var hosts hostTimes
	input := filepath.Join(".build", "bench-input.bin")
	if err := os.WriteFile(input, sim.EncodeInput(&s), 0o644); err != nil {
		return hosts, err
	}
	cmd := exec.Command("node", script, input, strconv.Itoa(warmUps+runs))
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
