// Package demo invents a run with the rough shape of a real one, for tests and golden pictures of the map: flows grow
// several hundredfold, the United States hold most compute, China, Russia and the Gulf come under controls, open
// models gain, money flows to the makers. It does not change when the model does.
package demo

import (
	"math"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// run is a trajectory that is being filled.
type run struct{ tr sim.Trajectory }

// Encoded returns the run as the page hands it to the map.
func Encoded() []byte {
	r := run{sim.Trajectory{Values: make([]float32, sim.ValueCount())}}
	stock := make([]float64, world.Count*world.Owners*world.Makers)
	for m := range sim.Months {
		years := float64(m) / 12
		us := 6e5 * math.Pow(10, 2.75*(1-math.Exp(-years/9))/(1-math.Exp(-2)))
		cn := us * 0.02 * math.Pow(1.13, years)
		for c := range world.Count {
			r.hardware(stock, c, m, us, cn)
			r.models(c, m)
		}
		r.chain(m, us, cn)
		r.money(m, years)
	}
	out := make([]byte, sim.EncodedSize())
	r.tr.Encode(out)
	return out
}

func (r *run) set(out sim.OutputID, entity, month int, v float64) {
	r.tr.Values[month*sim.PerMonth()+sim.Offset(out)+entity] = float32(v)
}

// Shares of US-designed and of Chinese sales by buyer [%].
var (
	salesUS = map[string]float64{
		"USA": 62, "CHN": 6, "JPN": 3.2, "DEU": 2.2, "GBR": 2.4, "FRA": 2, "IND": 2.5, "ARE": 2.2, "SAU": 1.8,
		"KOR": 1.8, "SGP": 1, "MYS": 1.6, "AUS": 1.3, "CAN": 1.6, "BRA": 0.8, "NLD": 0.9, "SWE": 0.8, "NOR": 0.6,
		"IRL": 0.9, "ITA": 0.6, "ESP": 0.6, "POL": 0.3, "IDN": 0.4, "THA": 0.3, "TWN": 0.9, "CHE": 0.4, "FIN": 0.4,
		"ISR": 0.4, "MEX": 0.3, "ZAF": 0.15, "KEN": 0.03, "EGY": 0.05, "TUR": 0.1, "CHL": 0.1, "QAT": 0.3, "RUS": 1.2,
	}
	salesCN = map[string]float64{
		"CHN": 90, "MYS": 1, "IDN": 1, "THA": 0.6, "SAU": 0.9, "ARE": 0.6, "BRA": 0.7, "KEN": 0.2, "PAK": 0.4, "RUS": 2,
	}
	// toolBills are what each vendor sells to each fab region at the start [$bn/yr].
	toolBills = [world.Vendors][world.Fabs]float64{
		{12, 9, 12, 13, 5, 3, 3}, {8, 6, 4, 12, 3, 1.5, 1}, {9, 7, 3, 6, 1, 1, 0.5}, {0, 0, 0, 8}, {1, 0, 1, 3, 0.5, 0.3, 0.2},
	}
)

// hardware fills what a country orders, receives and holds.
func (r *run) hardware(stock []float64, c, m int, us, cn float64) {
	iso := world.CountryID(c).ISO3()
	permitted, owned := 1.0, 0.35
	switch iso {
	case "USA":
		owned = 1
	case "CHN":
		owned, permitted = 1, math.Max(0.15, 1-0.02*math.Max(0, float64(m-9)))
	case "ARE", "SAU":
		if owned = 0.61; m > 20 {
			permitted = 0.6
		}
	case "RUS":
		permitted = 0
	}
	wanted, chinese := us*salesUS[iso]/100, cn*salesCN[iso]/100
	r.set(sim.OutAcceleratorsOrdered, c, m, wanted)
	r.set(sim.OutAcceleratorsPermitted, c, m, permitted)
	r.set(sim.OutAcceleratorsShipped, c, m, wanted*permitted)
	r.set(sim.OutAcceleratorsOrdered, world.Count+c, m, chinese)
	r.set(sim.OutAcceleratorsShipped, world.Count+c, m, chinese)
	at := c * world.Owners * world.Makers
	domestic := at + int(world.Domestic)*world.Makers
	stock[at] += wanted * permitted * (1 - owned) / 12
	stock[domestic] += wanted * permitted * owned / 12
	stock[domestic+int(world.Chinese)] += chinese / 12
	power := 0.0
	for i := at; i < at+world.Owners*world.Makers; i++ {
		stock[i] *= math.Exp(-1.0 / 60)
		power += stock[i] * 1e-6
		r.set(sim.OutInstalledCompute, i, m, stock[i])
	}
	r.set(sim.OutPowerUsed, c, m, power)
	limit := 2 * power
	if iso == "IRL" || iso == "SGP" || iso == "GBR" {
		limit = power * 1.01
	}
	r.set(sim.OutPowerLimit, c, m, limit)
}

// chain fills fabs, detours and tools.
func (r *run) chain(m int, us, cn float64) {
	utilised := [world.Fabs]float64{world.FabTWN: 0.95, world.FabKOR: 0.8, world.FabUSA: 0.7, world.FabCHN: 0.5}
	for f, share := range utilised {
		r.set(sim.OutFabUtilisation, f, m, share)
	}
	shares := [world.Fabs]float64{world.FabTWN: 0.88, world.FabKOR: 0.04, world.FabUSA: 0.08}
	for f, share := range shares {
		r.set(sim.OutAcceleratorsMade, f, m, us*share)
	}
	r.set(sim.OutAcceleratorsMade, int(world.FabCHN), m, cn)
	for h := range world.Hubs {
		r.set(sim.OutAcceleratorsDiverted, h, m, us*0.004*float64(h+1))
	}
	for v := range toolBills {
		for f, bill := range toolBills[v] {
			r.set(sim.OutToolSales, v*world.Fabs+f, m, bill*(1+float64(m)/240))
		}
	}
}
