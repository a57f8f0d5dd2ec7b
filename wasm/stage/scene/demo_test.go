package scene

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/wasm/stage/demo"
	"sovereignstack/wasm/stage/geo"
)

const demoMonths = sim.Months

// fixedType is a typeface whose letters are all half as wide as high.
type fixedType struct{}

func (fixedType) Measure(s string, px int, bold bool) (w, h float32) {
	return float32(len([]rune(s))*px) * 0.56, float32(px) * 1.3
}

// demoScene shows the demo run at a size.
func demoScene(t testing.TB, size Size) *Scene {
	// geo.File is not there in a js build; the file itself is.
	file, err := os.ReadFile(filepath.Join("..", "geo", "world.bin"))
	require.NoError(t, err)
	w, err := geo.Decode(file)
	require.NoError(t, err)
	s := New(w, fixedType{})
	s.Load(demoRun())
	s.Resize(size)
	return s
}

// drawn moves the playhead and returns the mesh.
func drawn(s *Scene, month float64) *Mesh {
	var m Mesh
	s.Seek(month)
	s.Draw(&m)
	return &m
}

var desktop = Size{Width: 1000, Height: 560, Ratio: 1}

// demoRun is the invented run, decoded anew so that a test may change it.
func demoRun() Run {
	run, err := DecodeRun(demo.Encoded(), nil)
	if err != nil {
		panic(err)
	}
	return run
}
