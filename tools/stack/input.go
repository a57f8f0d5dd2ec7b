package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// input is the scenario of a command with the changes of --set.
type input struct {
	Scenario string   `default:"history" placeholder:"ID|FILE" help:"A built-in scenario or a scenario file (default: history)."`
	Set      []string `sep:"none" placeholder:"ID=VALUE" help:"Pull a lever, lever=value[@start][~TARGET+TARGET], or set a parameter, parameter=value. Repeatable."`
}

// defaultStart is when a lever of --set acts unless it says otherwise.
const defaultStart = "2026-10"

// load returns the scenario with all changes.
func (in input) load() (sim.Scenario, error) {
	f, err := in.file()
	if err != nil {
		return sim.Scenario{}, err
	}
	if _, err := f.Resolve(); err != nil {
		return sim.Scenario{}, fmt.Errorf("--scenario %s: %w", in.Scenario, err)
	}
	if f.ID == scenario.HistoryID && len(in.Set) > 0 { // What is set lies above the history.
		f.ID, f.Base, f.Shocks = "custom", scenario.HistoryID, nil
	}
	for _, set := range in.Set {
		if err := apply(&f, set); err != nil {
			return sim.Scenario{}, err
		}
	}
	return f.Resolve()
}

// file reads a built-in scenario or a file.
func (in input) file() (scenario.File, error) {
	f, err := scenario.Builtin(in.Scenario)
	if err == nil {
		return f, nil
	}
	text, readErr := os.ReadFile(in.Scenario)
	if readErr != nil {
		if strings.HasSuffix(in.Scenario, ".json") {
			return f, fmt.Errorf("--scenario: %w", readErr)
		}
		return f, &usageError{"--scenario", in.Scenario, strings.Join(scenario.IDs(), ", ") + ", or a file"}
	}
	if f, err = scenario.Decode(text); err != nil {
		return f, fmt.Errorf("--scenario %s: %w", in.Scenario, err)
	}
	return f, nil
}

// apply adds one --set to the file and checks it at once, so that an error names it.
func apply(f *scenario.File, set string) error {
	id, rest, ok := strings.Cut(set, "=")
	if !ok {
		return &usageError{"--set", set, "lever=value[@start][~TARGET+TARGET] or parameter=value"}
	}
	if _, ok := sim.ParameterByID(id); ok {
		value, err := number(set, rest)
		if err != nil {
			return err
		}
		parameters := map[string]float64{id: value}
		for other, v := range f.Parameters {
			if other != id {
				parameters[other] = v
			}
		}
		f.Parameters = parameters
		return named(set, f)
	}
	if _, ok := sim.LeverByID(id); !ok {
		return &usageError{"--set", id, "a lever (" + strings.Join(leverIDs(), ", ") + ") or a parameter (stack parameters lists them)"}
	}
	rest, targets, hasTargets := strings.Cut(rest, "~")
	magnitude, start, hasStart := strings.Cut(rest, "@")
	shock := scenario.Shock{Lever: id, Start: defaultStart}
	var err error
	if shock.Magnitude, err = number(set, magnitude); err != nil {
		return err
	}
	if hasStart {
		shock.Start = start
	}
	if hasTargets {
		shock.Targets = strings.Split(targets, "+")
	}
	f.Shocks = append(f.Shocks[:len(f.Shocks):len(f.Shocks)], shock)
	return named(set, f)
}

// named resolves the file and words an error as one of --set.
func named(set string, f *scenario.File) error {
	_, err := f.Resolve()
	var field *sim.FieldError
	if errors.As(err, &field) {
		name := field.Field
		if i := strings.LastIndex(name, "]."); i >= 0 { // The position of the shock says nothing to the caller.
			name = name[i+2:]
		}
		return &usageError{"--set " + set + ": " + name, field.Value, field.Allowed}
	}
	return err
}

func number(set, value string) (float64, error) {
	x, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return 0, &usageError{"--set " + set, strconv.Quote(value), "a number"}
	}
	return x, nil
}

func leverIDs() []string {
	var ids []string
	for _, l := range sim.Levers() {
		ids = append(ids, l.ID)
	}
	return ids
}
