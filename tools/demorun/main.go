// Command demorun writes the invented run that golden pictures of the map are drawn from.
//
//	go run ./tools/demorun FILE
package main

import (
	"fmt"
	"os"

	"sovereignstack/wasm/stage/demo"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: demorun FILE")
		os.Exit(2)
	}
	if err := os.WriteFile(os.Args[1], demo.Encoded(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "demorun:", err)
		os.Exit(1)
	}
}
