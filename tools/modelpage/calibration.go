package modelpage

import (
	"fmt"
	"html/template"
	"math"
	"sort"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/tools/calibrate"
)

// fitPart is the calibration report.
type fitPart struct {
	Rows       []fitRow
	Directions []directionPart
	Identified int
}

// fitRow is a fitted parameter.
type fitRow struct {
	ID, Label, Unit string
	Prior, Value    float64
	SD, Overlap     string
	Identified      bool
	Why             template.HTML
}

// directionPart is a combination of fitted parameters that the data know well, or not at all.
type directionPart struct {
	Eigenvalue string
	Kind       string
	Parts      []weightPart
}

type weightPart struct{ Weight, ID string }

// A direction is stiff where the data know it this many times better than the prior, sloppy where they add less than
// this share.
const (
	stiff  = 10
	sloppy = 2
)

// fillFit reads the parameter file and the directions beside it.
func (p *page) fillFit() error {
	fit, err := calibrate.Load(p.inputs.root)
	if err != nil {
		return err
	}
	why := map[string]string{}
	for _, c := range calibrate.Choices {
		why[c.ID] = c.Why
	}
	for _, r := range fit.Rows {
		id, ok := sim.ParameterByID(r.ID)
		if !ok {
			return fmt.Errorf("%s: no parameter %s", calibrate.Path, r.ID)
		}
		q := sim.Parameters()[id]
		row := fitRow{ID: r.ID, Label: q.Label, Unit: q.Unit, Prior: r.Prior, Value: r.Value, SD: figure(r.SD), Overlap: fixed(r.Overlap),
			Identified: r.Overlap <= calibrate.Unidentified}
		if row.Why, err = p.prose.inline(why[r.ID]); err != nil {
			return err
		}
		if row.Identified {
			p.Fit.Identified++
		}
		p.Fit.Rows = append(p.Fit.Rows, row)
	}
	for _, d := range fit.Directions {
		p.Fit.Directions = append(p.Fit.Directions, direction(d, fit.Rows))
	}
	return nil
}

// direction names the largest parts.
func direction(d calibrate.Direction, rows []calibrate.Row) directionPart {
	const shown, least = 4, 0.2
	part := directionPart{Eigenvalue: figure(d.Eigenvalue)}
	switch {
	case d.Eigenvalue >= stiff:
		part.Kind = "stiff"
	case d.Eigenvalue < sloppy:
		part.Kind = "sloppy"
	}
	order := make([]int, len(d.Parts))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return math.Abs(d.Parts[order[i]]) > math.Abs(d.Parts[order[j]]) })
	for _, i := range order[:min(shown, len(order))] {
		if math.Abs(d.Parts[i]) >= least {
			sign := "+"
			if d.Parts[i] < 0 {
				sign = ""
			}
			part.Parts = append(part.Parts, weightPart{sign + fixed(d.Parts[i]), rows[i].ID})
		}
	}
	return part
}

// identified reports whether the fit tells a parameter from its prior.
func (f *fitPart) identified(id string) bool {
	for _, r := range f.Rows {
		if r.ID == id {
			return r.Identified
		}
	}
	return false
}

// reason drops what all of them begin with.
func reason(source string) string {
	return strings.TrimPrefix(strings.TrimPrefix(source, "assumption"), ": ")
}
