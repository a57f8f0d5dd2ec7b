# Every routine of the project is a target here; `make help` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:

PORT ?= 8080

# npm writes this file last, so it tells when the packages are as the lock file wants them.
npm_done := web/node_modules/.package-lock.json
# Node finds the packages from here, and git already ignores it.
test_dir := web/node_modules/.cache/sovereign-test

# A Go program under Node gets its environment through a few kilobytes of memory; a long one does not fit.
wasm_env := env -i PATH="$$PATH" HOME="$$HOME" TMPDIR="$${TMPDIR:-/tmp}" GOOS=js GOARCH=wasm
wasm_exec := $$(go env GOROOT)/lib/wasm/go_js_wasm_exec

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

.PHONY: run
run: build ## build what has changed and serve the page on this machine (PORT=8080)
	@go run ./tools/serve -port $(PORT)

.PHONY: build
build: versions $(npm_done) ## write the static site to dist/, for any static host and sub-path
	@mkdir -p .build
	@go run ./tools/build -partial

.PHONY: serve
serve: ## serve dist/ as it is
	@go run ./tools/serve -port $(PORT)

.PHONY: versions
versions:
	@tools/setup/versions.sh

$(npm_done): web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund
	@touch $@

.PHONY: clean
clean: ## remove all that was built or downloaded
	rm -rf dist .build screenshots web/node_modules
