package forecast

import (
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/backtest"
)

// Headlines are the series that the page shows with a band: sums of outputs, written
// as "output entity+output entity", a star for all of a dimension. This is the one
// place that lists them.
var Headlines = []string{
	"accelerators_shipped us_designed:*+accelerators_diverted *",
	"accelerators_shipped chinese:*",
	"compute_owned USA",
	"compute_owned CHN",
	"compute_owned REST",
	"accelerators_shipped us_designed:CHN",
	"accelerators_diverted *",
	"chip_price us_designed",
	"chip_price chinese",
	"chip_unit_cost us_designed",
	"tool_sales *:CHN",
	"power_used USA",
	"power_used CHN",
	"compute_rent world_ex_china",
	"capability us_closed",
	"capability china_open",
	"model_price us_closed",
	"model_price china_open",
	"model_use *",
	"model_use_family us_closed:*",
	"model_use_family china_open:*",
	"revenue USA:models",
	"operating_profit USA:*",
	"operating_profit CHN:*",
	"intelligent_capital USA",
	"intelligent_capital CHN",
}

// line is a headline with its terms resolved.
type line struct {
	series, entity, unit string
	terms                []term
}

type term struct {
	out      sim.OutputID
	entities []int
}

// lines resolves headlines; one that names no output is an error.
func lines(headlines []string) ([]line, error) {
	out := make([]line, len(headlines))
	for i, text := range headlines {
		var series, entities []string
		for _, part := range strings.Split(text, "+") {
			output, pattern, _ := strings.Cut(part, " ")
			id, numbers, err := backtest.Match(data.Term{Output: output, Pattern: pattern})
			if err != nil {
				return nil, fmt.Errorf("headline %q: %w", text, err)
			}
			series, entities = append(series, output), append(entities, pattern)
			out[i].unit = sim.Outputs()[id].Unit
			out[i].terms = append(out[i].terms, term{id, numbers})
		}
		out[i].series, out[i].entity = strings.Join(series, "+"), strings.Join(entities, "+")
	}
	return out, nil
}

// at is the sum at the end of a month.
func (l *line) at(t *sim.Trajectory, m sim.Month) float32 {
	sum := 0.0
	for _, term := range l.terms {
		for _, e := range term.entities {
			sum += t.At(term.out, e, m)
		}
	}
	return float32(sum)
}
