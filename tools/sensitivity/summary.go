package sensitivity

import (
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
	"sovereignstack/tools/claims"
	"sovereignstack/tools/ensemble"
)

// Path is the committed summary, from the root of the module.
const Path = "sim/data/sensitivity.csv"

// summarySchema is its version, in its first line; listed is how many parameters it
// has of each measure.
const (
	summarySchema = 1
	listed        = 10
	digits        = 4
)

var summaryColumns = []string{"measure", "scenario", "unit", "rank", "parameter", "mu_star", "sigma", "first_order", "total", "low", "high"}

// Line is one line of the summary.
type Line struct {
	Measure, Scenario, Unit string
	Rank                    int
	Parameter               string
	Effect
	Index
	Low, High float64
}

// WriteSummary writes the first parameters of each measure. Its first line states the
// version and how thorough the study was.
func WriteSummary(w io.Writer, o Options, measures []Measure, tables [][]Row) error {
	all := [][]string{{"schema", strconv.Itoa(summarySchema), "trajectories", strconv.Itoa(o.Trajectories), "samples", strconv.Itoa(o.Samples),
		"seed", strconv.FormatUint(o.Seed, 10)}, summaryColumns}
	for k, m := range measures {
		name := m.Scenario()
		for i, r := range tables[k][:min(listed, len(tables[k]))] {
			line := []string{m.Name, name, m.Unit, strconv.Itoa(i + 1), r.Parameter.ID}
			for _, x := range []float64{r.MuStar, r.Sigma, r.First, r.Total, r.Low, r.High} {
				line = append(line, strconv.FormatFloat(ensemble.Round(x, digits), 'g', -1, 64))
			}
			all = append(all, line)
		}
	}
	return csv.NewWriter(w).WriteAll(all)
}

// ReadSummary reads the committed summary below the root of the module. Another version,
// a parameter or scenario that is no more, or a wrong cell is a *sim.FieldError.
func ReadSummary(root string) ([]Line, error) {
	file, err := os.Open(filepath.Join(root, filepath.FromSlash(Path)))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines, err := readSummary(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", Path, err)
	}
	return lines, nil
}

func readSummary(r io.Reader) ([]Line, error) {
	reader := csv.NewReader(r)
	reader.FieldsPerRecord = -1
	all, err := reader.ReadAll()
	if err != nil {
		return nil, err
	}
	if len(all) < 2 || len(all[0]) < 2 || all[0][0] != "schema" || all[0][1] != strconv.Itoa(summarySchema) {
		return nil, &sim.FieldError{Field: "schema", Value: "another first line", Allowed: fmt.Sprintf("schema,%d; run stack sensitivity --write", summarySchema)}
	}
	if !slices.Equal(all[1], summaryColumns) {
		return nil, &sim.FieldError{Field: "columns", Value: strings.Join(all[1], ","), Allowed: strings.Join(summaryColumns, ",")}
	}
	var lines []Line
	for i, cells := range all[2:] {
		line, err := readLine(fmt.Sprintf("line %d ", i+3), cells)
		if err != nil {
			return nil, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}

func readLine(at string, cells []string) (l Line, err error) {
	if len(cells) != len(summaryColumns) {
		return l, &sim.FieldError{Field: at + "columns", Value: strconv.Itoa(len(cells)), Allowed: strconv.Itoa(len(summaryColumns))}
	}
	l = Line{Measure: cells[0], Scenario: cells[1], Unit: cells[2], Parameter: cells[4]}
	if _, ok := sim.ParameterByID(l.Parameter); !ok {
		return l, &sim.FieldError{Field: at + "parameter", Value: l.Parameter, Allowed: "a parameter of the table; run stack sensitivity --write"}
	}
	if allowed := append(scenario.IDs(), claims.IDs...); !slices.Contains(allowed, l.Scenario) {
		return l, &sim.FieldError{Field: at + "scenario", Value: l.Scenario, Allowed: strings.Join(allowed, ", ")}
	}
	numbers := make([]float64, len(cells))
	for k := range cells {
		if k == 3 || k > 4 {
			if numbers[k], err = strconv.ParseFloat(cells[k], 64); err != nil {
				return l, &sim.FieldError{Field: at + summaryColumns[k], Value: strconv.Quote(cells[k]), Allowed: "a number"}
			}
		}
	}
	l.Rank = int(numbers[3])
	l.Effect, l.Index = Effect{numbers[5], numbers[6]}, Index{numbers[7], numbers[8]}
	l.Low, l.High = numbers[9], numbers[10]
	return l, nil
}
