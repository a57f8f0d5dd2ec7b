#!/bin/sh
# Puts in place what the tests need beside Go and Node: two browsers, a screen that nobody sees, emulators for other
# processors, fonts.
# Installs through apt when it may; otherwise names what is missing.
set -eu

missing=""
need() { # command, package
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

# A browser under another name, or one named by CHROMIUM, is as good.
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium-browser >/dev/null 2>&1 && ! command -v google-chrome >/dev/null 2>&1; then
  need chromium chromium
fi
if [ -z "${FIREFOX:-}" ] && ! command -v firefox >/dev/null 2>&1; then
  need firefox-esr firefox-esr
fi
need Xvfb xvfb
need qemu-aarch64 qemu-user
need qemu-riscv64 qemu-user
if ! ls /usr/share/fonts/truetype/dejavu/*.ttf >/dev/null 2>&1 && ! fc-list 2>/dev/null | grep -q .; then
  missing="$missing fonts-dejavu-core"
fi
missing=$(echo "$missing" | tr ' ' '\n' | sort -u | tr '\n' ' ' | sed 's/^ *//; s/ *$//')
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "setup: installing $missing"
  apt-get update -q
  # shellcheck disable=SC2086 # A list of packages, on purpose split into words.
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
else
  echo "setup: the tests need these packages (Debian and Ubuntu names): $missing" >&2
  echo "setup: install them, for example with: sudo apt-get install $missing" >&2
  exit 1
fi
