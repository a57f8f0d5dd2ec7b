// Package releases says what a release of the model and its page is, in the files that lie beside the page:
//
//	version.json    this release: written by tools/build
//	versions.json   the releases that the host keeps under v/<version>/: written by tools/publish
package releases

import (
	"fmt"
	"hash/fnv"
	"os"
	"regexp"
	"strconv"
	"strings"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
)

// File names beside the page.
const (
	ReleaseFile = "version.json"
	ListFile    = "versions.json"
)

// Release is one version of the model and its page.
type Release struct {
	Version    string    `json:"version"`
	Baseline   string    `json:"baseline"`   // Result hash of the baseline.
	Parameters string    `json:"parameters"` // Hash over ids and values of all parameters.
	Date       string    `json:"date"`       // Of the release, empty before it.
	Changes    []Changes `json:"changes,omitempty"`
}

// Changes are the notable changes of one version.
type Changes struct {
	Version string   `json:"version"`
	Date    string   `json:"date"`
	Lines   []string `json:"lines"`
}

// List is versions.json, newest first.
type List struct {
	Releases []Release `json:"releases"`
}

// Current describes what the sources at hand are. Changes that are not yet released belong to it.
func Current(changelog string) (Release, error) {
	text, err := os.ReadFile(changelog)
	if err != nil {
		return Release{}, err
	}
	changes, err := ParseChangelog(string(text))
	if err != nil {
		return Release{}, fmt.Errorf("%s: %w", changelog, err)
	}
	baseline, err := baselineHash()
	if err != nil {
		return Release{}, err
	}
	r := Release{Version: sim.Version, Baseline: baseline, Parameters: parametersHash(), Changes: changes}
	if changes[0].Version == sim.Version {
		r.Date = changes[0].Date
	}
	return r, nil
}

var (
	heading = regexp.MustCompile(`^## (?:Unreleased|(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\))$`)
	mark    = strings.NewReplacer("`", "", "**", "")
)

// ParseChangelog reads the sections of a changelog, newest first, each line of a list as plain text. What is not yet
// released counts as of sim.Version.
func ParseChangelog(text string) ([]Changes, error) {
	var all []Changes
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, "## ") {
			found := heading.FindStringSubmatch(line)
			if found == nil {
				return nil, fmt.Errorf("%q is neither \"## Unreleased\" nor \"## 1.2.3 (2026-01-31)\"", line)
			}
			version := found[1]
			if version == "" {
				version = sim.Version
			}
			all = append(all, Changes{Version: version, Date: found[2]})
			continue
		}
		if len(all) == 0 {
			continue
		}
		lines := &all[len(all)-1].Lines
		rest := mark.Replace(strings.TrimSpace(line))
		switch {
		case strings.HasPrefix(line, "- "):
			*lines = append(*lines, strings.TrimPrefix(rest, "- "))
		case strings.HasPrefix(line, "  ") && len(*lines) > 0:
			(*lines)[len(*lines)-1] += " " + rest
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no section")
	}
	return all, nil
}

// Less says whether version a comes before b; both are of the form 1.2.3.
func Less(a, b string) bool {
	left, right := strings.Split(a, "."), strings.Split(b, ".")
	for i := range min(len(left), len(right)) {
		x, _ := strconv.Atoi(left[i]) // The form says that they are numbers.
		y, _ := strconv.Atoi(right[i])
		if x != y {
			return x < y
		}
	}
	return false
}

// baselineScenario is what the page shows before a reader changes anything.
const baselineScenario = "history"

func baselineHash() (string, error) {
	all, err := scenario.All()
	if err != nil {
		return "", err
	}
	for _, s := range all {
		if s.ID == baselineScenario {
			t, err := sim.Run(data.Tables(), s)
			return fmt.Sprintf("%016x", t.Hash), err
		}
	}
	return "", fmt.Errorf("no scenario %q", baselineScenario)
}

// parametersHash tells sets of parameters apart; it guards against nobody.
func parametersHash() string {
	sum := fnv.New64a()
	for _, p := range sim.Parameters() {
		fmt.Fprintf(sum, "%s=%v\n", p.ID, p.Default)
	}
	return fmt.Sprintf("%016x", sum.Sum64())
}
