# The page without a network (web/src/offline).

offline-ready = Kept on this device: it opens without a network too.
offline-install = Install
offline-update = A new version is there.
offline-reload = Reload
offline-later = Later
