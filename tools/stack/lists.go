package main

import (
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// seriesCmd lists the outputs.
type seriesCmd struct{}

// Help is shown by --help.
func (seriesCmd) Help() string {
	return `Prints id,unit,dimensions,entities,label,description. The entities of one dimension are separated by spaces, the
dimensions by " : "; an entity of a series joins one of each by ":".

Example:
  stack series --format json`
}

// Run prints one row per output.
func (seriesCmd) Run(out *table) error {
	out.header("id", "unit", "dimensions", "entities", "label", "description")
	for _, o := range sim.Outputs() {
		var dims, entities []string
		for _, d := range o.Dims {
			dims = append(dims, d.ID)
			entities = append(entities, strings.Join(d.Entities, " "))
		}
		if err := out.row(o.ID, o.Unit, strings.Join(dims, ":"), strings.Join(entities, " : "), o.Label, o.Description); err != nil {
			return err
		}
	}
	return nil
}

// scenariosCmd lists the built-in scenarios.
type scenariosCmd struct{}

// Help is shown by --help.
func (scenariosCmd) Help() string {
	return `Prints id,title,shocks,description. Shocks counts the history beneath.

Example:
  stack scenarios`
}

// Run prints one row per scenario.
func (scenariosCmd) Run(out *table) error {
	all, err := scenario.All()
	if err != nil {
		return err
	}
	out.header("id", "title", "shocks", "description")
	for _, s := range all {
		if err := out.row(s.ID, s.Title, len(s.Shocks), s.Description); err != nil {
			return err
		}
	}
	return nil
}

// hashCmd prints the result hash of every built-in scenario.
type hashCmd struct{}

// Help is shown by --help.
func (hashCmd) Help() string {
	return `Prints scenario,hash. The same model gives the same hashes on every machine.

Example:
  stack hash`
}

// Run runs all scenarios.
func (hashCmd) Run(out *table) error {
	all, err := scenario.All()
	if err != nil {
		return err
	}
	out.header("scenario", "hash")
	for _, s := range all {
		t, err := sim.Run(data.Tables(), s)
		if err != nil {
			return err
		}
		if err := out.row(s.ID, fmt.Sprintf("%016x", t.Hash)); err != nil {
			return err
		}
	}
	return nil
}

// leversCmd lists the levers.
type leversCmd struct{}

// Help is shown by --help.
func (leversCmd) Help() string {
	return `Prints id,unit,min,default,max,actors,description.

Example:
  stack levers`
}

// Run prints one row per lever.
func (leversCmd) Run(out *table) error {
	out.header("id", "unit", "min", "default", "max", "actors", "description")
	for _, l := range sim.Levers() {
		actors := "anyone"
		if len(l.Actors) > 0 {
			var codes []string
			for _, c := range l.Actors {
				codes = append(codes, c.ISO3())
			}
			actors = strings.Join(codes, " ")
		}
		if err := out.row(l.ID, l.Unit, l.Min, l.Default, l.Max, actors, l.Description); err != nil {
			return err
		}
	}
	return nil
}

// parametersCmd lists the parameters.
type parametersCmd struct{}

// Help is shown by --help.
func (parametersCmd) Help() string {
	return `Prints id,unit,min,default,max,distribution,source,label,prior. Prior is the value before calibration, default the one in use.
SOURCES.md in sim/data resolves the source ids.

Example:
  stack parameters`
}

// Run prints one row per parameter.
func (parametersCmd) Run(out *table) error {
	out.header("id", "unit", "min", "default", "max", "distribution", "source", "label", "prior")
	for _, p := range sim.Parameters() {
		if err := out.row(p.ID, p.Unit, p.Min, p.Default, p.Max, p.Distribution, p.Source, p.Label, p.Prior); err != nil {
			return err
		}
	}
	return nil
}
