package claims

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

//go:embed claims/*.json scenarios/*.json
var files embed.FS

// IDs are the claims in reading order.
var IDs = []string{"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11"}

// Claim is a file of claims/.
type Claim struct {
	ID        string     `json:"id"`
	Title     string     `json:"title"`
	Statement string     `json:"statement"` // For readers, in plain words.
	Measured  string     `json:"measured"`  // What is compared with what.
	Parameter string     `json:"parameter"` // The load-bearing one.
	Why       string     `json:"why"`       // It carries the claim.
	FailsIf   string     `json:"fails_if"`  // The counter-condition.
	Guess     Guess      `json:"guess"`
	Shown     string     `json:"shown,omitempty"` // The run to look at, where it is not the main measure's own.
	Lens      string     `json:"lens"`            // In which the map shows it.
	Ablations []Ablation `json:"ablations"`
	Contest   *Contest   `json:"contest,omitempty"` // For measures that compare by distance.
	Measures  []Measure  `json:"measures"`
}

// Guess is what a reader is asked before the run: the change of the first main measure.
type Guess struct {
	Ask  string  `json:"ask"`
	From string  `json:"from,omitempty"` // Where the value starts, whose baseline is shown; none for a level.
	Unit string  `json:"unit,omitempty"` // Of that value.
	Low  float64 `json:"low"`            // The range of the slider, in the measure's own unit.
	High float64 `json:"high"`
}

// Ablation is a set of parameter values that takes an assumption out of action. It
// names the parameter that stands for it first.
type Ablation struct {
	ID  string             `json:"id"`
	Set map[string]float64 `json:"set"`
}

// Measure is a number that the claim says something about. Low and High bound the
// change; where both are absent it is reported and not judged.
type Measure struct {
	ID        string   `json:"id"`
	Label     string   `json:"label"`
	Unit      string   `json:"unit"` // Of the change; "share" is shown in per cent.
	Main      bool     `json:"main,omitempty"`
	Baseline  string   `json:"baseline,omitempty"` // A run: see Spec.
	Scenario  string   `json:"scenario,omitempty"`
	Value     Value    `json:"value,omitzero"`
	Per       *Value   `json:"per,omitempty"` // What the change is divided by, where Compare says so.
	Compare   string   `json:"compare"`       // See comparisons.
	Also      string   `json:"also,omitempty"`
	Factors   []string `json:"factors,omitempty"`
	Lead      *Lead    `json:"lead,omitempty"`
	Low       *float64 `json:"low,omitempty"`
	High      *float64 `json:"high,omitempty"`
	Ablations []string `json:"ablations,omitempty"` // All of the claim's if absent.
	Costly    bool     `json:"costly,omitempty"`    // Too many runs for a threshold.
}

// Judged reports whether anything is expected of the measure.
func (m *Measure) Judged() bool { return m.Low != nil || m.High != nil }

// All reads and checks every claim.
func All() ([]Claim, error) {
	var out []Claim
	for _, id := range IDs {
		c, err := Load(id)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// Load reads and checks one claim.
func Load(id string) (Claim, error) {
	var c Claim
	if !slices.Contains(IDs, id) {
		return c, &sim.FieldError{Field: "claim", Value: id, Allowed: strings.Join(IDs, ", ")}
	}
	text, err := files.ReadFile("claims/" + id + ".json")
	if err != nil {
		return c, err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		return c, fmt.Errorf("%s.json: %w", id, err)
	}
	if c.ID != id {
		return c, &sim.FieldError{Field: "id", Value: c.ID, Allowed: id}
	}
	for i := range c.Measures {
		if c.Measures[i].Lead != nil {
			c.Measures[i].Lead.contest = c.Contest
		}
	}
	if err := c.check(); err != nil {
		return c, fmt.Errorf("%s.json: %w", id, err)
	}
	return c, nil
}

// ScenarioIDs are the scenarios that live with the claims.
func ScenarioIDs() ([]string, error) {
	entries, err := files.ReadDir("scenarios")
	var out []string
	for _, e := range entries {
		out = append(out, strings.TrimSuffix(e.Name(), ".json"))
	}
	return out, err
}

// File is a scenario of the claims or a built-in one, as written.
func File(id string) (scenario.File, error) {
	text, err := files.ReadFile("scenarios/" + id + ".json")
	if err != nil {
		return scenario.Builtin(id)
	}
	f, err := scenario.Decode(text)
	if err == nil && f.ID != id {
		err = &sim.FieldError{Field: "id", Value: f.ID, Allowed: id}
	}
	if err != nil {
		return f, fmt.Errorf("scenarios/%s.json: %w", id, err)
	}
	return f, nil
}

// ablation finds an ablation by its id.
func (c *Claim) ablation(id string) *Ablation {
	for i := range c.Ablations {
		if c.Ablations[i].ID == id {
			return &c.Ablations[i]
		}
	}
	return nil
}

// ablations are those that a measure is shown with.
func (c *Claim) ablations(m *Measure) []*Ablation {
	var out []*Ablation
	for i := range c.Ablations {
		if len(m.Ablations) == 0 || slices.Contains(m.Ablations, c.Ablations[i].ID) {
			out = append(out, &c.Ablations[i])
		}
	}
	return out
}

// main are the measures that decide where the claim's sign changes: those marked, or
// the first that is judged.
func (c *Claim) main() []*Measure {
	var out []*Measure
	for i := range c.Measures {
		if c.Measures[i].Main {
			out = append(out, &c.Measures[i])
		}
	}
	for i := range c.Measures {
		if len(out) == 0 && c.Measures[i].Judged() {
			out = append(out, &c.Measures[i])
		}
	}
	return out
}
