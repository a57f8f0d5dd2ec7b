package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/google/jsonschema-go/jsonschema"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

const root = "../.."

// The page needs the catalogue before any wasm, so it counts against the 60 kB of
// the first view.
func TestCatalogIsSmall(t *testing.T) {
	const most = 12 << 10
	text, err := catalogFile(root)
	require.NoError(t, err)
	size := packed(t, text)
	t.Logf("%d bytes gzip", size)
	assert.Less(t, size, most)
}

// The page loads the bands after all else, and on slow lines too.
func TestBandsAreSmall(t *testing.T) {
	const most = 6500
	text, err := bandsFile(root)
	require.NoError(t, err)
	size := packed(t, text)
	t.Logf("%d bytes gzip", size)
	assert.Less(t, size, most)
}

// packed is the gzip size of TypeScript as it ships.
func packed(t *testing.T, text []byte) int {
	t.Helper()
	result := api.Transform(string(text), api.TransformOptions{Loader: api.LoaderTS, MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true})
	require.Empty(t, result.Errors)
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	require.NoError(t, err)
	_, err = w.Write(result.Code)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Len()
}

// Two builds give the same bytes: no map order, no clock.
func TestGeneratorsAreDeterministic(t *testing.T) {
	for _, g := range generators {
		first, err := g.build(root)
		require.NoError(t, err, g.path)
		second, err := g.build(root)
		require.NoError(t, err, g.path)
		assert.True(t, bytes.Equal(first, second), g.path)
	}
}

// The tables in Go are what the files say.
func TestScenarioTablesEqualTheFiles(t *testing.T) {
	all, err := scenario.All()
	require.NoError(t, err)
	require.Len(t, data.Scenarios, len(all), "run go run ./tools/gen")
	for i := range all {
		assert.Equal(t, all[i], data.Scenarios[i])
	}
}

// The schema takes every built-in file and refuses what the decoder refuses.
func TestSchemaAgreesWithTheDecoder(t *testing.T) {
	s, err := scenarioSchema()
	require.NoError(t, err)
	resolved, err := s.Resolve(nil)
	require.NoError(t, err)
	for _, id := range scenario.IDs() {
		text, err := os.ReadFile(filepath.Join(root, "sim", "scenario", "json", id+".json"))
		require.NoError(t, err)
		var value any
		require.NoError(t, json.Unmarshal(text, &value))
		assert.NoError(t, resolved.Validate(value), id)
	}
	for _, text := range []string{
		`[]`, `{"schema":1,"id":"a"}`, `{"schema":2,"id":"a","title":"A"}`, `{"schema":1,"id":"A","title":"A"}`,
		`{"schema":1,"id":"a","title":"A","other":1}`, `{"schema":1,"id":"a","title":"A","base":"x"}`,
		`{"schema":1,"id":"a","title":"A","without":["x"]}`, `{"schema":1,"id":"a","title":"A","parameters":{"x":1}}`,
		`{"schema":1,"id":"a","title":"A","substeps":9}`,
		`{"schema":1,"id":"a","title":"A","shocks":[{"lever":"x","magnitude":1,"start":"2027-01"}]}`,
		`{"schema":1,"id":"a","title":"A","shocks":[{"lever":"chip_fund.spending","magnitude":1,"start":"2041-01"}]}`,
		`{"schema":1,"id":"a","title":"A","shocks":[{"lever":"chip_fund.spending","start":"2027-01"}]}`,
	} {
		var value any
		require.NoError(t, json.Unmarshal([]byte(text), &value))
		assert.Error(t, resolved.Validate(value), text)
		f, err := scenario.Decode([]byte(text))
		if err == nil {
			_, err = f.Resolve()
		}
		assert.Error(t, err, text)
	}
}

func TestPlainDropsNull(t *testing.T) {
	s := &jsonschema.Schema{Types: []string{"null", "array"}, Items: &jsonschema.Schema{Type: "string"}}
	plain(s)
	assert.Equal(t, "array", s.Type)
	assert.Empty(t, s.Types)
}

func TestCheckFindsStaleFiles(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, os.Symlink(mustAbs(t, filepath.Join(root, "web", "node_modules")), filepath.Join(mustMkdir(t, folder, "web"), "node_modules")))
	require.NoError(t, os.Symlink(mustAbs(t, filepath.Join(root, "index.html")), filepath.Join(folder, "index.html")))
	require.NoError(t, os.MkdirAll(filepath.Join(folder, "web"), 0o755))
	require.NoError(t, os.Symlink(mustAbs(t, filepath.Join(root, "web", "claim.html")), filepath.Join(folder, "web", "claim.html")))
	require.NoError(t, os.Symlink(mustAbs(t, filepath.Join(root, "web", "guide")), filepath.Join(folder, "web", "guide")))
	require.NoError(t, os.Symlink(mustAbs(t, filepath.Join(root, "web", "guide.html")), filepath.Join(folder, "web", "guide.html")))
	require.NoError(t, os.CopyFS(filepath.Join(folder, "sim"), os.DirFS(filepath.Join(root, "sim"))))
	require.NoError(t, os.Remove(filepath.Join(folder, "sim", "data", "scenarios_gen.go")))
	assert.ErrorContains(t, run(folder, true), "sim/data/scenarios_gen.go is stale")
	require.NoError(t, run(folder, false))
	require.NoError(t, run(folder, true))
	path := filepath.Join(folder, "web", "src", "gen", "catalog.ts")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o644))
	assert.ErrorContains(t, run(folder, true), "web/src/gen/catalog.ts is stale")
}

func TestQuote(t *testing.T) {
	assert.Equal(t, `'it\'s \\ here'`, quote(`it's \ here`))
}

func mustMkdir(t *testing.T, folder, name string) string {
	t.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	require.NoError(t, os.MkdirAll(path, 0o755))
	return path
}

func mustAbs(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	require.NoError(t, err)
	return abs
}
