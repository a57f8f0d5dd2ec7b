// Command demorun writes the invented run that golden pictures of the map are drawn from, and beside it, with the ending
// .input, what it was made from.
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
	for path, content := range map[string][]byte{os.Args[1]: demo.Encoded(), os.Args[1] + ".input": demo.Input()} {
		if err := os.WriteFile(path, content, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "demorun:", err)
			os.Exit(1)
		}
	}
}
