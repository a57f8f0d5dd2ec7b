package scene

import (
	"math"

	"sovereignstack/wasm/stage/geo"
)

// Small flows of a kind join the larger ones of their region, so that a small map shows few arcs and still all that
// moves; as the map grows, they split off again.

// regions are middles of parts of the world [degrees]; a country belongs to the nearest.
var regions = [...]geo.LonLat{
	{Lon: 10, Lat: 50}, {Lon: 48, Lat: 27}, {Lon: 79, Lat: 22}, {Lon: 108, Lat: 8}, {Lon: 128, Lat: 36},
	{Lon: 145, Lat: -28}, {Lon: 20, Lat: 2}, {Lon: -60, Lat: -18}, {Lon: -88, Lat: 17}, {Lon: -100, Lat: 50}, {Lon: 75, Lat: 56},
}

// regionOf returns the region of a place.
func regionOf(at geo.LonLat) int {
	best, most := 0, -2.0
	for i, r := range regions {
		if cos := cosBetween(at, r); cos > most {
			best, most = i, cos
		}
	}
	return best
}

// cosBetween returns the cosine of the angle between two places.
func cosBetween(a, b geo.LonLat) float64 {
	const degree = math.Pi / 180
	return math.Sin(a.Lat*degree)*math.Sin(b.Lat*degree) + math.Cos(a.Lat*degree)*math.Cos(b.Lat*degree)*math.Cos((a.Lon-b.Lon)*degree)
}

// pool is what the flows of one kind in one region amount to while they are merged.
type pool struct {
	lead    int32   // Largest arc.
	wanted  float32 // By arcs that are not fully shown.
	hidden  float32 // Part of the flows that no line of their own shows.
	visible float32 // Part that a line shows.
}

// merges reports whether small flows of a kind join others.
func (k kind) merges() bool { return k == saleUS || k == saleCN }

// poolOf returns the pool of an arc.
func (s *Scene) poolOf(a *arc) *pool { return &s.pools[a.kind][a.region] }

// merge adds what has no line of its own to the lines of its region, in proportion to what they carry. Where a region
// has no line at all and its flows together deserve one, its largest gets it. limits are the least flow of each kind
// that is drawn.
func (s *Scene) merge(limits *[kinds]float32) {
	s.pools = [kinds][len(regions)]pool{}
	for i := range s.arcs {
		a := &s.arcs[i]
		if !a.kind.merges() || !s.near(a) {
			continue
		}
		p := s.poolOf(a)
		if p.wanted == 0 && p.visible == 0 || a.value > s.arcs[p.lead].value {
			p.lead = int32(i)
		}
		p.wanted += a.wanted * (1 - a.fade)
		p.visible += a.value * a.fade
	}
	for k := range s.pools {
		for r := range s.pools[k] {
			p := &s.pools[k][r]
			if limit := limits[k]; p.wanted > 0 && p.visible < limit {
				lead := &s.arcs[p.lead]
				lead.fade = max(lead.fade, smooth(limit, 1.8*limit, p.wanted))
			}
			p.visible = 0
		}
	}
	for i := range s.arcs {
		if a := &s.arcs[i]; a.kind.merges() && s.near(a) {
			p := s.poolOf(a)
			p.hidden += a.value * (1 - a.fade)
			p.visible += a.value * a.fade
		}
	}
	for i := range s.arcs {
		a := &s.arcs[i]
		if !a.kind.merges() || !s.near(a) || a.fade <= shownFade {
			continue
		}
		if p := s.poolOf(a); p.visible > 0 {
			a.value = a.value*a.fade + p.hidden*a.value*a.fade/p.visible
			a.wanted = max(a.wanted, a.value)
		}
	}
}
