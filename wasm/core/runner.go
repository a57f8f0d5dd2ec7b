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
	model  *sim.Model
	buffer []byte // The encoded trajectory; kept for the next run, since WASM memory never shrinks.
	fresh  bool   // Whether buffer holds the model's result.
}

// start begins a run; what is wrong with its input comes back as "field\nmessage".
func (r *runner) start(input []byte) string {
	r.model, r.fresh = nil, false
	scenario, err := sim.DecodeInput(input)
	if err != nil {
		return refusal(err)
	}
	model, err := sim.New(data.Tables(), scenario)
	if err != nil {
		return refusal(err)
	}
	r.model = model
	return ""
}

// advance steps through at most n more months and returns how many are done in all.
func (r *runner) advance(n int) int {
	for ; n > 0 && !r.model.Done(); n-- {
		r.model.Step()
	}
	return int(r.model.Month())
}

// encoded returns the trajectory buffer of the finished run.
func (r *runner) encoded() []byte {
	if !r.fresh {
		if r.buffer == nil {
			r.buffer = make([]byte, sim.EncodedSize())
		}
		// The same bytes as Trajectory.Encode, in one piece: WASM is little endian, and word by word takes a
		// tenth of the run.
		result := r.model.Result()
		result.EncodeHeader(r.buffer)
		values := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(result.Values))), 4*len(result.Values))
		copy(r.buffer[sim.TrajectoryHeader:], values)
		r.fresh = true
	}
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
