package scene

import (
	"encoding/binary"
	"errors"
	"math"
)

// The trajectory buffer as sim writes it, little endian: eight words of header, then the values.
const (
	trajectoryMagic  = 0x31545353
	trajectoryHeader = 32 // [bytes]
)

// span is the place of one output in the values of each month.
type span struct{ from, to int }

// What can be wrong with a buffer.
var (
	errLength = errors.New("trajectory: wrong length")
	errLayout = errors.New("trajectory: of another version of the model")
)

// DecodeRun cuts an encoded trajectory into what the map draws. It copies that, less than half of all. input is what the
// run was made from, of which the map shows the shocks; without any bytes it shows none.
func DecodeRun(src, input []byte) (Run, error) {
	if len(src) != trajectoryHeader+4*layoutMonths*layoutPerMonth {
		return Run{}, errLength
	}
	for i, want := range [...]uint32{trajectoryMagic, layoutVersion, layoutHash, layoutMonths} {
		if binary.LittleEndian.Uint32(src[4*i:]) != want {
			return Run{}, errLayout
		}
	}
	measures, err := decodeMeasures(input)
	if err != nil {
		return Run{}, err
	}
	run := Run{measures: measures}
	for _, output := range [...]struct {
		to   *table
		from span
	}{
		{&run.shipped, atAcceleratorsShipped},
		{&run.ordered, atAcceleratorsOrdered},
		{&run.permitted, atAcceleratorsPermitted},
		{&run.diverted, atAcceleratorsDiverted},
		{&run.made, atAcceleratorsMade},
		{&run.utilised, atFabUtilisation},
		{&run.installed, atInstalledCompute},
		{&run.tools, atToolSales},
		{&run.use, atModelUse},
		{&run.shares, atModelShare},
		{&run.payments, atPayments},
		{&run.paid, atValuePaid},
		{&run.net, atValueNet},
		{&run.power, atPowerUsed},
		{&run.grid, atPowerLimit},
		{&run.released, atCapability},
		{&run.surplus, atConsumerSurplus},
		{&run.added, atValueAdded},
	} {
		*output.to = cut(src, output.from)
	}
	return run, nil
}

// cut copies one output out of an encoded trajectory.
func cut(src []byte, s span) table {
	entities := s.to - s.from
	t := table{values: make([]float32, entities*layoutMonths), entities: entities, months: layoutMonths}
	for m := range layoutMonths {
		from := src[trajectoryHeader+4*(m*layoutPerMonth+s.from):]
		for e := range entities {
			t.values[m*entities+e] = math.Float32frombits(binary.LittleEndian.Uint32(from[4*e:]))
		}
	}
	return t
}
