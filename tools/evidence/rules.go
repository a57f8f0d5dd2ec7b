package main

// rule says which evidence rows an output of the model is compared with.
// Rows of one quantity are grouped by period; a rule with several entities adds
// them, and a group that lacks one of them is dropped unless partial is set.
type rule struct {
	quantity string
	entities []string
	terms    []string // outputs of the model that are added, each "output pattern"; "*" in a pattern stands for all entities of one dimension
	measure  string   // constant of package data: Mean, End or Cumulative
	scale    float64  // evidence unit -> output unit
	perYear  bool     // the row is a total over its period; divide by its length in years
	unit     string
	band     float64 // factor between value and low or high where the row gives none
	partial  bool
	until    int // Last year of use; 0 is all.
	note     string
}

var usVendors = []string{"nvidia", "google_tpu", "amd", "aws_trainium"}

// epochBand is the half width of the 90 % range that the notes of the shipment rows state.
const epochBand = 1.5

// The model counts legal sales and diverted chips apart; the evidence adds them.
var (
	usShipments  = []string{"accelerators_shipped us_designed:*", "accelerators_diverted *"}
	allShipments = []string{"accelerators_shipped *:*", "accelerators_diverted *"}
)

var rules = []rule{
	{quantity: "accelerator_compute_shipped", entities: []string{"world"}, terms: allShipments, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand,
		note: "2022 and 2023 cover NVIDIA and Google only"},
	{quantity: "accelerator_compute_shipped_quarter", entities: []string{"world"}, terms: allShipments, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand},
	{quantity: "accelerator_compute_shipped", entities: usVendors, terms: usShipments, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand, partial: true},
	{quantity: "accelerator_compute_shipped", entities: []string{"huawei_ascend", "cambricon"}, terms: []string{"accelerators_shipped chinese:*"}, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: 2,
		note: "counts of Ascend units for 2025 range from 200,000 to 812,000"},
	{quantity: "accelerator_compute_cumulative", entities: []string{"world"}, terms: []string{"compute_shipped_cumulative *"}, measure: "End", scale: 1, unit: "H100e", band: epochBand, note: "cumulative shipments, unretired"},
	{quantity: "owned_compute", entities: []string{"google", "microsoft", "amazon", "meta", "oracle", "coreweave", "xai"}, terms: []string{"compute_shipped_cumulative USA"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand,
		note: "seven named firms; cumulative shipments, unretired"},
	{quantity: "owned_compute", entities: []string{"CHN"}, terms: []string{"compute_shipped_cumulative CHN"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand, note: "includes 0.66 million smuggled"},
	{quantity: "owned_compute", entities: []string{"google", "microsoft", "amazon", "meta", "oracle", "coreweave", "xai"}, terms: []string{"compute_owned USA"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand,
		note: "seven named firms; counts shipments since 2022, little of which is retired"},
	{quantity: "owned_compute", entities: []string{"CHN"}, terms: []string{"compute_owned CHN"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand, note: "counts shipments since 2022, little of which is retired"},
	{quantity: "nvidia_compute_owned_cumulative", entities: []string{"CHN"}, terms: []string{"accelerators_shipped us_designed:CHN"}, measure: "Cumulative", scale: 1e3, unit: "H100e", note: "NVIDIA only, without smuggled chips"},
	{quantity: "nvidia_china_spec_compute", entities: []string{"CHN"}, terms: []string{"accelerators_shipped us_designed:CHN"}, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand, note: "A800, H800 and H20 only"},
	{quantity: "smuggled_compute_stock", entities: []string{"CHN"}, terms: []string{"accelerators_diverted *"}, measure: "Cumulative", scale: 1e6, unit: "H100e"},

	{quantity: "sme_sales_total", entities: []string{"world"}, terms: []string{"tool_sales *:*"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_sales_by_region_of_sale", entities: []string{"CHN"}, terms: []string{"tool_sales *:CHN"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_sales_by_region_of_sale", entities: []string{"TWN"}, terms: []string{"tool_sales *:TWN"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_sales_by_region_of_sale", entities: []string{"KOR"}, terms: []string{"tool_sales *:KOR"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_sales_by_region_of_sale", entities: []string{"JPN"}, terms: []string{"tool_sales *:JPN"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_sales_by_region_of_sale", entities: []string{"north_america"}, terms: []string{"tool_sales *:USA"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_sales_by_region_of_sale", entities: []string{"europe"}, terms: []string{"tool_sales *:EUR"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_sales_by_region_of_sale", entities: []string{"rest_of_world"}, terms: []string{"tool_sales *:ROW"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	{quantity: "sme_domestic_share", entities: []string{"CHN"}, terms: []string{"tool_domestic_share"}, measure: "Mean", scale: 0.01, unit: "1", note: "definitions differ between sources; 21 to 35 % is trusted"},

	{quantity: "h100_unit_price", entities: []string{"nvidia"}, terms: []string{"chip_price us_designed"}, measure: "Mean", scale: 1, unit: "$/H100e", until: 2024,
		note: "price of the H100, which carried most compute to 2024; from 2025 newer chips do"},
	{quantity: "chip_cost_per_h100e", entities: []string{"world"}, terms: []string{"chip_price us_designed"}, measure: "Mean", scale: 1, unit: "$/H100e", note: "weighted by sales of all chips"},
	{quantity: "gross_margin", entities: []string{"nvidia"}, terms: []string{"chip_gross_margin us_designed"}, measure: "Mean", scale: 0.01, unit: "1"},
	{quantity: "datacenter_revenue", entities: []string{"nvidia"}, terms: []string{"chip_revenue us_designed"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", note: "one vendor, with networking"},
	{quantity: "datacenter_revenue_quarter", entities: []string{"nvidia"}, terms: []string{"chip_revenue us_designed"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", note: "one vendor, with networking"},
	{quantity: "rental_price_h100", entities: []string{"world"}, terms: []string{"compute_rent world_ex_china"}, measure: "Mean", scale: 1, unit: "$/H100e/hour"},

	{quantity: "ai_wafer_output", entities: []string{"smic"}, terms: []string{"fab_wafers chinese"}, measure: "Mean", scale: 1, unit: "wafers/month"},
	{quantity: "advanced_node_yield", entities: []string{"smic"}, terms: []string{"fab_yield chinese"}, measure: "End", scale: 0.01, unit: "1"},
}
