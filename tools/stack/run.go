package main

import (
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
)

// runCmd prints series of a run.
type runCmd struct {
	input
	From   string   `default:"2022-01" placeholder:"MONTH" help:"First month (default 2022-01)."`
	To     string   `default:"2040-12" placeholder:"MONTH" help:"Last month (default 2040-12)."`
	Series []string `placeholder:"ID,…" help:"Only these series (default: all)."`
	Entity []string `placeholder:"ID,…" help:"Only these entities, whole (us_designed:CHN), with stars (*:CHN) or one part (CHN)."`
}

// Help is shown by --help.
func (runCmd) Help() string {
	return `Prints month,series,entity,value,unit.

Example:
  stack run --set gpu_export_control.coverage=0.85@2026-10~CHN --series accelerators_shipped --entity us_designed:CHN --from 2026-01 --to 2028-12`
}

// Run runs the scenario and prints what was chosen.
func (c runCmd) Run(out *table) error {
	from, err := month("--from", c.From)
	if err != nil {
		return err
	}
	to, err := month("--to", c.To)
	if err != nil {
		return err
	}
	if to < from {
		return &usageError{"--to", c.To, "a month from " + c.From + " on"}
	}
	chosen, err := choose(c.Series, c.Entity)
	if err != nil {
		return err
	}
	s, err := c.load()
	if err != nil {
		return err
	}
	t, err := sim.Run(data.Tables(), s)
	if err != nil {
		return err
	}
	out.header("month", "series", "entity", "value", "unit")
	for _, pick := range chosen {
		output := &sim.Outputs()[pick.out]
		for _, e := range pick.entities {
			entity, values := output.Entity(e), t.Series(pick.out, e)
			for m := from; m <= to; m++ {
				if err := out.row(m, output.ID, entity, values[m], output.Unit); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func month(flag, text string) (sim.Month, error) {
	m, err := sim.ParseMonth(text)
	if err != nil {
		return 0, &usageError{flag, text, sim.MonthRange}
	}
	return m, nil
}

// pick is one output and its chosen entities.
type pick struct {
	out      sim.OutputID
	entities []int
}

// choose finds the named outputs and entities. Every name must find something.
func choose(series, entities []string) ([]pick, error) {
	wanted := series
	if len(wanted) == 0 {
		wanted = outputIDs()
	}
	found := make([]bool, len(entities))
	var chosen []pick
	var allowed []string
	for _, id := range wanted {
		out, ok := sim.OutputByID(id)
		if !ok {
			return nil, &usageError{"--series", id, strings.Join(outputIDs(), ", ")}
		}
		output := &sim.Outputs()[out]
		allowed = append(allowed, describe(output))
		p := pick{out: out}
		for e := range output.Size() {
			match := len(entities) == 0
			for i, pattern := range entities {
				if like(output.Entity(e), pattern) {
					match, found[i] = true, true
				}
			}
			if match {
				p.entities = append(p.entities, e)
			}
		}
		if len(p.entities) > 0 {
			chosen = append(chosen, p)
		}
	}
	for i, ok := range found {
		if !ok {
			return nil, &usageError{"--entity", entities[i], strings.Join(allowed, "; ")}
		}
	}
	return chosen, nil
}

// like reports whether an entity is meant: all parts agree, or one part is named.
func like(entity, pattern string) bool {
	parts, wanted := strings.Split(entity, ":"), strings.Split(pattern, ":")
	if len(wanted) == 1 {
		for _, part := range parts {
			if part != "" && part == pattern {
				return true
			}
		}
		return false
	}
	if len(parts) != len(wanted) {
		return false
	}
	for i := range parts {
		if wanted[i] != "*" && wanted[i] != parts[i] {
			return false
		}
	}
	return true
}

// describe words the entities of an output; long lists by their number.
func describe(o *sim.Output) string {
	const short = 12
	var dims []string
	for _, d := range o.Dims {
		if len(d.Entities) > short {
			dims = append(dims, "any ISO3 "+d.ID)
			continue
		}
		dims = append(dims, strings.Join(d.Entities, "|"))
	}
	if len(dims) == 0 {
		return o.ID + " has none"
	}
	return o.ID + " " + strings.Join(dims, " : ")
}

func outputIDs() []string {
	var ids []string
	for _, o := range sim.Outputs() {
		ids = append(ids, o.ID)
	}
	return ids
}
