//go:build js

package geo

import _ "embed"

// File is world.bin: only the tests carry it here.
//
//go:embed world.bin
var File []byte
