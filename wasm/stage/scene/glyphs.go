package scene

// glyph is a symbol of a lever.
type glyph uint8

const (
	noGlyph glyph = iota
	gateGlyph
	gearGlyph
	permitGlyph
	percentGlyph
	stackGlyph
	chipPlusGlyph
	crackedGlyph
	pylonGlyph
	frostGlyph
	risingGlyph
	fallingGlyph
	peakGlyph
	ceilingGlyph
	noCloudGlyph
	memoryGlyph
	waferGlyph
	flagGlyph
	searchGlyph
	cheapTalkGlyph
	unlockedGlyph
	lockedGlyph
	hourglassGlyph
	unpluggedGlyph
	powerGlyph
	factoryGlyph
	personGlyph
	giftGlyph
	homeGlyph
	crossGlyph
	gemGlyph
	noStarGlyph
	noStripesGlyph
	pinGlyph
	basketGlyph
	crownGlyph
	dollarGlyph
	shieldGlyph
	scalesGlyph
	bankGlyph
	bulbGlyph
	exchangeGlyph
	moreGlyph
	glyphs
)

// strokes draw the glyphs on a grid of 16 × 16: places x, y, x, y … of a line, or x, y, radius of a circle.
var strokes = [glyphs][][]int8{
	gateGlyph:      {{1, 8, 15, 8}, {8, 2, 8, 14}},
	gearGlyph:      {{8, 8, 3}, {8, 1, 8, 4}, {8, 12, 8, 15}, {1, 8, 4, 8}, {12, 8, 15, 8}, {3, 3, 5, 5}, {11, 11, 13, 13}, {3, 13, 5, 11}, {11, 5, 13, 3}},
	permitGlyph:    {{3, 2, 13, 2, 13, 14, 3, 14, 3, 2}, {5, 8, 7, 11, 11, 5}},
	percentGlyph:   {{13, 3, 3, 13}, {4, 5, 2}, {12, 11, 2}},
	stackGlyph:     {{8, 2, 14, 5, 8, 8, 2, 5, 8, 2}, {2, 8, 8, 11, 14, 8}, {2, 11, 8, 14, 14, 11}},
	chipPlusGlyph:  {{4, 4, 12, 4, 12, 12, 4, 12, 4, 4}, {6, 1, 6, 4}, {10, 1, 10, 4}, {6, 12, 6, 15}, {10, 12, 10, 15}, {8, 6, 8, 10}, {6, 8, 10, 8}},
	crackedGlyph:   {{3, 3, 13, 3, 13, 13, 3, 13, 3, 3}, {9, 3, 6, 7, 10, 9, 7, 13}},
	pylonGlyph:     {{8, 1, 4, 15}, {8, 1, 12, 15}, {3, 5, 13, 5}, {5, 10, 11, 10}},
	frostGlyph:     {{8, 1, 8, 15}, {2, 4, 14, 12}, {2, 12, 14, 4}, {6, 2, 8, 4, 10, 2}, {6, 14, 8, 12, 10, 14}},
	risingGlyph:    {{2, 13, 6, 8, 9, 10, 14, 3}, {10, 3, 14, 3, 14, 7}},
	fallingGlyph:   {{2, 3, 6, 8, 9, 6, 14, 13}, {10, 13, 14, 13, 14, 9}},
	peakGlyph:      {{3, 14, 8, 6, 13, 14, 3, 14}, {3, 3, 13, 3}},
	ceilingGlyph:   {{2, 3, 14, 3}, {4, 14, 4, 9}, {8, 14, 8, 6}, {12, 14, 12, 10}},
	noCloudGlyph:   {{4, 12, 2, 10, 2, 8, 4, 7, 5, 4, 8, 3, 11, 4, 12, 7, 14, 8, 14, 11, 12, 12, 4, 12}, {3, 15, 13, 1}},
	memoryGlyph:    {{3, 3, 13, 3, 13, 13, 3, 13, 3, 3}, {3, 6, 13, 6}, {3, 10, 13, 10}},
	waferGlyph:     {{8, 8, 6}, {6, 3, 6, 13}, {10, 3, 10, 13}, {3, 6, 13, 6}, {3, 10, 13, 10}},
	flagGlyph:      {{4, 15, 4, 1}, {4, 2, 13, 5, 4, 8}, {2, 15, 8, 15}},
	searchGlyph:    {{6, 6, 4}, {9, 9, 14, 14}},
	cheapTalkGlyph: {{2, 2, 14, 2, 14, 12, 8, 12, 5, 15, 5, 12, 2, 12, 2, 2}, {8, 4, 8, 9}, {6, 7, 8, 9, 10, 7}},
	unlockedGlyph:  {{2, 8, 12, 8, 12, 15, 2, 15, 2, 8}, {10, 8, 10, 4, 11, 2, 13, 2, 14, 4, 14, 6}},
	lockedGlyph:    {{3, 7, 13, 7, 13, 15, 3, 15, 3, 7}, {5, 7, 5, 4, 7, 2, 9, 2, 11, 4, 11, 7}, {8, 9, 8, 12}},
	hourglassGlyph: {{4, 2, 12, 2, 4, 14, 12, 14, 4, 2}},
	unpluggedGlyph: {{1, 8, 5, 8}, {5, 4, 5, 12}, {5, 6, 8, 6}, {5, 10, 8, 10}, {11, 4, 11, 12}, {11, 8, 15, 8}},
	powerGlyph:     {{5, 4, 3, 6, 2, 9, 3, 12, 6, 14, 10, 14, 13, 12, 14, 9, 13, 6, 11, 4}, {8, 1, 8, 8}},
	factoryGlyph:   {{1, 14, 1, 8, 5, 4, 5, 8, 9, 4, 9, 8, 13, 4, 15, 4, 15, 14, 1, 14}},
	personGlyph:    {{8, 5, 3}, {2, 15, 3, 11, 6, 9, 10, 9, 13, 11, 14, 15}},
	giftGlyph:      {{2, 6, 14, 6, 14, 14, 2, 14, 2, 6}, {8, 6, 8, 14}, {5, 2, 8, 6, 11, 2}},
	homeGlyph:      {{1, 8, 8, 2, 15, 8}, {3, 7, 3, 14, 13, 14, 13, 7}},
	crossGlyph:     {{3, 3, 13, 13}, {13, 3, 3, 13}},
	gemGlyph:       {{4, 3, 12, 3, 15, 7, 8, 14, 1, 7, 4, 3}, {1, 7, 15, 7}, {5, 7, 8, 14, 11, 7}},
	noStarGlyph:    {{8, 1, 10, 6, 15, 6, 11, 9, 13, 14, 8, 11, 3, 14, 5, 9, 1, 6, 6, 6, 8, 1}, {2, 15, 14, 1}},
	noStripesGlyph: {{2, 4, 14, 4}, {2, 8, 14, 8}, {2, 12, 14, 12}, {4, 15, 12, 1}},
	pinGlyph:       {{8, 15, 3, 8, 3, 5, 5, 2, 8, 1, 11, 2, 13, 5, 13, 8, 8, 15}, {8, 6, 2}},
	basketGlyph:    {{1, 6, 15, 6, 12, 14, 4, 14, 1, 6}, {5, 6, 8, 2, 11, 6}},
	crownGlyph:     {{2, 13, 2, 4, 6, 8, 8, 3, 10, 8, 14, 4, 14, 13, 2, 13}},
	dollarGlyph:    {{12, 4, 10, 3, 6, 3, 4, 5, 5, 7, 11, 9, 12, 11, 10, 13, 6, 13, 4, 12}, {8, 1, 8, 15}},
	shieldGlyph:    {{8, 1, 14, 3, 14, 8, 8, 15, 2, 8, 2, 3, 8, 1}},
	scalesGlyph:    {{8, 2, 8, 14}, {3, 4, 13, 4}, {1, 9, 3, 4, 5, 9, 1, 9}, {11, 9, 13, 4, 15, 9, 11, 9}, {5, 14, 11, 14}},
	bankGlyph:      {{2, 6, 8, 2, 14, 6, 2, 6}, {4, 7, 4, 12}, {8, 7, 8, 12}, {12, 7, 12, 12}, {2, 14, 14, 14}},
	bulbGlyph:      {{8, 8, 3}, {6, 11, 6, 14, 10, 14, 10, 11}, {8, 1, 8, 3}, {1, 8, 3, 8}, {13, 8, 15, 8}, {3, 3, 4, 4}, {12, 4, 13, 3}},
	exchangeGlyph:  {{2, 5, 14, 5}, {11, 2, 14, 5, 11, 8}, {14, 11, 2, 11}, {5, 8, 2, 11, 5, 14}},
	moreGlyph:      {{3, 8, 1}, {8, 8, 1}, {13, 8, 1}},
}

// glyphHalf is half the width of the grid that a glyph fills.
const glyphHalf = 7

// Glyph draws a symbol around a place; half is half its width [px].
func (m *Mesh) Glyph(g glyph, at Point, half, width float32, c Color) {
	f := half / glyphHalf
	x, y := at.X-(glyphHalf+1)*f, at.Y-(glyphHalf+1)*f
	for _, stroke := range strokes[g] {
		px, py := x+float32(stroke[0])*f, y+float32(stroke[1])*f
		if len(stroke) == 3 {
			m.Circle(px, py, float32(stroke[2])*f, width, c)
			continue
		}
		for i := 2; i < len(stroke); i += 2 {
			qx, qy := x+float32(stroke[i])*f, y+float32(stroke[i+1])*f
			m.Line(px, py, qx, qy, width, c)
			px, py = qx, qy
		}
	}
}

// LeverStrokes returns the symbol of a lever, and that below zero if it is another, as strokes on the grid: for the
// legend that stands beside the map.
func LeverStrokes(lever int) (usual, negative [][]int8) {
	p := &pictures[lever]
	return strokes[p.glyph], strokes[p.negative]
}
