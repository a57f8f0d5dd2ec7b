//go:build js || desktop

package view

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"sovereignstack/wasm/stage/scene"
)

// atlas caches rasterised text in one image: each line once as it is and once widened for the halo.
// When it is full it starts again with the texts of the next frame, larger if that happens often.
type atlas struct {
	host  Host
	image *ebiten.Image
	side  int // [px]
	uses  int // Frames since it started again.
	lines map[lineKey]line
	x, y  int // Next free place.
	row   int // Height of the current row.
	pix   []byte
	full  bool

	around halo

	vertices []ebiten.Vertex
	indices  []uint32
	options  ebiten.DrawTrianglesOptions
}

type lineKey struct {
	s    string
	px   int
	bold bool
}

// line is a rasterised text: its place for the plain and the widened picture.
type line struct {
	w, h      int // Of the plain picture [px].
	margin    int // That the halo adds on each side [px].
	text      image.Point
	halo      image.Point
	inPicture bool
}

const (
	leastSide = 1024
	mostSide  = 4096
	oftenUses = 60 // Fewer frames than these between two starts ask for a larger atlas.
)

func newAtlas(host Host) *atlas {
	a := &atlas{host: host, lines: map[lineKey]line{}}
	a.resize(leastSide)
	return a
}

func (a *atlas) resize(side int) {
	if a.image != nil {
		a.image.Deallocate()
	}
	a.side = side
	a.image = ebiten.NewImageWithOptions(image.Rect(0, 0, side, side), &ebiten.NewImageOptions{Unmanaged: true})
}

// Measure implements scene.Typesetter. The first measure of a text rasterises it.
func (a *atlas) Measure(s string, px int, bold bool) (w, h float32) {
	l := a.get(s, px, bold)
	return float32(l.w), float32(l.h)
}

func (a *atlas) get(s string, px int, bold bool) line {
	key := lineKey{s, px, bold}
	if l, ok := a.lines[key]; ok {
		return l
	}
	l := a.rasterise(key)
	a.lines[key] = l
	return l
}

// rasterise draws a text into the atlas.
func (a *atlas) rasterise(key lineKey) line {
	w, h, coverage := a.host.Text(key.s, key.px, key.bold)
	l := line{w: w, h: h, margin: 2 + key.px/5}
	if w <= 0 || h <= 0 || len(coverage) < w*h {
		return line{}
	}
	var ok bool
	if l.text, ok = a.reserve(w, h); ok {
		l.halo, ok = a.reserve(w+2*l.margin, h+2*l.margin)
	}
	if !ok {
		a.full = true
		return l
	}
	a.write(l.text, w, h, coverage[:w*h])
	a.write(l.halo, w+2*l.margin, h+2*l.margin, a.around.of(coverage[:w*h], w, h, l.margin))
	l.inPicture = true
	return l
}

// reserve finds room for a picture, with one empty pixel around it.
func (a *atlas) reserve(w, h int) (image.Point, bool) {
	if a.x+w+1 > a.side {
		a.x, a.y, a.row = 0, a.y+a.row+1, 0
	}
	if w+1 > a.side || a.y+h+1 > a.side {
		return image.Point{}, false
	}
	at := image.Pt(a.x, a.y)
	a.x += w + 1
	a.row = max(a.row, h)
	return at, true
}

// write uploads coverage as white with that opacity.
func (a *atlas) write(at image.Point, w, h int, coverage []byte) {
	a.pix = resized(a.pix, 4*w*h)
	for i, c := range coverage {
		a.pix[4*i], a.pix[4*i+1], a.pix[4*i+2], a.pix[4*i+3] = c, c, c, c
	}
	a.image.SubImage(image.Rectangle{at, at.Add(image.Pt(w, h))}).(*ebiten.Image).WritePixels(a.pix)
}

// draw puts labels onto the screen in one call and returns the number of triangles.
func (a *atlas) draw(screen *ebiten.Image, labels []scene.Label, halo scene.Color) int {
	a.uses++
	if a.full {
		a.restart()
	}
	a.vertices, a.indices = a.vertices[:0], a.indices[:0]
	for pass := range 2 {
		for i := range labels {
			a.line(&labels[i].Name, halo, pass == 0)
			a.line(&labels[i].Detail, halo, pass == 0)
		}
	}
	if a.full && a.side < mostSide {
		// Some text found no room: draw again with an empty atlas, and with a larger one if that is not enough.
		return a.draw(screen, labels, halo)
	}
	if len(a.indices) > 0 {
		screen.DrawTriangles32(a.vertices, a.indices, a.image, &a.options)
	}
	return len(a.indices) / 3
}

// restart empties the atlas; texts are rasterised again as they are used.
func (a *atlas) restart() {
	clear(a.lines)
	a.x, a.y, a.row, a.full = 0, 0, 0, false
	if a.uses < oftenUses && a.side < mostSide {
		a.resize(2 * a.side)
	} else {
		a.image.Clear()
	}
	a.uses = 0
}

func (a *atlas) line(t *scene.Text, halo scene.Color, behind bool) {
	if t.S == "" {
		return
	}
	l := a.get(t.S, t.Px, t.Bold)
	if !l.inPicture {
		return
	}
	at, w, h, c, x, y := l.text, l.w, l.h, t.Color, t.At.X, t.At.Y
	if behind {
		m := l.margin
		at, w, h, c = l.halo, w+2*m, h+2*m, halo
		x, y = x-float32(m), y-float32(m)
	}
	n := uint32(len(a.vertices))
	for i := range 4 {
		dx, dy := float32(i&1*w), float32(i>>1*h)
		a.vertices = append(a.vertices, ebiten.Vertex{
			DstX: x + dx, DstY: y + dy, SrcX: float32(at.X) + dx, SrcY: float32(at.Y) + dy,
			ColorR: c.R, ColorG: c.G, ColorB: c.B, ColorA: c.A,
		})
	}
	a.indices = append(a.indices, n, n+1, n+2, n+1, n+3, n+2)
}
