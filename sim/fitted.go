package sim

// parameterRow is a parameter as the table states it, before calibration.
type parameterRow struct {
	ID, Label, Unit string
	Min, Prior, Max float64
	Distribution    string
	Source          string
	at              func(*Params) *float64
}

// fittedValue is what calibration found for a parameter, with the table's value that
// it started from.
type fittedValue struct {
	id           string
	prior, value float64
}

// parameters is the table with the fitted values as defaults; staleFits is what no
// longer fits the table.
var parameters, staleFits = withFits(parameterTable[:], fitted[:])

// withFits makes the catalogue of the table. A fit that names no parameter, started
// from another value or left the range is not used: the table's own value is then
// the better founded one. A test and `tools/gen -check` fail on it.
func withFits(table []parameterRow, fits []fittedValue) (list []Parameter, stale []*FieldError) {
	list = make([]Parameter, len(table))
	for i, row := range table {
		list[i] = Parameter{row.ID, row.Label, row.Unit, row.Min, row.Prior, row.Max, row.Prior, row.Distribution, row.Source, row.at}
	}
	for _, fit := range fits {
		if err := checkFit(list, fit); err != nil {
			stale = append(stale, err)
			continue
		}
		for i := range list {
			if list[i].ID == fit.id {
				list[i].Default = fit.value
			}
		}
	}
	return list, stale
}

// StaleFit says as a *FieldError which fitted value the table no longer takes, or nil.
func StaleFit() error {
	if len(staleFits) > 0 {
		return staleFits[0]
	}
	return nil
}

// checkFit says what is wrong with a fit, or nil.
func checkFit(list []Parameter, fit fittedValue) *FieldError {
	for i := range list {
		p := &list[i]
		switch {
		case p.ID != fit.id:
			continue
		case p.Prior != fit.prior:
			return &FieldError{"fitted " + fit.id + " prior", number(fit.prior), "the table's value, " + number(p.Prior)}
		case !(fit.value >= p.Min && fit.value <= p.Max):
			return &FieldError{"fitted " + fit.id + " value", number(fit.value), rangeText(p.Min, p.Max, p.Unit)}
		}
		return nil
	}
	return &FieldError{"fitted id", fit.id, "a parameter of the table"}
}

// CheckFit says as a *FieldError why a fitted value cannot stand for the parameter of
// an id: the table has none such, has another value than the fit started from, or
// does not allow it.
func CheckFit(id string, prior, value float64) error {
	if err := checkFit(parameters, fittedValue{id, prior, value}); err != nil {
		return err
	}
	return nil
}
