// Package sim is the model: a world of 214 economies, month by month from January 2022
// to December 2040, in constant 2025 US dollars. It is pure: no clock, no goroutine, no
// map iteration, no mathematics that differs between platforms. The same scenario gives
// the same bits everywhere.
//
// # Reading order
//
// step.go is the table of contents: the order in which mechanisms run. Each mechanism is
// one file with its equation above its code:
//
//	1 equipment.go       who sells chip-making tools to whom
//	2 fabs.go            from tools to wafers to accelerators
//	3 chip_prices.go     what an accelerator costs
//	  chip_market.go     who orders whose
//	  chip_shipments.go  who gets them
//	4 export_control.go  what may ship, what arrives all the same
//	5 power.go           what the grid can carry
//	6 installed.go       who owns the compute that stands in a country
//	7 demand.go          what use, rents and returns call for
//	  budgets.go         what buyers spend, and where
//	8 algorithms.go      how much capability a unit of compute buys
//	9 frontier.go        what a nation's best lab could train
//	10 release.go        when that becomes something to use
//	11 pricing.go        what access to models costs
//	12 adoption.go       who uses AI, and how much
//	13 model_choice.go   whose models they use
//	14 incident_memory.go  who remembers what was switched off
//	15 developers.go     whose models developers build on
//	16 value_accounts.go  who pays whom, and what stays with whom
//	   value_payments.go  the payments, layer by layer
//	17 robotics.go       what good and cheap models are worth to makers of things
//	18 valuation.go      what the profits to come are worth today
//	19 indices.go        what the map is coloured by
//	   retaliation.go    how nations answer each other, if asked to
//
// state.go lists the stocks and snapshot.go copies them; params.go, params_models.go and
// params_value.go hold every number with range and source, fitted_gen.go what calibration
// made of some of them; catalog.go and catalog_models.go the levers, outputs.go and
// outputs_models.go the series, policy.go and policy_models.go how shocks become a
// month's policy. Tables come in as values (data.go) from package data.
//
// # A step
//
//	x(t+dt) = x(t) + flows(x(t + dt/2), policy(t))·dt
//
// dt is a month, or a part of one. Relaxations are exact, x += (x* − x)·(1 − e^(−dt/τ));
// growth is integrated in logs.
//
// # Units
//
//	H100e          compute of one NVIDIA H100 by peak 8-bit throughput
//	H100e/yr       flows of compute
//	$bn/yr, $      constant 2025 US dollars
//	GW             power at the facility's meter
//	wafers/month   300 mm wafers
//	ECI points     capability on the Epoch Capabilities Index; GPT-5 is 150
//	Mtok           a million tokens, the unit of use
//	1              shares, ratios, elasticities
//
// # Products
//
// Every product of floats is rounded where it is computed: float64(x*y) or a conversion
// to the unit of the result. A compiler may otherwise fuse x*y + z into one rounding,
// on some platforms and not on others. The analyzer under tools enforces it.
package sim
