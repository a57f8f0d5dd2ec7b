package sim_test

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/num"
)

// digest hashes doubles by their bits, all NaN alike.
func digest(values []float64) uint64 {
	hash := fnv.New64a()
	var buffer [8]byte
	for _, value := range values {
		binary.LittleEndian.PutUint64(buffer[:], num.Bits(value))
		hash.Write(buffer[:])
	}
	return hash.Sum64()
}

// edges are values at which platforms are known to part, with both signs.
func edges() (values []float64) {
	for _, x := range []float64{
		0, math.SmallestNonzeroFloat64, 0x1p-1030, 0x1p-1022, 0x1.fffffffffffffp-1023, 1e-300, 1e-17, 0x1p-53, 1e-8,
		0.1, 1.0 / 3, 0.5, math.Ln2, 1 - 0x1p-53, 1, 1 + 0x1p-52, 1.5, 2, math.E, 3, math.Pi, 7, 10, 37.3, 100.7,
		708.5, 709.78, 745.1, 1e9, 1<<31 - 0.5, 1 << 31, 1 << 32, 0x1p52 + 0.5, 0x1p53, 0x1p53 + 2, 0x1p63, 0x1p64, 1e100,
		0x1p1023, math.MaxFloat64, math.Inf(1),
	} {
		values = append(values, x, -x)
	}
	return append(values, math.Copysign(0, -1), math.NaN())
}

// drawn returns repeatable values around the sizes that the model works with.
func drawn(n int) []float64 {
	values := make([]float64, n)
	state := uint64(2022)
	for i := range values {
		state = state*6364136223846793005 + 1442695040888963407
		mantissa := float64(state>>12) / (1 << 52)
		values[i] = math.Ldexp(1+mantissa, int(state>>3%41)-20)
		if state>>60&1 == 1 {
			values[i] = -values[i]
		}
	}
	return values
}

// primitives are all the operations that the model is made of.
var primitives = []struct {
	name  string
	arity int
	call  func(x, y, z float64) float64
}{
	{"add", 2, func(x, y, _ float64) float64 { return x + y }},
	{"subtract", 2, func(x, y, _ float64) float64 { return x - y }},
	{"multiply", 2, func(x, y, _ float64) float64 { return float64(x * y) }},
	{"divide", 2, func(x, y, _ float64) float64 { return x / y }},
	{"multiply_add", 3, func(x, y, z float64) float64 { return float64(x*y) + z }},
	{"multiply_subtract", 3, func(x, y, z float64) float64 { return z - float64(x*y) }},
	{"min", 2, func(x, y, _ float64) float64 { return min(x, y) }},
	{"max", 2, func(x, y, _ float64) float64 { return max(x, y) }},
	{"sqrt", 1, func(x, _, _ float64) float64 { return num.Sqrt(x) }},
	{"floor", 1, func(x, _, _ float64) float64 { return num.Floor(x) }},
	{"mod", 2, func(x, y, _ float64) float64 { return num.Mod(x, y) }},
	{"abs", 1, func(x, _, _ float64) float64 { return num.Abs(x) }},
	{"clamp", 3, func(x, y, z float64) float64 { return num.Clamp(x, y, z) }},
	{"positive", 1, func(x, _, _ float64) float64 { return num.Positive(x) }},
	{"exp", 1, func(x, _, _ float64) float64 { return num.Exp(x) }},
	{"log", 1, func(x, _, _ float64) float64 { return num.Log(x) }},
	{"pow", 2, func(x, y, _ float64) float64 { return num.Pow(x, y) }},
	{"logistic", 1, func(x, _, _ float64) float64 { return num.Logistic(x) }},
	{"interp", 1, func(x, _, _ float64) float64 {
		return num.Interp([]float64{-3, 0.1, 2, 1e9}, []float64{0.3, 7, -1, 1e3}, x)
	}},
	{"to_single", 1, func(x, _, _ float64) float64 { return float64(float32(x)) }},
	{"to_integer", 1, func(x, _, _ float64) float64 { return float64(num.ToInt(x, math.MinInt32, math.MaxInt32)) }},
	{"from_int64", 1, func(x, _, _ float64) float64 { return float64(int64(num.Bits(x))) }},
	{"from_uint64", 1, func(x, _, _ float64) float64 { return float64(num.Bits(x)) }},
	{"decimal", 1, func(x, _, _ float64) float64 {
		back, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', -1, 64), 64)
		if err != nil {
			panic(err)
		}
		return back
	}},
}

// matrix calls a primitive for every combination of edges and for drawn values.
func matrix(arity int, call func(x, y, z float64) float64) (results []float64) {
	values := edges()
	once := []float64{0}
	ys, zs := values, values
	if arity < 3 {
		zs = once
	}
	if arity < 2 {
		ys = once
	}
	for _, x := range values {
		for _, y := range ys {
			for _, z := range zs {
				results = append(results, call(x, y, z))
			}
		}
	}
	many := drawn(3000)
	for i := range many[2:] {
		results = append(results, call(many[i], many[i+1], many[i+2]))
	}
	return results
}

// TestGoldenPrimitives compares every operation with what it gave when the
// golden was written, on whatever platform that was.
func TestGoldenPrimitives(t *testing.T) {
	var table strings.Builder
	table.WriteString("primitive,cases,hash\n")
	for _, p := range primitives {
		results := matrix(p.arity, p.call)
		fmt.Fprintf(&table, "%s,%d,%016x\n", p.name, len(results), digest(results))
	}
	golden(t, primitivesFile, table.String())
}

// TestPrimitiveHashSeesOneBit shows that a golden would fail.
func TestPrimitiveHashSeesOneBit(t *testing.T) {
	for _, p := range primitives {
		results := matrix(p.arity, p.call)
		before := digest(results)
		last := len(results) - 1
		results[last] = math.Nextafter(results[last], math.Inf(1))
		assert.NotEqual(t, before, digest(results), p.name)
	}
	assert.NotEqual(t, digest([]float64{0}), digest([]float64{math.Copysign(0, -1)}), "the sign of zero counts")
	assert.Equal(t, digest([]float64{math.NaN()}), digest([]float64{-math.NaN()}), "the bits of NaN do not")
}
