package scene

import "sovereignstack/sim"

// NewRun cuts a trajectory into what the map draws. It shares the trajectory's memory.
func NewRun(t *sim.Trajectory) Run {
	return Run{
		shipped:   cut(t, sim.OutAcceleratorsShipped),
		ordered:   cut(t, sim.OutAcceleratorsOrdered),
		permitted: cut(t, sim.OutAcceleratorsPermitted),
		diverted:  cut(t, sim.OutAcceleratorsDiverted),
		made:      cut(t, sim.OutAcceleratorsMade),
		installed: cut(t, sim.OutInstalledCompute),
		tools:     cut(t, sim.OutToolSales),
	}
}

func cut(t *sim.Trajectory, out sim.OutputID) table {
	return table{values: t.Values[sim.Offset(out):sim.Offset(out+1)], months: sim.Months}
}
