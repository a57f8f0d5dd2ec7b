package main

// operatingMargin is operating profit over revenue of one nation's layer.
func operatingMargin(quantity, layer, note string, sigma float64, firms ...string) rule {
	return rule{quantity: quantity, entities: firms, combine: mean, form: "Share", terms: []string{"operating_profit " + layer}, of: []string{"revenue " + layer}, measure: "Mean", scale: 0.01, unit: "share", points: true, sigma: sigma, note: note}
}

// labs are the two whose accounts are known; they stand for the layer.
var labs = []string{"openai", "anthropic"}

var valueRules = []rule{
	{quantity: "arr", entities: labs[:1], only: []string{"value-043"}, terms: []string{"revenue USA:models"}, measure: "End", scale: 1, unit: "$bn/yr", band: 1.4, note: "one lab; the other was small; subscriptions included"},
	{quantity: "arr", entities: labs, terms: []string{"revenue USA:models"}, measure: "End", scale: 1, unit: "$bn/yr", band: 1.4, spread: true, note: "two labs, subscriptions included"},
	{quantity: "revenue", entities: labs, terms: []string{"revenue USA:models"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", band: 1.4, note: "two labs, subscriptions included"},
	{quantity: "ai_spending_models", entities: []string{"world"}, terms: []string{"revenue *:models"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", band: 1.5, spread: true, note: "narrower than the labs' own revenue"},
	{quantity: "ai_value_chain_revenue", entities: []string{"applications-ai"}, terms: []string{"revenue *:applications"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", band: 2},
	operatingMargin("operating_margin", "TWN:foundry", "all of one firm's logic", 0.1, "tsmc"),
	operatingMargin("operating_margin", "KOR:memory", "all of one firm's memory", 0.1, "sk-hynix"),
	operatingMargin("cloud_operating_margin", "USA:cloud", "three clouds, all their business", 0.1, "azure", "aws", "google-cloud"),
	{quantity: "nvidia_revenue_by_geography", entities: []string{"CHN"}, only: []string{"HW0219", "HW0221"}, terms: []string{"payments CHN:USA:chip_design"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", band: 1.4, note: "one vendor, billing basis, with graphics cards"},
	{quantity: "consumer_surplus_genai", entities: []string{"USA"}, terms: []string{"consumer_surplus USA"}, measure: "Mean", scale: 1, perYear: true, unit: "$bn/yr", band: 2, note: "from a survey of what users would accept to go without"},
	{quantity: "market_cap", entities: []string{"nvidia"}, terms: []string{"valuation USA:chip_design"}, measure: "End", scale: 1, unit: "$bn", band: 1.5, note: "one vendor, all its business"},
}
