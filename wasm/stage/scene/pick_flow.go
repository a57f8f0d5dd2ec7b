package scene

import "sovereignstack/sim/world"

// Flow is an arc under the pointer.
type Flow struct {
	Kind     string // us_designed, chinese, logic, diverted, tools or money.
	From, To string // ISO 3166-1 alpha-3 codes of where it begins and ends.
	Amount   float64
}

// flowReach is the distance within which an arc is found, beyond half its width [CSS px].
const flowReach = 5

// kindNames are the kinds of arcs in messages.
var kindNames = [kinds]string{saleUS: "us_designed", saleCN: "chinese", foundry: "logic", diverted: "diverted", tools: "tools", money: "money"}

// PickFlow returns the arc at a place of the picture [CSS px]; false where there is none. Its amount is its own
// [H100e/yr, or $bn/yr for tools and money], without the smaller flows that its line stands for too.
func (s *Scene) PickFlow(x, y float32) (Flow, bool) {
	s.read()
	p := Point{x * s.camera.Ratio, y * s.camera.Ratio}
	for _, i := range s.seen {
		if h := &s.hubs[i]; distance(p, h.at) < h.radius+2*s.camera.mark() {
			return Flow{}, false // All arcs meet in a hub.
		}
	}
	var best *arc
	least := float32(1)
	for _, i := range s.shown {
		a := &s.arcs[i]
		if a.fade < 0.3 {
			continue
		}
		reach := flowReach*s.camera.Ratio + s.widthOf(a)*s.camera.mark()/2
		for j := 1; j < len(a.line); j++ {
			if d := p.toSegment(a.line[j-1], a.line[j]) / reach; d < least {
				least, best = d, a
			}
		}
	}
	if best == nil {
		return Flow{}, false
	}
	from, to := best.ends()
	f := Flow{Kind: kindNames[best.kind], From: from.ISO3(), To: to.ISO3()}
	if best.kind == money {
		f.Amount = float64(s.payment(best))
	} else {
		f.Amount = float64(best.flow(&s.now, s.at))
	}
	return f, true
}

// ends returns the countries where an arc begins and ends.
func (a *arc) ends() (from, to world.CountryID) {
	country := world.CountryID(max(a.country, 0))
	switch a.kind {
	case saleCN:
		return world.CHN, country
	case foundry:
		return world.Fab(a.entity).Seat(), world.USA
	case diverted:
		return world.Hub(a.entity).Seat(), world.CHN
	case tools:
		return world.Vendor(a.entity / world.Fabs).Seat(), world.Fab(a.entity % world.Fabs).Seat()
	case money:
		from, to = country, country
		if payer, ok := world.Earner(a.payer).Seat(); ok {
			from = payer
		}
		if earner, ok := world.Earner(a.earner).Seat(); ok {
			to = earner
		}
		return from, to
	}
	return world.USA, country
}

// toSegment returns the distance of a point from a line between two others.
func (p Point) toSegment(a, b Point) float32 {
	dx, dy := b.X-a.X, b.Y-a.Y
	share := float32(0)
	if l := dx*dx + dy*dy; l > 0 {
		share = clamp(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/l, 0, 1)
	}
	return distance(p, Point{a.X + dx*share, a.Y + dy*share})
}
