package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"sovereignstack/sim"
	"sovereignstack/sim/scenario"
)

// Patterns of texts in a scenario file.
const (
	monthPattern   = `^20(2[2-9]|3[0-9]|40)-(0[1-9]|1[0-2])$`
	countryPattern = `^-?[A-Z][A-Z0-9_]{1,15}$`
)

// scenarioSchema is the JSON Schema of scenario files, derived from their Go type
// and narrowed by the catalogue.
func scenarioSchema() (*jsonschema.Schema, error) {
	s, err := jsonschema.For[scenario.File](nil)
	if err != nil {
		return nil, err
	}
	s.Schema = "http://json-schema.org/draft-07/schema#"
	s.Title = "ScenarioFile"
	s.Description = "A scenario of the Sovereign Stack model"
	plain(s)
	p := s.Properties
	var schema any = scenario.Schema
	p["schema"].Const, p["schema"].Type = &schema, "integer"
	p["id"].Pattern = scenario.IDPattern
	p["title"].MinLength, p["title"].MaxLength = ptr(1), ptr(scenario.MaxTitle)
	p["description"].MaxLength = ptr(scenario.MaxDescription)
	p["base"].Enum = []any{scenario.HistoryID, "none"}
	p["substeps"].Minimum, p["substeps"].Maximum = ptr(1.0), ptr(float64(sim.MaxSubsteps))
	p["seed"].Minimum, p["seed"].Maximum = ptr(0.0), ptr(float64(sim.MaxSeed))
	p["without"].MaxItems = ptr(scenario.MaxShocks)
	for _, shock := range scenario.History().Shocks {
		p["without"].Items.Enum = append(p["without"].Items.Enum, shock.ID)
	}
	named := map[string]*jsonschema.Schema{}
	for _, param := range sim.Parameters() {
		named[param.ID] = &jsonschema.Schema{Type: "number", Minimum: ptr(param.Min), Maximum: ptr(param.Max), Description: param.Label + " [" + param.Unit + "]"}
	}
	p["parameters"].Properties = named
	p["parameters"].AdditionalProperties = &jsonschema.Schema{Not: &jsonschema.Schema{}}
	p["shocks"].MaxItems = ptr(scenario.MaxShocks)

	shock := p["shocks"].Items
	shock.Title = "ScenarioShock"
	q := shock.Properties
	q["id"].Pattern = scenario.IDPattern
	q["title"].MaxLength = ptr(scenario.MaxTitle)
	for _, lever := range sim.Levers() {
		q["lever"].Enum = append(q["lever"].Enum, lever.ID)
	}
	for _, name := range []string{"actors", "targets"} {
		q[name].MaxItems = ptr(scenario.MaxCountries)
		q[name].Items.Pattern = countryPattern
	}
	for _, name := range []string{"announced", "start", "end"} {
		q[name].Pattern = monthPattern
	}
	q["ramp_months"].Minimum, q["ramp_months"].Maximum = ptr(0.0), ptr(float64(sim.MaxRamp))
	return s, nil
}

// plain takes "or null" out of a schema: a field is there or it is not.
func plain(s *jsonschema.Schema) {
	if s == nil {
		return
	}
	for _, kind := range s.Types {
		if kind != "null" {
			s.Type = kind
		}
	}
	s.Types = nil
	for _, member := range s.Properties {
		plain(member)
	}
	plain(s.Items)
	if s.AdditionalProperties != nil && s.AdditionalProperties.Not == nil {
		plain(s.AdditionalProperties)
	}
}

func ptr[T any](x T) *T { return &x }

// schemaFile is the schema as JSON.
func schemaFile(string) ([]byte, error) {
	s, err := scenarioSchema()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(s); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

//go:embed validate.ts.txt
var validator string

// toTypes is a Node program: JSON Schema on standard input, types on standard output.
const toTypes = `
import { compile } from 'json-schema-to-typescript';
let text = '';
for await (const chunk of process.stdin) text += chunk;
process.stdout.write(await compile(JSON.parse(text), 'ScenarioFile', { bannerComment: '', format: false }));
`

// typesFile is the schema as TypeScript: types, ids as unions, and a validator.
func typesFile(root string) ([]byte, error) {
	schema, err := schemaFile(root)
	if err != nil {
		return nil, err
	}
	node := exec.Command("node", "--input-type=module", "--eval", toTypes)
	node.Dir = filepath.Join(root, "web")
	node.Stdin = bytes.NewReader(schema)
	var problem bytes.Buffer
	node.Stderr = &problem
	types, err := node.Output()
	if err != nil {
		return nil, fmt.Errorf("node with web/node_modules: %w: %s", err, strings.TrimSpace(problem.String()))
	}
	var compacted bytes.Buffer
	if err := json.Compact(&compacted, withoutTexts(schema)); err != nil {
		return nil, err
	}
	var levers, parameters, series []string
	for _, l := range sim.Levers() {
		levers = append(levers, l.ID)
	}
	for _, p := range sim.Parameters() {
		parameters = append(parameters, p.ID)
	}
	for _, o := range sim.Outputs() {
		series = append(series, o.ID)
	}
	var b bytes.Buffer
	b.WriteString(banner)
	b.Write(bytes.TrimSpace(types))
	b.WriteString("\n\n")
	for _, union := range []struct {
		name string
		ids  []string
	}{{"LeverID", levers}, {"ParameterID", parameters}, {"SeriesID", series}} {
		fmt.Fprintf(&b, "export type %s =\n  | '%s';\n\n", union.name, strings.Join(union.ids, "'\n  | '"))
	}
	fmt.Fprintf(&b, "/** scenario.schema.json without its texts. */\nexport const scenarioSchema = %s as const;\n\n", compacted.String())
	b.WriteString(validator)
	return b.Bytes(), nil
}

// withoutTexts drops titles and descriptions, which a validator does not need.
func withoutTexts(schema []byte) []byte {
	var tree map[string]any
	if err := json.Unmarshal(schema, &tree); err != nil {
		return schema
	}
	delete(tree, "$schema")
	text, err := json.Marshal(prune(tree, false))
	if err != nil {
		return schema
	}
	return text
}

// prune walks a schema; inside "properties" the names are fields and stay.
func prune(v any, names bool) any {
	switch x := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, member := range x {
			if !names && (key == "title" || key == "description") {
				continue
			}
			out[key] = prune(member, !names && key == "properties")
		}
		return out
	case []any:
		for i := range x {
			x[i] = prune(x[i], false)
		}
	}
	return v
}
