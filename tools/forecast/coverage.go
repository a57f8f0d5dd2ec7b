package forecast

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"sovereignstack/sim"
	"sovereignstack/tools/backtest"
	"sovereignstack/tools/ensemble"
)

// CoveragePath is the committed table of predictive coverage, from the root of the module.
// It is made from the draws of the bands.
const CoveragePath = "sim/data/coverage.csv"

const coverageSchema = "1"

var coverageColumns = []string{"series", "targets", "conditional", "free"}

// CoverageRow is the share of a series' targets inside their predictive ranges.
type CoverageRow struct {
	Series            string // An output, or backtest.Overall.
	Targets           int
	Conditional, Free float64
}

// Predictive holds the ensemble over a scenario against every target. Draws have seen the
// record to December 2025: this asks whether the spread of what is plausible and the
// errors of the evidence explain the misses, not whether 2025 was foreseen.
func (e *Ensemble) Predictive(ctx context.Context, plan ensemble.Plan, s sim.Scenario, mode backtest.Mode) ([]backtest.Summary, error) {
	plan.Months = backtest.LastTarget + 1
	runs, err := ensemble.Run(ctx, plan, e.Scenarios(mode.Given(s)), func(_ int, t *sim.Trajectory) ([]float64, error) {
		return backtest.AllSimulated(t), nil
	})
	if err != nil {
		return nil, err
	}
	return backtest.Predictive(runs), nil
}

// coverage is both modes side by side.
func (e *Ensemble) coverage(ctx context.Context, plan ensemble.Plan, s sim.Scenario) ([]CoverageRow, error) {
	conditional, err := e.Predictive(ctx, plan, s, backtest.Conditional)
	if err != nil {
		return nil, err
	}
	free, err := e.Predictive(ctx, plan, s, backtest.Free)
	if err != nil {
		return nil, err
	}
	rows := make([]CoverageRow, len(conditional))
	for i, c := range conditional {
		rows[i] = CoverageRow{c.Series, c.Targets, ensemble.Round(c.Value, digits), ensemble.Round(free[i].Value, digits)}
	}
	return rows, nil
}

// WriteCoverage writes the table.
func (t *BandTable) WriteCoverage(w io.Writer) error {
	all := [][]string{{"schema", coverageSchema, "runs", strconv.Itoa(t.Runs), "seed", strconv.FormatUint(t.Seed, 10), "model", t.Model}, coverageColumns}
	for _, r := range t.Coverage {
		all = append(all, []string{r.Series, strconv.Itoa(r.Targets), text(r.Conditional), text(r.Free)})
	}
	return csv.NewWriter(w).WriteAll(all)
}

// ReadCoverage reads the committed table below the root of the module.
func ReadCoverage(root string) ([]CoverageRow, error) {
	file, err := os.Open(filepath.Join(root, filepath.FromSlash(CoveragePath)))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.FieldsPerRecord = -1
	all, err := reader.ReadAll()
	if err != nil {
		return nil, err
	}
	if len(all) < 2 || len(all[0]) < 2 || all[0][1] != coverageSchema || !slices.Equal(all[1], coverageColumns) {
		return nil, fmt.Errorf("%s: %w", CoveragePath, &sim.FieldError{Field: "schema", Value: "another first line", Allowed: "schema," + coverageSchema + ",… ; run make bands"})
	}
	cells := &cells{}
	var rows []CoverageRow
	for _, line := range all[2:] {
		if len(line) != len(coverageColumns) {
			return nil, &sim.FieldError{Field: CoveragePath + " columns", Value: strconv.Itoa(len(line)), Allowed: strconv.Itoa(len(coverageColumns))}
		}
		rows = append(rows, CoverageRow{line[0], int(cells.number("targets", line[1])), cells.number("conditional", line[2]), cells.number("free", line[3])})
	}
	return rows, cells.err
}
