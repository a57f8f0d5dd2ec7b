package geo

import "math"

// Equal Earth (Šavrič, Patterson and Jenny 2018, doi:10.1080/13658816.2018.1504949).
//
//	sin θ = (√3/2) · sin φ
//	x     = 2√3 · λ · cos θ / (3 · (9·A4·θ⁸ + 7·A3·θ⁶ + 3·A2·θ² + A1))
//	y     = A4·θ⁹ + A3·θ⁷ + A2·θ³ + A1·θ
//
// λ and φ are longitude from the centre and latitude in radians.
const (
	a1 = 1.340264
	a2 = -0.081106
	a3 = 0.000893
	a4 = 0.003796
)

// rawHalfWidth is x of the equation at λ = π on the equator.
var rawHalfWidth = 2 * math.Sqrt(3) * math.Pi / (3 * a1)

// LonLat is a place on the sphere [degrees].
type LonLat struct{ Lon, Lat float64 }

// Point is a place on the map: x from -1 (left edge) to 1 (right edge), y down
// from the equator, in the same unit.
type Point struct{ X, Y float64 }

// Projection is Equal Earth centred on a meridian [degrees east].
type Projection struct{ Centre float64 }

// The two centres for which world.bin is cut. A map broken at another meridian
// would tear land.
var (
	Pacific  = Projection{Centre: 152}
	Atlantic = Projection{Centre: 11}
)

// HalfHeight is y of the south pole: the map reaches from -HalfHeight to HalfHeight.
var HalfHeight = Pacific.Forward(LonLat{Lon: 0, Lat: -90}).Y

// Forward projects a place on the sphere.
func (p Projection) Forward(at LonLat) Point {
	return forward(wrap(at.Lon-p.Centre), at.Lat)
}

// forward projects a longitude from the centre, which may lie on the edge ±180.
func forward(lon, lat float64) Point {
	lambda := lon * math.Pi / 180
	theta := math.Asin(math.Sqrt(3) / 2 * math.Sin(lat*math.Pi/180))
	y, slope := meridian(theta)
	x := 2 * math.Sqrt(3) * lambda * math.Cos(theta) / (3 * slope)
	return Point{X: x / rawHalfWidth, Y: -y / rawHalfWidth}
}

// meridian returns y of the equation and its derivative by θ.
func meridian(theta float64) (y, slope float64) {
	t2 := theta * theta
	t6 := t2 * t2 * t2
	y = theta * (a1 + a2*t2 + t6*(a3+a4*t2))
	slope = a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2)
	return y, slope
}

// Inverse returns the place at a map point; false outside the map.
func (p Projection) Inverse(at Point) (LonLat, bool) {
	if math.IsNaN(at.X) || math.Abs(at.Y) > HalfHeight || math.IsNaN(at.Y) {
		return LonLat{}, false
	}
	target := -at.Y * rawHalfWidth
	theta := target
	// Newton's method; the curve is nearly straight, so a few rounds reach the last digit.
	for range 12 {
		y, slope := meridian(theta)
		step := (y - target) / slope
		theta -= step
		if math.Abs(step) < 1e-14 {
			break
		}
	}
	_, slope := meridian(theta)
	lambda := at.X * rawHalfWidth * 3 * slope / (2 * math.Sqrt(3) * math.Cos(theta))
	sin := max(-1, min(1, 2*math.Sin(theta)/math.Sqrt(3)))
	lon := lambda * 180 / math.Pi
	if math.Abs(lon) > 180+1e-9 {
		return LonLat{}, false
	}
	return LonLat{Lon: wrap(lon + p.Centre), Lat: math.Asin(sin) * 180 / math.Pi}, true
}

// wrap brings an angle into [-180, 180) [degrees].
func wrap(degrees float64) float64 {
	turned := math.Mod(degrees+180, 360)
	if turned < 0 {
		turned += 360
	}
	return turned - 180
}

// Outline returns the edge of the map as a closed ring, clockwise from the north
// pole, one point per step of latitude [degrees] on both sides.
func (p Projection) Outline(step float64) []Point {
	var ring []Point
	n := int(math.Ceil(180 / step))
	for i := 0; i <= n; i++ {
		ring = append(ring, forward(180, 90-180*float64(i)/float64(n)))
	}
	for i := 0; i <= n; i++ {
		ring = append(ring, forward(-180, -90+180*float64(i)/float64(n)))
	}
	return ring
}

// Graticule returns meridians and parallels every step degrees, between the
// latitudes ±limit for meridians.
func (p Projection) Graticule(step, limit float64) [][]Point {
	var lines [][]Point
	for lon := -180.0; lon < 180; lon += step {
		from := wrap(lon - p.Centre)
		var line []Point
		for lat := -limit; lat <= limit+1e-9; lat += 5 {
			line = append(line, forward(from, lat))
		}
		lines = append(lines, line)
	}
	// Parallels are straight in this projection: two points draw them.
	for lat := math.Ceil(-limit/step) * step; lat <= limit; lat += step {
		lines = append(lines, []Point{forward(-180, lat), forward(180, lat)})
	}
	return lines
}
