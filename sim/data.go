package sim

import "sovereignstack/sim/world"

// GrowthYears is the number of years of a growth path: 2022 to 2040.
const GrowthYears = 19

// CountryData is what the model knows of one economy. Sources and gap rules are in
// sim/data/SOURCES.md.
type CountryData struct {
	GDP             float64              // Gross domestic product in 2025 [$bn of 2025].
	GDPGrowth       [GrowthYears]float64 // Real growth by year from 2022 [%/yr].
	Population      float64              // [million]
	PowerCapacity   float64              // Installed generating capacity [GW].
	Generation      float64              // Electricity generated [TWh/yr].
	IdealPoint      float64              // UN voting; higher is nearer the US [1].
	HasIdealPoint   bool                 // False where IdealPoint is a regional mean.
	Adoption        float64              // Users of AI in the second half of 2025 [% of working age].
	AdoptionImputed bool                 // True where the source imputes by region.
	// AdoptionFirstHalf is users of AI in the first half of 2025, by the same source and
	// gap rule [% of working age].
	AdoptionFirstHalf   float64
	Developers          float64 // GitHub accounts in 2025Q3 [accounts].
	Manufacturing       float64 // Value added of manufacturing at its newest share of GDP [$bn/yr of 2025].
	RobotDensity        float64 // Industrial robots per value added of manufacturing in 2023 [robots/$m/yr].
	RobotDensityImputed bool    // True where no count of robots is known.
	USModelAPI          float64 // Share of the two largest US model interfaces that are offered in 2025 [1].
	PowerPrice          float64 // Electricity price for a small business in 2019 [$/kWh].
	PowerPriceImputed   bool    // True where no usable price is known.
	Tier                int8    // Tier of the US diffusion rule of January 2025 (1 allied … 3 embargoed).
	EU27, NATO, GCC     bool
	ASEAN, OECD         bool
	TreatyAlly          bool // US treaty ally.
	FiveEyes            bool
}

// Table is a dated series: years since January 2022 in ascending order and a value
// for each. Between them the model interpolates; outside them the ends hold.
type Table struct{ Years, Values []float64 }

// History is the dated record that drives the run to December 2025 and the stated
// extrapolation after it, wherever a later mechanism will compute the quantity.
// Each field names its unit; sources are beside the values in sim/data/history.go.
type History struct {
	// LnBudget is the log of spending on accelerators with everything around them,
	// by owning nation [ln $bn/yr]. Used to December 2025 only.
	LnBudget [world.Nations]Table
	// LnChipPerformance is the log of compute per die of US design, on average of what
	// is shipped [ln H100e/die].
	LnChipPerformance Table
	// ToolSales is spending on tools outside China, by fab region [$bn/yr].
	ToolSales [world.Fabs]Table
	// ChineseToolBudget is what China would spend on tools without the fear of controls
	// and without funds of later years [$bn/yr].
	ChineseToolBudget Table
	// DieImports is accelerator dies that China has made abroad while it can [million/yr].
	DieImports Table
	// MemoryImports is high-bandwidth memory that China imports while it can [million stacks/yr].
	MemoryImports Table
	// AlliedSite is the share of allied logic for accelerators made in each region [1].
	AlliedSite [world.Fabs]Table
	// OtherCashFlow is operating cash flow from business other than AI of those who buy
	// compute, by nation [$bn/yr]; the rest of the world's is spread by GDP.
	OtherCashFlow [world.Nations]Table
	// OutsideFinance is the most that investors add, by nation [$bn/yr].
	OutsideFinance [world.Nations]Table
	// InitialCompute is installed at the start of 2022, by nation [H100e].
	InitialCompute [world.Nations]float64
}

// Data is everything that the model reads besides a scenario.
type Data struct {
	Countries [world.Count]CountryData
	History   History
}
