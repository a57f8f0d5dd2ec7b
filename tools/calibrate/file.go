package calibrate

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"sovereignstack/sim"
)

// The parameter file and the directions beside it, from the root of the module.
const (
	Path           = "sim/data/fitted.csv"
	DirectionsPath = "sim/data/fitted_directions.csv"
)

// Schema is the version of both files; it is their first line.
const Schema = 1

var columns = []string{"id", "prior", "value", "sd", "overlap"}

// WriteRows writes the parameter file.
func WriteRows(w io.Writer, rows []Row) error {
	lines := [][]string{columns}
	for _, r := range rows {
		lines = append(lines, []string{r.ID, text(r.Prior), text(r.Value), text(r.SD), text(r.Overlap)})
	}
	return write(w, lines)
}

// WriteDirections writes the eigenvectors, one a line, in the order of the rows.
func WriteDirections(w io.Writer, rows []Row, directions []Direction) error {
	head := []string{"eigenvalue"}
	for _, r := range rows {
		head = append(head, r.ID)
	}
	lines := [][]string{head}
	for _, d := range directions {
		line := []string{text(rounded(d.Eigenvalue))}
		for _, part := range d.Parts {
			line = append(line, text(rounded(part)))
		}
		lines = append(lines, line)
	}
	return write(w, lines)
}

func write(w io.Writer, lines [][]string) error {
	return csv.NewWriter(w).WriteAll(append([][]string{{"schema", strconv.Itoa(Schema)}}, lines...))
}

func text(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// ReadRows reads a parameter file. Another version, another header or a number that is
// none is a *sim.FieldError.
func ReadRows(r io.Reader) ([]Row, error) {
	head, lines, err := read(r)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(head, columns) {
		return nil, &sim.FieldError{Field: "columns", Value: strings.Join(head, ","), Allowed: strings.Join(columns, ",")}
	}
	rows := make([]Row, len(lines))
	for i, line := range lines {
		numbers, err := numbers(line[0], columns[1:], line[1:])
		if err != nil {
			return nil, err
		}
		rows[i] = Row{line[0], numbers[0], numbers[1], numbers[2], numbers[3]}
	}
	return rows, nil
}

// ReadDirections reads the eigenvectors of the rows; those of other parameters are a
// *sim.FieldError.
func ReadDirections(r io.Reader, rows []Row) ([]Direction, error) {
	head, lines, err := read(r)
	if err != nil {
		return nil, err
	}
	want := []string{"eigenvalue"}
	for _, row := range rows {
		want = append(want, row.ID)
	}
	if !slices.Equal(head, want) {
		return nil, &sim.FieldError{Field: "columns", Value: strings.Join(head, ","), Allowed: strings.Join(want, ",") + " as in the parameter file"}
	}
	if len(lines) != len(rows) {
		return nil, &sim.FieldError{Field: "directions", Value: strconv.Itoa(len(lines)), Allowed: strconv.Itoa(len(rows)) + ", one for each parameter"}
	}
	directions := make([]Direction, len(lines))
	for i, line := range lines {
		numbers, err := numbers("direction "+strconv.Itoa(i+1), want, line)
		if err != nil {
			return nil, err
		}
		directions[i] = Direction{numbers[0], numbers[1:]}
	}
	return directions, nil
}

// read checks the version and splits header and lines.
func read(r io.Reader) (head []string, lines [][]string, err error) {
	reader := csv.NewReader(r)
	reader.FieldsPerRecord = -1
	all, err := reader.ReadAll()
	if err != nil {
		return nil, nil, err
	}
	if len(all) < 2 || len(all[0]) != 2 || all[0][0] != "schema" {
		return nil, nil, &sim.FieldError{Field: "schema", Value: "a file without it", Allowed: fmt.Sprintf("schema,%d as the first line", Schema)}
	}
	if all[0][1] != strconv.Itoa(Schema) {
		return nil, nil, &sim.FieldError{Field: "schema", Value: all[0][1], Allowed: strconv.Itoa(Schema) + "; run stack calibrate again"}
	}
	for i, line := range all[2:] {
		if len(line) != len(all[1]) {
			return nil, nil, &sim.FieldError{Field: fmt.Sprintf("line %d", i+3), Value: fmt.Sprintf("%d columns", len(line)), Allowed: strconv.Itoa(len(all[1]))}
		}
	}
	return all[1], all[2:], nil
}

// numbers reads the cells of one line.
func numbers(of string, names, cells []string) ([]float64, error) {
	out := make([]float64, len(cells))
	for i, cell := range cells {
		x, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			return nil, &sim.FieldError{Field: of + " " + names[i], Value: strconv.Quote(cell), Allowed: "a number"}
		}
		out[i] = x
	}
	return out, nil
}

// Check says as a *sim.FieldError which row does not belong to the table any more.
func Check(rows []Row) error {
	for _, r := range rows {
		if err := sim.CheckFit(r.ID, r.Prior, r.Value); err != nil {
			return fmt.Errorf("%w; run stack calibrate again", err)
		}
	}
	return nil
}
