// Command analyzers checks that sim computes the same bits on every platform.
//
//	go run ./tools/analyzers ./sim/...
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"sovereignstack/tools/analyzers/simvet"
)

func main() { singlechecker.Main(simvet.Analyzer) }
