package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pkg is a package of this module with direct imports.
func pkg(path string, imports ...string) Package {
	return Package{ImportPath: module + "/" + path, Imports: imports, Deps: imports}
}

func TestImportsThatPass(t *testing.T) {
	assert.Empty(t, checkImports([]Package{
		pkg("sim/num", "math", "math/bits"),
		pkg("sim/world", module+"/sim/unit"),
		pkg("sim", module+"/sim/num", module+"/sim/unit", module+"/sim/world", "fmt", "slices"),
		pkg("sim/data", module+"/sim"),
		pkg("sim/scenario", module+"/sim", module+"/sim/data", "encoding/json", "embed"),
		pkg("wasm/core", module+"/sim", module+"/sim/data", "syscall/js"),
		pkg("wasm/stage/geo", "math", "encoding/binary"),
		pkg("wasm/stage/scene", module+"/sim", module+"/wasm/stage/geo", "math"),
		pkg("wasm/stage/view", module+"/wasm/stage/scene", ebitengine, ebitengine+"/vector"),
		pkg("wasm/stage", module+"/wasm/stage/view", ebitengine, "syscall/js", "os", "time"),
		pkg("tools/stack", module+"/sim/scenario", module+"/sim/data", "github.com/alecthomas/kong", "os", "time"),
	}))
}

// TestEveryRuleCanFail breaks each rule once and expects its reason, and nothing else.
func TestEveryRuleCanFail(t *testing.T) {
	layering := "imports point one way"
	cases := []struct {
		broken Package
		reason string
	}{
		{pkg("sim", ebitengine), rules[0].why},
		{pkg("sim", "syscall/js"), rules[0].why},
		{pkg("sim/data", "time"), rules[0].why},
		{pkg("sim/scenario", "os"), rules[0].why},
		{pkg("sim", "math/rand/v2"), rules[0].why},
		{pkg("sim/world", "math"), rules[1].why},
		{pkg("sim", "gonum.org/v1/gonum/stat"), rules[2].why},
		{pkg("tools/serve", "syscall/js"), rules[3].why},
		{pkg("wasm/stage/scene", ebitengine), rules[4].why},
		{pkg("wasm/stage/geo", ebitengine+"/vector"), rules[4].why},
		{pkg("tools/build", "github.com/ebitengine/purego"), rules[4].why},
		{pkg("wasm/stage/view", ebitengine+"/text/v2"), rules[5].why},
		{pkg("wasm/stage", ebitengine+"/ebitenutil"), rules[5].why},
		{pkg("wasm/core", "encoding/json"), rules[6].why},
		{Package{ImportPath: module + "/wasm/core", Imports: []string{"fmt"}, Deps: []string{"encoding/json"}}, rules[6].why},
		{Package{ImportPath: module + "/wasm/core", Deps: []string{module + "/sim/scenario"}}, rules[6].why},
		{pkg("wasm/stage", "net/http"), rules[7].why},
		{pkg("sim/num", module+"/sim/unit"), layering},
		{pkg("sim", module+"/sim/data"), layering},
		{pkg("sim", module+"/sim/scenario"), layering},
		{pkg("sim/world", module+"/sim"), layering},
		{pkg("wasm/stage/geo", module+"/wasm/stage/scene"), layering},
		{pkg("wasm/stage/scene", module+"/wasm/stage/view"), layering},
		{pkg("wasm/core", module+"/wasm/stage/geo"), layering},
		{pkg("sim/extra"), "has no place"},
		{pkg("wasm/other"), "has no place"},
		{pkg("tools/util"), "name a package after what it holds"},
	}
	unmet := map[string]bool{}
	for _, r := range rules {
		unmet[r.why] = true
	}
	for _, c := range cases {
		t.Run(c.broken.ImportPath+" "+strings.Join(c.broken.Imports, " "), func(t *testing.T) {
			breaches := checkImports([]Package{c.broken})
			require.NotEmpty(t, breaches)
			delete(unmet, c.reason)
			assert.Contains(t, strings.Join(breaches, "\n"), c.reason)
		})
	}
	assert.Empty(t, unmet, "rules without a case that breaks them")
}

func TestSameBreachOnTwoPlatformsIsOne(t *testing.T) {
	assert.Len(t, checkImports([]Package{pkg("sim", "time"), pkg("sim", "time")}), 1)
}

func TestTopLevel(t *testing.T) {
	assert.Empty(t, checkTopLevel([]string{"Makefile", "sim/doc.go", "web/src/main.ts"}))
	breaches := checkTopLevel([]string{"notes.txt", "docs/a.md", "docs/b.md"})
	require.Len(t, breaches, 2)
	assert.Contains(t, breaches[0], "docs: the top level holds only")
	assert.Contains(t, breaches[1], "notes.txt")
}

func TestLength(t *testing.T) {
	root := t.TempDir()
	write := func(name string, lines int) {
		path := filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(strings.Repeat("x\n", lines)), 0o644))
	}
	names := []string{"fits.go", "long.go", "long.ts", "table_gen.go", "web/src/gen/schema.ts", "list.csv", "gone.go"}
	write(names[0], maxLines)
	for _, name := range names[1:6] {
		write(name, maxLines+1)
	}
	breaches, err := checkLength(root, names)
	require.NoError(t, err)
	require.Len(t, breaches, 2)
	assert.Contains(t, breaches[0], "long.go: 401 lines")
	assert.Contains(t, breaches[1], "long.ts")
}

// TestListings reads this module, so that the rules work on what go and git
// really say.
func TestListings(t *testing.T) {
	root := filepath.Join("..", "..")
	packages, err := listPackages(root)
	require.NoError(t, err)
	var seen []string
	for _, p := range packages {
		seen = append(seen, inModule(p.ImportPath))
	}
	assert.Contains(t, seen, "sim/num")
	assert.Contains(t, seen, "tools/check")
	files, err := listFiles(root)
	require.NoError(t, err)
	assert.Contains(t, files, "tools/check/main.go")
}
