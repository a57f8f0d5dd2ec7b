package main

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
)

// table writes rows as CSV with a header, or as a JSON list of objects. Rows are
// streamed: a whole run has more than half a million.
type table struct {
	out     *bufio.Writer
	csv     *csv.Writer // nil for JSON
	columns []string
	rows    int
	raw     bool // A command wrote bytes of its own instead.
	name    string
	ending  string // A last line; in JSON a last object with the name as its field.
	err     error
}

func newTable(w io.Writer, format string) *table {
	t := &table{out: bufio.NewWriterSize(w, 1<<16)}
	if format == "csv" {
		t.csv = csv.NewWriter(t.out)
	}
	return t
}

// header names the columns; it comes before any row.
func (t *table) header(columns ...string) {
	t.columns = columns
	if t.csv != nil {
		t.err = t.csv.Write(columns)
	}
}

// row writes one cell per column: string, float64, float32, int, sim.Month and the like.
func (t *table) row(cells ...any) error {
	if t.err != nil {
		return t.err
	}
	if len(cells) != len(t.columns) {
		return fmt.Errorf("%d cells for %d columns", len(cells), len(t.columns))
	}
	t.rows++
	if t.csv != nil {
		texts := make([]string, len(cells))
		for i, cell := range cells {
			texts[i], _ = text(cell)
		}
		t.err = t.csv.Write(texts)
		return t.err
	}
	separator := "[\n"
	if t.rows > 1 {
		separator = ",\n"
	}
	t.out.WriteString(separator)
	for i, cell := range cells {
		value, number := text(cell)
		if !number {
			quoted, err := json.Marshal(value)
			if err != nil {
				return err
			}
			value = string(quoted)
		}
		separator = "{"
		if i > 0 {
			separator = ", "
		}
		_, t.err = fmt.Fprintf(t.out, "%s%q: %s", separator, t.columns[i], value)
	}
	t.out.WriteByte('}')
	return t.err
}

// last sets what stands below the rows.
func (t *table) last(name, text string) { t.name, t.ending = name, text }

// text formats a cell with the shortest digits that keep its value.
func text(cell any) (value string, number bool) {
	switch x := cell.(type) {
	case float64:
		return digits(x, 64), true
	case float32:
		return digits(float64(x), 32), true
	case int:
		return strconv.Itoa(x), true
	case bool:
		return strconv.FormatBool(x), true // As JSON has it: no quotes.
	}
	return fmt.Sprint(cell), false
}

// digits writes ordinary sizes without an exponent, for spreadsheets.
func digits(x float64, bits int) string {
	const small, large = 1e-6, 1e15
	if size := math.Abs(x); size == 0 || size >= small && size < large {
		return strconv.FormatFloat(x, 'f', -1, bits)
	}
	return strconv.FormatFloat(x, 'g', -1, bits)
}

// close ends the output. A JSON list without rows is still a list.
func (t *table) close() error {
	if t.csv != nil {
		t.csv.Flush()
		if err := t.csv.Error(); err != nil {
			return err
		}
		if t.ending != "" {
			fmt.Fprintln(t.out, t.ending)
		}
	} else if !t.raw {
		if t.rows == 0 {
			t.out.WriteString("[")
		}
		if t.ending != "" {
			fmt.Fprintf(t.out, ",\n{%q: %q}", t.name, t.ending)
		}
		t.out.WriteString("\n]\n")
	}
	return t.out.Flush()
}
