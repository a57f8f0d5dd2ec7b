package main

import (
	"os"

	"sovereignstack/sim"
)

// encodeCmd writes the flat input buffer that core.wasm takes.
type encodeCmd struct {
	input
	Out string `placeholder:"FILE" help:"Write to a file instead of standard output."`
}

// Help is shown by --help.
func (encodeCmd) Help() string {
	return `Writes little-endian float64 numbers; sim/input.go describes them. --format has no effect.

Example:
  stack encode --scenario taiwan_loss --out taiwan_loss.bin`
}

// Run writes the buffer.
func (c encodeCmd) Run(out *table) error {
	s, err := c.load()
	if err != nil {
		return err
	}
	out.raw = true
	buffer := sim.EncodeInput(&s)
	if c.Out != "" {
		return os.WriteFile(c.Out, buffer, 0o644)
	}
	_, err = out.out.Write(buffer)
	return err
}
