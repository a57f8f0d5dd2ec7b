package modelpage

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// parameters finds rows of the parameter table: a list that begins with an id and ends with a function that returns
// the place of the value.
func (s *source) parameters(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		row, ok := n.(*ast.CompositeLit)
		if !ok || len(row.Elts) < 3 {
			return true
		}
		id, isID := unkeyed(row.Elts[0]).(*ast.BasicLit)
		at, isPlace := unkeyed(row.Elts[len(row.Elts)-1]).(*ast.FuncLit)
		if !isID || !isPlace || id.Kind != token.STRING {
			return true
		}
		text, err := strconv.Unquote(id.Value)
		if err != nil {
			return true
		}
		ast.Inspect(at.Body, func(n ast.Node) bool {
			outer, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if inner, ok := outer.X.(*ast.SelectorExpr); ok {
				if of, ok := s.member("Params", inner.Sel.Name); ok {
					s.places[text] = place{of.Type, outer.Sel.Name}
				}
			}
			return true
		})
		return false
	})
}

// reads lists the fields of params structs that a file's functions read through a parameter of such a type.
func (s *source) reads(f *ast.File) map[place]bool {
	used := map[place]bool{}
	for _, decl := range f.Decls {
		d, ok := decl.(*ast.FuncDecl)
		if !ok || d.Body == nil {
			continue
		}
		of := map[string]string{}
		for _, list := range []*ast.FieldList{d.Recv, d.Type.Params} {
			if list == nil {
				continue
			}
			for _, p := range list.List {
				for _, n := range p.Names {
					of[n.Name] = strings.TrimPrefix(typeText(p.Type), "*")
				}
			}
		}
		ast.Inspect(d.Body, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && of[x.Name] != "" {
					used[place{of[x.Name], sel.Sel.Name}] = true
				}
			}
			return true
		})
	}
	return used
}

func unkeyed(e ast.Expr) ast.Expr {
	if kv, ok := e.(*ast.KeyValueExpr); ok {
		return kv.Value
	}
	return e
}

// member is a field of a struct.
func (s *source) member(of, name string) (field, bool) {
	for _, f := range s.types[of].Fields {
		if f.Name == name {
			return f, true
		}
	}
	return field{}, false
}
