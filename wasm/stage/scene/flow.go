package scene

import (
	"math"

	"sovereignstack/sim/world"
	"sovereignstack/wasm/stage/geo"
)

// kind says what moves along an arc. Each kind has its own limit of arcs, so that none crowds out the others.
type kind uint8

const (
	saleUS   kind = iota // US-designed accelerators, United States → buyer.
	saleCN               // Chinese accelerators, China → buyer.
	foundry              // Logic of US-designed accelerators, fab → United States.
	diverted             // Accelerators that reach China through a third place.
	tools                // Chip-making equipment, vendor nation → fab region.
	money                // Payments, payer → earner; the only kind of the value lens.
	wave                 // Open models, nation that publishes → adopter; see waves.go.
	kinds
)

// most is the number of arcs of each kind that are drawn at once; together at most 60.
var most = [kinds]int{saleUS: 24, saleCN: 12, foundry: 3, diverted: 6, tools: 14, money: 46}

// leastShare is the part of a kind's total below which a flow is not drawn.
const leastShare = 0.003

// fullMap is the width of the map at which all of these are drawn; on a smaller one small flows are merged [CSS px].
const fullMap = 900

// shownFade is the fade up to which an arc is left out.
const shownFade = 0.01

// arc is one possible flow: where it runs and, after read, how much moves.
type arc struct {
	kind     kind
	entity   int // In the output of its kind.
	country  int // Buyer, for orders and permissions, or the country of the rest of the world that pays or earns; -1 where there is none.
	payer    int // Of money.
	earner   int
	from, to geo.Point
	bow      float64
	seed     uint32 // Fixes the phase of its particles.
	region   int    // Of the buyer; see merge.

	speed     float32   // Of its particles.
	way       []float32 // Their travel up to each month,
	paced     int       // in the run of this number,
	wayBefore []float32 // and in the one before; see pace.

	line   []Point // Evenly spaced along the curve [px]; see lay.
	ways   []Point // Unit direction of each of its pieces.
	length float32 // [px], 0 before it is laid.

	value     float32 // H100e/yr, or $bn/yr for tools and money.
	wanted    float32 // What would move without a control, same unit.
	permitted float32 // Share that a control lets through.
	less      bool    // In a picture of differences: the baseline has more.
	fade      float32 // 0 hidden … 1 shown.
}

// flow returns what moves along an arc of the hardware lens.
func (a *arc) flow(src *Run, t instant) float32 {
	switch a.kind {
	case saleUS, saleCN:
		return src.shipped.at(a.entity, t)
	case foundry:
		return src.made.at(a.entity, t)
	case diverted:
		return src.diverted.at(a.entity, t)
	case tools:
		return src.tools.at(a.entity, t)
	}
	return 0
}

func (a *arc) read(src *Run, t instant) (value, wanted, permitted float32) {
	value, permitted = a.flow(src, t), 1
	if a.kind == saleUS {
		permitted = src.permitted.at(a.country, t)
		wanted = src.ordered.at(a.entity, t)
	}
	return value, max(value, wanted), permitted
}

// drawn reports whether the lens shows arcs of this kind.
func (s *Scene) drawn(a *arc) bool {
	switch s.view.Lens {
	case LensModels:
		return false
	case LensValue:
		return a.kind == money
	}
	return a.kind != money && a.kind != wave
}

// near reports whether the lens shows arcs of this kind, and the picture an end of this one.
func (s *Scene) near(a *arc) bool { return s.drawn(a) && s.inView(a) }

// readFlows sets value, wanted, permitted and fade of every arc of the lens for the playhead. It returns the
// world's shipments [H100e/yr] and the compute that is on its way to buyers on the shown arcs [H100e]; in the
// value lens, payments [$bn/yr] and the money that is on its way [$bn].
func (s *Scene) readFlows() (shipments, underway float32) {
	var total [kinds]float32
	size := float32(s.chart.Max.X-s.chart.Min.X) * s.camera.Scale / (s.camera.Ratio * fullMap)
	for i := range s.top {
		s.top[i].reset(int(clamp(size, 0.5, 1)*float32(most[i]) + 0.5))
	}
	for i := range s.arcs {
		a := &s.arcs[i]
		if !s.drawn(a) {
			continue
		}
		if a.kind == money {
			a.value, a.permitted = s.payment(a), 1
			a.wanted = a.value
		} else {
			a.value, a.wanted, a.permitted = a.read(&s.now, s.at)
		}
		total[a.kind] += a.value
		if s.inView(a) {
			s.top[a.kind].add(a.wanted)
		}
	}
	var limits [kinds]float32
	for k := range limits {
		limits[k] = max(total[k]*leastShare/clamp(size, 0.4, 4), s.top[k].beaten(), 1e-6)
	}
	for i := range s.arcs {
		a := &s.arcs[i]
		if !s.near(a) {
			continue
		}
		a.speed = s.speedOf(a, a.value, s.at.k)
		a.fade = smooth(limits[a.kind], 1.8*limits[a.kind], a.wanted)
		if s.selected >= 0 && a.country == s.selected && a.wanted > 0 {
			a.fade = max(a.fade, 0.9)
		}
	}
	s.merge(&limits)
	s.shown = s.shown[:0]
	for i := range s.arcs {
		a := &s.arcs[i]
		if !s.near(a) || a.fade <= shownFade {
			continue
		}
		if s.lay(a); a.length > 1 {
			s.pace(a)
			s.shown = append(s.shown, int32(i))
			if a.kind == saleUS || a.kind == saleCN || a.kind == diverted || a.kind == money {
				underway += a.value * s.crossing(a) / 12
			}
		}
	}
	if s.view.Lens != LensHardware {
		return total[money], underway
	}
	home := s.now.shipped.at(int(world.USA), s.at) +
		s.now.shipped.at(world.Count+int(world.CHN), s.at)
	return total[saleUS] + total[saleCN] + home, underway
}

// ranking keeps the n largest values, and the largest that did not make it.
type ranking struct {
	n      int
	values []float32 // Falling, at most n+1.
}

func (r *ranking) reset(n int) { r.n, r.values = n, r.values[:0] }

func (r *ranking) add(v float32) {
	if len(r.values) == r.n+1 && v <= r.values[r.n] {
		return
	}
	i := len(r.values)
	if i <= r.n {
		r.values = append(r.values, v)
	} else {
		i = r.n
	}
	for ; i > 0 && r.values[i-1] < v; i-- {
		r.values[i] = r.values[i-1]
	}
	r.values[i] = v
}

// beaten returns the largest value outside the first n, 0 when all have room.
func (r *ranking) beaten() float32 {
	if len(r.values) <= r.n {
		return 0
	}
	return r.values[r.n]
}

// smooth rises from 0 at a to 1 at b.
func smooth(a, b, x float32) float32 {
	t := clamp((x-a)/(b-a), 0, 1)
	return t * t * (3 - 2*t)
}

func clamp(x, lo, hi float32) float32 { return min(max(x, lo), hi) }

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// hash spreads a number over 32 bits (the finaliser of MurmurHash3).
func hash(x uint32) uint32 {
	x ^= x >> 16
	x *= 0x85ebca6b
	x ^= x >> 13
	x *= 0xc2b2ae35
	return x ^ x>>16
}

// unitHash maps a number to [0, 1).
func unitHash(x uint32) float32 { return float32(hash(x)>>8) / (1 << 24) }
