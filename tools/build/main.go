// Command build makes dist/, the static site, out of the two WASM programs and the page.
//
//	go run ./tools/build            dist/
//	go run ./tools/build -single    also dist/sovereign-stack.html; later builds renew it where it stands
//	go run ./tools/build -tests DIR the tests of web/test, bundled for Node into DIR
//	go run ./tools/build -package DIR the npm package of the element <sovereign-stack>
//
// What it takes and what it makes:
//
//	wasm/core, wasm/stage    -> core-<hash>.wasm, stage-<hash>.wasm
//	wasm/stage/geo/world.bin -> world-<hash>.bin
//	web/src/main.ts          -> page-<hash>.js, and page-<hash>.css from the style sheets that it imports
//	web/src/opening/main.ts  -> opening-<hash>.js and .css, the opening question and what answers it before the model
//	web/src/bridge/main.ts   -> core-<hash>.js, the model's client and the program of its worker
//	web/src/charts/main.ts   -> charts-<hash>.js and .css, the charts
//	web/src/styles/dialog.css -> dialog-<hash>.css, the look of windows, with the first script that is fetched
//	web/src/choose/main.ts   -> choose-<hash>.js and .css, the choice of charts, fetched when a reader asks
//	web/src/classroom/main.ts -> classroom-<hash>.js and .css, what teachers and classes need, fetched when it is asked for
//	web/src/country/main.ts  -> country-<hash>.js and .css, the reader's country, fetched once the page works
//	web/src/assumptions/main.ts -> assumptions-<hash>.js and .css, the drawer of assumptions, fetched when a reader asks
//	web/src/claims/main.ts   -> claims-<hash>.js and .css, the claims, fetched in an idle moment
//	web/src/details/main.ts  -> details-<hash>.js, texts and figures that the page reads once it works
//	web/src/glossary/main.ts -> glossary-<hash>.js and .css, what terms mean, fetched once the page works
//	web/src/maptable/main.ts -> maptable-<hash>.js and .css, the map as a table, fetched when a reader asks
//	web/src/maptools/main.ts -> maptools-<hash>.js and .css, what a reader can do on the map
//	web/src/mine/main.ts     -> mine-<hash>.js and .css, what the reader made, fetched once the page works
//	web/src/money/main.ts    -> money-<hash>.js and .css, the flows of money, fetched when they are seen
//	web/src/result/main.ts   -> result-<hash>.js and .css, a result as a picture, fetched when a reader asks
//	web/src/save/main.ts     -> save-<hash>.js and .css, figures as files, fetched when a reader asks
//	web/src/shocks/main.ts   -> shocks-<hash>.js and .css, what a reader does with shocks
//	web/src/versions/main.ts -> versions-<hash>.js and .css, what is said of a link from another version
//	web/src/why/main.ts      -> why-<hash>.js and .css, what explains a change, fetched when a reader asks
//	web/src/files/main.ts    -> files-<hash>.js, scenario files, fetched when a reader saves or opens one
//	web/src/print/main.ts    -> print-<hash>.js and .css, a run on one sheet of paper
//	web/src/translate/main.ts -> translate-<hash>.js, what puts another language than English in
//	web/src/embed/main.ts    -> embed-<hash>.js and .css, the embed
//	web/src/export/main.ts   -> export-<hash>.js, files for the host of an embed, fetched when it asks
//	tools/poster             -> poster-<lens>.svg, still maps of the baseline
//	web/src/frame/main.ts    -> frame-<hash>.js (and frame-<hash>.css)
//	web/map.html, index.html -> map-<hash>.html, index.html
//	web/element              -> sovereign-stack.js, sovereign-steps.js, the element for authors
//	web/embed.html           -> embed.html
//	web/src/builder/main.ts  -> builder-<hash>.js and .css, which make the code of an embed
//	web/build.html           -> build.html
//	web/examples             -> examples/, pages that hold embeds
//	.build/model.html        -> model.html, written by tools/gen
//	web/guide.html, web/guide/*.html -> guide.html, guide-<name>.html, for classes, with guide-<hash>.css
//	web/src/prose/main.ts    -> prose-<hash>.js and .css, the look of pages of text, their theme and language
//	web/src/prose/words.ts   -> prose-words-<hash>.js, what puts another language than English into them
//	web/claim.html           -> claim-c1.html … with pictures of web/previews, and oEmbed answers
//	web/previews/site.jpeg   -> preview.jpeg, what other sites show of links to the page
//	web/manifest.json, web/icons -> manifest.webmanifest, and icons
//	web/src/offline/main.ts  -> offline-<hash>.js and .css, what keeps the page on the device
//	web/src/service/worker.ts -> sw.js, the service worker, with the list of what it keeps
//	web/src/single/main.ts   -> sovereign-stack.html, all of the page in one file (single.go)
//	CHANGELOG.md             -> version.json; versions.json is empty until tools/publish keeps releases
//	licences of what ships   -> third-party.txt
//
// HTML sources refer to these by logical name (src="page.js", href="page.css", src="frame.js") or, for other
// files, by their path beside the HTML file. Every loaded asset has a script twin `<name>.js` (web/src/loader.ts).
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", "dist", "directory of the site")
	address := flag.String("site", "", "address at which readers will find the site, for pages that other sites read; none leaves these relative")
	single := flag.Bool("single", false, "also write the site as one file")
	tests := flag.String("tests", "", "bundle the tests of web/test into this directory instead")
	scripts := flag.String("scripts", "", "with -tests: bundle this directory's *.ts instead of web/test/*.test.ts")
	pack := flag.String("package", "", "write the package of the element into this directory instead")
	flag.Parse()

	var err error
	switch {
	case *tests != "" && *scripts != "":
		err = bundleForNode(filepath.Join(*scripts, "*.ts"), *tests)
	case *pack != "":
		err = buildPackage(*pack)
	case *tests != "":
		err = bundleForNode(filepath.Join("web", "test", "*.test.ts"), *tests)
	default:
		err = buildSite(*out, *address, *single)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

// buildSite writes the whole site and removes what an earlier build left there. A single file that is there is written
// anew, so that it never is of another version than the site.
func buildSite(out, address string, single bool) error {
	address, err := siteAddress(address)
	if err != nil {
		return err
	}
	s := &site{dir: out, address: address, names: map[string]string{}}
	// The order matters: a file that names others comes after them.
	for _, step := range []struct {
		source string
		add    func(source string) error
	}{
		{filepath.Join("wasm", "core"), s.addProgram},
		{filepath.Join("wasm", "stage"), s.addProgram},
		{filepath.Join("wasm", "stage", "geo", "world.bin"), s.addWorld},
		{filepath.Join("web", "src", "frame", "main.ts"), func(entry string) error { return s.addBundle("frame", entry) }},
		{filepath.Join("web", "map.html"), func(source string) error { return s.addHTML(source, "map.html", hashed) }},
		{filepath.Join("web", "src", "styles", "dialog.css"), func(entry string) error { return s.addBundle("dialog", entry) }},
		{filepath.Join("web", "src", "why", "main.ts"), func(entry string) error { return s.addBundle("why", entry, useShared) }},
		{filepath.Join("web", "src", "choose", "main.ts"), func(entry string) error { return s.addBundle("choose", entry, useShared) }},
		{filepath.Join("web", "src", "money", "main.ts"), func(entry string) error { return s.addBundle("money", entry, useShared) }},
		{filepath.Join("web", "src", "save", "main.ts"), func(entry string) error { return s.addBundle("save", entry, useShared) }},
		{filepath.Join("web", "src", "files", "main.ts"), func(entry string) error { return s.addBundle("files", entry, useShared) }},
		{filepath.Join("web", "src", "classroom", "main.ts"), func(entry string) error { return s.addBundle("classroom", entry, useShared) }},
		{filepath.Join("web", "src", "country", "main.ts"), func(entry string) error { return s.addBundle("country", entry, useShared) }},
		{filepath.Join("web", "src", "glossary", "main.ts"), func(entry string) error { return s.addBundle("glossary", entry, useShared) }},
		{filepath.Join("web", "src", "result", "main.ts"), func(entry string) error { return s.addBundle("result", entry, useShared) }},
		{filepath.Join("web", "src", "assumptions", "main.ts"), func(entry string) error { return s.addBundle("assumptions", entry, useShared) }},
		{filepath.Join("web", "src", "claims", "main.ts"), func(entry string) error { return s.addBundle("claims", entry, useShared) }},
		{filepath.Join("web", "src", "mine", "main.ts"), func(entry string) error { return s.addBundle("mine", entry, useShared) }},
		{filepath.Join("web", "src", "maptable", "main.ts"), func(entry string) error { return s.addBundle("maptable", entry, useShared) }},
		{filepath.Join("web", "src", "print", "main.ts"), func(entry string) error { return s.addBundle("print", entry, useShared) }},
		{filepath.Join("web", "src", "translate", "main.ts"), func(entry string) error { return s.addBundle("translate", entry, useShared) }},
		{filepath.Join("web", "src", "offline", "main.ts"), func(entry string) error { return s.addBundle("offline", entry, useShared) }},
		{filepath.Join("web", "src", "versions", "main.ts"), func(entry string) error { return s.addBundle("versions", entry, useShared) }},
		{filepath.Join("web", "src", "main.ts"), func(entry string) error { return s.addBundle("page", entry, shareModules) }},
		{filepath.Join("web", "src", "opening", "main.ts"), func(entry string) error { return s.addBundle("opening", entry, useShared) }},
		{filepath.Join("web", "src", "bridge", "main.ts"), func(entry string) error { return s.addBundle("core", entry, useShared) }},
		{filepath.Join("web", "src", "charts", "main.ts"), func(entry string) error { return s.addBundle("charts", entry, usePage, shareCharts) }},
		{filepath.Join("web", "src", "details", "main.ts"), func(entry string) error { return s.addBundle("details", entry) }},
		{filepath.Join("web", "src", "maptools", "main.ts"), func(entry string) error { return s.addBundle("maptools", entry, useShared) }},
		{filepath.Join("web", "src", "shocks", "main.ts"), func(entry string) error { return s.addBundle("shocks", entry, useShared) }},
		{filepath.Join("web", "src", "export", "main.ts"), func(entry string) error { return s.addBundle("export", entry, usePage) }},
		{filepath.Join("tools", "poster"), s.addPosters},
		{filepath.Join("web", "src", "builder", "main.ts"), func(entry string) error { return s.addBundle("builder", entry, shareModules) }},
		{filepath.Join("web", "src", "embed", "main.ts"), func(entry string) error { return s.addBundle("embed", entry, shareModules) }},
		{"CHANGELOG.md", s.addRelease},
		{filepath.Join("web", "element"), s.addElement},
		{licencesFile, s.addLicences},
		{filepath.Join("web", "src", "prose", "words.ts"), func(entry string) error { return s.addBundle("prose-words", entry) }},
		{filepath.Join("web", "src", "prose", "main.ts"), func(entry string) error { return s.addBundle("prose", entry) }},
		{filepath.Join(".build", "model.html"), s.addModelPage},
		{filepath.Join("web", "src", "styles", "guide.css"), func(entry string) error { return s.addBundle("guide", entry) }},
		{filepath.Join("web", "guide"), s.addGuides},
		{filepath.Join("web", "claim.html"), s.addClaimPages},
		{filepath.Join("web", "manifest.json"), s.addManifest},
		{filepath.Join("web", "embed.html"), func(source string) error { return s.addHTML(source, "embed.html", plain) }},
		{filepath.Join("web", "build.html"), func(source string) error { return s.addHTML(source, "build.html", plain) }},
		{"index.html", s.addIndex},
		{filepath.Join("web", "examples"), s.addExamples},
	} {
		if err := step.add(step.source); err != nil {
			return err
		}
	}
	if _, err := os.Stat(filepath.Join(out, singleFile)); single || err == nil {
		if err := s.addSingle(filepath.Join("web", "src", "single", "main.ts")); err != nil {
			return err
		}
	}
	if err := s.removeOthers(); err != nil {
		return err
	}
	return s.addServiceWorker(filepath.Join("web", "src", "service", "worker.ts"))
}
