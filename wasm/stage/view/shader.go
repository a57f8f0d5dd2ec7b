//go:build js || desktop

package view

import "github.com/hajimehoshi/ebiten/v2"

// shaderSource fills shapes by signed distance; scene.Vertex describes its inputs.
//
//	srcPos  soft edge [px], form
//	custom  position in the shape, radius of the ring, half-width [px]
const shaderSource = `//kage:unit pixels
package main

func Fragment(dstPos vec4, srcPos vec2, color vec4, custom vec4) vec4 {
	form := srcPos.y
	p := custom.xy
	if form < 0 {
		p.x = max(p.x, 0)
	}
	round := length(p)
	box := max(abs(p.x), abs(p.y))
	reach := mix(round, box, clamp(form, 0, 1))
	d := abs(reach-custom.z) - custom.w
	if form > 1.5 {
		d = abs(mod(p.x+p.y, custom.z)-custom.z/2)*0.7071 - custom.w
	}
	a := clamp(0.5-d/srcPos.x, 0, 1)
	if srcPos.x > 4 {
		// A wide edge is a glow: let it fall off softly.
		a *= a
	}
	a *= abs(color.a)
	// Negative alpha adds light: the colour goes in, the ground is not covered.
	cover := a
	if color.a < 0 {
		cover = 0
	}
	return vec4(color.rgb*a, cover)
}
`

func newShader() (*ebiten.Shader, error) { return ebiten.NewShader([]byte(shaderSource)) }
