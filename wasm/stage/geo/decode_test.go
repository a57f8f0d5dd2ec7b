package geo

import (
	"encoding/binary"
	"hash/fnv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func atlas(t testing.TB) *World {
	t.Helper()
	w, err := Decode(File)
	require.NoError(t, err)
	return w
}

// sealed returns a copy of the file with one change and a checksum that fits.
func sealed(change func([]byte)) []byte {
	data := append([]byte(nil), File...)
	change(data)
	body := data[:len(data)-hashBytes]
	sum := fnv.New32a()
	sum.Write(body)
	binary.LittleEndian.PutUint32(data[len(body):], sum.Sum32())
	return data
}

// tooSmall lists the shapes that are smaller than a grid cell of the file: they
// have a hub and no polygon.
var tooSmall = map[Detail][]string{Fine: {"ATC", "VAT"}, Coarse: {"ATC", "VAT"}}

func TestDecodeReadsTheCommittedFile(t *testing.T) {
	w := atlas(t)
	assert.Len(t, w.Shapes, 242)
	for d, least := range map[Detail]int{Fine: 25_000, Coarse: 5_000} {
		assert.Greater(t, len(w.levels[d].vertices), least)
		var empty []string
		for i, s := range w.levels[d].shapes {
			if s.from == s.to {
				empty = append(empty, w.Shapes[i].ISO3)
			}
		}
		assert.Equal(t, tooSmall[d], empty, "shapes without a polygon at level %d", d)
	}
}

func TestDecodeNamesWhatIsWrong(t *testing.T) {
	firstLevel := headerBytes + 242*shapeBytes
	cases := []struct {
		name, want string
		data       []byte
	}{
		{"nothing", "too short", nil},
		{"too long", "at most", make([]byte, maxBytes+1)},
		{"another file", "magic", make([]byte, 100)},
		{"another version", "version 9", sealed(func(b []byte) { b[4] = 9 })},
		{"a flipped bit", "checksum", func() []byte { b := append([]byte(nil), File...); b[5000] ^= 1; return b }()},
		{"cut short", "checksum", File[:len(File)/2]},
		{"lower-case code", "bad code", sealed(func(b []byte) { b[headerBytes] = 'a' })},
		{"codes out of order", "out of order", sealed(func(b []byte) { b[headerBytes] = 'Z' })},
		{"hub outside the world", "hub outside", sealed(func(b []byte) { b[headerBytes+4] = 0x7f })},
		{"more shapes than bytes", "too short", sealed(func(b []byte) { b[6] = 0xff })},
		{"section longer than the file", "section too short", sealed(func(b []byte) { b[firstLevel+3] = 0x7f })},
		{"too many rings", "rings: 0", sealed(func(b []byte) { b[firstLevel+5] = 0 })},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := Decode(c.data)
			assert.ErrorContains(t, err, c.want)
		})
	}
}

// FuzzDecode changes bytes behind a valid checksum: Decode may refuse, but what
// it accepts can be projected and searched without a panic.
func FuzzDecode(f *testing.F) {
	f.Add(uint32(10), byte(1), uint32(3000), byte(200))
	f.Add(uint32(headerBytes+242*shapeBytes+4), byte(7), uint32(120_000), byte(255))
	f.Fuzz(func(t *testing.T, at1 uint32, v1 byte, at2 uint32, v2 byte) {
		data := sealed(func(b []byte) {
			b[int(at1)%len(b)] = v1
			b[int(at2)%len(b)] = v2
		})
		w, err := Decode(data)
		if err != nil {
			return
		}
		for _, p := range []Projection{Pacific, Atlantic} {
			m := w.Map(Coarse, p)
			m.ShapeAt(Point{0.1, 0.1}, 0.02)
		}
	})
}
