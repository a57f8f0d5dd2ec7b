package main

import (
	"os"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// fluent imports a Fluent file as its text, less what only its writers read.
var fluent = api.Plugin{
	Name: "fluent",
	Setup: func(build api.PluginBuild) {
		build.OnLoad(api.OnLoadOptions{Filter: `\.ftl$`}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := os.ReadFile(args.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			contents := shortFluent(string(text))
			return api.OnLoadResult{Contents: &contents, Loader: api.LoaderText}, nil
		})
	},
}

// assignment matches what stands before the text of a message or of an attribute.
var assignment = regexp.MustCompile(`^(\.?[A-Za-z][\w-]*) = `)

// shortFluent leaves out comments, empty lines, and the space that means nothing.
func shortFluent(text string) string {
	var short strings.Builder
	for line := range strings.Lines(text) {
		rest := strings.TrimSpace(line)
		if rest == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if strings.HasPrefix(line, " ") {
			short.WriteByte(' ') // One space goes on with the message before.
		}
		short.WriteString(assignment.ReplaceAllString(rest, "$1=") + "\n")
	}
	return short.String()
}
