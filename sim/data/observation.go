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

// Confidence is the grade that the evidence tables give to a row.
type Confidence int8

const (
	Low    Confidence = iota // A bound, not a target.
	Medium                   // A target with a wide range.
	High                     // A target.
)

// Term names outputs of the model that are added: an output id and a pattern of
// its entities, one part per dimension joined by ":", "*" for all of one dimension.
type Term struct{ Output, Pattern string }

// Observation is one figure, or the sum of several, from the evidence tables in
// the unit of the output that it is compared with.
type Observation struct {
	ID         string // Ids of the evidence rows, joined by "+".
	Terms      []Term
	Measure    Measure
	First      sim.Month
	Last       sim.Month
	Value      float64 // [Unit]
	Low        float64 // [Unit]
	High       float64 // [Unit]
	Unit       string
	Confidence Confidence
	Note       string
}
