package sim_test

import (
	"testing"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// BenchmarkRun times a whole run of the history, set-up included, into memory that was
// used before, as programs that run often do.
func BenchmarkRun(b *testing.B) {
	tables, values := data.Tables(), make([]float32, sim.ValueCount())
	b.ReportAllocs()
	for b.Loop() {
		m, err := sim.NewInto(values, tables, data.Scenarios[0])
		if err != nil {
			b.Fatal(err)
		}
		for !m.Done() {
			m.Step()
		}
	}
}
