package main

// eciSigma is the standard deviation of an ECI score [points]: the median of six
// published 90 % ranges (model-033 to model-038).
const eciSigma = 2.2

// priceSigma is the standard deviation of the log of a family's price where only one
// model's price is known: about the spread of prices within a family.
const priceSigma = 0.7

// Patterns of families, as the catalogue names them.
var (
	closedFamilies  = []string{"capability us_closed", "capability china_closed"}
	openFamilies    = []string{"capability us_open", "capability china_open", "capability rest_open"}
	chineseFamilies = []string{"capability china_closed", "capability china_open"}
	usFamilies      = []string{"capability us_closed", "capability us_open"}
)

// lowestWeekBand is how far a mean may be from its lowest week.
const lowestWeekBand = 8

// thinEarly widens what stands on few measurements: nine models a quarter were scored in
// 2023, most of them American (model-052), so the best of a group is a draw of one or two.
const thinEarly = 4

// eci is the best score of a group by the end of a month.
func eci(family string, thin float64, groups ...string) rule {
	return rule{thin: thin, quantity: "eci_best_to_date", entities: groups, partial: true, combine: best, terms: []string{"capability " + family}, measure: "End", scale: 1, unit: "ECI points", points: true, sigma: eciSigma}
}

// price is the geometric mean of list prices of one family in one year. The spread of
// their logs is the range: how much of each is used is not known.
func price(family, note string, models ...string) rule {
	return rule{quantity: "api_price_blended_3to1", entities: models, partial: true, yearly: true, combine: geomean, terms: []string{"model_price " + family}, measure: "Mean", scale: 1, unit: "$/Mtok", sigma: priceSigma, note: note}
}

// One firm's telemetry, a router or a survey of some firms stands for a nation or the
// world. Where two sources count the same thing they differ by more: users in China by a
// factor of 2.6, downloads of Chinese models by 2.4.
const (
	telemetryBand = 1.5
	surveyBand    = 1.3
)

// computeMargin is one lab's margin after the cost of serving paying users.
func computeMargin(lab string, sigma float64) rule {
	return rule{quantity: "compute_margin", entities: []string{lab}, terms: []string{"model_margin us_closed"}, measure: "Mean", scale: 0.01, unit: "share of price", points: true, sigma: sigma, spread: true, note: "one lab, paying users only"}
}

// each term of an output with a list of entities.
func each(output string, entities ...string) (terms []string) {
	for _, e := range entities {
		terms = append(terms, output+" "+e)
	}
	return terms
}

var modelRules = []rule{
	eci("us_closed", 1, "USA-closed"), eci("us_open", 1, "USA-open"), eci("china_open", thinEarly, "CHN-open"), eci("china_closed", thinEarly, "CHN-closed"), eci("rest_open", thinEarly, "FRA-open", "ARE-open"),
	{quantity: "china_lag_to_us", entities: []string{"CHN"}, form: "Lag", terms: chineseFamilies, of: usFamilies, measure: "Mean", scale: 1, unit: "months", points: true, sigma: 2, spread: true, note: "best Chinese model behind the best American one"},
	{quantity: "open_lag_mean", entities: []string{"world"}, form: "Lag", terms: openFamilies, of: closedFamilies, measure: "Mean", scale: 1, unit: "months", points: true, note: "best open model behind the best closed one"},
	{quantity: "open_release_lag_to_closed_frontier", entities: []string{"deepseek-v3.2-exp", "moonshot-kimi-k2-thinking", "deepseek-v3.2"}, partial: true, terms: []string{"open_lag CHN"}, measure: "End", scale: 1 / daysPerMonth, unit: "months", points: true, sigma: 1.5,
		note: "of one release that set an open record"},
	{quantity: "algorithmic_efficiency_gain", entities: []string{"world"}, form: "Growth", terms: []string{"algorithmic_efficiency USA"}, measure: "End", scale: 1, unit: "x per year"},

	price("us_closed", "geometric mean of list prices; uses are not known",
		"openai-text-davinci-003", "anthropic-claude-3-opus", "openai-gpt-4o", "anthropic-claude-3.5-sonnet", "openai-gpt-4o-mini", "openai-o1-preview", "google-gemini-1.5-pro", "openai-gpt-4.5", "openai-o3-launch", "openai-gpt-4.1", "anthropic-claude-opus-4",
		"google-gemini-2.5-pro", "openai-gpt-5", "xai-grok-4", "anthropic-claude-sonnet-4.5", "google-gemini-3-pro", "anthropic-claude-opus-4.5", "openai-gpt-5.2"),
	price("china_open", "geometric mean of list prices of the developers", "deepseek-v3", "deepseek-r1", "moonshot-kimi-k2", "moonshot-kimi-k2-thinking", "minimax-m2"),
	price("rest_open", "one list price", "mistral-large"),

	computeMargin("openai", 0.1), computeMargin("anthropic", 0.3),

	{quantity: "openrouter_token_share_chinese_open", entities: []string{"CHN"}, terms: each("router_share", "china_open"), measure: "Mean", scale: 0.01, unit: "share", band: lowestWeekBand, spread: true, until: 2024, note: "its lowest week, so a bound from below: weeks of 2025 go from 1.2 to 30 %"},
	{quantity: "openrouter_token_share_chinese_open", entities: []string{"CHN"}, terms: each("router_share", "china_open"), measure: "Mean", scale: 0.01, unit: "share", band: telemetryBand, spread: true, from: 2025, note: "low and high of the source are weeks, not errors"},
	{quantity: "openrouter_token_share_other_open", entities: []string{"world-ex-china"}, terms: each("router_share", "us_open", "rest_open"), measure: "Mean", scale: 0.01, unit: "share", band: surveyBand, spread: true},
	{quantity: "openrouter_token_share_open_total", entities: []string{"world"}, terms: each("router_share", "us_open", "china_open", "rest_open"), measure: "Mean", scale: 0.01, unit: "share", band: surveyBand, spread: true},
	{quantity: "openrouter_token_share", entities: []string{"USA"}, terms: each("router_share", "us_closed", "us_open"), measure: "Mean", scale: 0.01, unit: "share", band: surveyBand, spread: true},
	{quantity: "enterprise_open_source_llm_share", entities: []string{"world"}, terms: each("enterprise_share", "us_open", "china_open", "rest_open"), measure: "Mean", scale: 0.01, unit: "share", band: surveyBand, note: "one survey, mostly US firms"},
	{quantity: "hf_download_share", entities: []string{"CHN"}, over: []string{"CHN", "USA"}, form: "Share", terms: each("developer_share", "china_open"), of: each("developer_share", "china_open", "us_open"), measure: "Mean", scale: 1, unit: "share", band: surveyBand, note: "China over China and the US; downloads of new models"},

	{quantity: "ai_users_share_working_age", entities: []string{"world"}, form: "Average", terms: []string{"ai_users *"}, measure: "Mean", scale: 1, unit: "% of working age", band: telemetryBand, note: "mean over countries by population"},
	{quantity: "ai_users_share_working_age", each: true, skip: "imputed", terms: []string{"ai_users @"}, measure: "Mean", scale: 1, unit: "% of working age", band: telemetryBand},
	{quantity: "maas_tokens", entities: []string{"CHN"}, terms: []string{"model_use CHN"}, measure: "Mean", scale: 1, perYear: true, unit: "trillion tokens/yr", band: 2, note: "public clouds only"},
}
