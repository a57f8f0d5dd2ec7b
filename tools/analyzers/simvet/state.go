package simvet

import (
	"go/ast"
	"go/token"
	"go/types"
)

// assignment reports package variables that change, or may change through a
// pointer: a second run would not start where the first one did.
func (c checker) assignment(node ast.Node) {
	switch n := node.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			for _, target := range n.Lhs {
				c.changed(target)
			}
		}
	case *ast.IncDecStmt:
		c.changed(n.X)
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			c.changed(n.Key)
			c.changed(n.Value)
		}
	case *ast.CallExpr:
		if name, ok := n.Fun.(*ast.Ident); ok && len(n.Args) > 0 && c.TypesInfo.Types[n.Fun].IsBuiltin() {
			switch name.Name {
			case "copy", "clear", "delete":
				c.changed(n.Args[0])
			}
		}
	}
}

func (c checker) changed(target ast.Expr) {
	if v := c.packageVariable(target); v != nil {
		c.Reportf(target.Pos(), "package variable %s changes while the program runs; keep state in the model", v.Name())
	}
}

// packageVariable returns the package variable that an expression is part of.
func (c checker) packageVariable(e ast.Expr) *types.Var {
	for {
		switch n := e.(type) {
		case *ast.ParenExpr:
			e = n.X
		case *ast.IndexExpr:
			e = n.X
		case *ast.SliceExpr:
			e = n.X
		case *ast.StarExpr:
			e = n.X
		case *ast.SelectorExpr:
			if v := c.global(n.Sel); v != nil {
				return v
			}
			e = n.X
		case *ast.Ident:
			return c.global(n)
		default:
			return nil
		}
	}
}

func (c checker) global(name *ast.Ident) *types.Var {
	v, ok := c.TypesInfo.Uses[name].(*types.Var)
	if !ok || v.IsField() || v.Pkg() == nil || v.Parent() != v.Pkg().Scope() {
		return nil
	}
	return v
}
