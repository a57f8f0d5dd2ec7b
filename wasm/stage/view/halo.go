package view

// halo spreads the coverage of a text into a soft ground that keeps it readable on any map. Two box blurs
// in each direction make a bell of radius margin; the gain turns it into a body with a soft rim. Running
// sums make the cost independent of the radius.
type halo struct {
	out, line []byte
}

// gain is how much denser the halo is than the blurred text.
const gain = 5

// of returns the halo of a picture of w by h bytes: larger by margin on every side, valid until the next call.
func (g *halo) of(coverage []byte, w, h, margin int) []byte {
	ww, wh := w+2*margin, h+2*margin
	g.out, g.line = resized(g.out, ww*wh), resized(g.line, max(ww, wh))
	clear(g.out)
	for y := range h {
		copy(g.out[(y+margin)*ww+margin:], coverage[y*w:(y+1)*w])
	}
	radius := margin / 2
	for range 2 {
		for y := range wh {
			g.blur(g.out[y*ww:], ww, 1, radius)
		}
		for x := range ww {
			g.blur(g.out[x:], wh, ww, radius)
		}
	}
	for i, v := range g.out {
		g.out[i] = byte(min(int(v)*gain, 255))
	}
	for y := range h {
		row := g.out[(y+margin)*ww+margin:]
		for x, c := range coverage[y*w : (y+1)*w] {
			row[x] = max(row[x], c)
		}
	}
	return g.out
}

// blur replaces n bytes, stride apart, by their means over 2·radius+1 neighbours; outside lies nothing.
func (g *halo) blur(data []byte, n, stride, radius int) {
	line := g.line[:n]
	for i := range line {
		line[i] = data[i*stride]
	}
	sum, width := 0, 2*radius+1
	for i := range min(radius, n) {
		sum += int(line[i])
	}
	for i := range n {
		if in := i + radius; in < n {
			sum += int(line[in])
		}
		if out := i - radius - 1; out >= 0 {
			sum -= int(line[out])
		}
		data[i*stride] = byte((sum + radius) / width)
	}
}

// resized returns a slice of n bytes, the same one if it is large enough.
func resized(b []byte, n int) []byte {
	if cap(b) < n {
		return make([]byte, n)
	}
	return b[:n]
}
