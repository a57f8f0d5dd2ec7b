//go:build !js && !desktop

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "This is the map of the page. To open it in a window: go run -tags desktop ./wasm/stage")
	os.Exit(2)
}
