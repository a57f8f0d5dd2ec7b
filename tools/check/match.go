package main

import "strings"

// A match says whether a path is meant.

func is(path string) func(string) bool {
	return func(p string) bool { return p == path }
}

// under matches a path and all below it.
func under(path string) func(string) bool {
	return func(p string) bool { return p == path || strings.HasPrefix(p, path+"/") }
}

func not(match func(string) bool) func(string) bool {
	return func(p string) bool { return !match(p) }
}

func anyOf(matches ...func(string) bool) func(string) bool {
	return func(p string) bool {
		for _, match := range matches {
			if match(p) {
				return true
			}
		}
		return false
	}
}

// inModule returns the path within this module, or the whole path of another.
func inModule(path string) string { return strings.TrimPrefix(path, module+"/") }

// foreign matches packages of other modules: their first element has a dot.
func foreign(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return strings.Contains(first, ".")
}
