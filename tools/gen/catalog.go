package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
)

// The rows of catalog.ts. Field names are the page's.
type (
	leverRow struct {
		Index          int      `json:"index"`
		ID             string   `json:"id"`
		Label          string   `json:"label"`
		Unit           string   `json:"unit"`
		Min            float64  `json:"min"`
		Default        float64  `json:"default"`
		Max            float64  `json:"max"`
		Actors         []string `json:"actors"`
		DefaultActors  []string `json:"defaultActors"`
		Targets        string   `json:"targets"`
		DefaultTargets []string `json:"defaultTargets"`
		Description    string   `json:"description"`
		AnnounceLead   int32    `json:"announceLead"`
	}
	shockRow struct {
		ID        string   `json:"id"`
		Title     string   `json:"title"`
		Lever     string   `json:"lever"`
		Actors    []string `json:"actors"`
		Targets   []string `json:"targets"`
		Magnitude float64  `json:"magnitude"`
		Announced int      `json:"announced"`
		Start     int      `json:"start"`
		Ramp      int      `json:"ramp"`
		End       int      `json:"end"`
	}
	scenarioRow struct {
		ID          string     `json:"id"`
		Title       string     `json:"title"`
		Description string     `json:"description"`
		Without     []string   `json:"without"`
		Shocks      []shockRow `json:"shocks"`
	}
)

// catalogFile is the catalogue as TypeScript.
func catalogFile(string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(banner + "// The model's catalogue: what can be pulled, changed and read. Months count from January 2022.\n\n")
	fmt.Fprintf(&b, "export const months = %d;\nexport const firstSimulated = %d;\n", sim.Months, sim.FirstSimulated)
	fmt.Fprintf(&b, "export const layoutVersion = %d;\nexport const layoutHash = %d;\nexport const inputVersion = %d;\nexport const inputHash = %d;\n\n",
		sim.LayoutVersion, sim.LayoutHash(), sim.InputVersion, sim.InputHash())

	b.WriteString("const table =\n")
	for c := range world.CountryID(world.Count) {
		separator := " +\n"
		if int(c) == world.Count-1 {
			separator = ";\n\n"
		}
		fmt.Fprintf(&b, "  %s%s", quote(c.ISO3()+c.Name()+ifText(int(c) < world.Count-1, "|")), separator)
	}
	b.WriteString("/** Every economy, by its number in the model. */\nexport const countries: readonly { iso3: string; name: string }[] = table\n  .split('|')\n  .map((entry) => ({ iso3: entry.slice(0, 3), name: entry.slice(3) }));\n\n")

	if err := list(&b, "levers", "Lever", levers()); err != nil {
		return nil, err
	}
	parameters(&b)
	outputs(&b)
	history, scenarios, err := scenarioRows()
	if err != nil {
		return nil, err
	}
	if err := list(&b, "historyShocks", "HistoryShock", history); err != nil {
		return nil, err
	}
	if err := list(&b, "scenarios", "BuiltinScenario", scenarios); err != nil {
		return nil, err
	}
	if err := observations(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// list writes an interface and a list of it, one row per line.
func list[T any](b *bytes.Buffer, name, kind string, rows []T) error {
	fmt.Fprintf(b, "%s\nexport const %s: readonly %s[] = [\n", interfaces[kind], name, kind)
	for _, row := range rows {
		text, err := compact(row)
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "  %s,\n", text)
	}
	b.WriteString("];\n\n")
	return nil
}

// compact is JSON on one line without escapes that HTML needs.
func compact(v any) (string, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return "", err
	}
	return strings.TrimSpace(b.String()), nil
}

func levers() []leverRow {
	var rows []leverRow
	for i, l := range sim.Levers() {
		targets := "countries"
		if l.Targets == sim.TargetNone {
			targets = "none"
		}
		rows = append(rows, leverRow{i, l.ID, l.Label, l.Unit, l.Min, l.Default, l.Max, codes(l.Actors), codes(l.DefaultActors),
			targets, codes(l.DefaultTargets), l.Description, l.AnnounceLead})
	}
	return rows
}

// outputs writes the outputs; dimensions are shared constants.
func outputs(b *bytes.Buffer) {
	b.WriteString("export interface Dim {\n  readonly id: string;\n  readonly entities: readonly string[];\n}\n\n")
	seen := map[string]bool{}
	for _, o := range sim.Outputs() {
		for _, d := range o.Dims {
			if seen[d.ID] {
				continue
			}
			seen[d.ID] = true
			entities := "countries.map((c) => c.iso3)"
			if d.ID != "country" {
				entities = quote(strings.Join(d.Entities, " ")) + ".split(' ')"
			}
			fmt.Fprintf(b, "const %s: Dim = { id: %s, entities: %s };\n", d.ID, quote(d.ID), entities)
		}
	}
	b.WriteString(`
export interface Output {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Position of its first value in the trajectory; entities follow row by row, months innermost. */
  readonly offset: number;
  readonly dims: readonly Dim[];
}

export const outputs: readonly Output[] = [
`)
	for i, o := range sim.Outputs() {
		var dims []string
		for _, d := range o.Dims {
			dims = append(dims, d.ID)
		}
		fmt.Fprintf(b, "  { id: %s, label: %s, unit: %s, offset: %d, dims: [%s] },\n",
			quote(o.ID), quote(o.Label), quote(o.Unit), sim.Offset(sim.OutputID(i)), strings.Join(dims, ", "))
	}
	b.WriteString("];\n\n")
}

// scenarioRows returns the history's shocks and the other built-in scenarios.
// All economies together stay "WORLD", which the page expands.
func scenarioRows() (history []shockRow, others []scenarioRow, err error) {
	for _, id := range scenario.IDs() {
		f, err := scenario.Builtin(id)
		if err != nil {
			return nil, nil, err
		}
		s, err := scenario.Load(id)
		if err != nil {
			return nil, nil, err
		}
		var rows []shockRow
		for i, shock := range s.Shocks[len(s.Shocks)-len(f.Shocks):] {
			rows = append(rows, shockRow{f.Shocks[i].ID, f.Shocks[i].Title, sim.Levers()[shock.Lever].ID, codes(shock.Actors), short(shock.Targets),
				shock.Magnitude, int(shock.Announced), int(shock.Start), int(shock.Ramp), int(shock.End)})
		}
		if id == scenario.HistoryID {
			history = rows
			continue
		}
		if rows == nil {
			rows = []shockRow{}
		}
		without := f.Without
		if without == nil {
			without = []string{}
		}
		others = append(others, scenarioRow{id, f.Title, f.Description, without, rows})
	}
	return history, others, nil
}

func codes(list []world.CountryID) []string {
	out := []string{}
	for _, c := range list {
		out = append(out, c.ISO3())
	}
	return out
}

// short is codes, but all economies together are the group "WORLD".
func short(list []world.CountryID) []string {
	if len(list) == world.Count {
		return []string{"WORLD"}
	}
	return codes(list)
}

// quote is a string literal of TypeScript.
func quote(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}

func ifText(condition bool, text string) string {
	if condition {
		return text
	}
	return ""
}
