package modelpage

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// table is a CSV file of sim/data.
type table struct {
	name    string
	columns map[string]int
	rows    [][]string
}

// tables is the committed results that no other package reads, by file name.
type tables struct{ byName map[string]*table }

func readTables(root string) (*tables, error) {
	t := &tables{map[string]*table{}}
	for _, name := range []string{"bands.csv", "sensitivity.csv"} {
		file, err := readTable(filepath.Join(root, "sim", "data", name))
		if err != nil {
			return nil, err
		}
		t.byName[name] = file
	}
	return t, nil
}

// readTable reads a file whose header may stand below a line with the schema's version.
func readTable(path string) (*table, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.FieldsPerRecord = -1
	lines, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(lines) > 0 && lines[0][0] == "schema" {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("%s has no header", path)
	}
	t := &table{name: filepath.Base(path), columns: map[string]int{}, rows: lines[1:]}
	for i, column := range lines[0] {
		t.columns[column] = i
	}
	for i, row := range t.rows {
		if len(row) != len(lines[0]) {
			return nil, fmt.Errorf("%s: row %d has %d columns, the header has %d", path, i+1, len(row), len(lines[0]))
		}
	}
	return t, nil
}

// need reports columns that a part of the page shows and the file lacks.
func (t *table) need(columns ...string) error {
	for _, c := range columns {
		if _, ok := t.columns[c]; !ok {
			return fmt.Errorf("%s has no column %q", t.name, c)
		}
	}
	return nil
}

// text is a cell; empty where the file has no such column.
func (t *table) text(row []string, column string) string {
	if i, ok := t.columns[column]; ok {
		return row[i]
	}
	return ""
}

// value is a cell as a number, and whether it is one.
func (t *table) value(row []string, column string) (float64, bool) {
	x, err := strconv.ParseFloat(t.text(row, column), 64)
	return x, err == nil
}
