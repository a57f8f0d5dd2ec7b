//go:build js || desktop

package view

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"sovereignstack/wasm/stage/scene"
)

// ground holds what rarely changes as two images: sea with land, and the lines above it. Land is opaque
// and repainted country by country when a tint changes; the lines hide its hard edges.
type ground struct {
	land, lines *ebiten.Image
	mesh        scene.Mesh
	options     ebiten.DrawTrianglesShaderOptions

	scale, x, y float32 // Where the plane of the map lay when it was painted.
	moved       ebiten.DrawImageOptions
}

// glides is the number of frames in a row for which a moving map shows its old ground, moved and scaled: to paint it
// anew is most of the work of a frame.
const glides = 2

// glide draws the ground of before where it belongs now.
func (g *ground) glide(part *ebiten.Image, s *scene.Scene, theme *scene.Theme) {
	scale, x, y := s.Plane()
	k := scale / g.scale
	g.moved.GeoM.Reset()
	g.moved.GeoM.Scale(float64(k), float64(k))
	g.moved.GeoM.Translate(float64(x-g.x*k), float64(y-g.y*k))
	g.moved.Filter = ebiten.FilterLinear
	part.Fill(rgba(theme.Sea))
	part.DrawImage(g.land, &g.moved)
	part.DrawImage(g.lines, &g.moved)
}

// prepare makes images of the right size and paints them anew. It returns the number of draw calls.
func (g *ground) prepare(s *scene.Scene, shader *ebiten.Shader, w, h int, theme *scene.Theme) int {
	bounds := image.Rect(0, 0, w, h)
	for _, img := range []**ebiten.Image{&g.land, &g.lines} {
		if *img == nil || (*img).Bounds() != bounds {
			if *img != nil {
				(*img).Deallocate()
			}
			*img = ebiten.NewImageWithOptions(bounds, &ebiten.NewImageOptions{Unmanaged: true})
		}
	}
	g.land.Fill(rgba(theme.Sea))
	g.lines.Clear()
	s.Forget()
	g.mesh.Reset()
	s.PaintSea(&g.mesh)
	s.PaintLand(&g.mesh)
	submit(g.land, &g.mesh, shader, &g.options)
	g.mesh.Reset()
	s.PaintLines(&g.mesh)
	submit(g.lines, &g.mesh, shader, &g.options)
	g.scale, g.x, g.y = s.Plane()
	return 2
}

// refresh repaints the countries whose tint changed. It returns the number of draw calls.
func (g *ground) refresh(s *scene.Scene, shader *ebiten.Shader) int {
	g.mesh.Reset()
	s.PaintLand(&g.mesh)
	if len(g.mesh.Indices) == 0 {
		return 0
	}
	submit(g.land, &g.mesh, shader, &g.options)
	return 1
}

// rgba turns an opaque colour of a theme into the engine's.
func rgba(c scene.Color) color.RGBA {
	part := func(v float32) uint8 { return uint8(v*255 + 0.5) }
	return color.RGBA{part(c.R), part(c.G), part(c.B), 255}
}
