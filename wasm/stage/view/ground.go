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
