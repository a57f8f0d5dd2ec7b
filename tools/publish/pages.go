package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"sovereignstack/tools/releases"
)

// kept is the folder of the releases that stay.
const kept = "v"

// form is that of a version: it becomes the name of a folder.
var form = regexp.MustCompile(`^\d{1,4}\.\d{1,4}\.\d{1,4}$`)

// publish puts a site into a checkout of the pages branch, in place of the one that is there. Releases stay.
func publish(site, pages string, release bool) error {
	current, err := readRelease(site)
	if err != nil {
		return err
	}
	if err := clear(pages); err != nil {
		return err
	}
	if err := os.CopyFS(pages, os.DirFS(site)); err != nil {
		return err
	}
	if release {
		if err := keep(current, site, filepath.Join(pages, kept, current.Version)); err != nil {
			return err
		}
	}
	// Without it GitHub would run the files through a site generator.
	if err := os.WriteFile(filepath.Join(pages, ".nojekyll"), nil, 0o644); err != nil {
		return err
	}
	return writeList(pages)
}

// keep copies a release. One that is there stays as it is: links and citations rest on it.
func keep(current releases.Release, site, folder string) error {
	if current.Date == "" {
		return fmt.Errorf("version %s has no dated section in CHANGELOG.md", current.Version)
	}
	there, err := readRelease(folder)
	if os.IsNotExist(err) {
		return os.CopyFS(folder, os.DirFS(site))
	}
	if err != nil {
		return err
	}
	if there.Baseline != current.Baseline || there.Parameters != current.Parameters {
		return fmt.Errorf("version %s is released with other results: raise sim.Version", current.Version)
	}
	return nil
}

// clear removes all of a checkout but git's own files and the releases.
func clear(pages string) error {
	entries, err := os.ReadDir(pages)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if entry.Name() == ".git" || entry.Name() == kept || entry.Name() == "CNAME" {
			continue
		}
		if err := os.RemoveAll(filepath.Join(pages, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

// writeList lists the releases that are kept, newest first, without their changes: those of the live site say it all.
func writeList(pages string) error {
	entries, err := os.ReadDir(filepath.Join(pages, kept))
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	list := releases.List{Releases: []releases.Release{}}
	for _, entry := range entries {
		r, err := readRelease(filepath.Join(pages, kept, entry.Name()))
		if err != nil {
			return err
		}
		if r.Version != entry.Name() {
			return fmt.Errorf("%s/%s holds version %s", kept, entry.Name(), r.Version)
		}
		r.Changes = nil
		list.Releases = append(list.Releases, r)
	}
	slices.SortFunc(list.Releases, func(a, b releases.Release) int {
		if releases.Less(b.Version, a.Version) {
			return -1
		}
		return 1
	})
	text, err := json.MarshalIndent(list, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(pages, releases.ListFile), append(text, '\n'), 0o644)
}

// readRelease reads what the site in a folder is.
func readRelease(folder string) (releases.Release, error) {
	var r releases.Release
	text, err := os.ReadFile(filepath.Join(folder, releases.ReleaseFile))
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal(text, &r); err != nil {
		return r, fmt.Errorf("%s: %w", folder, err)
	}
	if !form.MatchString(r.Version) {
		return r, fmt.Errorf("%s: %q is no version", folder, r.Version)
	}
	return r, nil
}
