package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// FabsParams is mechanism 2: from tools to accelerators, in two complexes.
//
//	output = min(wafers·dies per wafer·yield + stocked dies, memory / stacks per die)·perf
//	yield  = y_max·(1 − (1 − y_0/y_max)·(V/V_0)^(−b))          V wafers made so far
//
// The allied complex adds wafers as orders exceed capacity, within a bound:
//
//	d ln W/dt = clamp(κ·ln(orders/(capacity + return·[lost − accustomed]+)), −shrink, most·unharmed)
//	d accustomed/dt = (lost − accustomed)/τ_l
//
// Capacity that subsidies pay for rises over the build lag where they are paid and adds
// to that; part of a subsidy pays for what would be built anyway. Minerals
// that China withholds cost part of all allied output until other sources replace them.
// A Taiwan loss takes the part of its output that is made there. Only unharmed sites
// can build meanwhile (fab_sites.go). Builders count part of a fresh loss as coming back,
// and less of it the longer it lasts. Memory of the allied complex is not modelled apart: its
// expansion and its bound are those of the complex.
//
// The Chinese complex turns capable tools into wafers after a build lag, and into
// memory once its makers master stacking. Memory is a Leontief partner: without it a
// die is no accelerator. Compute per die follows the leader's of some years ago:
// perf_CN(t) = perf_US(t − lag), where the lag widens with blocked tools and narrows
// with domestic ones. Dies made abroad and memory bought before controls are stocks
// that are used up.
type FabsParams struct {
	DiesPerWafer     float64                  // Full-size dies on a 300 mm wafer [1].
	AlliedWafers     float64                  // Capacity for accelerators at the start of 2022 [wafers/month].
	AlliedResponse   float64                  // κ [1/yr]
	AlliedMostGrowth float64                  // Most that capacity can grow [log/yr].
	AlliedShrink     float64                  // Most that capacity can shrink [log/yr].
	ExpectedReturn   float64                  // Share of freshly lost output that builders expect back [1].
	LossYears        float64                  // Time in which they get accustomed to a loss, τ_l [yr].
	MineralSeverity  float64                  // Allied output lost when all Chinese minerals are withheld [1].
	MineralYears     float64                  // Time in which other sources replace them [yr].
	SubsidyYield     float64                  // Capacity for accelerators that a subsidy buys, over its price in tools [1].
	YieldStart       [world.Complexes]float64 // y_0 [1]
	YieldMost        [world.Complexes]float64 // y_max [1]
	YieldPower       float64                  // b [1]
	WafersBefore     [world.Complexes]float64 // V_0 [wafers]
	AdvancedShare    float64                  // Share of capable tools that makes accelerator logic [1].
	ToolCost         float64                  // Tools for one wafer a month in China [$m per wafer/month].
	ToolsStart       float64                  // Tools for accelerator logic in China, start of 2022 [$bn].
	BuildYears       float64                  // Lag from tool to wafer [yr].
	ToolLife         float64                  // [yr]
	StockedDies      float64                  // Dies made in Taiwan for China and not used by 2022 [million].
	DieStockYears    float64                  // Time in which stocked dies are used up [yr].
	MemoryStockYears float64                  // Time in which stocked memory can be used up [yr].
	StacksPerDie     float64                  // Memory stacks for one die [1].
	MemoryYield      float64                  // Memory capacity per capable tool spending [million stacks/yr per $bn].
	MemoryReadyYear  float64                  // When half of China's makers master stacked memory [yr since 2022].
	MemoryReadySpan  float64                  // How gradually they do [yr].
	NodeLag          float64                  // China's lag in compute per die at the start of 2022 [yr].
	LagWiden         float64                  // Lag gained per year at full blockage [yr/yr].
	LagNarrow        float64                  // Lag lost per year when all tools are domestic [1/yr].
}

// FabsState is the stocks of mechanism 2.
type FabsState struct {
	AlliedWafers     unit.Wafers
	AccustomedLoss   unit.Share              // Of allied output, that builders no longer expect back.
	Replaced         unit.Share              // Minerals from China that other sources have replaced.
	Subsidised       [world.Fabs]unit.Wafers // Allied capacity that subsidies have paid for.
	Rising           [world.Fabs]unit.Wafers // The same, not built yet.
	Moved            [world.Fabs]unit.Wafers // Allied capacity here that was planned elsewhere, less the reverse.
	Building         unit.BnUSD              // Tools bought for accelerator logic in China that do not work yet.
	Tools            unit.BnUSD              // Tools that work.
	CumulativeWafers [world.Complexes]float64
	StockedDies      unit.Dies
	StockedMemory    unit.Stacks
	MemoryCapacity   unit.Stacks // A year, in China.
	NodeLag          unit.Years
}

// FabsFlows is what each complex can make and makes.
type FabsFlows struct {
	Wafers      [world.Complexes]unit.Wafers
	Yield       [world.Complexes]unit.Share
	Capacity    [world.Makers]unit.H100ePerYear // What could ship.
	SiteOutput  [world.Fabs]unit.H100ePerYear   // What each site can make.
	SiteLines   [world.Fabs]unit.H100ePerYear   // What its lines could make with all of the site, minerals and memory at hand.
	Lost        unit.Share                      // Of allied output.
	Planned     [world.Fabs]float64             // Part of allied capacity without losses [1].
	BuildShare  [world.Fabs]float64             // Part of allied growth at each site [1].
	Returning   unit.H100ePerYear               // Lost output that builders expect back.
	Growth      unit.PerYear                    // Of allied capacity, d ln W/dt.
	WafersAdded unit.Wafers                     // Allied capacity added, a year.
	Finished    unit.BnUSDPerYear               // Tools for accelerator logic in China that start to work.
	NewDies     unit.Dies                       // Made in China, a year.
	DieDraw     unit.Dies                       // From stock, a year, if all is used.
	DieImports  unit.Dies                       // Made abroad for China, a year.
	MemoryFlow  unit.Stacks                     // Imported and made, a year.
	Perf        [world.Makers]float64           // Compute per die [H100e].
}

func (s *FabsState) start(p *FabsParams) {
	s.AlliedWafers = unit.Wafers(p.AlliedWafers)
	s.CumulativeWafers = p.WafersBefore
	s.Tools = unit.BnUSD(p.ToolsStart)
	s.StockedDies = unit.Dies(p.StockedDies)
	s.NodeLag = unit.Years(p.NodeLag)
}

// millionsPerBn turns $bn into $m.
const millionsPerBn = 1000.0

// yield returns the share of good dies after made wafers.
func (p *FabsParams) yield(x world.Complex, made float64) unit.Share {
	most := p.YieldMost[x]
	gap := 1 - p.YieldStart[x]/most
	learned := num.Pow(made/p.WafersBefore[x], -p.YieldPower)
	return unit.Share(most * (1 - float64(gap*learned)))
}

// fabs computes what both complexes can make.
func (m *Model) fabs(k clock) {
	p, s, f := &m.Params.Fabs, &m.State.Fabs, &m.Flows.Fabs
	h := &m.data.History
	f.Wafers[world.Allied] = s.AlliedWafers
	for _, w := range s.Subsidised {
		f.Wafers[world.Allied] += w
	}
	f.Wafers[world.ChineseComplex] = unit.Wafers(float64(float64(s.Tools)*millionsPerBn) / p.ToolCost)
	for x := range world.Complex(world.Complexes) {
		f.Yield[x] = p.yield(x, s.CumulativeWafers[x])
	}
	f.Perf[world.USDesigned] = num.Exp(h.LnChipPerformance.at(k.year))
	f.Perf[world.Chinese] = num.Exp(h.LnChipPerformance.at(k.year - float64(s.NodeLag)))

	m.alliedOutput(k)

	f.Finished = unit.BnUSDPerYear(float64(s.Building) / p.BuildYears)
	dies := p.diesPerYear(f.Wafers[world.ChineseComplex], f.Yield[world.ChineseComplex])
	f.NewDies = dies
	// No more of a stock can be used than was there at the start of the step.
	dt, stood := float64(k.dt), &m.before.Fabs
	f.DieDraw = unit.Dies(min(float64(s.StockedDies)/p.DieStockYears, float64(stood.StockedDies)/dt))
	f.MemoryFlow = unit.Stacks(h.MemoryImports.at(k.year)*float64(m.Policy.MemoryOpen)) + s.MemoryCapacity
	f.DieImports = unit.Dies(h.DieImports.at(k.year) * float64(m.Policy.FoundryOpen))
	memory := float64(f.MemoryFlow) + min(float64(s.StockedMemory)/p.MemoryStockYears, float64(stood.StockedMemory)/dt)
	usable := min(float64(f.NewDies+f.DieDraw), memory/p.StacksPerDie)
	f.Capacity[world.Chinese] = p.compute(unit.Dies(usable), f.Perf[world.Chinese])
	f.SiteOutput[world.FabCHN] = f.Capacity[world.Chinese]
	f.SiteLines[world.FabCHN] = p.compute(f.NewDies+f.DieDraw, f.Perf[world.Chinese])
}

// diesPerYear returns good dies from a wafer rate.
func (p *FabsParams) diesPerYear(w unit.Wafers, yield unit.Share) unit.Dies {
	perWafer := float64(p.DiesPerWafer * float64(yield))
	perYear := float64(float64(w) * unit.MonthsPerYear)
	return unit.Dies(float64(perYear*perWafer) / unit.UnitsPerMillion)
}

// compute returns what a yearly number of dies is worth.
func (p *FabsParams) compute(dies unit.Dies, perf float64) unit.H100ePerYear {
	return unit.H100ePerYear(float64(float64(dies)*perf) * unit.UnitsPerMillion)
}

// expansion is how fast allied capacity follows backlog.
func (m *Model) expansion() {
	p, f := &m.Params.Fabs, &m.Flows.Fabs
	expected := float64(f.Capacity[world.USDesigned] + f.Returning)
	pressure := num.Log((float64(m.Flows.Market.Wanted[world.USDesigned]) + 1) / (expected + 1))
	growth := num.Clamp(float64(p.AlliedResponse*pressure), -p.AlliedShrink, float64(p.AlliedMostGrowth*float64(1-f.Lost)))
	f.Growth = unit.PerYear(growth)
	f.WafersAdded = unit.Wafers(num.Positive(float64(growth * float64(m.State.Fabs.AlliedWafers))))
}

// integrateFabs reads shipments of the same step: stocks fall by what was really used.
func (m *Model) integrateFabs(k clock) {
	p, s, f := &m.Params.Fabs, &m.State.Fabs, &m.Flows.Fabs
	dt := float64(k.dt)

	s.AccustomedLoss += unit.Share(float64(f.Lost-s.AccustomedLoss) * k.relax(unit.Years(p.LossYears)))
	m.integrateSites(k)

	s.Replaced += unit.Share((m.embargo() - float64(s.Replaced)) * k.relax(unit.Years(p.MineralYears)))
	for fab, spending := range m.Policy.FabSubsidy {
		bought := float64(float64(float64(spending)*p.SubsidyYield)*millionsPerBn) / m.Params.Equipment.GrowthCost // [wafers/month per yr]
		finished := float64(s.Rising[fab]) / p.BuildYears
		s.Rising[fab] += unit.Wafers((float64(bought*p.BuildYears) - float64(s.Rising[fab])) * k.relax(unit.Years(p.BuildYears)))
		s.Subsidised[fab] += unit.Wafers((float64(finished*p.ToolLife) - float64(s.Subsidised[fab])) * k.relax(unit.Years(p.ToolLife)))
	}
	for x := range world.Complexes {
		s.CumulativeWafers[x] += float64(float64(f.Wafers[x]) * float64(unit.MonthsPerYear*dt))
	}

	toLogic := float64(p.AdvancedShare * float64(m.Flows.Equipment.Capable))
	building := float64(toLogic * p.BuildYears)
	s.Building += unit.BnUSD((building - float64(s.Building)) * k.relax(unit.Years(p.BuildYears)))
	tools := float64(float64(f.Finished) * p.ToolLife)
	s.Tools += unit.BnUSD((tools - float64(s.Tools)) * k.relax(unit.Years(p.ToolLife)))

	// Dies used, a year: new ones first.
	used := float64(m.Flows.Market.Made[world.Chinese]) / float64(f.Perf[world.Chinese]*unit.UnitsPerMillion)
	drawn := num.Clamp(used-float64(f.NewDies), 0, float64(s.StockedDies)/dt)
	s.StockedDies = num.Positive(s.StockedDies - unit.Dies(drawn*dt))
	// New dies that found neither buyer nor memory are stocked, like those from abroad.
	s.StockedDies += unit.Dies((num.Positive(float64(f.NewDies)-used) + float64(f.DieImports)) * dt)
	memory := float64(f.MemoryFlow) - float64(used*p.StacksPerDie)
	s.StockedMemory = num.Positive(s.StockedMemory + unit.Stacks(memory*dt))

	ready := num.Logistic((k.year - p.MemoryReadyYear) / p.MemoryReadySpan)
	added := float64(float64(p.MemoryYield*float64(m.Flows.Equipment.Capable)) * ready)
	capacity := float64(added * p.ToolLife)
	s.MemoryCapacity += unit.Stacks((capacity - float64(s.MemoryCapacity)) * k.relax(unit.Years(p.ToolLife)))

	widened := float64(p.LagWiden * float64(m.Flows.Equipment.Blocked))
	narrowed := float64(p.LagNarrow * float64(m.State.Equipment.domesticShare()))
	// dL/dt = widened − narrowed·L, exact over the step.
	if narrowed > 0 {
		s.NodeLag += unit.Years((widened/narrowed - float64(s.NodeLag)) * (1 - num.Exp(-float64(narrowed*dt))))
	} else {
		s.NodeLag += unit.Years(widened * dt)
	}
}
