package simvet

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
)

// product reports floats that are multiplied without being rounded at once.
// Compilers for some platforms fuse x*y + z, even across statements, and the
// sum is then rounded once instead of twice. A conversion forbids that.
func (c checker) product(node ast.Node, stack []ast.Node) {
	switch n := node.(type) {
	case *ast.BinaryExpr:
		c.binaryProduct(n, stack)
	case *ast.AssignStmt:
		c.assignedProduct(n)
	case *ast.UnaryExpr:
		if n.Op == token.SUB && has(c.typeOf(n), types.IsComplex) && !c.isConstant(n) {
			c.Reportf(n.Pos(), "complex arithmetic: its products are not rounded one by one; use two floats")
		}
	}
}

func (c checker) binaryProduct(n *ast.BinaryExpr, stack []ast.Node) {
	t := c.typeOf(n)
	switch {
	case c.isConstant(n):
	case has(t, types.IsComplex):
		c.Reportf(n.OpPos, "complex arithmetic: its products are not rounded one by one; use two floats")
	case !has(t, types.IsFloat) || c.rounded(stack):
	case n.Op == token.MUL:
		c.Reportf(n.OpPos, "float product is not rounded at once: write float64(x*y) or convert it to its unit")
	case n.Op == token.QUO && c.isPowerOfTwo(n.Y):
		c.Reportf(n.OpPos, "division by a power of two compiles to a product that is not rounded at once: write float64(x/y) or convert it to its unit")
	}
}

func (c checker) assignedProduct(n *ast.AssignStmt) {
	switch n.Tok {
	case token.ADD_ASSIGN, token.SUB_ASSIGN, token.MUL_ASSIGN, token.QUO_ASSIGN:
	default:
		return
	}
	t := c.typeOf(n.Lhs[0])
	switch {
	case has(t, types.IsComplex):
		c.Reportf(n.TokPos, "complex arithmetic: its products are not rounded one by one; use two floats")
	case !has(t, types.IsFloat):
	case n.Tok == token.MUL_ASSIGN:
		c.Reportf(n.TokPos, "*= does not round the product at once: write x = float64(x*y)")
	case n.Tok == token.QUO_ASSIGN && c.isPowerOfTwo(n.Rhs[0]):
		c.Reportf(n.TokPos, "/= by a power of two compiles to a product that is not rounded at once: write x = float64(x/y)")
	}
}

// rounded reports whether the last node of the stack is all that a conversion
// to a float type converts.
func (c checker) rounded(stack []ast.Node) bool {
	call, ok := outer(stack).(*ast.CallExpr)
	return ok && c.TypesInfo.Types[call.Fun].IsType() && has(c.typeOf(call.Fun), types.IsFloat)
}

// isPowerOfTwo reports whether e is a constant ±2^n, by which the compiler
// multiplies instead of dividing.
func (c checker) isPowerOfTwo(e ast.Expr) bool {
	value := c.TypesInfo.Types[e].Value
	if value == nil {
		return false
	}
	x, _ := constant.Float64Val(constant.ToFloat(value))
	fraction, _ := math.Frexp(math.Abs(x))
	return fraction == 0.5
}
