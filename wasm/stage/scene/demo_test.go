package scene

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"sovereignstack/sim/world"
	"sovereignstack/wasm/stage/geo"
)

const demoMonths = 228

// fixedType is a typeface whose letters are all half as wide as high.
type fixedType struct{}

func (fixedType) Measure(s string, px int, bold bool) (w, h float32) {
	return float32(len([]rune(s))*px) * 0.56, float32(px) * 1.3
}

// demoScene shows the demo run at a size.
func demoScene(t testing.TB, size Size) *Scene {
	// geo.File is not there in a js build; the file itself is.
	file, err := os.ReadFile(filepath.Join("..", "geo", "world.bin"))
	require.NoError(t, err)
	w, err := geo.Decode(file)
	require.NoError(t, err)
	s := New(w, fixedType{})
	s.Load(demoRun())
	s.Resize(size)
	return s
}

// drawn moves the playhead and returns the mesh.
func drawn(s *Scene, month float64) *Mesh {
	var m Mesh
	s.Seek(month)
	s.Draw(&m)
	return &m
}

var desktop = Size{Width: 1000, Height: 560, Ratio: 1}

// buyers and their shares of US and Chinese sales [%].
var (
	demoUS = map[string]float64{
		"USA": 62, "CHN": 6, "JPN": 3.2, "DEU": 2.2, "GBR": 2.4, "FRA": 2, "IND": 2.5, "ARE": 2.2, "SAU": 1.8,
		"KOR": 1.8, "SGP": 1, "MYS": 1.6, "AUS": 1.3, "CAN": 1.6, "BRA": 0.8, "NLD": 0.9, "SWE": 0.8, "NOR": 0.6,
		"IRL": 0.9, "ITA": 0.6, "ESP": 0.6, "POL": 0.3, "IDN": 0.4, "THA": 0.3, "TWN": 0.9, "CHE": 0.4, "FIN": 0.4,
		"ISR": 0.4, "MEX": 0.3, "ZAF": 0.15, "KEN": 0.03, "EGY": 0.05, "TUR": 0.1, "CHL": 0.1, "QAT": 0.3, "RUS": 1.2,
	}
	demoCN = map[string]float64{
		"CHN": 90, "MYS": 1, "IDN": 1, "THA": 0.6, "SAU": 0.9, "ARE": 0.6, "BRA": 0.7, "KEN": 0.2, "PAK": 0.4, "RUS": 2,
	}
	demoTools = [world.Vendors][world.Fabs]float64{
		{12, 9, 12, 13, 5, 3, 3}, {8, 6, 4, 12, 3, 1.5, 1}, {9, 7, 3, 6, 1, 1, 0.5}, {0, 0, 0, 8}, {1, 0, 1, 3, 0.5, 0.3, 0.2},
	}
)

// demoRun is an invented run with the rough shape of the real one: flows grow several hundredfold, the
// United States hold most compute, China, Russia and the Gulf come under controls.
func demoRun() Run {
	r := Run{
		shipped: demoTable(world.Makers * world.Count), ordered: demoTable(world.Makers * world.Count),
		permitted: demoTable(world.Count), diverted: demoTable(world.Hubs), made: demoTable(world.Fabs),
		installed: demoTable(world.Count * world.Owners * world.Makers), tools: demoTable(world.Vendors * world.Fabs),
	}
	stock := make([]float64, world.Count*world.Owners*world.Makers)
	for m := range demoMonths {
		years := float64(m) / 12
		us := 6e5 * math.Pow(10, 2.75*(1-math.Exp(-years/9))/(1-math.Exp(-2)))
		cn := us * 0.02 * math.Pow(1.13, years)
		for c := range world.Count {
			demoCountry(&r, stock, c, m, us, cn)
		}
		for f, share := range map[world.Fab]float64{world.FabTWN: 0.88, world.FabKOR: 0.04, world.FabUSA: 0.08} {
			r.made.set(int(f), m, us*share)
		}
		r.made.set(int(world.FabCHN), m, cn)
		for h := range world.Hubs {
			r.diverted.set(h, m, us*0.004*float64(h+1))
		}
		for v := range demoTools {
			for f, bill := range demoTools[v] {
				r.tools.set(v*world.Fabs+f, m, bill*(1+years/20))
			}
		}
	}
	return r
}

func demoCountry(r *Run, stock []float64, c, m int, us, cn float64) {
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
	wanted, chinese := us*demoUS[iso]/100, cn*demoCN[iso]/100
	r.ordered.set(c, m, wanted)
	r.permitted.set(c, m, permitted)
	r.shipped.set(c, m, wanted*permitted)
	r.ordered.set(world.Count+c, m, chinese)
	r.shipped.set(world.Count+c, m, chinese)
	at := c * world.Owners * world.Makers
	domestic := at + int(world.Domestic)*world.Makers
	stock[at] += wanted * permitted * (1 - owned) / 12
	stock[domestic] += wanted * permitted * owned / 12
	stock[domestic+int(world.Chinese)] += chinese / 12
	for i := at; i < at+world.Owners*world.Makers; i++ {
		stock[i] *= math.Exp(-1.0 / 60)
		r.installed.set(i, m, stock[i])
	}
}

func demoTable(entities int) table {
	return table{values: make([]float32, entities*demoMonths), months: demoMonths}
}

func (t table) set(entity, month int, v float64) { t.values[month*t.entities()+entity] = float32(v) }
