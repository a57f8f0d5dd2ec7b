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
	{"chip_market.experience_us", "with the learning rate, how fast cost falls in the first two years of the boom"},
	{"chip_market.learning_rate_us", "the slope of cost over three doublings that the record covers"},
	{"chip_market.markup_start_us", "gross margin of the first year"},
	{"chip_market.markup_normal_us", "gross margin once the shortage eases"},
	{"chip_market.markup_response", "gross margin and price in the shortage of 2023"},
	{"chip_market.all_in_factor", "how many chips a recorded budget buys"},
	{"chip_market.ecosystem", "US-designed shipments to China while they were allowed"},
	{"fabs.allied_wafers", "shipments of 2022, when capacity binds"},
	{"fabs.allied_response", "how fast capacity followed orders in 2023 and 2024"},
	{"demand.rent_response", "fall of the rent from 2023 to 2025"},
	{"demand.utilisation", "compute for sale against the recorded need, so the rent"},
	{"demand.training_share", "compute for sale against the recorded need, so the rent"},
	{"demand.rent_start_world", "level of the rent in the first years"},
	{"equipment.anticipation", "China's tool purchases, up from 28 to 50 $bn under controls"},
	{"equipment.threat_hazard", "timing of that rise"},
	{"equipment.fear_years", "how long it lasts"},
	{"equipment.habit", "its second wave, in 2024"},
	{"equipment.domestic_share", "China's own share of its tools at the start"},
	{"equipment.learning", "China's own share of its tools by 2024"},
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
