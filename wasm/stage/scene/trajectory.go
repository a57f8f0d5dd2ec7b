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
	cut := func(s span) table {
		entities := s.to - s.from
		t := table{values: make([]float32, entities*layoutMonths), months: layoutMonths}
		for m := range layoutMonths {
			from := src[trajectoryHeader+4*(m*layoutPerMonth+s.from):]
			for e := range entities {
				t.values[m*entities+e] = math.Float32frombits(binary.LittleEndian.Uint32(from[4*e:]))
			}
		}
		return t
	}
	return Run{
		measures:  measures,
		shipped:   cut(atAcceleratorsShipped),
		ordered:   cut(atAcceleratorsOrdered),
		permitted: cut(atAcceleratorsPermitted),
		diverted:  cut(atAcceleratorsDiverted),
		made:      cut(atAcceleratorsMade),
		installed: cut(atInstalledCompute),
		tools:     cut(atToolSales),
		use:       cut(atModelUse),
		shares:    cut(atModelShare),
		payments:  cut(atPayments),
		paid:      cut(atValuePaid),
		net:       cut(atValueNet),
		power:     cut(atPowerUsed),
		grid:      cut(atPowerLimit),
		released:  cut(atCapability),
		surplus:   cut(atConsumerSurplus),
		added:     cut(atValueAdded),
	}, nil
}
