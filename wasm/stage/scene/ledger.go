package scene

import "sovereignstack/sim/world"

// ledger is who pays whom at the playhead [$bn/yr].
type ledger struct {
	between [world.Earners][world.Earners]float32
	layers  [world.Earners][world.Earners]byLayer // The same by group of layers.
	rest    [world.Earners][world.Layers]float32  // What the rest of the world pays each earner, by layer.
	paid    [world.Count][world.Layers]float32    // What each of its countries pays.
	allPaid [world.Layers]float32
	earned  [world.Count]float32 // What each of its countries earns.
	all     float32
}

// restEarner is the rest of the world in the accounts, which hold it as one.
const restEarner = int(world.EarnerRest)

// readLedger adds up the payments of the playhead.
func (s *Scene) readLedger() {
	l := &s.money
	*l = ledger{}
	for p := range world.Earners {
		for e := range world.Earners {
			for layer := range world.Layers {
				v := s.now.payments.at((p*world.Earners+e)*world.Layers+layer, s.at)
				l.between[p][e] += v
				l.layers[p][e][groupOf[layer]] += v
				if p == restEarner {
					l.rest[e][layer] = v
				}
			}
		}
	}
	for c := range world.Count {
		if world.EarnerOf(world.CountryID(c)) != world.EarnerRest {
			continue
		}
		earned := s.netOf(c)
		for layer := range world.Layers {
			v := s.now.paid.at(c*world.Layers+layer, s.at)
			l.paid[c][layer] = v
			l.allPaid[layer] += v
			earned += v
		}
		l.earned[c] = max(earned, 0)
		l.all += l.earned[c]
	}
}

// payment returns the flow of an arc of money. What the rest of the world pays is split over its countries
// layer by layer as they pay, what it receives as they earn.
func (s *Scene) payment(a *arc) (v float32) {
	l := &s.money
	switch {
	case a.country < 0:
		return l.between[a.payer][a.earner]
	case a.payer == restEarner:
		for layer, all := range l.allPaid {
			if all > 0 {
				v += l.rest[a.earner][layer] * l.paid[a.country][layer] / all
			}
		}
		return v
	case l.all > 0:
		return l.between[a.payer][restEarner] * l.earned[a.country] / l.all
	}
	return 0
}

// mixOf returns what a payment is for, in the proportions of its groups of layers.
func (s *Scene) mixOf(a *arc) (mix byLayer) {
	l := &s.money
	if a.country < 0 || a.payer != restEarner {
		return l.layers[a.payer][a.earner]
	}
	for layer, all := range l.allPaid {
		if all > 0 {
			mix[groupOf[layer]] += l.rest[a.earner][layer] * l.paid[a.country][layer] / all
		}
	}
	return mix
}

// placeMoney lists every possible arc of money: between the named earners, and between them and each country
// of the rest of the world.
func (s *Scene) placeMoney() {
	for p := range world.Earner(world.Earners) {
		payer, named := p.Seat()
		if !named {
			continue
		}
		from := s.hubOf(payer)
		for e := range world.Earner(world.Earners) {
			if earner, ok := e.Seat(); ok && e != p {
				s.add(arc{kind: money, entity: int(p)*world.Earners + int(e), country: -1, payer: int(p), earner: int(e), from: from, to: s.hubOf(earner), bow: moneyBow})
			}
		}
		for _, h := range s.hubs {
			if world.EarnerOf(world.CountryID(h.country)) != world.EarnerRest {
				continue
			}
			at := s.chart.Hubs[h.shape]
			s.add(arc{kind: money, entity: h.country, country: h.country, payer: restEarner, earner: int(p), from: at, to: from, bow: moneyBow})
			s.add(arc{kind: money, entity: world.Count + h.country, country: h.country, payer: int(p), earner: restEarner, from: from, to: at, bow: moneyBow})
		}
	}
}
