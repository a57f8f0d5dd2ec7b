//go:build js || desktop

package view

// crowd is how many particles the map draws.
type crowd struct {
	times   float64 // As many as usual that are asked for; 0 is 1.
	fixed   bool    // For measurements: they stay as many.
	quality quality
}

// SetParticles asks for a multiple of the usual number of particles. Unless it is fixed, the map draws fewer when
// it cannot keep the pace.
func (m *Map) SetParticles(times float64, fixed bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.crowd = crowd{times: times, fixed: fixed}
	m.tellCrowd()
	m.touch(false)
}

// adapt judges the frame that was just drawn.
func (m *Map) adapt() {
	c := &m.crowd
	if c.fixed || m.clock.speed == 0 || m.since == 0 || !m.scene.Streams() {
		return
	}
	if c.quality.frame(m.stats.UpdateMs+m.stats.DrawMs, m.since) {
		m.tellCrowd()
	}
}

// tellCrowd hands the number to the scene; that of a split map's other half follows it.
func (m *Map) tellCrowd() {
	if m.scene == nil {
		return
	}
	times := m.crowd.quality.share()
	if m.crowd.times > 0 {
		times *= m.crowd.times
	}
	m.scene.Multiply(float32(times))
}
