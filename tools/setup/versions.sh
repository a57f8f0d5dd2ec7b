#!/bin/sh
# Says clearly what is missing before anything fails for it. Needs nothing but a shell.
set -eu

# The oldest Go that can fetch the toolchain which go.mod names, and the oldest Node that the page's tools run on.
go_major=1
go_minor=21
node_major=20

fail() {
  echo "setup: $1" >&2
  exit 1
}

command -v go >/dev/null 2>&1 || fail "Go is missing; install Go from https://go.dev/dl/"
version=$(go env GOVERSION | sed 's/^go//')
major=${version%%.*}
rest=${version#*.}
minor=${rest%%[!0-9]*}
if [ "$major" -lt "$go_major" ] || { [ "$major" -eq "$go_major" ] && [ "$minor" -lt "$go_minor" ]; }; then
  fail "Go $version is too old; install Go $(sed -n 's/^go //p' go.mod) or newer from https://go.dev/dl/"
fi

command -v node >/dev/null 2>&1 || fail "Node is missing; install Node $node_major or newer from https://nodejs.org/"
command -v npm >/dev/null 2>&1 || fail "npm is missing; it comes with Node from https://nodejs.org/"
version=$(node --version | sed 's/^v//')
[ "${version%%.*}" -ge "$node_major" ] || fail "Node $version is too old; install Node $node_major or newer from https://nodejs.org/"
