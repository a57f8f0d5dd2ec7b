package simvet

import (
	"go/ast"
	"strconv"
	"strings"
)

// banned says why a package may not be imported.
var banned = map[string]string{
	"context":      "the model does not wait",
	"crypto/rand":  "draws are not repeatable",
	"hash/maphash": "hashes differ from run to run",
	"log":          "it reads the clock",
	"math/cmplx":   "complex products are not rounded one by one",
	"math/rand":    "draws come from one generator seeded by the scenario",
	"math/rand/v2": "draws come from one generator seeded by the scenario",
	"net":          "the model does not talk",
	"os":           "the model does not see the machine",
	"reflect":      "the catalogue lists what there is",
	"runtime":      "the model does not see the machine",
	"sync":         "the model has one thread",
	"sync/atomic":  "the model has one thread",
	"syscall":      "the model does not see the machine",
	"syscall/js":   "only wasm may import it",
	"testing":      "it belongs into tests",
	"time":         "time is a month number",
	"unsafe":       "memory layout differs between platforms",
	"C":            "the model is plain Go",
}

func (c checker) importSpec(node ast.Node) {
	spec, ok := node.(*ast.ImportSpec)
	if !ok {
		return
	}
	path, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return
	}
	reason, found := banned[path]
	parent, _, _ := strings.Cut(path, "/")
	switch {
	case found && !(path == "unsafe" && c.Pkg.Path() == numPath): // num.View lists doubles, whose layout is the same everywhere.
		c.Reportf(spec.Pos(), "sim may not import %q: %s", path, reason)
	case path == "math" && c.Pkg.Path() != numPath:
		c.Reportf(spec.Pos(), "sim may not import \"math\": its results differ between platforms; use sim/num")
	case parent == "net" || parent == "os" || parent == "runtime":
		c.Reportf(spec.Pos(), "sim may not import %q: %s", path, banned[parent])
	case spec.Name != nil && spec.Name.Name == "." && path == "math":
		c.Reportf(spec.Pos(), "import \"math\" by its name: the check reads math.X")
	}
}

// platformFiles reports files that only some platforms compile.
func (c checker) platformFiles() {
	if len(c.Files) == 0 {
		return
	}
	for _, name := range append(c.IgnoredFiles, c.OtherFiles...) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		if strings.HasSuffix(name, ".go") || strings.HasSuffix(name, ".s") {
			c.Reportf(c.Files[0].Package, "file %s is compiled on some platforms only", name[strings.LastIndexByte(name, '/')+1:])
		}
	}
}
