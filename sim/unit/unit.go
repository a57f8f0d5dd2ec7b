// Package unit holds the model's quantity types. A field or signature says its unit by
// its type; a product or quotient of two quantities is converted to the type of the
// result where it is computed, which also rounds it (see the package comment of sim).
package unit

// H100e is compute: one NVIDIA H100 by peak 8-bit throughput.
type H100e float64

// H100ePerYear is a flow of compute [H100e/yr].
type H100ePerYear float64

// USD is money in constant 2025 US dollars [$], as used for prices per H100e.
type USD float64

// BnUSD is a stock of money [$bn of 2025].
type BnUSD float64

// BnUSDPerYear is a flow of money [$bn of 2025 per year].
type BnUSDPerYear float64

// GW is power drawn or available at the facility's meter [GW].
type GW float64

// KWPerH100e is facility power per unit of compute [kW/H100e].
type KWPerH100e float64

// Wafers is a rate of wafer starts [300 mm wafers/month].
type Wafers float64

// Dies is a stock of accelerator dies [million].
type Dies float64

// Stacks is a stock of high-bandwidth memory [million stacks].
type Stacks float64

// Share is a part of one whole [1], from 0 to 1.
type Share float64

// Ratio is a quotient of like quantities [1].
type Ratio float64

// Years is a duration [yr].
type Years float64

// PerYear is a relative rate of change [1/yr].
type PerYear float64

const (
	HoursPerYear    = 8760.0
	MonthsPerYear   = 12.0
	USDPerBn        = 1e9
	KWPerGW         = 1e6
	UnitsPerMillion = 1e6
	PercentPerShare = 100.0
)
