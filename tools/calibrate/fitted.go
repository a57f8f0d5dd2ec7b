package calibrate

import "sovereignstack/sim"

// MostFitted is how many parameters may be fitted: more than this the record cannot tell apart.
const MostFitted = 25

// Choice is a parameter that is fitted, and why the record can say something of it.
type Choice struct{ ID, Why string }

// Choices is the list of fitted parameters, at most MostFitted. What belongs here is
// stiff: a change within the prior moves several targets by more than their errors.
// `stack calibrate --report` prints how much the targets say of every parameter, listed
// here or not. What is not listed keeps the table's value and its whole range in the
// ensemble.
var Choices = []Choice{
	{"chip_market.cost_start_us", "sets the level of chip prices and, with budgets given, of shipments: four prices, nine revenues, sixteen quarters"},
	{"chip_market.learning_rate_us", "the slope of cost over three doublings that the record covers"},
	{"chip_market.markup_normal_us", "gross margin once the shortage eases"},
	{"chip_market.markup_response", "gross margin and price in the shortage of 2023"},
	{"fabs.allied_response", "how fast capacity followed orders in 2023 and 2024"},
	{"demand.rent_response", "fall of the rent from 2023"},
	{"equipment.learning", "China's own share of its tools by 2024"},
	{"algorithms.rate", "slope of the US frontier, jointly with compute: only the product is pinned"},
	{"algorithms.start_cn", "level of the first Chinese models"},
	{"algorithms.spillover", "how fast both closed the gap"},
	{"frontier.base", "level of the index"},
	{"release.lag_us_open", "gap of US open to US closed models"},
	{"release.lag_rest_open", "the same for open models elsewhere"},
	{"pricing.compute_per_use", "level of API prices"},
	{"pricing.rival_elasticity", "compute margins of 2024"},
	{"pricing.paid_share", "revenue of labs in 2023 and 2024"},
	{"adoption.per_user", "tokens in China and revenue of labs"},
	{"adoption.use_growth", "their growth"},
	{"model_choice.effort_frontier", "share of open models in enterprises in 2023 and 2024"},
}

// Chosen returns the ids of the list; a name that the catalogue does not know is a
// *sim.FieldError.
func Chosen() ([]sim.ParamID, error) {
	ids := make([]sim.ParamID, len(Choices))
	for i, c := range Choices {
		id, ok := sim.ParameterByID(c.ID)
		if !ok {
			return nil, &sim.FieldError{Field: "fitted id", Value: c.ID, Allowed: "a parameter of the table; the list is in tools/calibrate/fitted.go"}
		}
		ids[i] = id
	}
	return ids, nil
}
