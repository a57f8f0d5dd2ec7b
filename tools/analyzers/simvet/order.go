package simvet

import (
	"go/ast"
	"go/token"
	"go/types"
)

// order reports constructs whose order or timing is not fixed by the program.
func (c checker) order(node ast.Node) {
	switch n := node.(type) {
	case *ast.RangeStmt:
		if isMap(c.typeOf(n.X)) {
			c.Reportf(n.For, "range over a map: its order differs from run to run; keep a sorted slice")
		}
	case *ast.GoStmt:
		c.Reportf(n.Go, "goroutine: the model has one thread")
	case *ast.SelectStmt:
		c.Reportf(n.Select, "select: the model has one thread")
	case *ast.ChanType:
		c.Reportf(n.Begin, "channel: the model has one thread")
	case *ast.SendStmt:
		c.Reportf(n.Arrow, "channel: the model has one thread")
	case *ast.UnaryExpr:
		if n.Op == token.ARROW {
			c.Reportf(n.OpPos, "channel: the model has one thread")
		}
	}
}

// isMap reports whether t is a map, or a type parameter that may be one.
func isMap(t types.Type) bool {
	switch u := types.Unalias(t).(type) {
	case nil:
		return false
	case *types.TypeParam:
		return isMap(u.Constraint().Underlying())
	case *types.Union:
		for term := range u.Terms() {
			if isMap(term.Type()) {
				return true
			}
		}
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Map:
		return true
	case *types.Interface:
		for e := range u.EmbeddedTypes() {
			if isMap(e) {
				return true
			}
		}
	}
	return false
}
