package scene

import (
	"sovereignstack/sim/world"
	"sovereignstack/wasm/stage/geo"
)

// Bows of arcs between the same two places differ, so that they run side by side.
const (
	saleBow     = geo.Bow
	foundryBow  = 0.15
	toolBow     = 0.20
	diversion   = 0.34
	diversionIn = 0.20
	moneyBow    = geo.Bow
)

// placeAll lists every possible arc, hub and fab for the current centre.
func (s *Scene) placeAll() {
	s.arcs, s.hubs, s.ways = s.arcs[:0], s.hubs[:0], s.ways[:0]
	for c := range s.shapes {
		if shape := s.shapes[c]; shape >= 0 {
			s.hubs = append(s.hubs, hub{country: c, shape: int(shape)})
		}
	}
	usa, china := s.hubOf(world.USA), s.hubOf(world.CHN)
	for _, h := range s.hubs {
		to := s.chart.Hubs[h.shape]
		if h.country != int(world.USA) {
			s.add(arc{kind: saleUS, entity: h.country, country: h.country, from: usa, to: to, bow: saleBow})
		}
		if h.country != int(world.CHN) {
			s.add(arc{kind: saleCN, entity: world.Count + h.country, country: h.country, from: china, to: to, bow: saleBow})
		}
	}
	for i := range s.hubIndex {
		s.hubIndex[i] = -1
	}
	for i := range s.hubs {
		s.hubIndex[s.hubs[i].country] = int32(i)
	}
	s.placeFabs()
	for i := range s.fabs {
		f := &s.fabs[i]
		if f.entity != int(world.FabUSA) && f.entity != int(world.FabCHN) {
			s.add(arc{kind: foundry, entity: f.entity, country: -1, from: s.chart.Projection.Forward(f.place), to: usa, bow: foundryBow})
		}
	}
	for h := range world.Hubs {
		via := s.hubOf(world.Hub(h).Seat())
		s.add(arc{kind: diverted, entity: h, country: -1, from: usa, to: via, bow: diversion})
		s.add(arc{kind: diverted, entity: h, country: -1, from: via, to: china, bow: diversionIn})
	}
	s.placeMoney()
	s.placeWaves()
	for v := range world.Vendors {
		from := s.chart.Projection.Forward(vendorHomes[v])
		for i := range s.fabs {
			f := &s.fabs[i]
			to := s.chart.Projection.Forward(f.place)
			s.add(arc{kind: tools, entity: v*world.Fabs + f.entity, country: -1, from: from, to: to, bow: toolBow})
		}
	}
}

func (s *Scene) add(a arc) {
	if a.from == a.to {
		return
	}
	if a.country >= 0 {
		a.region = regionOf(s.world.Shapes[s.shapes[a.country]].Hub)
	}
	a.seed = hash(uint32(a.kind)<<16|uint32(a.entity)) + uint32(len(s.arcs))
	s.arcs = append(s.arcs, a)
}

func (s *Scene) hubOf(c world.CountryID) geo.Point {
	if shape := s.shapes[c]; shape >= 0 {
		return s.chart.Hubs[shape]
	}
	return geo.Point{}
}

// placeFabs lists the fab regions.
func (s *Scene) placeFabs() {
	s.fabs = s.fabs[:0]
	for f := range world.Fabs {
		s.fabs = append(s.fabs, fab{entity: f, place: sites[f]})
	}
}

// sites are where the fabs of a region cluster [degrees].
var sites = [world.Fabs]geo.LonLat{
	world.FabTWN: {Lon: 120.6, Lat: 24.1},  // Hsinchu, Taichung, Tainan
	world.FabKOR: {Lon: 127.3, Lat: 37.0},  // Pyeongtaek, Icheon
	world.FabUSA: {Lon: -112.0, Lat: 33.5}, // Arizona
	world.FabCHN: {Lon: 119.5, Lat: 31.5},  // Shanghai, Wuxi
	world.FabJPN: {Lon: 131.0, Lat: 33.0},  // Kumamoto
	world.FabEUR: {Lon: 13.7, Lat: 51.1},   // Dresden
	world.FabROW: {Lon: 103.8, Lat: 1.4},   // Singapore
}

// vendorHomes are where the tools of a vendor nation come from [degrees].
var vendorHomes = [world.Vendors]geo.LonLat{
	world.VendorUSA:   {Lon: -121.9, Lat: 37.4}, // Silicon Valley
	world.VendorJPN:   {Lon: 139.7, Lat: 35.7},  // Tokyo
	world.VendorNLD:   {Lon: 5.4, Lat: 51.4},    // Veldhoven
	world.VendorCHN:   {Lon: 116.5, Lat: 39.8},  // Beijing
	world.VendorOther: {Lon: 129.1, Lat: 35.9},  // Korea stands for the others, as in the model.
}
