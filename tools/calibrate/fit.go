package calibrate

import (
	"context"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
)

// Fit is the outcome of a calibration.
type Fit struct {
	Rows        []Row
	Directions  []Direction // Stiffest first; parts in the order of Rows.
	Before      Split       // At the table's values.
	After       Split       // At the fitted ones.
	Information []float64   // Of every parameter, by sim.ParamID.
}

// Split is the misfit in the years that are fitted and in the one that is predicted.
type Split struct {
	Fit, Prediction []SeriesLoss
	Penalty         float64 // Of the priors.
}

// Objective is what the search makes small.
func (l Split) Objective() float64 { return Misfit(l.Fit) + l.Penalty }

// Row is one line of the parameter file.
type Row struct {
	ID      string
	Prior   float64 // The table's value, in the parameter's unit.
	Value   float64 // The fitted one.
	SD      float64 // Of the posterior, in the same unit.
	Overlap float64 // Of prior and posterior [1].
}

// Unidentified is the overlap above which the data do not tell a parameter from its prior.
const Unidentified = 0.9

// digits is how many the file keeps: far more than the data know, few enough to read.
const digits = 6

// rounded is a number as the file has it.
func rounded(x float64) float64 { return ensemble.Round(x, digits) }

// Do fits and measures. Losses, curvature and errors are those of the rounded values.
func (p *Problem) Do(ctx context.Context, s Search) (*Fit, error) {
	best, err := p.Minimise(ctx, s)
	if err != nil {
		return nil, err
	}
	fit := &Fit{}
	scores := make([]float64, len(best))
	for i, value := range p.Values(best) {
		q := &sim.Parameters()[p.IDs[i]]
		value = min(max(rounded(value), q.Min), q.Max)
		scores[i] = ensemble.Score(q, value)
		fit.Rows = append(fit.Rows, Row{ID: q.ID, Prior: q.Prior, Value: value})
	}
	if fit.Before, err = p.losses(ctx, p.Start()); err != nil {
		return nil, err
	}
	if fit.After, err = p.losses(ctx, scores); err != nil {
		return nil, err
	}
	if fit.Directions, err = p.Directions(ctx, scores); err != nil {
		return nil, err
	}
	for i, spread := range Spread(fit.Directions) {
		q := &sim.Parameters()[p.IDs[i]]
		width := ensemble.FromScore(q, scores[i]+spread) - ensemble.FromScore(q, scores[i]-spread)
		fit.Rows[i].SD = rounded(width / 2)
		fit.Rows[i].Overlap = rounded(Overlap(scores[i], spread))
	}
	fit.Information, err = p.Information(ctx, scores)
	return fit, err
}

// losses are the misfits at scores.
func (p *Problem) losses(ctx context.Context, z []float64) (Split, error) {
	residuals, err := p.Residuals(ctx, PredictionEnd, [][]sim.ParamID{p.IDs}, [][]float64{p.Values(z)})
	if err != nil {
		return Split{}, err
	}
	return Split{
		Fit:        Losses(residuals[0], 0, FitEnd),
		Prediction: Losses(residuals[0], FitEnd+1, PredictionEnd),
		Penalty:    penalty(z),
	}, nil
}
