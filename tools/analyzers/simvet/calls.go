package simvet

import (
	"go/ast"
	"go/types"
	"strings"
)

// exact lists what sim/num may use of package math: functions that give the
// same bits everywhere. Constants are exact too and not listed.
var exact = map[string]bool{
	"Abs": true, "Ceil": true, "Copysign": true, "Float32bits": true, "Float32frombits": true,
	"Float64bits": true, "Float64frombits": true, "Floor": true, "Frexp": true, "Inf": true,
	"IsInf": true, "IsNaN": true, "Ldexp": true, "Mod": true, "Modf": true, "NaN": true,
	"Nextafter": true, "Round": true, "RoundToEven": true, "Signbit": true, "Sqrt": true, "Trunc": true,
}

// unstable says what to use in place of sorts that leave equal elements in any order.
var unstable = map[string]string{
	"sort.Slice":       "slices.SortStableFunc",
	"sort.Sort":        "sort.Stable",
	"slices.SortFunc":  "slices.SortStableFunc",
	"sort.SliceStable": "", "sort.Stable": "", // Listed so that a reader sees both kinds.
}

// use reports functions that differ between platforms, called or passed on.
func (c checker) use(node ast.Node, stack []ast.Node) {
	selector, ok := node.(*ast.SelectorExpr)
	if !ok {
		return
	}
	name := c.functionName(selector)
	mathName, inMath := strings.CutPrefix(name, "math.")
	switch {
	case inMath && !exact[mathName]:
		c.Reportf(selector.Pos(), "%s differs between platforms; write it in sim/num with products rounded at once", name)
	case unstable[name] != "":
		c.Reportf(selector.Pos(), "%s leaves equal elements in any order; use %s", name, unstable[name])
	case (name == "maps.All" || name == "maps.Keys" || name == "maps.Values") && !c.sorted(stack):
		c.Reportf(selector.Pos(), "%s: map order differs from run to run; write slices.Sorted(maps.Keys(m))", name)
	}
}

// functionName returns "path.Name" for a package's function, and "" otherwise.
func (c checker) functionName(e ast.Expr) string {
	selector, ok := e.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	f, ok := c.TypesInfo.Uses[selector.Sel].(*types.Func)
	if !ok || f.Pkg() == nil || f.Signature().Recv() != nil {
		return ""
	}
	return f.Pkg().Path() + "." + f.Name()
}

// sorted reports whether the call of the stack's last node is what slices.Sorted sorts.
func (c checker) sorted(stack []ast.Node) bool {
	if len(stack) < 3 {
		return false
	}
	call, ok := stack[len(stack)-3].(*ast.CallExpr)
	return ok && c.functionName(call.Fun) == "slices.Sorted"
}

// guards lists functions, by path from sim, that may convert floats to integers:
// they hold the value in range first.
var guards = map[string]bool{"num.ToInt": true}

// conversion reports floats that become integers without a guard, and wide
// integers that become int, which has 32 bits on some platforms.
func (c checker) conversion(node ast.Node, stack []ast.Node) {
	call, ok := node.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || !c.TypesInfo.Types[call.Fun].IsType() || c.isConstant(call.Args[0]) {
		return
	}
	from, to := c.typeOf(call.Args[0]), c.typeOf(call.Fun)
	place := strings.TrimPrefix(c.Pkg.Path(), modelPath+"/") + "." + function(stack)
	switch {
	case has(from, types.IsFloat) && has(to, types.IsInteger) && !guards[place]:
		c.Reportf(call.Pos(), "float to integer without a guard: NaN and values out of range differ between platforms; use num.ToInt")
	case isKind(from, types.Int64, types.Uint64) && isKind(to, types.Int, types.Uint, types.Uintptr):
		c.Reportf(call.Pos(), "64-bit integer to %s, which has 32 bits on some platforms; keep the 64-bit type", to)
	}
}

// isKind reports whether t has one of these basic kinds.
func isKind(t types.Type, kinds ...types.BasicKind) bool {
	if t == nil {
		return false
	}
	basic, ok := t.Underlying().(*types.Basic)
	if !ok {
		return false
	}
	for _, kind := range kinds {
		if basic.Kind() == kind {
			return true
		}
	}
	return false
}
