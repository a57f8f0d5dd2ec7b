package main

// rule says which evidence rows an output of the model is compared with. Rows of one
// quantity are grouped by period; a rule with several entities makes one figure of
// each group, and a group that lacks one of them is dropped unless partial is set.
type rule struct {
	quantity string
	entities []string
	each     bool     // No entities are named: every country makes a figure of its own, and "@" in terms stands for it.
	only     []string // Ids of the rows that count; empty is all.
	skip     string   // Rows whose note has this word do not count.
	terms    []string // outputs of the model, each "output pattern"; "*" in a pattern stands for all entities of one dimension
	of       []string // outputs that terms are a share of, or lag behind
	form     string   // constant of package data: Sum (default), Share, Average, Growth or Lag
	measure  string   // constant of package data: Mean, End or Cumulative
	combine  combine  // how rows of a group become one figure
	over     []string // entities whose sum divides the figure; a Share of rows
	overEach bool     // the sum of all rows of the period divides the figure
	yearly   bool     // group by the year of the row and not by its period
	scale    float64  // evidence unit -> output unit
	perYear  bool     // the row is a total over its period; divide by its length in years
	unit     string
	band     float64 // factor between value and low or high where the row gives none
	spread   bool    // low and high of the row are other sources or months, not the range of this value
	points   bool    // errors are differences and not ratios
	sigma    float64 // standard deviation in points, where rows give none
	partial  bool
	from     int     // First year of use; 0 is all.
	until    int     // Last year of use; 0 is all.
	thin     float64 // factor on sigma before 2024, where few were measured; 0 is one
	note     string
}

// combine says how rows of a group become one figure.
type combine int8

const (
	add     combine = iota
	mean            // arithmetic mean
	geomean         // geometric mean, whose sigma is the spread of the logs
	best            // the largest
)

// rules is every rule, by layer of the stack.
var rules = append(append(append([]rule(nil), hardwareRules...), modelRules...), valueRules...)
