package main

import "sovereignstack/tools/calibrate"

// fittedFile brings the parameter file into the model. Whether it still belongs to the
// parameter table is for a test of sim to say: while the table is being changed,
// everything else can be generated all the same.
func fittedFile(root string) ([]byte, error) {
	fit, err := calibrate.Load(root)
	if err != nil {
		return nil, err
	}
	return fit.SimTable(banner)
}
