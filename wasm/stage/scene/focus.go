package scene

import (
	"math"

	"sovereignstack/wasm/stage/geo"
)

// Focus is the part of the map that is shown: the place of the plane in the middle of the picture, and how much
// larger than the whole map it is drawn.
type Focus struct{ X, Y, Zoom float64 }

// mostZoom is where the fine borders begin to look coarse.
const mostZoom = 9

// followMargin is the part of the picture at each side into which a chosen country does not come.
const followMargin = 0.32

// middle returns the focus that a camera has.
func (c *Camera) middle() Focus {
	p := c.Plane(Point{c.Width / 2, c.Height / 2})
	return Focus{p.X, p.Y, float64(c.zoom())}
}

// zoom is how much larger the map is drawn than the whole; a camera that was never moved has none.
func (c *Camera) zoom() float32 { return max(c.Zoom, 1) }

// on returns the camera of the whole map, moved to a focus.
func (c Camera) on(f Focus) Camera {
	c.Zoom = float32(f.Zoom)
	c.Scale *= c.Zoom
	c.X0 = c.Width/2 - c.Scale*float32(f.X)
	c.Y0 = c.Height/2 - c.Scale*float32(f.Y)
	return c
}

// bound returns the nearest focus whose picture lies within that of the whole map.
func (c *Camera) bound(f Focus) Focus {
	whole := c.middle()
	if math.IsNaN(f.X) || math.IsNaN(f.Y) || !(f.Zoom > 1) {
		return whole
	}
	f.Zoom = min(f.Zoom, mostZoom)
	room := func(size float32) float64 { return float64(size/c.Scale) / 2 * (1 - 1/f.Zoom) }
	f.X = min(max(f.X, whole.X-room(c.Width)), whole.X+room(c.Width))
	f.Y = min(max(f.Y, whole.Y-room(c.Height)), whole.Y+room(c.Height))
	return f
}

// Aim sets where the picture goes to; Steer moves it there.
func (s *Scene) Aim(f Focus) {
	s.layOut()
	s.asked, s.goal = f, s.whole.bound(f)
}

// AimAt aims at a place.
func (s *Scene) AimAt(at geo.LonLat, zoom float64) {
	s.layOut()
	p := s.chart.Projection.Forward(at)
	s.Aim(Focus{p.X, p.Y, zoom})
}

// Place returns the place in the middle of where the picture goes to, or, beside the globe, one near it.
func (s *Scene) Place() geo.LonLat {
	p := geo.Point{X: s.Goal().X, Y: s.Goal().Y}
	for range 50 {
		if at, ok := s.chart.Projection.Inverse(p); ok {
			return at
		}
		p.X, p.Y = 0.96*p.X, 0.96*p.Y
	}
	return geo.LonLat{}
}

// AimNear aims, and keeps the chosen country in view when that enlarges the picture.
func (s *Scene) AimNear(f Focus) {
	closer := f.Zoom > s.Goal().Zoom
	s.Aim(f)
	if closer {
		s.follow()
	}
}

// Goal returns where the picture goes to.
func (s *Scene) Goal() Focus {
	s.layOut()
	return s.goal
}

// Drag moves the picture with a finger that went so far [px], at once.
func (s *Scene) Drag(dx, dy float32) {
	s.layOut()
	f := s.focus
	f.X -= float64(dx / s.camera.Scale)
	f.Y -= float64(dy / s.camera.Scale)
	s.Aim(f)
	s.settleFocus()
}

// ZoomAt enlarges the picture by a factor around a place that stays where it is [px]. At once is for fingers, which
// expect the map to stay under them.
func (s *Scene) ZoomAt(factor float64, at Point, atOnce bool) {
	s.layOut()
	if !(factor > 0) {
		return
	}
	// From the goal, so that several turns of a wheel add up.
	from := s.whole.on(s.goal)
	place := from.Plane(at)
	zoom := min(max(s.goal.Zoom*factor, 1), mostZoom)
	k := s.goal.Zoom / zoom
	s.Aim(Focus{place.X + (s.goal.X-place.X)*k, place.Y + (s.goal.Y-place.Y)*k, zoom})
	if atOnce {
		s.settleFocus()
	}
}

// steerTime is the time in which two thirds of the way to the goal are done [s].
const steerTime = 0.085

// Steering reports whether the picture is still on its way.
func (s *Scene) Steering() bool { return s.focus != s.goal }

// Steer moves the picture towards its goal for a time [s]. Middle and the inverse of the zoom move in proportion, so
// that a place around which a reader zooms stays where it is.
func (s *Scene) Steer(dt float64) {
	s.layOut()
	if !s.Steering() {
		return
	}
	if s.view.ReducedMotion {
		s.settleFocus()
		return
	}
	share := 1 - math.Exp(-dt/steerTime)
	f, g := s.focus, s.goal
	toward := func(a, b float64) float64 { return a + (b-a)*share }
	s.focus = Focus{toward(f.X, g.X), toward(f.Y, g.Y), 1 / toward(1/f.Zoom, 1/g.Zoom)}
	pixels := float64(s.camera.Scale)
	near := math.Abs(s.focus.X-g.X)*pixels < 0.3 && math.Abs(s.focus.Y-g.Y)*pixels < 0.3
	if near && math.Abs(s.focus.Zoom/g.Zoom-1)*float64(s.camera.Width) < 0.6 {
		s.focus = g
	}
	s.look()
}

// Plane says where the plane of the map lies on the screen: the size of its unit, and its origin [px].
func (s *Scene) Plane() (scale, x, y float32) {
	s.layOut()
	return s.camera.Scale, s.camera.X0, s.camera.Y0
}

// settleFocus shows the goal at once.
func (s *Scene) settleFocus() {
	s.focus = s.goal
	s.look()
}

// fitFocus fits the map into the drawing area and keeps the focus within it. The whole map stays whole.
func (s *Scene) fitFocus() {
	fine := s.sheetFor(detailAt(s.camera.Width))
	s.whole = fit(s.camera.Size, fine.Min, fine.Max)
	s.focus, s.goal = s.whole.bound(s.focus), s.whole.bound(s.asked)
	s.camera = s.whole
	if s.focus.Zoom > 1 {
		s.camera = s.whole.on(s.focus)
	}
}

// look moves the camera to the focus.
func (s *Scene) look() {
	s.moved = true
	s.unlaid = true
}

// follow aims at the least move that brings the chosen country into view, when the picture shows only a part.
func (s *Scene) follow() {
	shape := s.shapeOf(s.selected)
	if shape < 0 || s.goal.Zoom <= 1 {
		return
	}
	s.layOut()
	to := s.whole.on(s.goal)
	at := to.At(s.chart.Hubs[shape])
	in := func(v, size float32) float64 {
		return float64(v - clamp(v, followMargin*size, (1-followMargin)*size))
	}
	f := s.goal
	f.X += in(at.X, to.Width) / float64(to.Scale)
	f.Y += in(at.Y, to.Height) / float64(to.Scale)
	s.Aim(f)
}

// turn keeps the place in the middle when the map is centred elsewhere.
func (s *Scene) turn(from, to geo.Projection) {
	at, ok := from.Inverse(geo.Point{X: s.goal.X, Y: s.goal.Y})
	if s.goal.Zoom <= 1 || !ok {
		s.focus, s.asked = Focus{}, Focus{}
		return
	}
	p := to.Forward(at)
	s.asked = Focus{p.X, p.Y, s.goal.Zoom}
	s.focus, s.goal = s.asked, s.asked
}

// nearView is how far outside the picture the ends of an arc may lie for it to be drawn [CSS px].
const nearView = 90

// inView reports whether an end of an arc lies in the picture or near it. On the whole map all do.
func (s *Scene) inView(a *arc) bool {
	if s.camera.zoom() <= 1 {
		return true
	}
	return s.camera.sees(s.camera.At(a.from), nearView) || s.camera.sees(s.camera.At(a.to), nearView)
}

// sees reports whether a place lies in the picture or less than a margin outside [CSS px].
func (c *Camera) sees(p Point, margin float32) bool {
	m := margin * c.Ratio
	return p.X > -m && p.Y > -m && p.X < c.Width+m && p.Y < c.Height+m
}

// meets reports whether the box around two places reaches into the picture.
func (c *Camera) meets(a, b Point) bool {
	right, low := c.Width+edge, c.Height+edge
	return (a.X > -edge || b.X > -edge) && (a.X < right || b.X < right) && (a.Y > -edge || b.Y > -edge) && (a.Y < low || b.Y < low)
}

// edge is how far outside the picture a line still shows [px].
const edge = 8
