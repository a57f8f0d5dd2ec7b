package scenario

// Schema is the version of the file format.
const Schema = 1

// MaxBytes bounds the size of a scenario file.
const MaxBytes = 64 << 10

// Bounds on the length of lists in a file.
const (
	MaxShocks    = 64
	MaxCountries = 256 // entries of one list of actors or targets, groups counted once
)

// File is a scenario file as written. Months are "2026-10"; countries are ISO
// 3166-1 alpha-3 codes or groups such as "EU27".
type File struct {
	Schema      int                `json:"schema" jsonschema:"version of the format, 1"`
	ID          string             `json:"id" jsonschema:"short name: lower case letters, digits and underscores"`
	Title       string             `json:"title" jsonschema:"one line for readers"`
	Description string             `json:"description,omitempty" jsonschema:"a few sentences for readers"`
	Base        string             `json:"base,omitempty" jsonschema:"what lies beneath: history (default) or none"`
	Without     []string           `json:"without,omitempty" jsonschema:"ids of history shocks that are left out"`
	Parameters  map[string]float64 `json:"parameters,omitempty" jsonschema:"parameter values by id; the others keep their defaults"`
	Shocks      []Shock            `json:"shocks,omitempty" jsonschema:"what is done, by whom, to whom and when"`
	Substeps    int                `json:"substeps,omitempty" jsonschema:"steps per month, 1 (default) to 4"`
	FreeFrom    string             `json:"free_from,omitempty" jsonschema:"month from which budgets are computed and later news is left out, 2023-01 to 2026-01 (default)"`
	Seed        uint64             `json:"seed,omitempty" jsonschema:"seed of the random draws, 1 by default"`
}

// Shock is one policy shock as written.
type Shock struct {
	ID         string   `json:"id,omitempty" jsonschema:"short name that other files can leave out"`
	Title      string   `json:"title,omitempty" jsonschema:"one line for readers"`
	Lever      string   `json:"lever" jsonschema:"id of a lever"`
	Actors     []string `json:"actors,omitempty" jsonschema:"who acts; the lever's default if absent"`
	Targets    []string `json:"targets,omitempty" jsonschema:"on whom; the lever's default if absent"`
	Magnitude  float64  `json:"magnitude" jsonschema:"strength in the lever's unit"`
	Announced  string   `json:"announced,omitempty" jsonschema:"month of the announcement; the lever's usual lead before the start if absent"`
	Start      string   `json:"start" jsonschema:"first month of effect"`
	RampMonths int      `json:"ramp_months,omitempty" jsonschema:"months from start to full strength"`
	End        string   `json:"end,omitempty" jsonschema:"first month without effect; never if absent"`
	Source     string   `json:"source,omitempty" jsonschema:"source ids, separated by spaces"`
	Note       string   `json:"note,omitempty" jsonschema:"why this magnitude"`
}
