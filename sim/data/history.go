package data

import (
	"sovereignstack/sim"
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// Years since January 2022: the middle and the end of a calendar year.
func middle(year int) float64 { return float64(year-sim.FirstYear) + 0.5 }
func end(year int) float64    { return float64(year-sim.FirstYear) + 1 }
func monthEnd(year, month int) float64 {
	return float64(year-sim.FirstYear) + float64(month)/unit.MonthsPerYear
}

// yearly is a table of values that stand for whole calendar years.
func yearly(first int, values ...float64) sim.Table {
	t := sim.Table{Values: values}
	for i := range values {
		t.Years = append(t.Years, middle(first+i))
	}
	return t
}

// points is a table of (year since January 2022, value) pairs.
func points(pairs ...[2]float64) (t sim.Table) {
	for _, p := range pairs {
		t.Years, t.Values = append(t.Years, p[0]), append(t.Values, p[1])
	}
	return t
}

// logs replaces the values of a table by their logs, so that the model interpolates
// growth and not levels.
func logs(t sim.Table) sim.Table {
	for i, v := range t.Values {
		t.Values[i] = num.Log(v)
	}
	return t
}

// growing continues a table from its last point with a yearly log growth that falls
// from first to last with time constant years; one point a year to the end of 2040.
func growing(t sim.Table, first, last, years float64) sim.Table {
	n := len(t.Years) - 1
	from, value := t.Years[n], t.Values[n]
	for at := 1.0; from+at <= end(2041); at++ {
		fade := float64(years * (1 - num.Exp(-at/years)))
		sum := float64(last*at) + float64((first-last)*fade)
		t.Years, t.Values = append(t.Years, from+at), append(t.Values, float64(value*num.Exp(sum)))
	}
	return t
}

// history is the dated record and its stated extrapolation. Row ids are those of the
// evidence tables; SOURCES.md lists their titles and addresses.
func history() (h sim.History) {
	// Spending on accelerators with everything around them [$bn/yr]. Shipments (HW0112
	// to HW0143) times average price (data-centre revenue over H100e) times
	// chip_market.all_in_factor, split by the owners of the stock (HW0370 to HW0379). Chinese spending
	// leaves out what was not bought for want of permission (HW0255, HW0505).
	h.LnBudget[world.NationUSA] = logs(points([2]float64{0, 12}, [2]float64{middle(2022), 15}, [2]float64{middle(2023), 58}, [2]float64{middle(2024), 165}, [2]float64{middle(2025), 270}, [2]float64{end(2025), 340}))
	h.LnBudget[world.NationCHN] = logs(points([2]float64{0, 3.5}, [2]float64{middle(2022), 5}, [2]float64{middle(2023), 19}, [2]float64{middle(2024), 40}, [2]float64{middle(2025), 62}, [2]float64{end(2025), 74}))
	h.LnBudget[world.NationRest] = logs(points([2]float64{0, 3.5}, [2]float64{middle(2022), 4.5}, [2]float64{middle(2023), 14}, [2]float64{middle(2024), 40}, [2]float64{middle(2025), 68}, [2]float64{end(2025), 85}))

	// Compute per die [H100e/die]: product mix of HW0112 to HW0143 with two dies in the
	// newest units (HW0277, HW0279); before 2022 the generations of 2017 and 2020; after
	// 2025 the trend of HW0295, slowing.
	h.LnChipPerformance = logs(growing(points([2]float64{-4, 0.06}, [2]float64{-2, 0.12}, [2]float64{-1, 0.22}, [2]float64{0, 0.3}, [2]float64{end(2022), 0.5}, [2]float64{middle(2023), 0.8}, [2]float64{middle(2024), 0.95}, [2]float64{middle(2025), 1.15}, [2]float64{end(2025), 1.25}), 0.28, 0.12, 8))

	// Tool purchases by fab region [$bn/yr]: SEMI, HW0038 to HW0064 and HW0068 to HW0073;
	// 2025 from the forecast of December 2025 (HW0075). After 2025 the base grows with
	// world output; growth for accelerators comes on top.
	tools := func(values ...float64) sim.Table { return growing(yearly(2022, values...), 0.03, 0.03, 1) }
	h.ToolSales[world.FabTWN] = tools(26.8, 19.6, 16.6, 33)
	h.ToolSales[world.FabKOR] = tools(21.5, 19.9, 20.5, 24.5)
	h.ToolSales[world.FabUSA] = tools(10.5, 12.1, 13.7, 11.5)
	h.ToolSales[world.FabJPN] = tools(8.35, 7.9, 7.8, 10)
	h.ToolSales[world.FabEUR] = tools(6.3, 6.1, 4.9, 3.2)
	h.ToolSales[world.FabROW] = tools(5.95, 3.6, 4.2, 4.8)
	// What China would spend without fear and new funds [$bn/yr]: purchases before the
	// controls (HW0030, HW0039), growing with its chip demand. Assumption.
	h.ChineseToolBudget = growing(points([2]float64{0, 27}, [2]float64{middle(2022), 27}, [2]float64{middle(2025), 31}), 0.05, 0.03, 5)
	// Dies that China has made in Taiwan through third parties while it can [million/yr]:
	// 2.9 million in stock when that route closed in late 2024 (HW0281).
	h.DieImports = points([2]float64{end(2022), 0}, [2]float64{monthEnd(2023, 3), 1.6})
	// Memory stacks that China imports while it can [million/yr]: 13 million by December
	// 2024 (HW0282), most of them in the last year. Wanted imports grow on; the control of
	// December 2024 is a shock of the history.
	h.MemoryImports = growing(points([2]float64{0, 1.2}, [2]float64{end(2022), 2}, [2]float64{end(2023), 4}, [2]float64{end(2024), 9}), 0.1, 0.03, 5)

	// Share of allied accelerator logic by site [1]: the move to the US follows HW0609
	// (28 % by 2032) from the first wafers in 2025; Korea makes a few.
	us := points([2]float64{3, 0}, [2]float64{end(2025), 0.04}, [2]float64{end(2032), 0.24}, [2]float64{end(2040), 0.3})
	korea := points([2]float64{0, 0.05}, [2]float64{end(2025), 0.03}, [2]float64{end(2032), 0.05})
	japan := points([2]float64{end(2027), 0}, [2]float64{end(2032), 0.03})
	europe := points([2]float64{end(2028), 0}, [2]float64{end(2032), 0.02})
	h.AlliedSite[world.FabUSA], h.AlliedSite[world.FabKOR] = us, korea
	h.AlliedSite[world.FabJPN], h.AlliedSite[world.FabEUR] = japan, europe
	h.AlliedSite[world.FabROW] = points([2]float64{0, 0})
	h.AlliedSite[world.FabCHN] = points([2]float64{0, 0})
	h.AlliedSite[world.FabTWN] = points([2]float64{0, 0.95}, [2]float64{3, 0.96}, [2]float64{end(2025), 0.93}, [2]float64{end(2027), 0.867}, [2]float64{end(2028), 0.83}, [2]float64{end(2032), 0.66}, [2]float64{end(2040), 0.6})

	// Operating cash flow from other business of those who buy compute [$bn/yr]: accounts
	// of the large US buyers (HW0486 to HW0489, HW0494, HW0495 with two thirds spent), Chinese internet
	// firms and state (HW0506, HW0507, HW0509), telecom and energy firms elsewhere.
	// Assumption on growth: a little above world output.
	h.OtherCashFlow[world.NationUSA] = growing(yearly(2025, 640), 0.08, 0.04, 6)
	h.OtherCashFlow[world.NationCHN] = growing(yearly(2025, 170), 0.08, 0.04, 6)
	h.OtherCashFlow[world.NationRest] = growing(yearly(2025, 260), 0.05, 0.03, 6)
	// Outside finance [$bn/yr]: private_stargate_plan and bond issues in the US,
	// ai_capex_government in China, sovereign funds elsewhere.
	h.OutsideFinance[world.NationUSA] = growing(yearly(2025, 160), 0.05, 0.03, 5)
	h.OutsideFinance[world.NationCHN] = growing(yearly(2025, 60), 0.05, 0.03, 5)
	h.OutsideFinance[world.NationRest] = growing(yearly(2025, 90), 0.05, 0.03, 5)

	// Installed at the start of 2022 [H100e]: about two years at the rate of 2022Q1
	// (HW0164), split like the owners of the end of 2022 (compute-001 to compute-006).
	h.InitialCompute = [world.Nations]float64{2.6e5, 6e4, 8e4}
	return h
}

// Tables returns the data of a run: economies, record and extrapolation.
func Tables() *sim.Data { return &sim.Data{Countries: Countries, History: history()} }
