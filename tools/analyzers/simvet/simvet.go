// Package simvet is an analyzer that keeps the model deterministic: the same
// scenario must give the same bits on every platform.
//
// It looks at packages below sim, at all files but tests, and reports
//
//   - products of floats that are not rounded at once (products.go)
//   - imports that bring clocks, chance, threads or the platform (imports.go)
//   - constructs whose order or timing is not fixed (order.go)
//   - conversions and calls that differ between platforms (calls.go)
//   - package variables that change while the program runs (state.go)
package simvet

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
)

// Analyzer reports what may compute different bits on different platforms.
var Analyzer = &analysis.Analyzer{
	Name:     "simvet",
	Doc:      "report code in sim that may compute different bits on different platforms",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

const (
	modelPath = "sovereignstack/sim"
	numPath   = modelPath + "/num"
)

// checker holds one package while it is checked.
type checker struct {
	*analysis.Pass
}

func run(pass *analysis.Pass) (any, error) {
	path := pass.Pkg.Path()
	generated := strings.HasSuffix(path, ".test") // the main package that go test writes
	if path != modelPath && !strings.HasPrefix(path, modelPath+"/") || generated {
		return nil, nil
	}
	c := checker{pass}
	c.platformFiles()
	walk := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	walk.WithStack(nil, func(node ast.Node, push bool, stack []ast.Node) bool {
		if !push {
			return true
		}
		if file, ok := node.(*ast.File); ok && c.isTest(file) {
			return false
		}
		c.product(node, stack)
		c.importSpec(node)
		c.order(node)
		c.conversion(node, stack)
		c.use(node, stack)
		c.assignment(node)
		return true
	})
	return nil, nil
}

func (c checker) isTest(file *ast.File) bool {
	return strings.HasSuffix(c.Fset.File(file.FileStart).Name(), "_test.go")
}

// typeOf returns the type of an expression, or nil.
func (c checker) typeOf(e ast.Expr) types.Type { return c.TypesInfo.Types[e].Type }

// isConstant reports whether the compiler folds e.
func (c checker) isConstant(e ast.Expr) bool { return c.TypesInfo.Types[e].Value != nil }

// has reports whether a value of type t may have a basic type with any of these
// properties, also where t is a type parameter.
func has(t types.Type, properties types.BasicInfo) bool {
	switch u := types.Unalias(t).(type) {
	case nil:
		return false
	case *types.TypeParam:
		return has(u.Constraint().Underlying(), properties)
	case *types.Union:
		for term := range u.Terms() {
			if has(term.Type(), properties) {
				return true
			}
		}
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&properties != 0
	case *types.Interface:
		return slices.ContainsFunc(slices.Collect(u.EmbeddedTypes()), func(e types.Type) bool {
			return has(e, properties)
		})
	}
	return false
}

// outer returns the nearest node of the stack around its last one that is not
// a pair of parentheses.
func outer(stack []ast.Node) ast.Node {
	for _, node := range slices.Backward(stack[:len(stack)-1]) {
		if _, ok := node.(*ast.ParenExpr); !ok {
			return node
		}
	}
	return nil
}

// function returns the name of the function that holds the stack's last node.
func function(stack []ast.Node) string {
	for _, node := range stack {
		if f, ok := node.(*ast.FuncDecl); ok {
			return f.Name.Name
		}
	}
	return ""
}
