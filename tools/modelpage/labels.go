package modelpage

import (
	"regexp"
	"slices"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/world"
)

// seriesLabel is the label of an output, of several that are added, or of their share of the sum after a slash.
func seriesLabel(ids string) string {
	if part, _, share := strings.Cut(ids, "/"); share {
		label := seriesLabel(part)
		return "Share of " + strings.ToLower(label[:1]) + label[1:]
	}
	var labels []string
	for _, id := range slices.Compact(strings.Split(ids, "+")) {
		label := id
		if out, ok := sim.OutputByID(id); ok {
			label = sim.Outputs()[out].Label
		}
		if len(labels) > 0 {
			label = strings.ToLower(label[:1]) + label[1:]
		}
		labels = append(labels, label)
	}
	return strings.Join(labels, " and ")
}

var (
	entityID = regexp.MustCompile(`[A-Za-z_]+`)
	isISO3   = regexp.MustCompile(`^[A-Z]{3}$`)
)

// entityLabel words the patterns of entities: "us_designed:*+*" is "US-designed", "KOR:memory of revenue KOR:memory"
// is "South Korea, memory of revenue South Korea, memory". A series without entities has none. What a share is of, after
// a slash, goes without saying.
func entityLabel(pattern string) string {
	pattern, _, _ = strings.Cut(pattern, "/")
	var parts []string
	for _, term := range strings.Split(pattern, "+") {
		var words []string
		for _, w := range strings.Split(term, ":") {
			if strings.Trim(w, "* ") == "" {
				continue
			}
			words = append(words, entityID.ReplaceAllStringFunc(w, entityWord))
		}
		if len(words) > 0 {
			parts = append(parts, strings.ReplaceAll(strings.Join(words, ", "), "*", "all"))
		}
	}
	if len(parts) == 0 && pattern != "" {
		return "world"
	}
	return strings.Join(parts, " + ")
}

// called words the entities that are neither countries nor families.
var called = map[string]string{"EUR": "Europe", "ROW": "rest of the world", "REST": "rest of the world", "OTHER": "others",
	"chinese": "Chinese", "world_ex_china": "outside China", "china": "China"}

func entityWord(id string) string {
	if name := called[id]; name != "" {
		return name
	}
	if isISO3.MatchString(id) {
		if c, ok := world.ByISO3(id); ok {
			return c.Name()
		}
	}
	if out, ok := sim.OutputByID(id); ok {
		return strings.ToLower(sim.Outputs()[out].Label)
	}
	if strings.HasPrefix(id, "us_") {
		return "US-" + strings.ReplaceAll(id[3:], "_", " ")
	}
	if strings.HasPrefix(id, "china_") {
		return "China-" + strings.ReplaceAll(id[6:], "_", " ")
	}
	return strings.ReplaceAll(id, "_", " ")
}
