#!/bin/sh
# Names the packages that the desktop window needs on Linux; other systems bring what it needs.
set -eu

[ "$(uname -s)" = Linux ] || exit 0

packages="gcc libc6-dev libgl1-mesa-dev libxcursor-dev libxi-dev libxinerama-dev libxrandr-dev libxxf86vm-dev pkg-config"
missing=""
command -v "$(go env CC)" >/dev/null 2>&1 || missing="a C compiler"
for header in X11/Xlib.h X11/Xcursor/Xcursor.h X11/extensions/XInput2.h X11/extensions/Xinerama.h X11/extensions/Xrandr.h \
  X11/extensions/xf86vmode.h GL/gl.h; do
  [ -e "/usr/include/$header" ] || missing="$missing $header"
done
[ -z "$missing" ] && exit 0
echo "desktop: missing $missing" >&2
echo "desktop: on Debian and Ubuntu: sudo apt-get install $packages" >&2
exit 1
