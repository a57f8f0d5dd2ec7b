package main

import (
	"bytes"
	"fmt"
	"strings"

	"sovereignstack/sim/data"
)

const observationType = `/** A figure from the evidence tables, in the unit of the outputs that it is held against. */
export interface Observation {
  readonly id: string;
  /** Outputs that are added; a pattern has one part per dimension, "*" for all of one. */
  readonly terms: readonly { readonly output: string; readonly pattern: string }[];
  /** Mean of the months first to last, value at the end of last, or sum since January 2022. */
  readonly measure: 'mean' | 'end' | 'cumulative';
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of low confidence: a bound, not a target. */
  readonly bound: boolean;
}

type Figures = readonly [id: string, first: number, last: number, value: number, low: number, high: number, bound?: 1];

/** One line: outputs and patterns, how months become a number, and the figures. */
const observed: readonly (readonly [terms: string, measure: Observation['measure'], ...figures: Figures[]])[] = [
`

const observationList = `];

export const observations: readonly Observation[] = observed.flatMap(([sum, measure, ...figures]) => {
  const terms = sum.split('+').map((term) => {
    const [output = '', pattern = ''] = term.split(' ');
    return { output, pattern };
  });
  return figures.map(([id, first, last, value, low, high, bound]) => ({
    id,
    terms,
    measure,
    first,
    last,
    value,
    low,
    high,
    bound: bound === 1,
  }));
});
`

var measures = map[data.Measure]string{data.Mean: "mean", data.End: "end", data.Cumulative: "cumulative"}

// observations writes the figures, those of one sum and measure on one line. Shares,
// growth and lags have no line on a chart of an output; the page leaves them out.
func observations(b *bytes.Buffer) error {
	b.WriteString(observationType)
	previous := ""
	for _, o := range data.Observations {
		if o.Form != data.Sum {
			continue
		}
		var terms []string
		for _, term := range o.Terms {
			terms = append(terms, strings.TrimSpace(term.Output+" "+term.Pattern))
		}
		measure, ok := measures[o.Measure]
		if !ok {
			return fmt.Errorf("observation %s: unknown measure", o.ID)
		}
		head := fmt.Sprintf("  [%s, %s", quote(strings.Join(terms, "+")), quote(measure))
		if head != previous {
			if previous != "" {
				b.WriteString("],\n")
			}
			b.WriteString(head)
		}
		previous = head
		fmt.Fprintf(b, ", [%s, %d, %d, %s, %s, %s%s]", quote(o.ID), o.First, o.Last, number(o.Value), number(o.Low), number(o.High),
			ifText(o.Confidence == data.Low, ", 1"))
	}
	b.WriteString("],\n" + observationList)
	return nil
}
