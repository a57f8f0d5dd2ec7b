package scene

import "sovereignstack/sim/world"

// Color is a colour with straight alpha, channels 0..1 in sRGB.
type Color struct{ R, G, B, A float32 }

// RGB makes an opaque colour from a hexadecimal number, 0xRRGGBB.
func RGB(hex uint32) Color {
	return Color{
		R: float32(hex>>16&0xff) / 255,
		G: float32(hex>>8&0xff) / 255,
		B: float32(hex&0xff) / 255,
		A: 1,
	}
}

// Alpha returns the colour with its opacity scaled by a.
func (c Color) Alpha(a float32) Color { c.A *= a; return c }

// Mix returns the colour a share t of the way towards d.
func (c Color) Mix(d Color, t float32) Color {
	return Color{c.R + (d.R-c.R)*t, c.G + (d.G-c.G)*t, c.B + (d.B-c.B)*t, c.A + (d.A-c.A)*t}
}

// Light returns the colour as added light; see Vertex.A.
func (c Color) Light() Color { c.A = -c.A; return c }

// Theme holds every colour and weight of the map.
type Theme struct {
	Name string
	Type float32 // Size of labels, 1 on a screen that is near.

	Sea, Land, Border, Coast, Graticule Color

	// Nations tint their land; Owner is the tint of other countries at full compute.
	USLand, ChinaLand, ComputeLand Color

	USDesigned, Chinese, Tools Color // Flows, hubs and particles by legend entry.
	Money                      Color // Payments.

	Family      [world.Families]Color // A country's fill by its leading family, at a full lead.
	Layer       [layerGroups]Color    // Money by what is paid for; as in the charts of the page.
	Earns, Pays Color                 // A country's fill by what it keeps, at the ends of the scale.

	More, Less   Color // Lines and hubs in a picture of differences.
	Surplus      Color // What users gain and nobody is paid.
	SurplusAlpha float32

	Spark      Color // Colour towards which particles brighten.
	SparkShare float32
	WaveShare  float32 // The same for what moves on the filled land of the model lens.

	ArcAlpha, RingAlpha, GlowAlpha float32
	RentedAlpha, OwnedAlpha        float32 // Of the two parts of a hub.
	Additive                       bool    // Glow and trails add light (dark grounds only).

	Gate, GateCasing Color
	Grid             Color // Where the grid binds.

	Name1, Name2, Halo Color // First and second line of a label, and the halo behind both.
	Select             Color
}

// Night is the dark theme.
var Night = Theme{
	Name: "night", Type: 1,
	Sea: RGB(0x0a0f1e), Land: RGB(0x18223c), Border: RGB(0x0b1122), Coast: RGB(0x2a3860),
	Graticule: RGB(0x7d92c8).Alpha(0.07),
	USLand:    RGB(0x24458f), ChinaLand: RGB(0x5b4638), ComputeLand: RGB(0x1d2d5c),
	USDesigned: RGB(0x3d7bff), Chinese: RGB(0xffae57), Tools: RGB(0xc3c6dc), Money: RGB(0xffd166),
	Family: [world.Families]Color{RGB(0x2f62dc), RGB(0x7cc4ff), RGB(0xd2442b), RGB(0xffb055), RGB(0x24a97d)},
	Layer:  [layerGroups]Color{RGB(0xb9c1da), RGB(0xe3c069), RGB(0x5cc79f), RGB(0xc9a58f), RGB(0x57c4e0), RGB(0xe48ad6), RGB(0xb3a1ff)},
	Earns:  RGB(0xc79a34), Pays: RGB(0x6f4fd8),
	More: RGB(0xffd166), Less: RGB(0xa48cff),
	Surplus: RGB(0xfff3d0), SurplusAlpha: 0.3,
	Spark: RGB(0xffffff), SparkShare: 0.55, WaveShare: 0.5,
	ArcAlpha: 0.48, RingAlpha: 0.95, RentedAlpha: 0.24, OwnedAlpha: 0.62, GlowAlpha: 0.22, Additive: true,
	Gate: RGB(0xffffff), GateCasing: RGB(0x0a0f1e), Grid: RGB(0xffe14d),
	Name1: RGB(0xf4f6ff), Name2: RGB(0xa9b4d0), Halo: RGB(0x0a0f1e),
	Select: RGB(0xffffff),
}

// Paper is the light theme.
var Paper = Theme{
	Name: "paper", Type: 1,
	Sea: RGB(0xf2f4f6), Land: RGB(0xdfe2e4), Border: RGB(0xf7f8f9), Coast: RGB(0xc6cdd6),
	Graticule: RGB(0x33415f).Alpha(0.07),
	USLand:    RGB(0x9db6ec), ChinaLand: RGB(0xf0d3b2), ComputeLand: RGB(0xc6d0e8),
	USDesigned: RGB(0x1f5ae0), Chinese: RGB(0xcd6e10), Tools: RGB(0x565d70), Money: RGB(0x8a6100),
	Family: [world.Families]Color{RGB(0x3f74e6), RGB(0x9fd0f5), RGB(0xd9533a), RGB(0xf3b368), RGB(0x4dbb95)},
	Layer:  [layerGroups]Color{RGB(0x5a6275), RGB(0x8a6100), RGB(0x13805c), RGB(0x7a5a48), RGB(0x0f7f9c), RGB(0xa0358f), RGB(0x6a51c7)},
	Earns:  RGB(0xdfb23f), Pays: RGB(0x8f78e0),
	More: RGB(0x8a6100), Less: RGB(0x5b3fd6),
	Surplus: RGB(0xfff8e0), SurplusAlpha: 0.75,
	Spark: RGB(0x0a1a4a), SparkShare: 0.12, WaveShare: 0.55,
	ArcAlpha: 0.36, RingAlpha: 1, RentedAlpha: 0.16, OwnedAlpha: 0.55, GlowAlpha: 0.10, Additive: false,
	Gate: RGB(0x141a2c), GateCasing: RGB(0xffffff), Grid: RGB(0x7a5c00),
	Name1: RGB(0x141a2c), Name2: RGB(0x4a5670), Halo: RGB(0xf7f8fa),
	Select: RGB(0x141a2c),
}

// Projector is for a wall: light, because rooms are, with strong colours and large labels.
var Projector = Theme{
	Name: "projector", Type: 1.3,
	Sea: RGB(0xffffff), Land: RGB(0xd3d8df), Border: RGB(0xffffff), Coast: RGB(0x8d97a8),
	Graticule: RGB(0x33415f).Alpha(0.10),
	USLand:    RGB(0x86a6ef), ChinaLand: RGB(0xf0c48c), ComputeLand: RGB(0xb3c2e6),
	USDesigned: RGB(0x0b47d1), Chinese: RGB(0xc25a00), Tools: RGB(0x3f4657), Money: RGB(0x6e4d00),
	Family:  [world.Families]Color{RGB(0x1f57d6), RGB(0x8cc8f7), RGB(0xc8371d), RGB(0xf5a742), RGB(0x23a57a)},
	Layer:   [layerGroups]Color{RGB(0x4a5266), RGB(0x7a5400), RGB(0x0b6e4c), RGB(0x6b4a38), RGB(0x066e8a), RGB(0x92247f), RGB(0x5637c0)},
	Surplus: RGB(0xfff8e0), SurplusAlpha: 0.8,
	Earns: RGB(0xd49a12), Pays: RGB(0x7a5fe0),
	More: RGB(0x7a5500), Less: RGB(0x4a2fc8),
	Spark: RGB(0x000a33), SparkShare: 0.2, WaveShare: 0.6,
	ArcAlpha: 0.5, RingAlpha: 1, RentedAlpha: 0.2, OwnedAlpha: 0.65, GlowAlpha: 0.10, Additive: false,
	Gate: RGB(0x000000), GateCasing: RGB(0xffffff), Grid: RGB(0x6b4f00),
	Name1: RGB(0x000000), Name2: RGB(0x2a3242), Halo: RGB(0xffffff),
	Select: RGB(0x000000),
}

// Themes are all of them; the first is the usual one.
var Themes = [...]*Theme{&Night, &Paper, &Projector}

// ThemeByName returns the theme with that name; anything else is night.
func ThemeByName(name string) *Theme {
	for _, t := range Themes {
		if t.Name == name {
			return t
		}
	}
	return &Night
}

// glow returns c as light on a dark ground and as a thin wash on a light one.
func (t *Theme) glow(c Color, a float32) Color {
	c = c.Alpha(a)
	if t.Additive {
		return c.Light()
	}
	return c
}

// news returns the colour of what happens to a family, which must stand out on land filled with it.
func (t *Theme) news(f world.Family) Color { return t.Family[f].Mix(t.Spark, t.WaveShare) }

// spark returns the colour of a particle on an arc of colour c.
func (t *Theme) spark(c Color) Color { return c.Mix(t.Spark, t.SparkShare) }
