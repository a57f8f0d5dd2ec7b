//go:build js || desktop

package view

import (
	"math"
	"sync"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"sovereignstack/wasm/stage/geo"
	"sovereignstack/wasm/stage/scene"
)

// Map is the game: Update moves the playhead, Draw submits what the scene made. Its other methods may be
// called from outside at any time; each leads to at least one new frame.
type Map struct {
	mu     sync.Mutex
	host   Host
	shader *ebiten.Shader
	atlas  *atlas
	scene  *scene.Scene // nil until there is a world.
	view   scene.View
	size   scene.Size
	ratio  float64 // Physical pixels per CSS pixel, 0 to ask the engine.
	loaded scene.Run

	clock   playhead
	since   float64 // Time since the last frame [ms], 0 after a rest.
	crowd   crowd
	aimed   scene.Focus    // Asked for before there was a world.
	told    scene.Focus    // What the host knows of the goal,
	levers  scene.LeverSet // and of the pictures on the map.
	compare comparison
	blend   float64 // Progress of the change to a new trajectory; 1 is done.
	gliding bool    // The camera moved since the ground was painted,
	glided  int     // and so many frames have shown it moved.
	fresh   bool    // The ground must be prepared.
	dirty   bool    // A new frame is needed.
	busy    bool
	ground  ground
	mesh    scene.Mesh
	opaque  ebiten.DrawImageOptions
	over    ebiten.DrawImageOptions
	shapes  ebiten.DrawTrianglesShaderOptions
	stats   Stats
}

// blendTime is how long the picture takes to move over to a new trajectory [s].
const blendTime = 0.35

// New makes an empty map.
func New(host Host) (*Map, error) {
	shader, err := newShader()
	if err != nil {
		return nil, err
	}
	m := &Map{host: host, shader: shader, atlas: newAtlas(host), blend: 1, levers: ^scene.LeverSet(0), dirty: true, fresh: true}
	m.view.Theme = &scene.Night
	m.size = scene.Size{Width: 1, Height: 1, Ratio: 1}
	m.opaque.Blend = ebiten.BlendCopy
	return m, nil
}

// Run opens a map, or what wraps one; it returns when the program ends.
func Run(m ebiten.Game) error {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
	return ebiten.RunGameWithOptions(m, &ebiten.RunGameOptions{InitUnfocused: true})
}

// SetWorld takes the borders.
func (m *Map) SetWorld(w *geo.World) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.scene = scene.New(w, m.atlas)
	m.scene.Show(m.view)
	m.scene.Resize(m.size)
	m.scene.Aim(m.aimed)
	if m.loaded.Months() > 0 {
		m.scene.Load(m.loaded)
	}
	m.compare.world, m.compare.left = w, nil
	m.tellScenes()
	m.tellCrowd()
}

// SetRun takes a run. The picture moves over to it.
func (m *Map) SetRun(run scene.Run) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.scene != nil {
		if m.loaded.Months() > 0 {
			m.blend = 0
		}
		m.scene.Load(run)
	}
	m.loaded = run
	m.touch(false)
}

// SetView takes the reader's choices.
func (m *Map) SetView(v scene.View) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.view = v
	if m.scene != nil {
		m.scene.Show(v)
	}
	m.touch(true)
}

// SetClock takes the playhead [months since January 2022] and its speed [months/s], 0 when paused.
func (m *Map) SetClock(month, monthsPerSecond float64) {
	if math.IsNaN(month) || math.IsNaN(monthsPerSecond) {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.clock.set(month, monthsPerSecond)
	if m.scene != nil {
		m.scene.Pace(monthsPerSecond)
	}
	m.touch(false)
}

// Month returns the playhead [months since January 2022].
func (m *Map) Month() float64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.clock.month
}

// SetRatio takes the physical pixels per CSS pixel, and asks for a frame after the host changed its size;
// LayoutF reads the size itself.
func (m *Map) SetRatio(ratio float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.ratio = ratio
	m.touch(false)
}

// Pick returns the country at a place [CSS px].
func (m *Map) Pick(x, y float64) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.scene == nil {
		return ""
	}
	return m.side(x).Pick(float32(x), float32(y))
}

// PickLever returns the use of a lever whose badge is at a place [CSS px].
func (m *Map) PickLever(x, y float64) (scene.LeverUse, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.scene == nil {
		return scene.LeverUse{}, false
	}
	return m.side(x).PickLever(float32(x), float32(y))
}

// tellLevers tells the host which pictures are on the map, on both sides of a divider.
func (m *Map) tellLevers() {
	levers := m.scene.Levers()
	if m.splits() && m.compare.left != nil {
		levers |= m.compare.left.Levers()
	}
	if levers != m.levers {
		m.levers = levers
		m.host.Levers(levers)
	}
}

// touch asks for a frame.
func (m *Map) touch(ground bool) {
	m.dirty = true
	m.fresh = m.fresh || ground
}

// LayoutF gives the screen one pixel for each physical one. In the browser the engine is told that a CSS
// pixel is a physical one, and the true ratio comes from the host.
func (m *Map) LayoutF(width, height float64) (float64, float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	factor := ebiten.Monitor().DeviceScaleFactor()
	w, h := max(math.Floor(width*factor), 1), max(math.Floor(height*factor), 1)
	ratio := m.ratio
	if !(ratio > 0) {
		ratio = factor
	}
	size := scene.Size{Width: float32(w), Height: float32(h), Ratio: float32(ratio)}
	if size != m.size {
		m.size = size
		if m.scene != nil {
			m.scene.Resize(size)
		}
		m.touch(true)
	}
	return w, h
}

// Layout is not called, because there is LayoutF.
func (m *Map) Layout(width, height int) (int, int) { return max(width, 1), max(height, 1) }

// Update moves the playhead and the change between trajectories.
func (m *Map) Update() error {
	start := time.Now()
	m.mu.Lock()
	defer m.mu.Unlock()
	dt := m.clock.tick(start)
	m.since = 1e3 * dt
	if m.scene == nil {
		return nil
	}
	moves := m.moves()
	if m.blend < 1 {
		m.blend = min(m.blend+dt/blendTime, 1)
		m.scene.Blend(m.blend * m.blend * (3 - 2*m.blend))
	}
	m.steer(dt)
	m.dirty = m.dirty || moves || m.gliding
	if m.dirty {
		m.scene.Seek(m.clock.month)
	}
	m.stats.UpdateMs = time.Since(start).Seconds() * 1e3
	return nil
}

// moves reports whether the next frame differs from this one.
func (m *Map) moves() bool {
	last := float64(m.loaded.Months() - 1)
	running := m.clock.speed > 0 && m.clock.month < last || m.clock.speed < 0 && m.clock.month > 0
	return running || m.clock.drift != 0 || m.blend < 1 || m.gliding || m.scene != nil && m.scene.Steering()
}

// Draw submits the scene. When nothing changed the screen keeps its picture.
func (m *Map) Draw(screen *ebiten.Image) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.scene == nil && m.fresh {
		m.fresh = false
		screen.Fill(rgba(m.view.Theme.Sea))
	}
	if m.scene != nil && m.dirty {
		start := time.Now()
		m.dirty = false
		m.draw(screen)
		m.stats.DrawMs = time.Since(start).Seconds() * 1e3
		m.adapt()
		m.host.Drawn(m.stats)
		m.tellLevers()
	}
	busy := m.scene != nil && m.moves()
	if !busy {
		m.clock.rest()
	}
	if busy != m.busy {
		m.busy = busy
		m.host.Busy(busy)
	}
}

func (m *Map) draw(screen *ebiten.Image) {
	st := &m.stats
	st.DrawCalls, st.Triangles, st.Particles = 0, 0, 0
	if m.gliding && m.glided < glides && !m.fresh {
		m.glided++
	} else if m.gliding {
		m.fresh, m.gliding, m.glided = true, false, 0
	}
	if m.splits() {
		m.drawSplit(screen)
	} else {
		fresh := m.fresh
		m.fresh = false
		m.scene.Pane(0, 1)
		m.drawInto(screen, m.scene, &m.ground, &m.mesh, fresh, screen.Bounds())
	}
	key := m.scene.Key()
	st.ParticleChips, st.PacketChips, st.ParticleTools = float64(key.ParticleChips), float64(key.PacketChips), float64(key.ParticleTools)
	st.ParticleMoney, st.Months = float64(key.ParticleMoney), m.loaded.Months()
	st.Halved = m.crowd.quality.halved
	st.HubAmount, st.HubDiameter = float64(key.HubAmount), float64(key.HubDiameter)
}
