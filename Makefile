# Every routine of the project is a target here; `make help` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PORT ?= 8080
# Address at which readers will find the site, for link previews; none leaves these relative.
SITE ?=
RUNS ?= 30
FRAMES ?= 120
LOADS ?= 5
MOVES ?= 30

# npm writes this file last, so it tells when the packages are as the lock file wants them.
npm_done := web/node_modules/.package-lock.json
model_page := .build/model.html
# Node finds the packages from here, and git already ignores it.
node_dir := web/node_modules/.cache/sovereign
node_test := node --enable-source-maps --test --test-concurrency=1 --test-reporter=spec

# A Go program under Node gets its environment through a few kilobytes of memory; a long one does not fit.
wasm_exec := env -i 'PATH=$$PATH' $$(go env GOROOT)/lib/wasm/go_js_wasm_exec

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{printf "  make %-15s %s\n", $$1, $$2}'

.PHONY: run
run: build ## build what has changed and serve the page on this machine (PORT=8080)
	@go run ./tools/serve -port $(PORT)

.PHONY: build
build: versions $(npm_done) $(model_page) ## write the static site to dist/, for any static host and sub-path
	@go run ./tools/build -site "$(SITE)"

.PHONY: single
single: versions $(npm_done) $(model_page) ## write also dist/sovereign-stack.html, one file that opens from disk
	@go run ./tools/build -site "$(SITE)" -single

.PHONY: package
package: versions $(npm_done) ## write the npm package of the element <sovereign-stack> to .build/package
	@go run ./tools/build -package .build/package

.PHONY: publish
publish: build single ## write .gz and .br beside the files of dist/, for hosts that serve them so; the next build removes them
	go run ./tools/publish -site dist

.PHONY: serve
serve: versions ## serve dist/ as it is
	@go run ./tools/serve -port $(PORT)

.PHONY: desktop
desktop: versions ## open the map in a window of its own, without a browser
	@tools/setup/desktop.sh
	go run -tags desktop ./wasm/stage

# --- Tests, quick ones first. The last stage is Node's runner, whose summary ends the output.

.PHONY: test
test: versions ## run every test; installs browsers, emulators and fonts through apt when root
	@tools/setup/test.sh
	$(MAKE) check
	$(MAKE) test-go
	$(MAKE) test-wasm
	$(MAKE) test-platforms
	$(MAKE) test-page

.PHONY: test-go
test-go: ## run the Go tests natively
	go test ./...

.PHONY: test-wasm
test-wasm: ## run the model's tests again as WASM under Node
	GOOS=js GOARCH=wasm go test -exec "$(wasm_exec)" ./sim/... ./wasm/core/

.PHONY: test-platforms
test-platforms: ## run the determinism tests on every platform of the design
	go run ./tools/platforms

.PHONY: test-page
test-page: build single test-bundles ## run the page's unit tests, then the browser tests
	go run ./tools/sizes -brotli=false
	$(node_test) $(node_dir)/test/*.unit.test.mjs
	$(node_test) $$(ls $(node_dir)/test/*.test.mjs | grep -v '\.unit\.test\.mjs$$')

.PHONY: test-engines
test-engines: build single test-bundles ## the same results in Firefox and Chromium, from a server and from disk
	@tools/setup/test.sh
	$(node_test) $(node_dir)/test/engines.test.mjs

.PHONY: test-bundles
test-bundles: $(npm_done)
	@rm -rf $(node_dir)/test
	@go run ./tools/build -tests $(node_dir)/test
	@go run ./tools/demorun $(node_dir)/test/demo.run

.PHONY: check
check: versions $(npm_done) ## formatters, vet on three targets, import rules, analyzer, types, stale generated files
	@unformatted=$$(gofmt -l sim tools wasm); test -z "$$unformatted" || { echo "not gofmt-ed:"; echo "$$unformatted"; exit 1; }
	go vet ./...
	GOOS=windows CGO_ENABLED=0 go vet -tags desktop ./wasm/stage/...
	GOOS=js GOARCH=wasm go vet ./wasm/... ./tools/stack/
	go run ./tools/check
	go run ./tools/analyzers ./sim/...
	cd web && node_modules/.bin/tsc --noEmit -p tsconfig.json && node_modules/.bin/tsc --noEmit -p test/tsconfig.json
	go run ./tools/gen -check
	node tools/geodata/geodata.mjs --check

# --- Routines that write.

.PHONY: gen
gen: $(npm_done) ## write what comes from the model's catalogue, and the borders
	go run ./tools/gen
	node tools/geodata/geodata.mjs

# The evidence tables are not part of the repository; what comes from them is.
EVIDENCE ?= ../shared/evidence

.PHONY: evidence
evidence: ## import the evidence tables again (EVIDENCE=folder)
	go run ./tools/evidence -from $(EVIDENCE)

.PHONY: calibrate
calibrate: $(npm_done) ## fit parameters to the record up to 2024; then make golden-results and review
	go run ./tools/stack calibrate
	go run ./tools/gen

.PHONY: bands
bands: $(npm_done) ## run the ensemble and rewrite the bands of the headline series
	go run ./tools/stack bands --write
	go run ./tools/gen

.PHONY: sensitivity
sensitivity: ## study which assumptions matter most and rewrite the summary; minutes
	go run ./tools/stack sensitivity --write

.PHONY: claims
claims: $(npm_done) ## run the eleven claims and write their tables; review the verdicts
	go run ./tools/stack claims --write
	go run ./tools/gen

.PHONY: icons
icons: $(npm_done) ## draw the icons of the installed page anew
	@tools/setup/test.sh
	@rm -rf $(node_dir)/icons
	@go run ./tools/build -tests $(node_dir)/icons -scripts tools/icons
	@node --enable-source-maps $(node_dir)/icons/icons.mjs

.PHONY: golden
golden: golden-results golden-images ## rewrite the golden results and pictures; review the difference like code

.PHONY: golden-results
golden-results: ## rewrite the golden results of the model
	GOLDEN=update go test -count=1 ./sim/...

.PHONY: golden-images
golden-images: build test-bundles ## draw the golden pictures of the map anew; look at them
	@tools/setup/test.sh
	GOLDEN=update $(node_test) $(node_dir)/test/golden_pictures.test.mjs

.PHONY: bench
bench: build ## time a full run, and one after a shock was moved, natively, in Node and in Chromium (RUNS=30)
	@tools/setup/test.sh
	@rm -rf $(node_dir)/bench
	@go run ./tools/build -tests $(node_dir)/bench -scripts tools/bench
	@go run ./tools/bench -runs $(RUNS) -script $(node_dir)/bench/bench.mjs

.PHONY: bench-control
bench-control: build ## time how soon charts follow a control in Chromium, in every lens (MOVES=30)
	@tools/setup/test.sh
	@rm -rf $(node_dir)/bench
	@go run ./tools/build -tests $(node_dir)/bench -scripts tools/bench
	@node --enable-source-maps $(node_dir)/bench/control.mjs $(MOVES)

.PHONY: bench-opening
bench-opening: build ## time a cold load up to the first answer, on a slow device with a slow line (LOADS=5)
	@tools/setup/test.sh
	@rm -rf $(node_dir)/bench
	@go run ./tools/build -tests $(node_dir)/bench -scripts tools/bench
	@node --enable-source-maps $(node_dir)/bench/opening.mjs $(LOADS)

.PHONY: bench-map
bench-map: build ## time the map's frames in Chromium with 5,000 and with 20,000 particles (FRAMES=120)
	@tools/setup/test.sh
	@rm -rf $(node_dir)/bench
	@go run ./tools/build -tests $(node_dir)/bench -scripts tools/bench
	@node --enable-source-maps $(node_dir)/bench/map.mjs $(FRAMES)

.PHONY: sizes
sizes: build ## print the bytes of the site against their budgets
	@go run ./tools/sizes

.PHONY: screenshots
screenshots: build test-bundles ## keep pictures of the main states in screenshots/
	@tools/setup/test.sh
	$(node_test) $(node_dir)/test/*_pictures.test.mjs

.PHONY: contact-sheet
contact-sheet: build ## take the page in every lens, theme, size and state: contact-sheet/index.html (ONLY=part of a name)
	@tools/setup/test.sh
	@rm -rf $(node_dir)/sheet
	@go run ./tools/build -tests $(node_dir)/sheet -scripts tools/contactsheet
	@node --enable-source-maps $(node_dir)/sheet/contact_sheet.mjs $(ONLY)

.PHONY: previews
previews: build ## take the pictures that other sites show of links to claims; look at them (ONLY=c9)
	@tools/setup/test.sh
	@rm -rf $(node_dir)/previews
	@go run ./tools/build -tests $(node_dir)/previews -scripts tools/previews
	@node --enable-source-maps $(node_dir)/previews/previews.mjs $(ONLY)

.PHONY: clean
clean: ## remove all that was built or downloaded
	rm -rf dist .build screenshots contact-sheet web/node_modules

.PHONY: versions
versions:
	@tools/setup/versions.sh

# It comes from the model's code and tables; a megabyte that is built is not for git.
$(model_page): $(npm_done) $(shell find sim tools/claims tools/gen tools/modelpage tools/sensitivity -type f)
	@mkdir -p .build
	go run ./tools/gen -model $@

$(npm_done): web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	@touch $@
