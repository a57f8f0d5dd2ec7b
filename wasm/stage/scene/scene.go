package scene

import (
	"sovereignstack/sim/world"
	"sovereignstack/wasm/stage/geo"
)

// layers are drawn every frame, from bottom to top. Under them lies the ground, which changes rarely and
// is painted into an image: graticule, land, coasts and borders. Above them lie the labels.
var layers = [...]struct {
	name string
	draw func(*Scene, *Mesh)
}{
	{"hubs: installed compute; core domestically owned, ring rented", drawHubs},
	{"surplus: what users gain beyond what they pay", drawSurplus},
	{"waves: open models on their way, and who takes them up", drawWaves},
	{"pulses: countries where another family leads", drawPulses},
	{"arcs: accelerators and tools", drawArcs},
	{"seeds: models that a nation publishes sooner", drawSeeds},
	{"ties: what joins or parts two countries", drawTies},
	{"particles: one stands for a stated amount", drawParticles},
	{"earners: value added by named nations, by layer", drawEarners},
	{"gates: the share that a control permits", drawGates},
	{"leaks: what slips past a gate", drawLeaks},
	{"ticks: duties on chips", drawTicks},
	{"fabs: places that make chips, filled as far as they are used", drawFabs},
	{"grid: places where power binds", drawGrid},
	{"badges: levers that act on a place, and how strongly", drawBadges},
	{"leaders: from a label to its place", drawLeaders},
}

// View is what the reader chose.
type View struct {
	Lens          Lens
	Theme         *Theme
	Atlantic      bool   // Centre the map on the Atlantic instead of the Pacific.
	ReducedMotion bool   // Arrowheads instead of particles.
	PerHead       bool   // Amounts of the value lens per inhabitant.
	Family        uint8  // 1 + the family whose share alone the model lens shows; 0 shows who leads.
	Selected      string // ISO 3166-1 alpha-3 code, or empty.
	Words         *Words // Texts of labels; nil is English.
}

// Scene holds the map and turns it into meshes. Make one with New, give it a size and a view, move it
// with Seek, then Draw.
type Scene struct {
	world  *geo.World
	theme  *Theme
	view   View
	camera Camera
	whole  Camera // Of the whole map.
	focus  Focus  // What the camera shows,
	goal   Focus  // what it moves to,
	asked  Focus  // and what was asked for, which may lie outside.
	moved  bool   // Only the camera changed since layOut.
	types  Typesetter

	chart     *sheet          // The one that is drawn.
	sheets    [details]*sheet // Of the current centre, by level of detail; nil until one is needed.
	graticule [][]geo.Point
	unlaid    bool // Size or view changed since layOut.
	unread    bool // Playhead or run changed since read.

	countryOf []int32 // Country of each shape, -1 where the model has none.
	shapes    [world.Count]int32
	selected  int // Country, -1 for none.

	now   Run
	blend float32 // 1 shows now, 0 the run before.
	month float64 // Playhead [months since January 2022].
	at    instant

	arcs      []arc
	hubs      []hub
	fabs      []fab
	scale     scale
	top       [kinds]ranking
	pools     [kinds][len(regions)]pool
	loads     int       // Runs loaded so far.
	world12   []float32 // Shipments of the world in each month [H100e/yr].
	shown     []int32   // Arcs of this frame.
	seen      []int32   // Hubs of this frame, largest first.
	particles int
	multiple  float32 // Multiple of the usual number of particles.

	money   ledger
	earners [world.Earners]earner
	ranked  []int32 // Countries with the largest amounts of the lens, largest first.

	tints   []uint8 // Step of the fill of each shape; see paintOf.
	seconds []uint8 // Family that comes close to the leader, plus 1; 0 is none.
	painted []paint

	acting acting
	ways   []arc              // Of ties.
	berth  [world.Count]uint8 // Where the badges of a country stand, plus 1; 0 is nowhere yet.
	taken  []Rect             // By badges.
	tempo  float32            // Of the playhead, forwards or backwards [months/s].

	past      history
	firstWave int // In arcs.
	hubIndex  [world.Count]int32
	scratch   []Point

	labels labeller

	change change     // Of the picture of differences.
	like   *Scene     // Scene with the same scale, or nil.
	pane   [2]float32 // Parts of the picture that are not seen at the left and the right; see Pane.
}

// New makes a scene of a world. types measures text; it must be the same as draws it.
func New(w *geo.World, types Typesetter) *Scene {
	s := &Scene{world: w, types: types, theme: &Night, selected: -1, blend: 1, multiple: 1}
	s.view.Theme = s.theme
	s.countryOf = make([]int32, len(w.Shapes))
	s.tints = make([]uint8, len(w.Shapes))
	s.seconds = make([]uint8, len(w.Shapes))
	s.painted = make([]paint, len(w.Shapes))
	for i := range s.shapes {
		s.shapes[i] = -1
	}
	for i, shape := range w.Shapes {
		s.countryOf[i] = -1
		if c, ok := world.ByISO3(shape.ISO3); ok {
			s.countryOf[i] = int32(c)
			s.shapes[c] = int32(i)
		}
	}
	for k := range s.top {
		s.top[k].values = make([]float32, 0, most[k]+1)
	}
	s.camera.Size = Size{Width: 960, Height: 540, Ratio: 1}
	return s
}

func (s *Scene) shapeOf(country int) int {
	if country < 0 {
		return -1
	}
	return int(s.shapes[country])
}

// Show applies a view.
func (s *Scene) Show(v View) {
	if v.Theme == nil {
		v.Theme = &Night
	}
	turned, before := v.Atlantic != s.view.Atlantic, s.view.Selected
	s.view, s.theme = v, v.Theme
	s.selected = -1
	if c, ok := world.ByISO3(v.Selected); ok {
		s.selected = int(c)
	}
	if turned {
		s.turn(projectionOf(!v.Atlantic), projectionOf(v.Atlantic))
		s.chart, s.sheets, s.graticule = nil, [details]*sheet{}, nil
	}
	s.unlaid = true
	if v.Selected != before {
		s.follow()
	}
}

// Resize fits the map into a drawing area.
func (s *Scene) Resize(size Size) {
	size.Width, size.Height = max(size.Width, 1), max(size.Height, 1)
	if !(size.Ratio > 0) {
		size.Ratio = 1
	}
	s.camera.Size = size
	s.unlaid = true
}

// layOut computes all places on the screen after a change of size or view. Every method that reads places
// calls it first, so that several changes cost one layout.
func (s *Scene) layOut() {
	if !s.unlaid && s.chart != nil {
		return
	}
	s.unlaid = false
	fresh := s.chart == nil
	s.chart = s.sheetFor(detailAt(s.camera.Width * float32(max(s.focus.Zoom, 1))))
	if fresh {
		s.placeAll() // Both levels have the same places.
	}
	before := s.camera
	s.fitFocus()
	s.moveArcs(s.arcs, before)
	s.moveArcs(s.ways, before)
	for i := range s.hubs {
		h := &s.hubs[i]
		h.at = s.camera.At(s.chart.Hubs[h.shape])
	}
	for i := range s.fabs {
		s.fabs[i].at = s.camera.At(s.chart.Projection.Forward(s.fabs[i].place))
	}
	s.Forget()
	s.labels.stale = s.labels.stale || !s.moved
	s.labels.moved = s.labels.moved || s.moved
	s.acting.unread, s.acting.jumped = true, s.acting.jumped || !s.moved || !s.Steering()
	s.moved, s.unread = false, true
}

// Seek moves the playhead [months since January 2022, fractions interpolate].
func (s *Scene) Seek(month float64) {
	s.month = month
	s.unread = true
}

// read takes the amounts of the playhead's month from the run.
func (s *Scene) read() {
	s.layOut()
	if !s.unread || s.now.Months() == 0 {
		return
	}
	s.unread = false
	s.at = instantAt(s.month, s.now.Months())
	s.at.before = 1 - s.blend
	if s.differs() {
		s.readDifference()
		s.readMeasures()
		return
	}
	stock := s.readHubs()
	switch s.view.Lens {
	case LensModels:
		s.readFamilies()
		s.readHistory()
	case LensValue:
		s.readCapture()
		s.readLedger()
	default:
		s.readTints(stock)
	}
	flow, underway := s.readFlows()
	particles := s.multiple * particlesPerWidth * clamp(s.camera.Width/s.camera.Ratio, 320, 1600)
	if s.view.Lens == LensHardware {
		s.scale = scaleFor(flow, stock, underway, particles)
		s.scale.particleTools = roundUp(toolAmount/s.multiple, leastTool)
	} else {
		s.scale = moneyScale(flow, underway, particles)
	}
	if s.like != nil {
		s.like.read()
		s.scale = s.like.scale
	}
	s.sizeHubs()
	if s.view.Lens == LensValue {
		s.readEarners()
	}
	s.readFabs()
	s.readMeasures()
}

// Draw rebuilds the mesh of everything that moves, and the labels.
func (s *Scene) Draw(m *Mesh) {
	s.read()
	m.Reset()
	s.particles = 0
	s.placeLabels()
	if s.differs() {
		s.particles = 0
		for i := range differenceLayers {
			differenceLayers[i].draw(s, m)
		}
		return
	}
	for i := range layers {
		layers[i].draw(s, m)
	}
}

// Multiply sets how many particles are aimed at, as a multiple of the usual number.
func (s *Scene) Multiply(times float32) {
	s.multiple = times
	s.unread = true
}

// Streams reports whether the picture has particles whose number follows from Multiply.
func (s *Scene) Streams() bool {
	return s.view.Lens != LensModels && !s.view.ReducedMotion && !s.differs()
}

// Particles returns the number of particles in the last mesh.
func (s *Scene) Particles() int { return s.particles }
