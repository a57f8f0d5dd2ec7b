package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// times are the durations of runs on one host [ms].
type times []float64

func (t times) min() float64 { return slices.Min(t) }

func (t times) median() float64 {
	sorted := slices.Sorted(slices.Values(t))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

// row is one line of the printed table.
type row struct {
	host  string
	times times
}

// printTable compares every host with the first.
func printTable(w io.Writer, task string, rows []row) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, task+"\truns\tmin ms\tmedian ms\tmedian ÷ native\t")
	for _, r := range rows {
		ratio := r.times.median() / rows[0].times.median()
		fmt.Fprintf(table, "%s\t%d\t%.2f\t%.2f\t%.2f\t\n", r.host, len(r.times), r.times.min(), r.times.median(), ratio)
	}
	return table.Flush()
}
