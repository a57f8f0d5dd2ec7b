//go:build js && wasm

package main

import (
	"errors"
	"unsafe"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// months is the length of a full run.
const months = sim.Months

// runner holds the run in progress. A new start drops the one before.
type runner struct {
	session *sim.Session
	buffer  []byte // The encoded trajectory, into which runs write; kept, since WASM memory never shrinks.
}

// start begins a run; what is wrong with its input comes back as "field\nmessage".
func (r *runner) start(input []byte) string {
	if r.session != nil {
		r.session.Drop()
	}
	scenario, err := sim.DecodeInput(input)
	if err != nil {
		return refusal(err)
	}
	if r.buffer == nil {
		r.buffer = make([]byte, sim.EncodedSize())
		// Values as they stand in memory are the bytes of Trajectory.Encode: WASM is little endian. Encoding them word
		// by word takes a tenth of a run, and fresh memory for each run as much.
		values := unsafe.Slice((*float32)(unsafe.Pointer(&r.buffer[sim.TrajectoryHeader])), sim.ValueCount())
		r.session = sim.NewSession(values, data.Tables())
	}
	if err := r.session.Start(scenario); err != nil {
		return refusal(err)
	}
	return ""
}

// advance steps through at most n more months and returns how many are done in all.
func (r *runner) advance(n int) int {
	for ; n > 0 && !r.session.Done(); n-- {
		r.session.Step()
	}
	return int(r.session.Month())
}

// encoded returns the trajectory buffer of the finished run.
func (r *runner) encoded() []byte {
	r.session.Result().EncodeHeader(r.buffer)
	return r.buffer
}

// refusal words an error for the bridge: the field alone on the first line, where there is one.
func refusal(err error) string {
	var field *sim.FieldError
	if errors.As(err, &field) {
		return field.Field + "\n" + field.Value + " is not allowed; use " + field.Allowed
	}
	return "\n" + err.Error()
}
