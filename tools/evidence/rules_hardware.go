package main

var usVendors = []string{"nvidia", "google_tpu", "amd", "aws_trainium"}

// epochBand is the half width of the 90 % range that the notes of the shipment rows state.
const epochBand = 1.5

// The model counts legal sales and diverted chips apart; the evidence adds them.
var (
	usShipments  = []string{"accelerators_shipped us_designed:*", "accelerators_diverted *"}
	allShipments = []string{"accelerators_shipped *:*", "accelerators_diverted *"}
	usOwners     = []string{"google", "microsoft", "amazon", "meta", "oracle", "coreweave", "xai"}
)

// tools is sales of tools to one region of fabs.
func tools(entity, fab string) rule {
	return rule{quantity: "sme_sales_by_region_of_sale", entities: []string{entity}, terms: []string{"tool_sales *:" + fab}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"}
}

// chinaShare is the part of one nation's tool sales that goes to China.
func chinaShare(vendor, nation string) rule {
	return rule{quantity: "sme_vendor_china_revenue_share", entities: []string{vendor}, form: "Share", terms: []string{"tool_sales " + nation + ":CHN"}, of: []string{"tool_sales " + nation + ":*"},
		measure: "Mean", scale: 0.01, unit: "share", band: 1.3, spread: true, note: "one vendor stands for its nation; fiscal years count as calendar years"}
}

var hardwareRules = []rule{
	{quantity: "accelerator_compute_shipped", entities: []string{"world"}, terms: allShipments, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand,
		note: "2022 and 2023 cover NVIDIA and Google only"},
	{quantity: "accelerator_compute_shipped_quarter", entities: []string{"world"}, terms: allShipments, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand},
	{quantity: "accelerator_compute_shipped", entities: usVendors, terms: usShipments, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand, partial: true},
	{quantity: "accelerator_compute_shipped", entities: []string{"huawei_ascend", "cambricon"}, terms: []string{"accelerators_shipped chinese:*"}, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: 2,
		note: "counts of Ascend units for 2025 range from 200,000 to 812,000"},
	{quantity: "accelerator_compute_cumulative", entities: []string{"world"}, terms: []string{"compute_shipped_cumulative *"}, measure: "End", scale: 1, unit: "H100e", band: epochBand, note: "cumulative shipments, unretired"},
	{quantity: "owned_compute", entities: usOwners, terms: []string{"compute_shipped_cumulative USA"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand,
		note: "seven named firms; cumulative shipments, unretired"},
	{quantity: "owned_compute", entities: []string{"CHN"}, terms: []string{"compute_shipped_cumulative CHN"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand, note: "includes 0.66 million smuggled"},
	{quantity: "owned_compute", entities: []string{"world"}, terms: []string{"compute_shipped_cumulative *"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand, note: "later vintage; cumulative shipments, unretired"},
	{quantity: "owned_compute", entities: usOwners, terms: []string{"compute_owned USA"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand,
		note: "seven named firms; counts shipments since 2022, little of which is retired"},
	{quantity: "owned_compute", entities: []string{"CHN"}, terms: []string{"compute_owned CHN"}, measure: "End", scale: 1e6, unit: "H100e", band: epochBand, note: "counts shipments since 2022, little of which is retired"},
	{quantity: "nvidia_compute_owned_cumulative", entities: []string{"CHN"}, terms: []string{"accelerators_shipped us_designed:CHN"}, measure: "Cumulative", scale: 1e3, unit: "H100e", note: "NVIDIA only, without smuggled chips"},
	{quantity: "nvidia_china_spec_compute", entities: []string{"CHN"}, terms: []string{"accelerators_shipped us_designed:CHN"}, measure: "Mean", scale: 1, perYear: true, unit: "H100e/yr", band: epochBand, note: "A800, H800 and H20 only"},
	{quantity: "smuggled_compute_stock", entities: []string{"CHN"}, terms: []string{"accelerators_diverted *"}, measure: "Cumulative", scale: 1e6, unit: "H100e"},
	{quantity: "known_cluster_compute", each: true, form: "Share", terms: []string{"installed_compute @:*:*"}, measure: "End", overEach: true, scale: 1, unit: "share", band: 3,
		note: "share among the listed countries; the source knows 10 to 20 % of the world's clusters, so the range is wide"},

	{quantity: "sme_sales_total", entities: []string{"world"}, terms: []string{"tool_sales *:*"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr"},
	tools("CHN", "CHN"), tools("TWN", "TWN"), tools("KOR", "KOR"), tools("JPN", "JPN"), tools("north_america", "USA"), tools("europe", "EUR"), tools("rest_of_world", "ROW"),
	{quantity: "sme_domestic_share", entities: []string{"CHN"}, terms: []string{"tool_domestic_share"}, measure: "Mean", scale: 0.01, unit: "1", note: "definitions differ between sources; 21 to 35 % is trusted"},
	chinaShare("asml", "NLD"), chinaShare("applied_materials", "USA"), chinaShare("tokyo_electron", "JPN"),
	{quantity: "sme_top5_vendor_sales", entities: []string{"CHN"}, terms: []string{"tool_sales USA:CHN", "tool_sales JPN:CHN", "tool_sales NLD:CHN"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", band: 1.2,
		note: "five vendors stand for three nations"},

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
