// Package scenario reads scenario files: JSON that names levers, parameters and
// countries by id. It decodes strictly, expands groups of countries, puts the
// dated history beneath the reader's shocks, and returns the sim.Scenario that a
// run takes. The built-in files are embedded.
//
// Programs in the browser never import this package: tools/gen turns the
// built-in files into Go tables, because JSON would double the worker's size.
package scenario
