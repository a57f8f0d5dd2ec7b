package sim

import "sovereignstack/sim/num"

// FNV-1a in both widths: small, public, the same on every platform. It guards against
// accidents, not against attackers.
const (
	offset32, prime32 = 2166136261, 16777619
	offset64, prime64 = 14695981039346656037, 1099511628211
)

type hash32 uint32

func newHash32() hash32 { return offset32 }

// text adds a string and a separator, so that "ab","c" differs from "a","bc".
func (h *hash32) text(s string) {
	for i := range len(s) {
		*h = (*h ^ hash32(s[i])) * prime32
	}
	*h = (*h ^ 0xff) * prime32
}

type hash64 uint64

func newHash64() hash64 { return offset64 }

// floats adds the bits of each number as one word; all NaN count as one. The shift
// lets high bits reach low ones, which multiplication alone does not.
func (h *hash64) floats(list []float64) {
	sum := *h
	for _, x := range list {
		sum = (sum ^ hash64(num.Bits(x))) * prime64
		sum ^= sum >> 29
	}
	*h = sum
}
