package geo

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestArcBowsToTheNorth(t *testing.T) {
	usa, nld, bra := Pacific.Forward(LonLat{-94, 39.5}), Pacific.Forward(LonLat{5.5, 51.4}), Pacific.Forward(LonLat{-48, -18})
	twn, aus := Pacific.Forward(LonLat{121, 24}), Pacific.Forward(LonLat{146, -33})
	for name, c := range map[string][2]Point{"to Taiwan": {usa, twn}, "to the Netherlands": {usa, nld}, "to Brazil": {usa, bra}, "to Australia": {usa, aus}, "back from Taiwan": {twn, usa}} {
		line := Arc(c[0], c[1], Bow, 16)
		middle := line[8]
		assert.Less(t, middle.Y, (c[0].Y+c[1].Y)/2, name)
		// The arc rises half of the control point's share of the chord.
		chord := Point{(c[0].X + c[1].X) / 2, (c[0].Y + c[1].Y) / 2}
		assert.InDelta(t, Bow/2, chord.distance(middle)/c[0].distance(c[1]), 1e-12, name)
	}
	down := Arc(Point{0, -0.2}, Point{0, 0.2}, Bow, 2)
	assert.Greater(t, down[1].X, 0.0, "an arc straight down bows to the right")
	assert.Equal(t, down[1], Arc(Point{0, 0.2}, Point{0, -0.2}, Bow, 2)[1], "and so does the way back")
}

func TestArcIsOneSmoothLine(t *testing.T) {
	coordinate := rapid.Float64Range(-1, 1)
	rapid.Check(t, func(t *rapid.T) {
		from := Point{coordinate.Draw(t, "x1"), coordinate.Draw(t, "y1") / 2}
		to := Point{coordinate.Draw(t, "x2"), coordinate.Draw(t, "y2") / 2}
		n := rapid.IntRange(-1, 64).Draw(t, "n")
		line := Arc(from, to, rapid.Float64Range(-0.5, 0.5).Draw(t, "bow"), n)
		if len(line) != max(n, 1)+1 || line[0] != from || line[len(line)-1] != to {
			t.Fatalf("%d points from %v to %v", len(line), line[0], line[len(line)-1])
		}
		for i := 1; i < len(line); i++ {
			// No step is longer than the speed of the curve at its fastest end allows.
			if step := line[i].distance(line[i-1]); step > 2*from.distance(to)/float64(len(line)-1)+1e-12 {
				t.Fatalf("step %d is %v long", i, step)
			}
		}
	})
}
