package sim

import "sovereignstack/sim/num"

// Snapshot is a copy of the whole state at the end of a month, as one list. Equal
// snapshots mean equal states.
type Snapshot struct {
	Months Month     // Months done.
	Values []float64 // In the order of State's fields; each in the unit of its stock.
}

// Snapshot copies the present state.
func (m *Model) Snapshot() Snapshot {
	return Snapshot{m.month, append([]float64(nil), num.View(&m.State)...)}
}

// Hash tells snapshots apart, bit for bit.
func (s Snapshot) Hash() uint64 {
	h := newHash64()
	h.floats(s.Values)
	return uint64(h)
}
