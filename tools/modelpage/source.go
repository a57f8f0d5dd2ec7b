package modelpage

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// source is what the page takes from the model's Go files rather than from its catalogue: doc comments and the places
// of parameters.
type source struct {
	mechanisms []mechanism               // By number.
	places     map[string]place          // By parameter id.
	states     []structure               // Stocks, by file.
	docs       map[string]string         // Doc comments of types and functions: "DemandParams", "Model.Step".
	types      map[string]structure      // Structs, by name.
	schedule   []call                    // Mechanisms of a step, in order.
	uses       map[string]map[place]bool // Fields of params structs that a file reads.
}

// mechanism is a params struct whose comment says "X is mechanism 7: what it does."
type mechanism struct {
	Number int
	Name   string // Of its file, in words: "Chip market".
	Type   string // DemandParams
	File   string // demand.go
	doc    string
	more   []string // Comments of files that say "The second half of mechanism 7",
	files  []string // and those files.
}

// place is where the code keeps a parameter.
type place struct{ Type, Field string }

// structure is a struct with its fields.
type structure struct {
	Name, File, doc string
	Fields          []field
}

type field struct{ Name, Type, Comment string }

// call is a line of the model's table of contents.
type call struct{ Name, Comment string }

// readSource parses the package sim under root.
func readSource(root string) (*source, error) {
	set := token.NewFileSet()
	packages, err := parser.ParseDir(set, filepath.Join(root, "sim"), func(info fs.FileInfo) bool {
		return !strings.HasSuffix(info.Name(), "_test.go")
	}, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	s := &source{places: map[string]place{}, docs: map[string]string{}, types: map[string]structure{}, uses: map[string]map[place]bool{}}
	pkg := packages["sim"]
	if pkg == nil {
		return nil, fmt.Errorf("no package sim under %s", root)
	}
	var names []string
	for name := range pkg.Files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if err := s.read(set, filepath.Base(name), pkg.Files[name]); err != nil {
			return nil, err
		}
	}
	for _, name := range names {
		s.parameters(pkg.Files[name])
		s.halves(filepath.Base(name), pkg.Files[name])
		s.uses[filepath.Base(name)] = s.reads(pkg.Files[name])
	}
	sort.SliceStable(s.mechanisms, func(i, j int) bool { return s.mechanisms[i].Number < s.mechanisms[j].Number })
	for i := 1; i < len(s.mechanisms); i++ {
		if s.mechanisms[i].Number == s.mechanisms[i-1].Number {
			return nil, fmt.Errorf("%s and %s are both mechanism %d", s.mechanisms[i-1].Type, s.mechanisms[i].Type, s.mechanisms[i].Number)
		}
	}
	return s, nil
}

// isMechanism matches the first line of the comment of a params struct, or of what else does a mechanism's work.
var isMechanism = regexp.MustCompile(`^(\w+) is mechanism (\d+):\s*`)

// read takes types and the step from one file.
func (s *source) read(set *token.FileSet, file string, f *ast.File) error {
	if file == "doc.go" {
		s.docs["sim"] = f.Doc.Text()
	}
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if t, ok := spec.(*ast.TypeSpec); ok {
					text := d.Doc.Text()
					if t.Doc != nil {
						text = t.Doc.Text()
					}
					if err := s.addType(file, t, text); err != nil {
						return fmt.Errorf("%s: %w", set.Position(t.Pos()), err)
					}
				}
			}
		case *ast.FuncDecl:
			name := d.Name.Name
			s.docs[receiver(d)+name] = d.Doc.Text()
			if receiver(d) == "Model." && name == "flows" {
				s.schedule = calls(f, d)
			}
		}
	}
	return nil
}

func (s *source) addType(file string, t *ast.TypeSpec, text string) error {
	name := t.Name.Name
	s.docs[name] = text
	body, ok := t.Type.(*ast.StructType)
	if !ok {
		return nil
	}
	st := structure{Name: name, File: file, doc: text}
	for _, f := range body.Fields.List {
		comment := strings.TrimSpace(f.Comment.Text())
		if comment == "" {
			comment = strings.TrimSpace(f.Doc.Text())
		}
		for _, n := range f.Names {
			st.Fields = append(st.Fields, field{n.Name, typeText(f.Type), comment})
		}
	}
	s.types[name] = st
	if strings.HasSuffix(name, "State") && name != "State" {
		s.states = append(s.states, st)
	}
	m := isMechanism.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	number, err := strconv.Atoi(m[2])
	s.mechanisms = append(s.mechanisms, mechanism{Number: number, Name: inWords(file), Type: name, File: file, doc: text[len(m[0]):]})
	return err
}

// halfOf matches a comment that goes on with a mechanism: "The second half of mechanism 7 (demand.go): who spends."
var halfOf = regexp.MustCompile(`^The [\w ]+ of mechanism (\d+) \(`)

// halves adds the comments of files that go on with a mechanism.
func (s *source) halves(file string, f *ast.File) {
	for _, group := range f.Comments {
		m := halfOf.FindStringSubmatch(group.Text())
		if m == nil {
			continue
		}
		for i := range s.mechanisms {
			if strconv.Itoa(s.mechanisms[i].Number) == m[1] {
				s.mechanisms[i].more = append(s.mechanisms[i].more, group.Text())
				s.mechanisms[i].files = append(s.mechanisms[i].files, file)
			}
		}
	}
}

// calls lists the methods that a body calls, each with the comment at the end of its line.
func calls(f *ast.File, d *ast.FuncDecl) (list []call) {
	for i, statement := range d.Body.List {
		e, ok := statement.(*ast.ExprStmt)
		if !ok {
			continue
		}
		c, ok := e.X.(*ast.CallExpr)
		if !ok {
			continue
		}
		method, ok := c.Fun.(*ast.SelectorExpr)
		if !ok {
			continue
		}
		limit := d.Body.End()
		if i+1 < len(d.Body.List) {
			limit = d.Body.List[i+1].Pos()
		}
		text := ""
		for _, group := range f.Comments {
			if group.Pos() > c.End() && group.End() < limit {
				text = strings.TrimSpace(group.Text())
				break
			}
		}
		list = append(list, call{method.Sel.Name, text})
	}
	return list
}

func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return ""
	}
	return strings.TrimPrefix(typeText(d.Recv.List[0].Type), "*") + "."
}

// typeText is a type as written.
func typeText(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.Ident:
		return t.Name
	case *ast.StarExpr:
		return "*" + typeText(t.X)
	case *ast.SelectorExpr:
		return typeText(t.X) + "." + t.Sel.Name
	case *ast.ArrayType:
		if t.Len == nil {
			return "[]" + typeText(t.Elt)
		}
		return "[" + typeText(t.Len) + "]" + typeText(t.Elt)
	case *ast.BasicLit:
		return t.Value
	}
	return "…"
}

// inWords turns a file name into a heading: chip_market.go is "Chip market".
func inWords(file string) string {
	text := strings.ReplaceAll(strings.TrimSuffix(file, ".go"), "_", " ")
	return strings.ToUpper(text[:1]) + text[1:]
}
