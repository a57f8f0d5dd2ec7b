package scene

// Text is one line of a label, to be drawn with its top left corner at At.
type Text struct {
	S     string
	Px    int // Font size [px], physical.
	Bold  bool
	At    Point
	W, H  float32 // [px]
	Color Color
}

// Typesetter measures text [px]. The same sizes must come out when the text is drawn, and a measured text
// must be cheap to measure again.
type Typesetter interface {
	Measure(s string, px int, bold bool) (w, h float32)
}

// Label is a name with a second line.
type Label struct {
	Name, Detail Text
	Box          Rect
	Leader       bool // A line to the place, because the label stands apart.
	From, To     Point
}

// Sizes of type [design px] and their lower limits [CSS px].
const (
	namePx, leastNamePx     = 13.2, 12
	detailPx, leastDetailPx = 11.6, 10.6
)

// sizes returns the font sizes of both lines, times a scale [px].
func (c *Camera) sizes(scale float32) (name, detail int) {
	u := c.unit()
	size := func(px, least float32) int { return int(scale*max(px*u, least*c.Ratio) + 0.5) }
	return size(namePx, leastNamePx), size(detailPx, leastDetailPx)
}
