package scenario

import (
	"embed"
	"fmt"
	"strings"

	"sovereignstack/sim"
)

//go:embed json/*.json
var files embed.FS

// order is the order in which readers see the built-in scenarios.
var order = []string{
	HistoryID, "gpu_export_control", "open_release", "equipment_allied", "full_stack_gulf", "chip_fund", "taiwan_loss",
	"grid_freeze", "capital_bust", "capital_boom", "open_trade",
}

// IDs returns the ids of the built-in scenarios in reading order.
func IDs() []string { return append([]string(nil), order...) }

// Builtin returns a built-in file as written.
func Builtin(id string) (File, error) {
	if !contains(order, id) {
		return File{}, &sim.FieldError{Field: "scenario", Value: id, Allowed: strings.Join(order, ", ")}
	}
	text, err := files.ReadFile("json/" + id + ".json")
	if err != nil {
		return File{}, err
	}
	f, err := Decode(text)
	if err != nil {
		return File{}, fmt.Errorf("%s.json: %w", id, err)
	}
	if f.ID != id {
		return File{}, &sim.FieldError{Field: "id", Value: f.ID, Allowed: id}
	}
	return f, nil
}

// History returns the dated history. It is embedded and tested, so an error in
// it is a defect of the program.
func History() File {
	f, err := Builtin(HistoryID)
	if err != nil {
		panic(err)
	}
	return f
}

// Load returns the scenario of a built-in id.
func Load(id string) (sim.Scenario, error) {
	f, err := Builtin(id)
	if err != nil {
		return sim.Scenario{}, err
	}
	return f.Resolve()
}

// All returns every built-in scenario in reading order.
func All() ([]sim.Scenario, error) {
	var out []sim.Scenario
	for _, id := range order {
		s, err := Load(id)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		out = append(out, s)
	}
	return out, nil
}
