package main

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/tools/backtest"
)

// openingScenarios are the shocks of the opening question, after the baseline.
var openingScenarios = []string{scenario.HistoryID, "open_release", "gpu_export_control", "taiwan_loss"}

// openingSeries are what the page can show before the model runs: the charts that stand open in its first lens, the
// first two of models, and what its sentences look at (web/test/opening.unit.test.ts holds this list to that).
var openingSeries = []data.Term{
	{Output: "accelerators_shipped", Pattern: "us_designed:*"},
	{Output: "accelerators_shipped", Pattern: "chinese:*"},
	{Output: "accelerators_shipped", Pattern: "us_designed:CHN"},
	{Output: "accelerators_shipped", Pattern: "chinese:CHN"},
	{Output: "accelerators_diverted", Pattern: "*"},
	{Output: "compute_owned", Pattern: "USA"},
	{Output: "compute_owned", Pattern: "CHN"},
	{Output: "compute_owned", Pattern: "REST"},
	{Output: "chip_price", Pattern: "us_designed"},
	{Output: "chip_price", Pattern: "chinese"},
	{Output: "chip_unit_cost", Pattern: "us_designed"},
	{Output: "chip_revenue", Pattern: "us_designed"},
	{Output: "chip_revenue", Pattern: "chinese"},
	{Output: "tool_sales", Pattern: "*:CHN"},
	{Output: "tool_sales", Pattern: "USA:CHN"},
	{Output: "tool_sales", Pattern: "JPN:CHN"},
	{Output: "tool_sales", Pattern: "NLD:CHN"},
	{Output: "tool_sales", Pattern: "CHN:CHN"},
	{Output: "power_used", Pattern: "USA"},
	{Output: "power_used", Pattern: "CHN"},
	{Output: "power_used", Pattern: "*"},
	{Output: "model_use_family", Pattern: "us_closed:*"},
	{Output: "model_use_family", Pattern: "us_open:*"},
	{Output: "model_use_family", Pattern: "china_closed:*"},
	{Output: "model_use_family", Pattern: "china_open:*"},
	{Output: "model_use_family", Pattern: "rest_open:*"},
	{Output: "model_use_family", Pattern: "*:*"},
	{Output: "model_use_family", Pattern: "china_open:REST"},
	{Output: "intelligent_capital", Pattern: "USA"},
	{Output: "intelligent_capital", Pattern: "CHN"},
	{Output: "intelligent_capital", Pattern: "IND"},
	{Output: "intelligent_capital_sovereign", Pattern: "IND"},
	{Output: "open_lag", Pattern: "CHN"},
}

const openingText = `// What the page shows before the model runs: some series of the baseline and of the opening shocks. Values are
// exp(steps / openingSteps), steps being sums of sums: each character stands for the change of the change from one
// month to the next (opening/sketch.ts reads them).

/** Steps of a factor e. */
export const openingSteps = %d;

/** Output and entities of each series. */
export const openingSeries: readonly string[] = [
  %s,
];

/** Every series of each ready-made scenario; "history" is the baseline. */
export const openingRuns: Readonly<Record<string, readonly string[]>> = {
`

// openingSteps is how many steps a factor e has: a value is within 0.1 % of the model's.
const openingSteps = 500

// openingFile runs the opening scenarios and writes their series in few bytes.
func openingFile(string) ([]byte, error) {
	var names []string
	for _, s := range openingSeries {
		names = append(names, quote(s.Output+" "+s.Pattern))
	}
	b := bytes.NewBufferString(banner)
	fmt.Fprintf(b, openingText, openingSteps, strings.Join(names, ",\n  "))
	for _, id := range openingScenarios {
		s, err := scenario.Load(id)
		if err != nil {
			return nil, err
		}
		run, err := sim.Run(data.Tables(), s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		fmt.Fprintf(b, "  %s: [\n", id)
		for _, term := range openingSeries {
			text, err := openingSketch(run, term)
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(b, "    %s,\n", quote(text))
		}
		b.WriteString("  ],\n")
	}
	b.WriteString("};\n")
	return b.Bytes(), nil
}

// openingSketch writes the second differences of the logarithm of one series [steps].
func openingSketch(run *sim.Trajectory, term data.Term) (string, error) {
	out, entities, err := backtest.Match(term)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	level, slope := 0, 0
	for m := range sim.Month(sim.Months) {
		value := 0.0
		for _, e := range entities {
			value += run.At(out, e, m)
		}
		steps := openingLevel(value)
		text.WriteString(openingCharacter(steps - level - slope))
		if m > 0 {
			slope = steps - level
		}
		level = steps
	}
	return text.String(), nil
}

// nothing is the level of a value too small to be drawn, and of zero.
const nothing = -9 * openingSteps

func openingLevel(value float64) int {
	if value <= 0 {
		return nothing
	}
	return max(nothing, int(math.Round(math.Log(value)*openingSteps)))
}

// openingCharacter is one printable character for a small change, a number in braces for a large one.
func openingCharacter(change int) string {
	const middle, reach = 'O', 28 // From '3' to 'k', without quotes and backslash.
	if change < -reach || change > reach {
		return fmt.Sprintf("{%d}", change)
	}
	if c := rune(middle + change); c != '\\' {
		return string(c)
	}
	return fmt.Sprintf("{%d}", change)
}
