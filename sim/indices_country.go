package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// The indices of mechanism 19 that every country has, computed together: they read the
// same compute, use and permissions.

// countryIndices is a country's row.
type countryIndices struct {
	capital   float64                 // Intelligent capital [H100e at reference quality].
	sovereign float64                 // The part that no foreign government can switch off.
	surplus   float64                 // Consumer surplus [$bn/yr].
	lost      [world.Horizons]float64 // Dependency [share of service].
}

// indexTerms are what all countries have in common in a month.
type indexTerms struct {
	quality [world.Families]float64
	lost    [world.Suppliers][world.Horizons]float64 // Of hardware that its maker's government cut off [1].
	outside [world.Segments]float64                  // 1/odds of doing without.
	perLog  [world.Segments]float64                  // 1/weight of ln price.
}

func (m *Model) indexTerms() indexTerms {
	t := indexTerms{quality: m.quality(), lost: m.lostBySupplier()}
	for s := range t.outside {
		t.outside[s], t.perLog[s] = 1/m.fixed.outside[s], 1/m.Params.Choice.Price[s]
	}
	return t
}

// countryIndices computes the row of country c.
//
// Sovereign is what runs open weights or the country's own models on what domestic owners
// have and no foreign government can disable. Dependency is the share of AI service that
// is lost at each horizon if the one foreign government that can cut most does. Surplus
// weighs the inclusive value of both segments, over that of doing without, with their
// parts of use at its price, paid or not: the log over the weight of ln price is worth
// that many times the spending.
func (m *Model) countryIndices(c world.CountryID, t *indexTerms, row *countryIndices) {
	compute, allowed := &m.State.Installed[c].Compute, &m.Policy.ModelsAllowed[c]
	ofUS, ofCN, own := &compute[world.USCloud], &compute[world.ChineseCloud], &compute[world.Domestic]
	rentedUS, rentedCN := float64(ofUS[world.USDesigned]+ofUS[world.Chinese]), float64(ofCN[world.USDesigned]+ofCN[world.Chinese])
	ownUS, ownCN := float64(own[world.USDesigned]), float64(own[world.Chinese])
	all, off := rentedUS+rentedCN+(ownUS+ownCN), float64(m.Policy.Disabled[c])
	// As in working, of which this reads the same compute: a call for each country and month is dear.
	working := all - float64(float64(ofUS[world.USDesigned]+ofCN[world.USDesigned]+own[world.USDesigned])*off)

	open := num.Larger(float64(t.quality[world.USOpen]*float64(allowed[world.SupplierUSA])), float64(t.quality[world.ChinaOpen]*float64(allowed[world.SupplierCHN])))
	open = num.Larger(open, t.quality[world.RestOpen])
	closedUS, closedCN := float64(t.quality[world.USClosed]*m.available(c, world.SupplierUSA)), float64(t.quality[world.ChinaClosed]*m.available(c, world.SupplierCHN))
	row.capital = float64(working * num.Larger(open, num.Larger(closedUS, closedCN)))

	use := &m.Flows.Use.ByUser[c]
	opened := use[world.USOpen] + use[world.ChinaOpen] + use[world.RestOpen]
	used := use[world.USClosed] + use[world.ChinaClosed] + opened
	perUse := 0.0
	if used > 0 {
		perUse = 1 / used
	}
	kill := num.Larger(m.Params.Indices.RemoteKill, off)
	killUS, killCN := kill, kill
	cutUS, cutCN := float64(use[world.USClosed]*perUse), float64(use[world.ChinaClosed]*perUse)
	// What is rented from the supplier is gone; so is part of what others own and it made.
	madeUS, madeCN := float64(ofCN[world.USDesigned])+ownUS, float64(ofUS[world.Chinese])+ownCN
	switch c { // One's own government is not foreign.
	case world.USA:
		open, killUS, cutUS, rentedUS, madeUS = num.Larger(open, closedUS), 0, 0, 0, 0
	case world.CHN:
		open, killCN, cutCN, rentedCN, madeCN = num.Larger(open, closedCN), 0, 0, 0, 0
	}
	kept := float64(ownUS*(1-killUS)) + float64(ownCN*(1-killCN))
	row.sovereign = float64(num.Smaller(kept, working) * open)

	perCompute := float64(opened*perUse) / (all + tinyCompute)
	cutUS, cutCN = cutUS+float64(perCompute*rentedUS), cutCN+float64(perCompute*rentedCN)
	madeUS, madeCN = float64(madeUS*perCompute), float64(madeCN*perCompute)
	lost := func(h world.Horizon) float64 {
		byUS := cutUS + float64(madeUS*num.Larger(t.lost[world.SupplierUSA][h], off))
		byCN := cutCN + float64(madeCN*num.Larger(t.lost[world.SupplierCHN][h], off))
		return num.Smaller(1, num.Larger(byUS, byCN))
	}
	row.lost[world.Now], row.lost[world.Year], row.lost[world.ThreeYears] = lost(world.Now), lost(world.Year), lost(world.ThreeYears)

	logSum, segment := &m.Flows.Choice.LogSum[c], &m.fixed.segment[c]
	frontier := num.LogSingle(1 + float64(logSum[world.Frontier]*t.outside[world.Frontier]))
	cost := num.LogSingle(1 + float64(logSum[world.Cost]*t.outside[world.Cost]))
	worth := float64(float64(segment[world.Frontier]*t.perLog[world.Frontier])*frontier) + float64(float64(segment[world.Cost]*t.perLog[world.Cost])*cost)
	row.surplus = float64(worth * m.Flows.Use.Worth[c])
}

// working is compute in country c that is not switched off.
func (m *Model) working(c world.CountryID) unit.H100e {
	s := &m.State.Installed[c]
	return s.total() - unit.H100e(float64(s.made(world.USDesigned))*float64(m.Policy.Disabled[c]))
}

// IndexFlows holds the indices of all countries at the end of the last step. They are of
// single precision: nothing in the model reads them.
type IndexFlows struct {
	Capital   [world.Count]float32                 // [H100e at reference quality]
	Sovereign [world.Count]float32                 // [H100e at reference quality]
	Surplus   [world.Count]float32                 // [$bn/yr]
	Lost      [world.Horizons][world.Count]float32 // [share of service]
}

// indices computes the rows of all countries.
func (m *Model) indices() {
	f, t := &m.Flows.Indices, m.indexTerms()
	var row countryIndices
	for c := range world.CountryID(world.Count) {
		m.countryIndices(c, &t, &row)
		f.Capital[c], f.Sovereign[c], f.Surplus[c] = float32(row.capital), float32(row.sovereign), float32(row.surplus)
		f.Lost[world.Now][c], f.Lost[world.Year][c], f.Lost[world.ThreeYears][c] = float32(row.lost[world.Now]), float32(row.lost[world.Year]), float32(row.lost[world.ThreeYears])
	}
}
