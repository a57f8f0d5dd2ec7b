//go:build js || desktop

package view

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"sovereignstack/wasm/stage/geo"
	"sovereignstack/wasm/stage/scene"
)

// comparison is what the map is compared with, and how.
type comparison struct {
	mode    scene.Compare
	divider float64 // Share of the width that shows the baseline in a split map.
	base    scene.Run
	world   *geo.World

	left    *scene.Scene // Of the baseline; nil until the map is first split.
	ground  ground
	mesh    scene.Mesh
	line    scene.Mesh
	options ebiten.DrawTrianglesShaderOptions

	screen *ebiten.Image // Whose halves these are.
	at     int
	halves [2]*ebiten.Image
}

// dividerWidth is the width of the line between the halves [CSS px].
const dividerWidth = 2

// SetBase takes the baseline.
func (m *Map) SetBase(run scene.Run) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.compare.base = run
	m.tellScenes()
}

// SetCompare takes how the run is compared, and where the divider of a split map stands [share of the width].
func (m *Map) SetCompare(mode scene.Compare, divider float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	same := mode == m.compare.mode
	m.compare.mode, m.compare.divider = mode, min(max(divider, 0), 1)
	if same {
		m.touch(false)
		return
	}
	m.tellScenes()
}

// tellScenes hands the comparison to the scenes.
func (m *Map) tellScenes() {
	c := &m.compare
	if m.scene != nil {
		m.scene.SetBase(c.base)
		m.scene.Differ(c.mode == scene.CompareDifference)
	}
	if c.left != nil && c.base.Months() > 0 {
		c.left.Load(c.base)
		c.left.Blend(1)
	}
	m.touch(true)
}

// splits reports whether baseline and run stand side by side.
func (m *Map) splits() bool {
	return m.compare.mode == scene.CompareSplit && m.compare.base.Months() > 0
}

// side returns the scene at a place [CSS px].
func (m *Map) side(x float64) *scene.Scene {
	if m.splits() && m.compare.left != nil && x*m.density() < m.compare.divider*float64(m.size.Width) {
		return m.compare.left
	}
	return m.scene
}

// drawSplit draws the baseline left of the divider and the run right of it.
func (m *Map) drawSplit(screen *ebiten.Image) {
	c, st := &m.compare, &m.stats
	if c.left == nil {
		c.left = scene.New(c.world, m.atlas)
		c.left.Load(c.base)
		c.left.ScaleLike(m.scene)
		m.fresh = true
	}
	c.left.Match(m.scene)
	c.left.Seek(m.clock.month)
	share := float32(c.divider)
	c.left.Pane(0, share)
	m.scene.Pane(share, 1)
	bounds := screen.Bounds()
	at := int(c.divider*float64(bounds.Dx()) + 0.5)
	c.cut(screen, at)
	fresh := m.fresh
	m.fresh = false
	if at > 0 {
		m.drawInto(c.halves[0], c.left, &c.ground, &c.mesh, fresh, bounds)
	}
	if at < bounds.Dx() {
		m.drawInto(c.halves[1], m.scene, &m.ground, &m.mesh, fresh, bounds)
	}
	if fresh && (at <= 0 || at >= bounds.Dx()) {
		m.fresh = true // The half that is not seen keeps an old ground.
	}
	c.line.Reset()
	x, h, u := float32(at), float32(bounds.Dy()), float32(m.density())
	c.line.Line(x, 0, x, h, (dividerWidth+2)*u, m.view.Theme.Halo.Alpha(0.7))
	c.line.Line(x, 0, x, h, dividerWidth*u, m.view.Theme.Name1)
	submit(screen, &c.line, m.shader, &c.options)
	st.DrawCalls++
}

// cut makes the two halves of the screen, which keep its coordinates.
func (c *comparison) cut(screen *ebiten.Image, at int) {
	if c.screen == screen && c.at == at && c.halves[0] != nil {
		return
	}
	b := screen.Bounds()
	c.screen, c.at = screen, at
	c.halves[0] = screen.SubImage(image.Rect(b.Min.X, b.Min.Y, b.Min.X+at, b.Max.Y)).(*ebiten.Image)
	c.halves[1] = screen.SubImage(image.Rect(b.Min.X+at, b.Min.Y, b.Max.X, b.Max.Y)).(*ebiten.Image)
}

// show draws the ground.
func (g *ground) show(part *ebiten.Image, m *Map) {
	part.DrawImage(g.land, &m.opaque)
	part.DrawImage(g.lines, &m.over)
}

// drawInto draws a scene into a part of the screen.
func (m *Map) drawInto(part *ebiten.Image, s *scene.Scene, g *ground, mesh *scene.Mesh, fresh bool, bounds image.Rectangle) {
	st := &m.stats
	s.Draw(mesh)
	switch {
	case m.gliding && g.land != nil && g.scale > 0:
		g.glide(part, s, m.view.Theme)
	case fresh:
		st.DrawCalls += g.prepare(s, m.shader, bounds.Dx(), bounds.Dy(), m.view.Theme)
		g.show(part, m)
	default:
		st.DrawCalls += g.refresh(s, m.shader)
		g.show(part, m)
	}
	submit(part, mesh, m.shader, &m.shapes)
	st.Triangles += mesh.Triangles() + m.atlas.draw(part, s.Labels(), s.Halo())
	st.DrawCalls += 4
	st.Particles += s.Particles()
}
