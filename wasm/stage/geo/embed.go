//go:build !js

package geo

import _ "embed"

// File is world.bin, for tests and the desktop program. In the browser the page
// fetches it, so that stage.wasm does not carry it.
//
//go:embed world.bin
var File []byte
