//go:build js && wasm

// Command core is the worker's program: the model without drawing.
//
// It sets globalThis.sovereignCore to an object of five functions, which web/src/bridge/core_program.ts calls:
//
//	months()        length of a full run
//	start(input)    takes the flat input buffer; "" or "field\nmessage"
//	advance(months) computes up to so many months more; months done in all
//	size()          bytes of the finished trajectory buffer
//	finish(into)    copies that buffer; bytes copied
//
// Whole buffers cross the border, never single values: a call costs microseconds. It imports neither fmt nor
// encoding/json, which would add a third to its size. A panic ends the program; its host reports it and starts another.
package main

import "syscall/js"

func main() {
	var r runner
	js.Global().Set("sovereignCore", js.ValueOf(map[string]any{
		"months":  js.FuncOf(func(js.Value, []js.Value) any { return months }),
		"start":   js.FuncOf(func(_ js.Value, args []js.Value) any { return r.start(bytesOf(args[0])) }),
		"advance": js.FuncOf(func(_ js.Value, args []js.Value) any { return r.advance(args[0].Int()) }),
		"size":    js.FuncOf(func(js.Value, []js.Value) any { return len(r.encoded()) }),
		"finish":  js.FuncOf(func(_ js.Value, args []js.Value) any { return js.CopyBytesToJS(args[0], r.encoded()) }),
	}))
	select {} // The calls above are served until the host drops the program.
}

func bytesOf(array js.Value) []byte {
	bytes := make([]byte, array.Length())
	js.CopyBytesToGo(bytes, array)
	return bytes
}
