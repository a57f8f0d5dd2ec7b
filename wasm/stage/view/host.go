//go:build js || desktop

package view

import (
	"sovereignstack/wasm/stage/geo"
	"sovereignstack/wasm/stage/scene"
)

// Stats describe one drawn frame.
type Stats struct {
	UpdateMs, DrawMs float64
	Triangles        int
	DrawCalls        int
	Particles        int

	// What the legend states: see scene.Key.
	ParticleChips, PacketChips, ParticleTools, ParticleMoney, HubAmount, HubDiameter float64

	// Times that the number of particles is halved to keep the pace.
	Halved int

	// Months of the run on the map, 0 before there is one.
	Months int
}

// Host is what surrounds the map: a page's frame, or a window.
type Host interface {
	// Busy says whether something moves. While it is false the host may stop asking for frames.
	Busy(bool)
	// Drawn reports a frame.
	Drawn(Stats)
	// Camera says where the picture goes to, and the place in its middle, after every change of that.
	Camera(scene.Focus, geo.LonLat)
	// Levers says which levers have a picture on the map, after every change of that.
	Levers(scene.LeverSet)
	// Text rasterises one line. Coverage has one byte per pixel, width · height of them, and is valid until
	// the next call.
	Text(s string, px int, bold bool) (width, height int, coverage []byte)
}
