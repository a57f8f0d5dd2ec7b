package main

import (
	"bytes"
	"fmt"
	"go/format"

	"sovereignstack/sim"
)

// mapOutputs are the outputs that the map draws, in the order of its Run.
var mapOutputs = [...]sim.OutputID{
	sim.OutAcceleratorsShipped, sim.OutAcceleratorsOrdered, sim.OutAcceleratorsPermitted, sim.OutAcceleratorsDiverted,
	sim.OutAcceleratorsMade, sim.OutFabUtilisation, sim.OutInstalledCompute, sim.OutToolSales, sim.OutModelUse, sim.OutModelShare, sim.OutPayments, sim.OutValuePaid, sim.OutValueNet,
	sim.OutPowerUsed, sim.OutPowerLimit, sim.OutCapability, sim.OutConsumerSurplus, sim.OutValueAdded,
}

// layoutFile tells the map where in a trajectory its outputs lie. The program in the
// browser has no room for the catalogue of a model that it never runs.
func layoutFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "package scene\n\n// Layout of the trajectory buffer, of sim's catalogue of outputs.\nconst (\n")
	fmt.Fprintf(&b, "layoutVersion = %d\nlayoutHash = %#x\nlayoutMonths = %d\nlayoutPerMonth = %d\n)\n\n", sim.LayoutVersion, sim.LayoutHash(), sim.Months, sim.PerMonth())
	b.WriteString("// Where each output that the map draws begins and ends in a month [values].\nvar (\n")
	for _, out := range mapOutputs {
		fmt.Fprintf(&b, "at%s = span{%d, %d}\n", goName(sim.Outputs()[out].ID), sim.Offset(out), sim.Offset(out+1))
	}
	b.WriteString(")\n")
	return format.Source(b.Bytes())
}
