package sim

import "sovereignstack/sim/num"

// Trajectory is a whole run: every output for every entity and month, and the hash
// of the double-precision states it came from.
type Trajectory struct {
	Hash   uint64
	Values []float32 // Values[month·PerMonth() + Offset(out) + entity]
}

// The trajectory buffer, little endian: eight words of header, then the values.
const (
	trajectoryMagic  = 0x31545353 // "SST1"
	LayoutVersion    = 2          // Month by month; 1 was entity by entity.
	headerWords      = 8
	TrajectoryHeader = 4 * headerWords // [bytes]
)

// offsets holds the position of each output's first value in a month; the last entry is
// their number.
var offsets = func() (at [outputCount + 1]int) {
	for o := range outputs {
		at[o+1] = at[o] + outputs[o].Size()
	}
	return at
}()

// size is the number of entities of an output.
func (out OutputID) size() int { return offsets[out+1] - offsets[out] }

// Offset is the position of an output's first value in a month.
func Offset(out OutputID) int { return offsets[out] }

// PerMonth is the number of values of a month: the entities of all outputs.
func PerMonth() int { return offsets[outputCount] }

// ValueCount is the number of values of a trajectory.
func ValueCount() int { return PerMonth() * Months }

// Series returns a copy of the months of one entity.
func (t *Trajectory) Series(out OutputID, entity int) []float32 {
	series := make([]float32, Months)
	for m := range series {
		series[m] = t.Values[m*PerMonth()+offsets[out]+entity]
	}
	return series
}

// At returns the value of one entity at the end of month m, in the output's unit.
func (t *Trajectory) At(out OutputID, entity int, m Month) float64 {
	return float64(t.Values[int(m)*PerMonth()+offsets[out]+entity])
}

// Sum adds an output over all its entities at the end of month m.
func (t *Trajectory) Sum(out OutputID, m Month) float64 {
	total := 0.0
	for e := range outputs[out].Size() {
		total += t.At(out, e, m)
	}
	return total
}

// EncodedSize is the length of an encoded trajectory [bytes].
func EncodedSize() int { return TrajectoryHeader + 4*ValueCount() }

// Encode writes the trajectory into dst, which must hold EncodedSize bytes, and
// returns their number.
func (t *Trajectory) Encode(dst []byte) int {
	t.EncodeHeader(dst)
	for i, v := range t.Values {
		putWord(dst[TrajectoryHeader+4*i:], num.Bits32(v))
	}
	return EncodedSize()
}

// EncodeHeader writes the first TrajectoryHeader bytes of Encode only, for a program
// that copies the values in one piece.
func (t *Trajectory) EncodeHeader(dst []byte) {
	header := [headerWords]uint32{trajectoryMagic, LayoutVersion, LayoutHash(), Months,
		uint32(t.Hash), uint32(t.Hash >> 32), uint32(len(t.Values)), 0}
	for i, word := range header {
		putWord(dst[4*i:], word)
	}
}

// DecodeTrajectory reads an encoded trajectory; a wrong length, version or layout is
// a *FieldError.
func DecodeTrajectory(src []byte) (*Trajectory, error) {
	if len(src) != EncodedSize() {
		return nil, &FieldError{"trajectory", number(float64(len(src))) + " bytes", number(float64(EncodedSize())) + " bytes"}
	}
	want := [...]uint32{trajectoryMagic, LayoutVersion, LayoutHash(), Months}
	for i, word := range want {
		if have := getWord(src[4*i:]); have != word {
			return nil, &FieldError{"trajectory header word " + number(float64(i)), number(float64(have)), number(float64(word))}
		}
	}
	t := &Trajectory{
		Hash:   uint64(getWord(src[16:])) | uint64(getWord(src[20:]))<<32,
		Values: make([]float32, ValueCount()),
	}
	for i := range t.Values {
		t.Values[i] = num.FromBits32(getWord(src[TrajectoryHeader+4*i:]))
	}
	return t, nil
}

func putWord(dst []byte, w uint32) {
	dst[0], dst[1], dst[2], dst[3] = byte(w), byte(w>>8), byte(w>>16), byte(w>>24)
}

func getWord(src []byte) uint32 {
	return uint32(src[0]) | uint32(src[1])<<8 | uint32(src[2])<<16 | uint32(src[3])<<24
}

// LayoutHash names the catalogue of outputs: readers of a trajectory that was made
// with another one reject it.
func LayoutHash() uint32 { return layoutHash }

var layoutHash = func() uint32 {
	h := newHash32()
	for i := range outputs {
		h.text(outputs[i].ID)
		for _, d := range outputs[i].Dims {
			h.text(d.ID)
			for _, e := range d.Entities {
				h.text(e)
			}
		}
	}
	return uint32(h)
}()
