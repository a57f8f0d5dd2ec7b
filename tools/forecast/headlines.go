package forecast

import (
	"fmt"
	"slices"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/tools/backtest"
)

// Headlines are the series that the page shows with a band: sums of outputs, written
// as "output entity+output entity", a star for all of a dimension; after a slash the sum
// of which they are a share. This is the one place that lists them.
var Headlines = slices.Concat(hardware, models, value)

var hardware = []string{
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
}

var models = []string{
	"capability us_closed",
	"capability us_open",
	"capability china_closed",
	"capability china_open",
	"capability rest_open",
	"model_price us_closed",
	"model_price us_open",
	"model_price china_closed",
	"model_price china_open",
	"model_price rest_open",
	"model_use *",
	"model_use_family us_closed:*",
	"model_use_family china_open:*",
	"model_use_family us_closed:*/model_use_family *:*",
	"model_use_family us_open:*/model_use_family *:*",
	"model_use_family china_closed:*/model_use_family *:*",
	"model_use_family china_open:*/model_use_family *:*",
	"model_use_family rest_open:*/model_use_family *:*",
	"ai_users USA",
	"ai_users CHN",
	"intelligent_capital USA",
	"intelligent_capital CHN",
	"intelligent_capital_sovereign USA",
	"intelligent_capital_sovereign CHN",
}

var value = []string{
	"revenue USA:models",
	"operating_profit *:equipment",
	"operating_profit *:foundry+operating_profit *:memory",
	"operating_profit *:chip_design",
	"operating_profit *:servers+operating_profit *:facility",
	"operating_profit *:cloud",
	"operating_profit *:models",
	"operating_profit *:applications+operating_profit *:robotics",
	"operating_profit USA:*",
	"operating_profit CHN:*",
	"operating_profit TWN:*",
	"operating_profit KOR:*",
	"operating_profit JPN:*",
	"operating_profit NLD:*",
	"operating_profit REST:*",
	"valuation USA:chip_design",
	"valuation USA:models",
	"valuation CHN:chip_design",
	"valuation CHN:models",
	"value_net USA",
	"value_net CHN",
	"value_net TWN",
	"chip_gross_margin us_designed",
	"chip_gross_margin chinese",
	"model_margin us_closed",
	"model_margin china_closed",
}

// line is a headline with its terms resolved.
type line struct {
	series, entity, unit string
	terms                []term
	whole                []term // What the terms are a share of; none for the sum itself.
}

type term struct {
	out      sim.OutputID
	entities []int
}

// lines resolves headlines; one that names no output is an error.
func lines(headlines []string) ([]line, error) {
	out := make([]line, len(headlines))
	for i, text := range headlines {
		sum, of, share := strings.Cut(text, "/")
		l, err := resolve(sum)
		if err != nil {
			return nil, fmt.Errorf("headline %q: %w", text, err)
		}
		if share {
			whole, err := resolve(of)
			if err != nil {
				return nil, fmt.Errorf("headline %q: %w", text, err)
			}
			l = line{l.series + "/" + whole.series, l.entity + "/" + whole.entity, "share", l.terms, whole.terms}
		}
		out[i] = l
	}
	return out, nil
}

// resolve reads a sum of outputs.
func resolve(sum string) (line, error) {
	var l line
	var series, entities []string
	for _, part := range strings.Split(sum, "+") {
		output, pattern, _ := strings.Cut(part, " ")
		id, numbers, err := backtest.Match(data.Term{Output: output, Pattern: pattern})
		if err != nil {
			return line{}, err
		}
		series, entities = append(series, output), append(entities, pattern)
		l.unit = sim.Outputs()[id].Unit
		l.terms = append(l.terms, term{id, numbers})
	}
	l.series, l.entity = strings.Join(series, "+"), strings.Join(entities, "+")
	return l, nil
}

// at is the sum, or the share, at the end of a month; a share of nothing is nothing.
func (l *line) at(t *sim.Trajectory, m sim.Month) float32 {
	if l.whole == nil {
		return float32(total(l.terms, t, m))
	}
	whole := total(l.whole, t, m)
	if whole <= 0 {
		return 0
	}
	return float32(total(l.terms, t, m) / whole)
}

func total(terms []term, t *sim.Trajectory, m sim.Month) float64 {
	sum := 0.0
	for _, term := range terms {
		for _, e := range term.entities {
			sum += t.At(term.out, e, m)
		}
	}
	return sum
}
