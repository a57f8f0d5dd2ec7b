package claims

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
)

// Path is the committed table in the module; `make claims` rewrites it.
const Path = "sim/data/claims.csv"

// Header names the columns of the table.
var Header = []string{"claim", "measure", "baseline", "scenario", "change", "expected", "ablated_change", "verdict"}

// None and Unmeasured stand for a change that no setting reaches, and for what has no
// value.
const (
	None       = "none"
	Unmeasured = "-"
)

// Cells are a row's cells: numbers as float64, and texts.
func (row *Row) Cells() []any {
	return []any{row.Claim, row.Measure, Cell(row.Baseline), Cell(row.Scenario), Cell(row.Change), row.Expected, Cell(row.Ablated), row.Verdict}
}

// Cell is a number, or the text that stands for none.
func Cell(x float64) any {
	switch {
	case math.IsNaN(x):
		return Unmeasured
	case math.IsInf(x, 0):
		return None
	}
	return x
}

// Read reads the committed table under the root of the module.
func Read(root string) ([]Row, error) {
	file, err := os.Open(filepath.Join(root, filepath.FromSlash(Path)))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return Parse(file)
}

// Parse reads a table.
func Parse(in io.Reader) ([]Row, error) {
	lines, err := csv.NewReader(in).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(lines) == 0 || fmt.Sprint(lines[0]) != fmt.Sprint(Header) {
		return nil, fmt.Errorf("%s: the header is not %v", Path, Header)
	}
	var rows []Row
	for _, line := range lines[1:] {
		row := Row{Claim: line[0], Measure: line[1], Expected: line[5], Verdict: line[7]}
		for i, to := range map[int]*float64{2: &row.Baseline, 3: &row.Scenario, 4: &row.Change, 6: &row.Ablated} {
			switch line[i] {
			case Unmeasured:
				*to = math.NaN()
			case None:
				*to = math.Inf(1)
			default:
				if *to, err = strconv.ParseFloat(line[i], 64); err != nil {
					return nil, fmt.Errorf("%s: %s %s: %w", Path, row.Claim, row.Measure, err)
				}
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}
