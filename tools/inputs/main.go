// Command inputs prints, for every built-in scenario, the hash of its run on this machine and the input buffer that
// asks core.wasm for the same run. Tests in the browser compare.
//
//	go run ./tools/inputs        scenario,hash,input (base64)
package main

import (
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"io"
	"os"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

func main() {
	if err := print(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "inputs:", err)
		os.Exit(1)
	}
}

func print(w io.Writer) error {
	scenarios, err := scenario.All()
	if err != nil {
		return err
	}
	rows := [][]string{{"scenario", "hash", "input"}}
	for _, s := range scenarios {
		run, err := sim.Run(data.Tables(), s)
		if err != nil {
			return fmt.Errorf("%s: %w", s.ID, err)
		}
		input := base64.StdEncoding.EncodeToString(sim.EncodeInput(&s))
		rows = append(rows, []string{s.ID, fmt.Sprintf("%016x", run.Hash), input})
	}
	return csv.NewWriter(w).WriteAll(rows)
}
