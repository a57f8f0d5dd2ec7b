package timing

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestStrength(t *testing.T) {
	const none = -1
	for name, c := range map[string]struct {
		month, start, ramp, end int32
		want                    float64
	}{
		"nothing before the start":      {9, 10, 0, none, 0},
		"all at once without a ramp":    {10, 10, 0, none, 1},
		"a ramp of a month is none":     {10, 10, 1, none, 1},
		"a third in the first of three": {10, 10, 3, none, 1.0 / 3},
		"two thirds in the second":      {11, 10, 3, none, 2.0 / 3},
		"all in the last":               {12, 10, 3, none, 1},
		"all until the end":             {19, 10, 3, 20, 1},
		"nothing from the end on":       {20, 10, 3, 20, 0},
		"an end cuts a ramp short":      {11, 10, 12, 11, 0},
	} {
		assert.Equal(t, c.want, Strength(c.month, c.start, c.ramp, c.end), name)
	}
}
