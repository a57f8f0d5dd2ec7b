package main

import (
	"encoding/json"

	"sovereignstack/tools/releases"
)

// addRelease writes what this release is, and an empty list of those that are kept beside it.
func (s *site) addRelease(changelog string) error {
	current, err := releases.Current(changelog)
	if err != nil {
		return err
	}
	for name, value := range map[string]any{
		releases.ReleaseFile: current,
		releases.ListFile:    releases.List{Releases: []releases.Release{}},
	} {
		text, err := json.MarshalIndent(value, "", " ")
		if err != nil {
			return err
		}
		if err := s.add(name, append(text, '\n'), plain); err != nil {
			return err
		}
	}
	return nil
}
