package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
	"sovereignstack/tools/forecast"
)

const bandsText = `// Where the ensemble of plausible parameters puts the headline series of the baseline.

/** Months of the points, from January 2022. */
export const bandMonths: readonly number[] = [%s];

/** 10 and 90 %% values at each of the months, by outputs and patterns as of an observation; shares name their whole after a slash. */
export const bands: Readonly<Record<string, readonly number[]>> = {
`

// bandDigits is what a chart can show.
const bandDigits = 3

// bandsFile writes the committed bands for charts.
func bandsFile(root string) ([]byte, error) {
	table, err := forecast.ReadBands(root)
	if err != nil {
		return nil, err
	}
	var months []string
	seen := map[sim.Month]bool{}
	for _, r := range table.Rows {
		if !seen[r.Month] {
			seen[r.Month] = true
			months = append(months, strconv.Itoa(int(r.Month)))
		}
	}
	b := bytes.NewBufferString(banner)
	fmt.Fprintf(b, bandsText, strings.Join(months, ", "))
	for i := 0; i < len(table.Rows); i += len(months) {
		var values []string
		for _, r := range table.Rows[i : i+len(months)] {
			for _, x := range []float64{r.P10, r.P90} {
				values = append(values, number(ensemble.Round(x, bandDigits)))
			}
		}
		fmt.Fprintf(b, "  %s: [%s],\n", quote(bandKey(table.Rows[i])), strings.Join(values, ", "))
	}
	b.WriteString("};\n")
	return b.Bytes(), nil
}

// bandKey names a sum as observations name theirs, and a share by both of its sums.
func bandKey(r forecast.BandRow) string {
	series, entities := strings.Split(r.Series, "/"), strings.Split(r.Entity, "/")
	sums := make([]string, len(series))
	for i := range series {
		sums[i] = sumKey(series[i], entities[i])
	}
	return strings.Join(sums, "/")
}

func sumKey(series, entity string) string {
	outputs, entities := strings.Split(series, "+"), strings.Split(entity, "+")
	terms := make([]string, len(outputs))
	for i := range outputs {
		terms[i] = strings.TrimSpace(outputs[i] + " " + entities[i])
	}
	return strings.Join(terms, "+")
}
