package num_test

import (
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"sovereignstack/sim/num"
)

const precision = 120 // bits of the reference

// worst keeps the largest error seen, in units of the last place.
type worst struct {
	ulps float64
	at   [2]float64
}

// see measures have against the exact value, in the spacing of doubles there.
func (w *worst) see(t *testing.T, have float64, exact *big.Float, at ...float64) {
	t.Helper()
	nearest, _ := exact.Float64()
	if math.IsInf(nearest, 0) || nearest == 0 {
		require.Equal(t, nearest, have, "at %v", at)
		return
	}
	require.True(t, num.Finite(have), "at %v: %v", at, have)
	distance := new(big.Float).Sub(exact, new(big.Float).SetFloat64(have))
	ulps, _ := distance.SetMantExp(distance, -spacing(nearest)).Float64()
	ulps = math.Abs(ulps)
	if ulps > w.ulps {
		w.ulps = ulps
		copy(w.at[:], at)
	}
}

// spacing is the distance between doubles just above |x|, as a power of two.
func spacing(x float64) int { return max(math.Ilogb(x)-52, -1074) }

func (w *worst) require(t *testing.T, bound float64) {
	t.Helper()
	t.Logf("max error %.4f ulp at %v", w.ulps, w.at)
	require.Less(t, w.ulps, bound, "at %v", w.at)
}
