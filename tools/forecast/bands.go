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
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// BandsPath is the committed table, from the root of the module.
const BandsPath = "sim/data/bands.csv"

// bandSchema is its version, in its first line.
const bandSchema = 1

// Runs and seed of the committed table.
const (
	BandRuns = 200
	BandSeed = 1
)

var bandColumns = []string{"series", "entity", "unit", "month", "p10", "p50", "p90"}

// BandRow is one headline in one month.
type BandRow struct {
	Series, Entity, Unit string
	Month                sim.Month
	Band
}

// BandTable is the bands of the baseline.
type BandTable struct {
	Runs     int
	Seed     uint64
	Origins  int     // Draws of the start that have descendants among the runs.
	Accepted float64 // Share of the last moves that were accepted.
	Model    string  // Fingerprint of what it was made with.
	Rows     []BandRow
	Coverage []CoverageRow // Of the backtests, by the same draws; a table of its own.
}

// bandMonths are the Decembers of the run: bands are wide, so a point a year draws them.
func bandMonths() (months []sim.Month) {
	const year = 12
	for m := sim.Month(year - 1); m < sim.Months; m += year {
		months = append(months, m)
	}
	return months
}

// Baseline computes the table for headlines over the history.
func Baseline(ctx context.Context, o Options, headlines []string) (*BandTable, error) {
	history, err := scenario.Load(scenario.HistoryID)
	if err != nil {
		return nil, err
	}
	all, err := lines(headlines)
	if err != nil {
		return nil, err
	}
	e, err := Plausible(ctx, o, nil)
	if err != nil {
		return nil, err
	}
	months := bandMonths()
	band, err := e.Bands(ctx, o.Plan, history, len(all)*len(months), func(t *sim.Trajectory, into []float32) {
		for i := range all {
			for k, m := range months {
				into[i*len(months)+k] = all[i].at(t, m)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	covered, err := e.coverage(ctx, o.Plan, history)
	if err != nil {
		return nil, err
	}
	model, err := Fingerprint(ctx, o.Plan, headlines)
	if err != nil {
		return nil, err
	}
	table := &BandTable{Runs: o.Runs, Seed: o.Seed, Origins: e.Origins, Accepted: e.Accepted, Model: model, Coverage: covered}
	for i := range all {
		for k, m := range months {
			table.Rows = append(table.Rows, BandRow{all[i].series, all[i].entity, all[i].unit, m, band(i*len(months) + k)})
		}
	}
	return table, nil
}

// Write writes the table. Its first line states the version and how it was made.
func (t *BandTable) Write(w io.Writer) error {
	all := [][]string{
		{"schema", strconv.Itoa(bandSchema), "runs", strconv.Itoa(t.Runs), "seed", strconv.FormatUint(t.Seed, 10),
			"origins", strconv.Itoa(t.Origins), "accepted", strconv.FormatFloat(t.Accepted, 'f', 2, 64), "model", t.Model},
		bandColumns,
	}
	for _, r := range t.Rows {
		all = append(all, []string{r.Series, r.Entity, r.Unit, r.Month.String(), text(r.P10), text(r.P50), text(r.P90)})
	}
	return csv.NewWriter(w).WriteAll(all)
}

func text(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// ReadBands reads the committed table below the root of the module. Another version or
// a wrong cell is a *sim.FieldError.
func ReadBands(root string) (*BandTable, error) {
	file, err := os.Open(filepath.Join(root, filepath.FromSlash(BandsPath)))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	table, err := readBands(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", BandsPath, err)
	}
	return table, nil
}

func readBands(r io.Reader) (*BandTable, error) {
	reader := csv.NewReader(r)
	reader.FieldsPerRecord = -1
	all, err := reader.ReadAll()
	if err != nil {
		return nil, err
	}
	const headCells = 12
	if len(all) < 2 || len(all[0]) != headCells || all[0][0] != "schema" || all[0][1] != strconv.Itoa(bandSchema) {
		return nil, &sim.FieldError{Field: "schema", Value: "another first line", Allowed: fmt.Sprintf("schema,%d,… ; run make bands", bandSchema)}
	}
	if !slices.Equal(all[1], bandColumns) {
		return nil, &sim.FieldError{Field: "columns", Value: strings.Join(all[1], ","), Allowed: strings.Join(bandColumns, ",")}
	}
	cells := &cells{}
	head := all[0]
	table := &BandTable{Runs: int(cells.number("runs", head[3])), Seed: uint64(cells.number("seed", head[5])),
		Origins: int(cells.number("origins", head[7])), Accepted: cells.number("accepted", head[9]), Model: head[11]}
	for i, line := range all[2:] {
		at := fmt.Sprintf("line %d ", i+3)
		if len(line) != len(bandColumns) {
			return nil, &sim.FieldError{Field: at + "columns", Value: strconv.Itoa(len(line)), Allowed: strconv.Itoa(len(bandColumns))}
		}
		m, err := sim.ParseMonth(line[3])
		if err != nil {
			return nil, &sim.FieldError{Field: at + "month", Value: line[3], Allowed: sim.MonthRange}
		}
		table.Rows = append(table.Rows, BandRow{line[0], line[1], line[2], m,
			Band{cells.number(at+"p10", line[4]), cells.number(at+"p50", line[5]), cells.number(at+"p90", line[6])}})
	}
	return table, cells.err
}

// cells reads numbers and keeps the first error.
type cells struct{ err error }

func (c *cells) number(field, cell string) float64 {
	x, err := strconv.ParseFloat(cell, 64)
	if err != nil && c.err == nil {
		c.err = &sim.FieldError{Field: field, Value: strconv.Quote(cell), Allowed: "a number"}
	}
	return x
}
