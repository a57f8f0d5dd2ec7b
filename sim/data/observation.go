// Package data holds the generated baseline tables: economies, observations and
// built-in scenarios. It has no logic of its own beyond the types of its rows.
package data

import "sovereignstack/sim"

// Measure says how a monthly series becomes one number over a period.
type Measure int8

const (
	Mean       Measure = iota // Mean of the months First to Last.
	End                       // Value at the end of month Last.
	Cumulative                // Sum from January 2022 to Last of a yearly rate, in units rather than units per year.
)

// Form says how the series that Terms name make one number. Measure applies to each
// series first.
type Form int8

const (
	Sum     Form = iota // All added.
	Share               // Terms added, over Of added.
	Average             // Mean over countries, weighted by population.
	Growth              // Factor a year between the ends of First and Last, of all added.
	Lag                 // Months since the best of Of first stood where the best of Terms stands.
)

// Confidence is the grade that the evidence tables give to a row.
type Confidence int8

const (
	Low    Confidence = iota // Wide: a factor of two.
	Medium                   // A target with a wide range.
	High                     // A target.
)

// Term names outputs of the model: an output id and a pattern of its entities, one
// part per dimension joined by ":", "*" for all of one dimension.
type Term struct{ Output, Pattern string }

// Observation is one figure, or several made into one, from the evidence tables in
// the unit of the output that it is compared with.
type Observation struct {
	ID         string // Ids of the evidence rows, joined by "+".
	Terms      []Term
	Of         []Term // What Terms is a share of, or lags behind.
	Form       Form
	Measure    Measure
	First      sim.Month
	Last       sim.Month
	Value      float64 // [Unit]
	Low        float64 // [Unit] The range of the source; equal to Value where it has none.
	High       float64 // [Unit]
	Sigma      float64 // Standard deviation of the log of Value [1], or of Value where Points is set [Unit].
	Points     bool    // Differences count, not ratios: ECI points, months, margins that may be negative.
	Input      bool    // Its rows set an input as well: that a run meets it proves little.
	Unit       string
	Confidence Confidence
	Note       string
}
