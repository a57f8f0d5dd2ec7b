// Command stage is the map: Ebitengine in a frame of the page, or in a window.
//
//	scene/   what is drawn, and where: pure Go
//	view/    the engine's side: when a frame is drawn, and how it is submitted
//	geo/     borders, projection, arcs
//
//	bridge_js.go       globalThis.sovereignStage for the page's frame
//	bridge_desktop.go  a window that runs the model itself: go run -tags desktop ./wasm/stage
package main
