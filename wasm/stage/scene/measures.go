package scene

import (
	"encoding/binary"
	"errors"
	"math"

	"sovereignstack/sim/timing"
	"sovereignstack/sim/world"
)

// lever is a policy of the model, by its place in the catalogue; see levers_gen.go.
type lever int32

// measure is one use of a lever in a run: who pulls it on whom, how far, and when.
type measure struct {
	lever            lever
	magnitude        float32           // In the lever's unit.
	start, ramp, end int32             // [months since January 2022, months, months since January 2022 or -1]
	actors, targets  []world.CountryID // Targets are empty for a lever without any.
}

// level is the magnitude that the model applies in a month.
func (m *measure) level(month int) float32 {
	return m.magnitude * float32(timing.Strength(int32(month), m.start, m.ramp, m.end))
}

// The list of shocks as sim encodes it (sim/input.go): numbers of eight bytes, little endian. Of its header the map needs
// what identifies it and the two counts; a number of a shock is a lever, months, or an economy.
const (
	inputMagic     = 20220101
	inputHeader    = 8
	inputOverrides = 6
	inputShocks    = 7
	mostShocks     = 256
	mostOverrides  = 512
)

// errInput is what is wrong with a list of shocks that this version of the map cannot read.
var errInput = errors.New("shocks: damaged, or of another version of the model")

// decodeMeasures reads the shocks of a run. No bytes are no shocks.
func decodeMeasures(src []byte) ([]measure, error) {
	if len(src) == 0 {
		return nil, nil
	}
	r := inputReader{src: src}
	var header [inputHeader]float64
	for i := range header {
		header[i] = r.number()
	}
	if header[0] != inputMagic || header[1] != inputVersion || header[2] != inputHash ||
		!(header[inputOverrides] >= 0 && header[inputOverrides] <= mostOverrides && header[inputShocks] >= 0 && header[inputShocks] <= mostShocks) {
		return nil, errInput
	}
	for range 2 * int(header[inputOverrides]) {
		r.number()
	}
	measures := make([]measure, 0, int(header[inputShocks]))
	for range int(header[inputShocks]) {
		m := measure{lever: lever(r.integer(0, int(levers)-1)), magnitude: float32(r.number())}
		r.number() // The announcement, which changes nothing on the map.
		m.start, m.ramp, m.end = r.integer(0, layoutMonths), r.integer(0, layoutMonths), r.integer(-1, layoutMonths)
		m.actors, m.targets = r.countries(), r.countries()
		if len(m.actors) == 0 {
			m.actors = catalogue[m.lever].actors
		}
		measures = append(measures, m)
	}
	if r.broken || len(r.src) > 0 {
		return nil, errInput
	}
	return measures, nil
}

// inputReader reads numbers until the first that is wrong, after which it yields zeros.
type inputReader struct {
	src    []byte
	broken bool
}

func (r *inputReader) number() float64 {
	if len(r.src) < 8 {
		r.broken = true
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64(r.src))
	r.src = r.src[8:]
	return v
}

func (r *inputReader) integer(low, high int) int32 {
	v := r.number()
	if !(v >= float64(low) && v <= float64(high)) {
		r.broken = true
		return 0
	}
	return int32(v)
}

func (r *inputReader) countries() []world.CountryID {
	list := make([]world.CountryID, r.integer(0, world.Count))
	for i := range list {
		list[i] = world.CountryID(r.integer(0, world.Count-1))
	}
	return list
}
