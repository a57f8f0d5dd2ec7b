package sim_test

import (
	"testing"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// BenchmarkRun times a whole run of the history, set-up included.
func BenchmarkRun(b *testing.B) {
	tables := data.Tables()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sim.Run(tables, data.Scenarios[0]); err != nil {
			b.Fatal(err)
		}
	}
}
