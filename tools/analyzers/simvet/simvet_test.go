package simvet_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis/analysistest"

	"sovereignstack/tools/analyzers/simvet"
)

// TestSimvet runs the analyzer over every package of testdata; what it must
// report stands beside each line. Every message of the analyzer must be met.
func TestSimvet(t *testing.T) {
	var met []string
	root := filepath.Join(analysistest.TestData(), "src")
	for _, area := range []string{"sovereignstack/sim", "sovereignstack/tools"} {
		packages, err := os.ReadDir(filepath.Join(root, area))
		require.NoError(t, err)
		require.NotEmpty(t, packages)
		for _, p := range packages {
			t.Run(p.Name(), func(t *testing.T) {
				for _, result := range analysistest.Run(t, analysistest.TestData(), simvet.Analyzer, area+"/"+p.Name()) {
					for _, diagnostic := range result.Diagnostics {
						met = append(met, diagnostic.Message)
					}
				}
			})
		}
	}
	all := strings.Join(met, "\n")
	for _, format := range messages(t) {
		pattern := regexp.MustCompile(`%[sq]`).ReplaceAllString(regexp.QuoteMeta(format), ".*")
		assert.Regexp(t, "(?m)^"+pattern+"$", all, "no case in testdata for this message")
	}
}

// messages returns the formats of all calls of Reportf in this package.
func messages(t *testing.T) (formats []string) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) < 2 {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Reportf" {
				format, err := strconv.Unquote(call.Args[1].(*ast.BasicLit).Value)
				require.NoError(t, err)
				formats = append(formats, format)
			}
			return true
		})
	}
	require.Greater(t, len(formats), 15)
	return formats
}
