package view

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHaloSurroundsTheText(t *testing.T) {
	const w, h, margin = 30, 12, 4
	text := make([]byte, w*h)
	for y := 2; y < 10; y++ { // A letter I of two pixels.
		text[y*w+14], text[y*w+15] = 255, 255
	}
	var g halo
	out := g.of(text, w, h, margin)
	const ww, wh = w + 2*margin, h + 2*margin
	assert.Len(t, out, ww*wh)
	at := func(x, y int) byte { return out[(y+margin)*ww+x+margin] }
	for y := 2; y < 10; y++ {
		assert.Equal(t, byte(255), at(14, y), "under the text it is solid")
		assert.Greater(t, at(16, y), byte(200), "beside the text it is dense")
		assert.Equal(t, at(13, y), at(16, y), "it is symmetrical")
	}
	last := byte(255)
	for x := 15; x < 15+2*margin; x++ {
		assert.LessOrEqual(t, at(x, 6), last, "it falls outwards")
		last = at(x, 6)
	}
	assert.Zero(t, last)
	for x := range ww {
		assert.Less(t, out[x], byte(40), "it ends within its picture")
	}
}

func TestHaloOfNothingIsNothing(t *testing.T) {
	var g halo
	for _, v := range g.of(make([]byte, 50), 10, 5, 3) {
		assert.Zero(t, v)
	}
	assert.Len(t, g.of(nil, 0, 0, 2), 16)
}
