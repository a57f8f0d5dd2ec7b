package scene

import "sovereignstack/wasm/stage/geo"

// Point is a position on the screen [px].
type Point struct{ X, Y float32 }

// Rect is an axis-parallel rectangle on the screen [px].
type Rect struct{ X0, Y0, X1, Y1 float32 }

// Overlaps reports whether two rectangles share an area.
func (r Rect) Overlaps(s Rect) bool {
	return r.X0 < s.X1 && s.X0 < r.X1 && r.Y0 < s.Y1 && s.Y0 < r.Y1
}

// Has reports whether a point lies in the rectangle.
func (r Rect) Has(p Point) bool { return p.X > r.X0 && p.X < r.X1 && p.Y > r.Y0 && p.Y < r.Y1 }

// Grow returns the rectangle with d added on every side.
func (r Rect) Grow(d float32) Rect { return Rect{r.X0 - d, r.Y0 - d, r.X1 + d, r.Y1 + d} }

// Size is a drawing area.
type Size struct {
	Width, Height float32 // [px], physical.
	Ratio         float32 // Physical pixels per CSS pixel.
}

// Camera maps the plane of the map (y down) onto the screen with one scale.
type Camera struct {
	Size
	Scale  float32 // [px] per unit of the plane.
	X0, Y0 float32 // Screen position of the plane's origin [px].
	Zoom   float32 // How much larger than the whole map; see Focus.
}

// Margins around the land as shares of the shorter side, with room at the top for arcs.
const (
	marginSide   = 0.018
	marginTop    = 0.04
	marginBottom = 0.02
)

// fit shows a rectangle of the plane as large as the size allows.
func fit(size Size, from, to geo.Point) Camera {
	short := min(size.Width, size.Height)
	w := size.Width - 2*marginSide*short
	h := size.Height - (marginTop+marginBottom)*short
	c := Camera{Size: size, Zoom: 1}
	c.Scale = max(min(w/float32(to.X-from.X), h/float32(to.Y-from.Y)), 1)
	c.X0 = size.Width/2 - c.Scale*float32(from.X+to.X)/2
	c.Y0 = marginTop*short + h/2 - c.Scale*float32(from.Y+to.Y)/2
	return c
}

// At returns the screen position of a point of the plane.
func (c *Camera) At(p geo.Point) Point {
	return Point{c.X0 + float32(p.X)*c.Scale, c.Y0 + float32(p.Y)*c.Scale}
}

// Plane returns the point of the plane under a screen position.
func (c *Camera) Plane(p Point) geo.Point {
	return geo.Point{X: float64((p.X - c.X0) / c.Scale), Y: float64((p.Y - c.Y0) / c.Scale)}
}

// unit is the size [px] of one design pixel of type: a CSS pixel, grown on wall displays.
func (c *Camera) unit() float32 {
	css := c.Width / c.Ratio
	return c.Ratio * clamp(0.9+0.1*(css-390)/610, 0.88, 1) * clamp(1+(css-1100)/2600, 1, 1.9)
}

// mark is the size [px] of one design pixel of lines, dots and hubs. It follows the size of the map more
// closely than type does: a phone needs small marks but not small letters. Marks grow a little as the reader zooms in,
// far less than the map, so that places come apart.
func (c *Camera) mark() float32 {
	css := c.Width / c.Ratio
	return c.Ratio * clamp(0.35+0.65*css/1000, 0.55, 2.2) * sqrt(sqrt(c.zoom()))
}
