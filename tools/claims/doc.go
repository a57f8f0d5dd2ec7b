// Package claims holds the eleven claims that the model is asked to show, and finds out
// whether it does. A claim is a file in claims/: what is said, what is measured in which
// runs, which sign and size are expected, and the load-bearing parameter, whose ablated
// value stands beside it. The runs are scenario files in scenarios/ beside the built-in
// ones; they live here because readers meet them through the claims only.
//
//	change   = of a value between two runs (measure.go), at the parameters in use
//	ablated  = the same change with the load-bearing parameter out of action in both runs
//	holds      the change is as expected, and so is the ablated one
//	holds if   the change is as expected, the ablated one is not: assumption-driven
//	fails      the change is not as expected
//
// A claim is worth its weakest measure. Verdicts are computed and never written down:
// `stack claims` prints them, sim/data/claims.csv keeps them, a test compares the two.
//
// Reading order: claim.go, term.go and value.go (numbers of a run), run.go, measure.go
// (numbers of several), split.go, cross.go, lead.go, verdict.go, card.go, flip.go, turn.go.
package claims
