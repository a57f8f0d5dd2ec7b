//go:build desktop && !js

package main

import (
	"image"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// typesetter rasterises labels with the Go fonts, as the browser does on the page.
type typesetter struct {
	regular, bold *opentype.Font
	faces         map[faceKey]font.Face
}

type faceKey struct {
	px   int
	bold bool
}

func (t *typesetter) load() (err error) {
	if t.regular, err = opentype.Parse(goregular.TTF); err != nil {
		return err
	}
	t.bold, err = opentype.Parse(gobold.TTF)
	t.faces = map[faceKey]font.Face{}
	return err
}

func (t *typesetter) face(px int, bold bool) (font.Face, error) {
	key := faceKey{px, bold}
	if face, ok := t.faces[key]; ok {
		return face, nil
	}
	f := t.regular
	if bold {
		f = t.bold
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(px), DPI: 72, Hinting: font.HintingFull})
	if err == nil {
		t.faces[key] = face
	}
	return face, err
}

// Text implements view.Host.
func (t *typesetter) Text(s string, px int, bold bool) (width, height int, coverage []byte) {
	face, err := t.face(px, bold)
	if err != nil {
		return 0, 0, nil
	}
	metrics := face.Metrics()
	width = font.MeasureString(face, s).Ceil()
	height = (metrics.Ascent + metrics.Descent).Ceil()
	picture := image.NewAlpha(image.Rect(0, 0, width, height))
	d := font.Drawer{Dst: picture, Src: image.Opaque, Face: face, Dot: fixed.Point26_6{Y: metrics.Ascent}}
	d.DrawString(s)
	return width, height, picture.Pix
}
