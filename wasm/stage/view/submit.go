//go:build js || desktop

package view

import (
	"unsafe"

	"github.com/hajimehoshi/ebiten/v2"

	"sovereignstack/wasm/stage/scene"
)

// scene.Vertex and ebiten.Vertex have the same layout: twelve float32 in the same order. These fail to
// compile when their sizes differ.
var (
	_ [unsafe.Sizeof(scene.Vertex{}) - unsafe.Sizeof(ebiten.Vertex{})]byte
	_ [unsafe.Sizeof(ebiten.Vertex{}) - unsafe.Sizeof(scene.Vertex{})]byte
)

// submit draws a mesh in one call.
func submit(dst *ebiten.Image, m *scene.Mesh, shader *ebiten.Shader, options *ebiten.DrawTrianglesShaderOptions) {
	if len(m.Indices) == 0 {
		return
	}
	vertices := unsafe.Slice((*ebiten.Vertex)(unsafe.Pointer(unsafe.SliceData(m.Vertices))), len(m.Vertices))
	dst.DrawTrianglesShader32(vertices, m.Indices, shader, options)
}
