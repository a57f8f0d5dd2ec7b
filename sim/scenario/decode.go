package scenario

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"sovereignstack/sim"
)

// maxDepth bounds nesting: file, list of shocks, shock, list of countries.
const maxDepth = 4

// fieldsOf lists the field names of each kind of object in a file, in order.
var (
	fileFields  = []string{"schema", "id", "title", "description", "base", "without", "parameters", "shocks", "substeps", "free_from", "seed"}
	shockFields = []string{"id", "title", "lever", "actors", "targets", "magnitude", "announced", "start", "ramp_months", "end", "source", "note"}
)

// Decode reads a scenario file strictly: one JSON object within the size limit,
// exact field names, none of them twice, every required field present. It does
// not yet look at the meaning; Resolve does. Errors are *sim.FieldError.
func Decode(data []byte) (File, error) {
	if len(data) > MaxBytes {
		return File{}, &sim.FieldError{Field: "file", Value: fmt.Sprintf("%d bytes", len(data)), Allowed: fmt.Sprintf("at most %d bytes", MaxBytes)}
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := walk(decoder, "", 0); err != nil {
		return File{}, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return File{}, &sim.FieldError{Field: "file", Value: "text after the object", Allowed: "one JSON object"}
	}
	var f File
	if err := json.Unmarshal(data, &f); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return File{}, &sim.FieldError{Field: orFile(kind.Field), Value: kind.Value, Allowed: kind.Type.String()}
		}
		return File{}, &sim.FieldError{Field: "file", Value: err.Error(), Allowed: "JSON"}
	}
	if f.Schema != Schema {
		return File{}, &sim.FieldError{Field: "schema", Value: fmt.Sprint(f.Schema), Allowed: fmt.Sprint(Schema)}
	}
	return f, nil
}

// walk reads one value and checks the names in it. encoding/json alone would
// accept names in another case and names that occur twice.
func walk(decoder *json.Decoder, path string, depth int) error {
	token, err := decoder.Token()
	if err != nil {
		return &sim.FieldError{Field: orFile(path), Value: err.Error(), Allowed: "JSON"}
	}
	delim, composite := token.(json.Delim)
	if depth == 0 && delim != '{' {
		return &sim.FieldError{Field: "file", Value: fmt.Sprint(token), Allowed: "one JSON object"}
	}
	if token == nil {
		return &sim.FieldError{Field: path, Value: "null", Allowed: "a value, or leave the field out"}
	}
	if !composite {
		return nil
	}
	if depth >= maxDepth {
		return &sim.FieldError{Field: path, Value: "nested list", Allowed: fmt.Sprintf("at most %d levels", maxDepth)}
	}
	if delim == '[' {
		for i := 0; decoder.More(); i++ {
			if err := walk(decoder, fmt.Sprintf("%s[%d]", path, i), depth+1); err != nil {
				return err
			}
		}
		return closing(decoder, path)
	}
	return walkObject(decoder, path, depth)
}

// closing reads the bracket that ends an object or a list.
func closing(decoder *json.Decoder, path string) error {
	if _, err := decoder.Token(); err != nil {
		return &sim.FieldError{Field: orFile(path), Value: err.Error(), Allowed: "JSON"}
	}
	return nil
}

// walkObject reads the members of an object and its closing brace.
func walkObject(decoder *json.Decoder, path string, depth int) error {
	allowed, required := namesAt(path)
	if allowed != nil && len(allowed) == 0 {
		return &sim.FieldError{Field: path, Value: "an object", Allowed: "a plain value"}
	}
	seen := map[string]bool{}
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return &sim.FieldError{Field: orFile(path), Value: err.Error(), Allowed: "JSON"}
		}
		name := token.(string)
		if seen[name] {
			return &sim.FieldError{Field: join(path, name), Value: "twice", Allowed: "once"}
		}
		seen[name] = true
		if allowed != nil && !contains(allowed, name) {
			return &sim.FieldError{Field: join(path, name), Value: "unknown field", Allowed: strings.Join(allowed, ", ")}
		}
		if err := walk(decoder, join(path, name), depth+1); err != nil {
			return err
		}
	}
	if err := closing(decoder, path); err != nil {
		return err
	}
	for _, name := range required {
		if !seen[name] {
			return &sim.FieldError{Field: join(path, name), Value: "missing", Allowed: "a value"}
		}
	}
	return nil
}

// namesAt returns the fields that an object may and must have. Parameters are
// named by the model; Resolve checks them.
func namesAt(path string) (allowed, required []string) {
	switch {
	case path == "":
		return fileFields, []string{"schema", "id", "title"}
	case path == "parameters":
		return nil, nil
	case strings.HasPrefix(path, "shocks["):
		return shockFields, []string{"lever", "magnitude", "start"}
	}
	return []string{}, nil
}

// join is the path of a member. An empty name is shown in quotes.
func join(path, name string) string {
	if name == "" {
		name = `""`
	}
	if path == "" {
		return name
	}
	return path + "." + name
}

func orFile(path string) string {
	if path == "" {
		return "file"
	}
	return path
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
