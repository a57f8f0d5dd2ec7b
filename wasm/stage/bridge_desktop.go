//go:build desktop && !js

package main

import (
	"fmt"
	"os"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/wasm/stage/geo"
	"sovereignstack/wasm/stage/scene"
	"sovereignstack/wasm/stage/view"
)

// Size of the window [device-independent px].
const (
	windowWidth  = 1200
	windowHeight = 680
)

// playSpeed is how fast the desktop program plays [months/s].
const playSpeed = 4

// firstMonth is where the playhead starts: September 2028.
const firstMonth = 80

// window is the host on a desktop: it takes the page's place as the master clock.
type window struct {
	typesetter
	month, speed float64
	paper        bool
	lens         scene.Lens
}

// Busy implements view.Host; a window asks for frames by itself.
func (w *window) Busy(bool) {}

// Camera implements view.Host.
func (w *window) Camera(scene.Focus, geo.LonLat) {}

// Levers implements view.Host.
func (w *window) Levers(scene.LeverSet) {}

// Drawn implements view.Host.
func (w *window) Drawn(view.Stats) {}

// program adds the keys to the map: space plays and pauses, arrows move a month, T changes the theme, L the lens.
type program struct {
	*view.Map
	window *window
}

// Update implements ebiten.Game.
func (p program) Update() error {
	w := p.window
	if w.speed > 0 {
		w.month = p.Month()
	}
	move := 0.0
	switch {
	case inpututil.IsKeyJustPressed(ebiten.KeySpace):
		w.speed = playSpeed - w.speed
		p.SetClock(w.month, w.speed)
	case inpututil.IsKeyJustPressed(ebiten.KeyRight):
		move = 1
	case inpututil.IsKeyJustPressed(ebiten.KeyLeft):
		move = -1
	case inpututil.IsKeyJustPressed(ebiten.KeyT):
		w.paper = !w.paper
		p.SetView(w.view())
	case inpututil.IsKeyJustPressed(ebiten.KeyL):
		w.lens = (w.lens + 1) % (scene.LensValue + 1)
		p.SetView(w.view())
	}
	if move != 0 {
		w.month = min(max(w.month+move, 0), sim.Months-1)
		p.SetClock(w.month, w.speed)
	}
	return p.Map.Update()
}

func (w *window) view() scene.View {
	v := scene.View{Lens: w.lens, Theme: &scene.Night}
	if w.paper {
		v.Theme = &scene.Paper
	}
	return v
}

func main() {
	if err := open(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// open runs the baseline and shows it.
func open() error {
	world, err := geo.Decode(geo.File)
	if err != nil {
		return err
	}
	baseline, err := scenario.Load("history")
	if err != nil {
		return err
	}
	trajectory, err := sim.Run(data.Tables(), baseline)
	if err != nil {
		return err
	}
	encoded := make([]byte, sim.EncodedSize())
	trajectory.Encode(encoded)
	run, err := scene.DecodeRun(encoded, sim.EncodeInput(&baseline))
	if err != nil {
		return err
	}
	w := &window{month: firstMonth}
	if err := w.typesetter.load(); err != nil {
		return err
	}
	m, err := view.New(w)
	if err != nil {
		return err
	}
	m.SetWorld(world)
	m.SetRun(run)
	m.SetView(w.view())
	m.SetClock(w.month, 0)
	ebiten.SetWindowSize(windowWidth, windowHeight)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowTitle("Sovereign Stack")
	return view.Run(program{m, w})
}
