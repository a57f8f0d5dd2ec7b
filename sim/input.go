package sim

import (
	"strconv"

	"sovereignstack/sim/num"
	"sovereignstack/sim/world"
)

// The input buffer is a list of float64, little endian:
//
//	[0] magic  [1] version  [2] InputHash  [3] substeps  [4] seed
//	[5] end of the record (0 for December 2025)  [6] number of overrides  [7] number of shocks
//	then (parameter, value) for each override,
//	then for each shock: lever, magnitude, announced, start, ramp, end (−1 for none),
//	number of actors, the actors, number of targets, the targets.
const (
	inputMagic   = 20220101
	InputVersion = 2
	inputHeader  = 8
	shockHeader  = 6
	maxInput     = 1 << 20 // [float64]
)

// InputHash names the catalogue of levers, parameters and economies, whose positions
// the buffer holds.
func InputHash() uint32 { return inputHash }

var inputHash = func() uint32 {
	h := newHash32()
	for i := range levers {
		h.text(levers[i].ID)
	}
	for i := range parameters {
		h.text(parameters[i].ID)
	}
	for _, id := range dimCountry.Entities {
		h.text(id)
	}
	return uint32(h)
}()

// EncodeInput writes a scenario as an input buffer. Titles are not part of it.
func EncodeInput(s *Scenario) []byte {
	values := []float64{inputMagic, InputVersion, float64(InputHash()), float64(s.Substeps), float64(s.Seed),
		float64(s.FreeFrom), float64(len(s.Overrides)), float64(len(s.Shocks))}
	for _, o := range s.Overrides {
		values = append(values, float64(o.Param), o.Value)
	}
	for _, shock := range s.Shocks {
		values = append(values, float64(shock.Lever), shock.Magnitude, float64(shock.Announced),
			float64(shock.Start), float64(shock.Ramp), float64(shock.End))
		for _, list := range [][]world.CountryID{shock.Actors, shock.Targets} {
			values = append(values, float64(len(list)))
			for _, c := range list {
				values = append(values, float64(c))
			}
		}
	}
	out := make([]byte, 8*len(values))
	for i, v := range values {
		bits := num.Bits(v)
		putWord(out[8*i:], uint32(bits))
		putWord(out[8*i+4:], uint32(bits>>32))
	}
	return out
}

// DecodeInput reads and validates an input buffer; what is wrong is a *FieldError.
func DecodeInput(src []byte) (Scenario, error) {
	var s Scenario
	if len(src)%8 != 0 || len(src) < 8*inputHeader || len(src) > 8*maxInput {
		return s, &FieldError{"input", strconv.Itoa(len(src)) + " bytes", "whole float64, " +
			strconv.Itoa(8*inputHeader) + " to " + strconv.Itoa(8*maxInput) + " bytes"}
	}
	r := &inputReader{src: src}
	r.expect("input magic", inputMagic)
	r.expect("input version", InputVersion)
	r.expect("input catalogue", float64(InputHash()))
	s.Substeps = int(r.integer("substeps", 0, MaxSubsteps))
	s.Seed = uint64(r.integer("seed", 0, MaxSeed))
	s.FreeFrom = Month(r.integer("free_from", 0, int32(FirstSimulated)))
	overrides := r.integer("number of parameters", 0, MaxOverrides)
	shocks := r.integer("number of shocks", 0, MaxShocks)
	for range overrides {
		s.Overrides = append(s.Overrides, Override{ParamID(r.integer("parameter", 0, int32(len(parameters)-1))), r.value()})
	}
	for range shocks {
		s.Shocks = append(s.Shocks, Shock{
			Lever: LeverID(r.integer("lever", 0, int32(len(levers)-1))), Magnitude: r.value(),
			Announced: Month(r.integer("announced", 0, Months-1)), Start: Month(r.integer("start", 0, Months-1)),
			Ramp: r.integer("ramp_months", 0, MaxRamp), End: Month(r.integer("end", int32(NoEnd), Months-1)),
			Actors: r.countries("actors"), Targets: r.countries("targets"),
		})
	}
	if r.err == nil && r.at != len(src) {
		r.fail("input", strconv.Itoa((len(src)-r.at)/8)+" numbers too many", "only what the counts announce")
	}
	if r.err != nil {
		return Scenario{}, r.err
	}
	if err := s.Validate(); err != nil {
		return Scenario{}, err
	}
	return s, nil
}

// inputReader reads numbers until the first error, after which it yields zeros.
type inputReader struct {
	src []byte
	at  int
	err error
}

func (r *inputReader) fail(field, value, allowed string) {
	if r.err == nil {
		r.err = &FieldError{field, value, allowed}
	}
}

func (r *inputReader) value() float64 {
	if r.err != nil {
		return 0
	}
	if r.at+8 > len(r.src) {
		r.fail("input", "the end after "+strconv.Itoa(r.at/8)+" numbers", "as many as the counts announce")
		return 0
	}
	low, high := getWord(r.src[r.at:]), getWord(r.src[r.at+4:])
	r.at += 8
	return num.FromBits(uint64(low) | uint64(high)<<32)
}

func (r *inputReader) expect(field string, want float64) {
	if have := r.value(); have != want {
		r.fail(field, number(have), number(want)+"; page and model are of different versions")
	}
}

func (r *inputReader) integer(field string, low, high int32) int32 {
	x := r.value()
	if !(x >= float64(low) && x <= float64(high)) || x != num.Floor(x) {
		r.fail(field, number(x), "a whole number from "+strconv.Itoa(int(low))+" to "+strconv.Itoa(int(high)))
		return low
	}
	return num.ToInt(x, low, high)
}

func (r *inputReader) countries(field string) []world.CountryID {
	n := r.integer("number of "+field, 0, world.Count)
	if r.err != nil || n == 0 {
		return nil
	}
	list := make([]world.CountryID, n)
	for i := range list {
		list[i] = world.CountryID(r.integer(field, 0, world.Count-1))
	}
	return list
}
