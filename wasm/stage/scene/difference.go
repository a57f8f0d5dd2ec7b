package scene

import "math"

// The least change that is drawn at full size, as a share of the world's total: smaller ones stay small, so that a
// picture of next to nothing looks like it.
const (
	leastGain     = 0.004 // Of installed compute.
	leastFlowGain = 0.004 // Of flows.
)

// A country's share of use that changes by fullPoints takes the whole colour; less than leastPoints is none.
const (
	leastPoints = 0.004
	fullPoints  = 0.30
)

// readDifference sets what the map shows to run less baseline.
func (s *Scene) readDifference() {
	stock := s.readGains()
	s.readFlowGains()
	s.seen = s.seen[:0]
	largest := leastGain * stock
	for i := range s.hubs {
		largest = max(largest, abs(s.hubs[i].total))
	}
	s.scale.stock = largest
	for i := range s.hubs {
		h := &s.hubs[i]
		gain := s.change.gain[h.country]
		h.radius, h.bound = 0, 0
		s.tints[h.shape] = gainStep(s.view.Lens, gain)
		if s.view.Lens != LensHardware {
			continue
		}
		if h.radius = gainRadius * s.camera.mark() * sqrt(abs(h.total)/largest); h.radius < leastHub*s.camera.mark() {
			h.radius = 0
			continue
		}
		s.seen = append(s.seen, int32(i))
		for j := len(s.seen) - 1; j > 0 && s.hubs[s.seen[j-1]].radius < h.radius; j-- {
			s.seen[j], s.seen[j-1] = s.seen[j-1], s.seen[j]
		}
	}
	for i := range s.fabs {
		s.fabs[i].size = 0
	}
	s.rank(mostRanked, func(c int) float32 {
		if gainStep(s.view.Lens, s.change.gain[c]) == captureSteps && s.view.Lens != LensHardware {
			return 0
		}
		return abs(s.change.gain[c]) * s.weight(c)
	})
}

// gainRadius is the radius of the largest change of a hub [mark px].
const gainRadius = 34

// weight makes changes of countries comparable for the order of labels: shares count by use.
func (s *Scene) weight(country int) float32 {
	if s.view.Lens == LensModels {
		return s.now.use.at(country, s.at)
	}
	return 1
}

// readGains sets the change of what the lens is about, by country; it returns the world's compute [H100e].
func (s *Scene) readGains() (stock float32) {
	for i := range s.hubs {
		h := &s.hubs[i]
		now, _, _ := h.read(&s.now, s.at)
		base, _, _ := h.read(&s.change.base, s.at)
		stock += max(now, base)
		h.total, h.owned = now-base, 0
		gain := &s.change.gain[h.country]
		switch s.view.Lens {
		case LensModels:
			*gain = s.shareGain(h.country)
		case LensValue:
			*gain = s.now.net.at(h.country, s.at) - s.change.base.net.at(h.country, s.at)
		default:
			*gain = h.total
		}
	}
	return stock
}

// readFlowGains sets value and fade of every arc of the lens.
func (s *Scene) readFlowGains() {
	if s.view.Lens == LensValue {
		s.readLedger()
		run := s.now
		s.now, s.change.money = s.change.base, s.money
		s.readLedger()
		s.now = run
		s.money, s.change.money = s.change.money, s.money
	}
	var total, largest [kinds]float32
	for k := range s.top {
		s.top[k].reset(most[k] * 2 / 3)
	}
	for i := range s.arcs {
		a := &s.arcs[i]
		if !s.drawn(a) {
			continue
		}
		var now, base float32
		if a.kind == money {
			now = s.payment(a)
			s.money, s.change.money = s.change.money, s.money
			base = s.payment(a)
			s.money, s.change.money = s.change.money, s.money
		} else {
			now, base = a.flow(&s.now, s.at), a.flow(&s.change.base, s.at)
		}
		a.less, a.value, a.permitted = now < base, abs(now-base), 1
		a.wanted = a.value
		total[a.kind] += max(now, base)
		if s.inView(a) {
			largest[a.kind] = max(largest[a.kind], a.value)
			s.top[a.kind].add(a.value)
		}
	}
	chips := max(largest[saleUS], largest[saleCN], largest[foundry]/foundryWidth, leastFlowGain*(total[saleUS]+total[saleCN]))
	s.scale = scale{chipFlow: chips, toolFlow: max(largest[tools], leastFlowGain*total[tools]), moneyFlow: max(largest[money], leastFlowGain*total[money])}
	s.shown = s.shown[:0]
	for i := range s.arcs {
		a := &s.arcs[i]
		if !s.drawn(a) {
			continue
		}
		limit := max(s.top[a.kind].beaten(), 0.5*leastFlowGain*total[a.kind], 1e-6)
		if a.fade = smooth(limit, 1.6*limit, a.value); !s.inView(a) || a.fade <= shownFade {
			a.fade = 0
			continue
		}
		if s.lay(a); a.length > 1 {
			s.shown = append(s.shown, int32(i))
		}
	}
}

// foundryWidth keeps the few arcs of foundries, through which nearly all chips pass, from dwarfing the others.
const foundryWidth = 3

// shareGain is the change in a country of the share of the chosen family, or of the one that leads in the baseline.
func (s *Scene) shareGain(country int) float32 {
	f := s.comparedFamily(country)
	i := country*families + f
	return s.now.shares.at(i, s.at) - s.change.base.shares.at(i, s.at)
}

// gainStep returns the step of a change on a scale of captureSteps to each side; captureSteps is none.
func gainStep(lens Lens, gain float32) uint8 {
	switch lens {
	case LensValue:
		return captureStep(gain)
	case LensModels:
		if abs(gain) < leastPoints {
			return captureSteps
		}
		t := min(math.Sqrt(float64(abs(gain)/fullPoints)), 1)
		step := uint8(t*(captureSteps-1)+0.5) + 1
		if gain < 0 {
			return captureSteps - step
		}
		return captureSteps + step
	}
	return captureSteps
}

func abs(x float32) float32 { return max(x, -x) }
