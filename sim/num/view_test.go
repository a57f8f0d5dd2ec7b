package num_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/num"
)

func TestViewListsNumbersInOrderAndSharesThem(t *testing.T) {
	type share float64
	value := struct {
		first  float64
		second struct{ pairs [2][2]share }
		last   share
	}{first: 1, last: 6}
	value.second.pairs = [2][2]share{{2, 3}, {4, 5}}
	list := num.View(&value)
	assert.Equal(t, []float64{1, 2, 3, 4, 5, 6}, list)
	list[3] = 40
	assert.EqualValues(t, 40, value.second.pairs[1][0])
}
