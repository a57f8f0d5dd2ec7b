//go:build js || desktop

package view

import (
	"sovereignstack/wasm/stage/geo"
	"sovereignstack/wasm/stage/scene"
)

// Aim moves the picture to a focus.
func (m *Map) Aim(f scene.Focus) {
	m.mu.Lock()
	m.aimed = f
	m.mu.Unlock()
	m.explore(func(s *scene.Scene) {
		if m.size.Width > 1 {
			s.AimNear(f)
		} else {
			s.Aim(f) // Before there is a picture, nothing can be in or out of it.
		}
	})
}

// AimAt moves the picture to a place.
func (m *Map) AimAt(at geo.LonLat, zoom float64) {
	m.explore(func(s *scene.Scene) { s.AimAt(at, zoom) })
}

// Drag moves the picture with a finger [CSS px].
func (m *Map) Drag(dx, dy float64) {
	m.explore(func(s *scene.Scene) { s.Drag(float32(dx*m.density()), float32(dy*m.density())) })
}

// ZoomAt enlarges the picture around a place [CSS px].
func (m *Map) ZoomAt(factor, x, y float64, atOnce bool) {
	m.explore(func(s *scene.Scene) {
		k := m.density()
		s.ZoomAt(factor, scene.Point{X: float32(x * k), Y: float32(y * k)}, atOnce)
	})
}

// density is the number of physical pixels per CSS pixel.
func (m *Map) density() float64 { return float64(m.size.Ratio) }

// explore moves the camera and asks for a frame.
func (m *Map) explore(move func(*scene.Scene)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.scene == nil {
		return
	}
	move(m.scene)
	m.gliding = true
	m.touch(false)
}

// PickFlow returns the arc at a place [CSS px].
func (m *Map) PickFlow(x, y float64) (scene.Flow, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.scene == nil {
		return scene.Flow{}, false
	}
	return m.side(x).PickFlow(float32(x), float32(y))
}

// steer moves the picture for a time [s], and tells the host where it goes.
func (m *Map) steer(dt float64) {
	if m.scene.Steering() {
		m.scene.Steer(dt)
		m.gliding, m.dirty = true, true
	}
	if goal := m.scene.Goal(); goal != m.told && m.size.Width > 1 {
		m.told = goal
		m.host.Camera(goal, m.scene.Place())
	}
}
