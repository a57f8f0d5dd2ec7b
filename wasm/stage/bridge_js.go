package main

import (
	"syscall/js"

	"sovereignstack/wasm/stage/geo"
	"sovereignstack/wasm/stage/scene"
	"sovereignstack/wasm/stage/view"
)

// frame is the page's frame script: globalThis.sovereignFrame.
type frame struct {
	busy, drawn, text, camera, levers js.Value
	rgba, coverage                    []byte
}

func newFrame() *frame {
	f := js.Global().Get("sovereignFrame")
	bind := func(name string) js.Value { return f.Get(name).Call("bind", f) }
	return &frame{busy: bind("busy"), drawn: bind("drawn"), text: bind("text"), camera: bind("camera"), levers: bind("levers")}
}

// Busy implements view.Host.
func (f *frame) Busy(busy bool) { f.busy.Invoke(busy) }

// Camera implements view.Host.
func (f *frame) Camera(to scene.Focus, at geo.LonLat) {
	f.camera.Invoke(to.X, to.Y, to.Zoom, at.Lon, at.Lat)
}

// Levers implements view.Host.
func (f *frame) Levers(set scene.LeverSet) {
	numbers := []any{}
	for lever := range 64 {
		if set.Has(lever) {
			numbers = append(numbers, lever)
		}
	}
	f.levers.Invoke(numbers)
}

// Drawn implements view.Host. After the frame's statistics come the legend's figures.
func (f *frame) Drawn(s view.Stats) {
	f.drawn.Invoke(s.UpdateMs, s.DrawMs, s.Triangles, s.DrawCalls, s.Particles,
		s.ParticleChips, s.PacketChips, s.ParticleTools, s.ParticleMoney, s.HubAmount, s.HubDiameter, s.Months, s.Halved)
}

// CSS weights of the two kinds of text.
const (
	regular = 450
	bold    = 650
)

// Text implements view.Host. Sizes are physical already, so the ratio given to the frame is 1.
func (f *frame) Text(s string, px int, strong bool) (width, height int, coverage []byte) {
	weight := regular
	if strong {
		weight = bold
	}
	label := f.text.Invoke(s, px, weight, 1)
	width, height = label.Get("width").Int(), label.Get("height").Int()
	if n := 4 * width * height; cap(f.rgba) < n {
		f.rgba, f.coverage = make([]byte, n), make([]byte, n/4)
	}
	f.rgba, f.coverage = f.rgba[:4*width*height], f.coverage[:width*height]
	js.CopyBytesToGo(f.rgba, label.Get("data"))
	for i := range f.coverage {
		f.coverage[i] = f.rgba[4*i+3]
	}
	return width, height, f.coverage
}

// Limits of what the page may hand over [bytes].
const (
	maxWorld      = 4 << 20
	maxTrajectory = 16 << 20
	maxInput      = 1 << 20
	maxTexts      = 1 << 10
)

// inbox holds the bytes of one call; it is used again by the next.
type inbox []byte

// take copies a Uint8Array; false when it is longer than the limit.
func (in *inbox) take(v js.Value, limit int) ([]byte, bool) {
	n := v.Get("length").Int()
	if n > limit {
		return nil, false
	}
	if cap(*in) < n {
		*in = make(inbox, n)
	}
	b := (*in)[:n]
	js.CopyBytesToGo(b, v)
	return b, true
}

// Roles of a trajectory.
const roleBase = 1

// stage returns the functions of globalThis.sovereignStage.
//
//	world(bytes)                      "" or what is wrong
//	trajectory(bytes, input, role)    input is what it was made from; role 0 is shown, 1 is the baseline; "" or what is wrong
//	words(texts)                      texts of labels in another language, for the views that follow (scene.NewWords)
//	view(lens, theme, centre, reducedMotion, iso3, family, perHead)
//	compare(mode, divider)            mode is off, difference or split; where the divider stands [share of the width]
//	clock(month, monthsPerSecond)     0 is paused
//	resize(cssWidth, cssHeight, pixelRatio)
//	pick(x, y)                        code of the country under a place [CSS px], or ""
//	flow(x, y)                        [kind, from, to, amount] of the arc under a place, or null
//	lever(x, y)                       [lever, level, actor] of the badge under a place, or null
//	camera(x, y, zoom)                part of the map to show
//	place(lon, lat, zoom)             the same by the place in its middle [degrees]
//	drag(dx, dy)                      moves the map with a finger [CSS px]
//	zoom(factor, x, y, atOnce)        enlarges it around a place [CSS px]
//	particles(times, fixed)           multiple of the usual number; unless fixed, the map draws fewer to keep the pace
func stage(m *view.Map) map[string]any {
	var in, inputs inbox
	var words *scene.Words
	return map[string]any{
		"world": function(1, func(args []js.Value) any {
			b, ok := in.take(args[0], maxWorld)
			if !ok {
				return "world: too long"
			}
			w, err := geo.Decode(b)
			if err != nil {
				return err.Error()
			}
			m.SetWorld(w)
			return ""
		}),
		"trajectory": function(3, func(args []js.Value) any {
			b, ok := in.take(args[0], maxTrajectory)
			input, fits := inputs.take(args[1], maxInput)
			if !ok || !fits {
				return "trajectory: too long"
			}
			run, err := scene.DecodeRun(b, input)
			if err != nil {
				return err.Error()
			}
			if args[2].Int() == roleBase {
				m.SetBase(run)
			} else {
				m.SetRun(run)
			}
			return ""
		}),
		"words": function(1, func(args []js.Value) any {
			texts := make([]string, min(args[0].Length(), maxTexts))
			for i := range texts {
				texts[i] = args[0].Index(i).String()
			}
			words = scene.NewWords(texts)
			return nil
		}),
		"view": function(7, func(args []js.Value) any {
			m.SetView(scene.View{
				Lens:          scene.LensByName(args[0].String()),
				Theme:         scene.ThemeByName(args[1].String()),
				Atlantic:      args[2].String() == "atlantic",
				ReducedMotion: args[3].Bool(),
				Selected:      args[4].String(),
				Family:        scene.FamilyByName(args[5].String()),
				PerHead:       args[6].Bool(),
				Words:         words,
			})
			return ""
		}),
		"compare": function(2, func(args []js.Value) any {
			m.SetCompare(scene.CompareByName(args[0].String()), args[1].Float())
			return nil
		}),
		"clock": function(2, func(args []js.Value) any {
			m.SetClock(args[0].Float(), args[1].Float())
			return nil
		}),
		"resize": function(3, func(args []js.Value) any {
			m.SetRatio(args[2].Float())
			return nil
		}),
		"pick": function(2, func(args []js.Value) any {
			return m.Pick(args[0].Float(), args[1].Float())
		}),
		"flow": function(2, func(args []js.Value) any {
			f, ok := m.PickFlow(args[0].Float(), args[1].Float())
			if !ok {
				return nil
			}
			return []any{f.Kind, f.From, f.To, f.Amount}
		}),
		"lever": function(2, func(args []js.Value) any {
			use, ok := m.PickLever(args[0].Float(), args[1].Float())
			if !ok {
				return nil
			}
			return []any{use.Lever, use.Level, use.Actor}
		}),
		"camera": function(3, func(args []js.Value) any {
			m.Aim(scene.Focus{X: args[0].Float(), Y: args[1].Float(), Zoom: args[2].Float()})
			return nil
		}),
		"place": function(3, func(args []js.Value) any {
			m.AimAt(geo.LonLat{Lon: args[0].Float(), Lat: args[1].Float()}, args[2].Float())
			return nil
		}),
		"drag": function(2, func(args []js.Value) any {
			m.Drag(args[0].Float(), args[1].Float())
			return nil
		}),
		"zoom": function(4, func(args []js.Value) any {
			m.ZoomAt(args[0].Float(), args[1].Float(), args[2].Float(), args[3].Bool())
			return nil
		}),
		"particles": function(2, func(args []js.Value) any {
			m.SetParticles(args[0].Float(), args[1].Bool())
			return nil
		}),
	}
}

// function makes a JavaScript function that checks the number of its arguments.
func function(arguments int, f func([]js.Value) any) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		if len(args) < arguments {
			return "too few arguments"
		}
		return f(args)
	})
}

func main() {
	m, err := view.New(newFrame())
	if err != nil {
		panic(err)
	}
	js.Global().Set("sovereignStage", stage(m))
	js.Global().Get("sovereignFrame").Call("ready")
	if err := view.Run(m); err != nil {
		panic(err)
	}
}
