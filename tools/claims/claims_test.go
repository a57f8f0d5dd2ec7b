package claims

import (
	"cmp"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"sovereignstack/sim"
	"sovereignstack/sim/data"
	"sovereignstack/sim/scenario"
	"sovereignstack/sim/world"
	"sovereignstack/tools/ensemble"
)

const module = "../.."

// Loading checks texts, outputs, entities, months, parameters, ranges and scenarios.
func TestEveryClaimIsSound(t *testing.T) {
	all, err := All()
	require.NoError(t, err)
	require.Len(t, all, len(IDs))
	for i := range all {
		c := &all[i]
		judged, seen := 0, map[string]bool{}
		for j := range c.Measures {
			m := &c.Measures[j]
			assert.False(t, seen[m.ID], "%s %s twice", c.ID, m.ID)
			seen[m.ID] = true
			if m.Judged() {
				judged++
			}
		}
		assert.Positive(t, judged, c.ID)
		assert.NotEmpty(t, c.main(), c.ID)
	}
}

func TestEveryScenarioIsSoundAndUsed(t *testing.T) {
	ids, err := ScenarioIDs()
	require.NoError(t, err)
	all, err := All()
	require.NoError(t, err)
	used := map[string]bool{}
	for i := range all {
		for _, part := range parts(all[i].Shown) {
			used[part] = true
		}
		for _, m := range all[i].Measures {
			for _, run := range append([]string{m.Baseline, m.Scenario, m.Also}, m.Factors...) {
				for _, part := range parts(run) {
					used[part] = true
				}
			}
		}
	}
	for _, id := range ids {
		f, err := File(id)
		require.NoError(t, err)
		_, err = f.Resolve()
		require.NoError(t, err, id)
		assert.NotEmpty(t, f.Description, id)
		assert.True(t, used[id], "%s is in no claim", id)
		assert.NotContains(t, scenario.IDs(), id, "a built-in scenario has that name")
	}
}

// What the loader must refuse.
func TestUnsoundClaimsAreRefused(t *testing.T) {
	x := 1.0
	for name, spoil := range map[string]func(*Claim){
		"no text":            func(c *Claim) { c.FailsIf = "" },
		"unknown parameter":  func(c *Claim) { c.Parameter = "no.such" },
		"ablation elsewhere": func(c *Claim) { c.Ablations[0].Set = map[string]float64{"indices.psi": 0.1} },
		"ablation too far":   func(c *Claim) { c.Ablations[0].Set[c.Parameter] = 1e9 },
		"nothing expected": func(c *Claim) {
			for i := range c.Measures {
				c.Measures[i].Low, c.Measures[i].High = nil, nil
			}
		},
		"both signs":       func(c *Claim) { c.Measures[0].Low, c.Measures[0].High = nil, &x },
		"unknown output":   func(c *Claim) { c.Measures[0].Value.Of = []string{"no_such USA"} },
		"unknown entity":   func(c *Claim) { c.Measures[0].Value.Of = []string{"operating_profit USA:no_such"} },
		"missing part":     func(c *Claim) { c.Measures[0].Value.Of = []string{"operating_profit USA"} },
		"months reversed":  func(c *Claim) { c.Measures[0].Value.Months = "2036-12 2027-01" },
		"no discount rate": func(c *Claim) { c.Measures[0].Value.As, c.Measures[0].Value.Rate = asPV, 0 },
		"unknown compare":  func(c *Claim) { c.Measures[0].Compare = "guess" },
		"unknown run":      func(c *Claim) { c.Measures[0].Scenario = "no_such" },
		"unknown ablation": func(c *Claim) { c.Measures[0].Ablations = []string{"no_such"} },
		"share of nothing": func(c *Claim) { c.Measures[0].Per = nil },
	} {
		c, err := Load("c3")
		require.NoError(t, err)
		require.NoError(t, c.check())
		spoil(&c)
		assert.Error(t, c.check(), name)
	}
	_, err := Load("c12")
	assert.ErrorContains(t, err, "c11")
}

// The look-alikes of C11 are no choice: they are the six economies above 250 $bn whose
// votes lie nearest to India's.
func TestLookAlikesVoteMostLikeIndia(t *testing.T) {
	const big, wanted = 250, 6
	india, _ := world.ByISO3("IND")
	var near []world.CountryID
	for c := range world.CountryID(world.Count) {
		d := &data.Countries[c]
		if c != india && c != world.USA && c != world.CHN && d.HasIdealPoint && d.GDP > big {
			near = append(near, c)
		}
	}
	slices.SortFunc(near, func(a, b world.CountryID) int {
		distance := func(c world.CountryID) float64 {
			return math.Abs(data.Countries[c].IdealPoint - data.Countries[india].IdealPoint)
		}
		return cmp.Compare(distance(a), distance(b))
	})
	c, err := Load("c11")
	require.NoError(t, err)
	for _, m := range c.Measures {
		if strings.HasSuffix(m.ID, "_alike") {
			for _, country := range near[:wanted] {
				assert.Contains(t, m.Value.Of[0], country.ISO3(), m.ID)
			}
		}
	}
}

// The committed table is what the model says now.
func TestCommittedTableIsFresh(t *testing.T) {
	all, err := All()
	require.NoError(t, err)
	runner, err := NewRunner(all, ensemble.Plan{})
	require.NoError(t, err)
	want, err := runner.Evaluate(all)
	require.NoError(t, err)
	have, err := Read(module)
	require.NoError(t, err)
	require.Len(t, have, len(want), "run make claims")
	for i := range want {
		a, b := &want[i], &have[i]
		assert.Equal(t, a.Claim+" "+a.Measure, b.Claim+" "+b.Measure, "run make claims")
		assert.Equal(t, a.Verdict, b.Verdict, "%s %s: run make claims", a.Claim, a.Measure)
		assert.Equal(t, a.Expected, b.Expected)
		for _, pair := range [][2]float64{{a.Baseline, b.Baseline}, {a.Scenario, b.Scenario}, {a.Change, b.Change}, {a.Ablated, b.Ablated}} {
			near(t, pair[0], pair[1], a.Claim+" "+a.Measure+": run make claims")
		}
	}
}

// near allows for the last digits, in which platforms may differ outside the model.
func near(t *testing.T, want, have float64, what string) {
	t.Helper()
	if math.IsNaN(want) || math.IsInf(want, 0) {
		assert.Equal(t, Cell(want), Cell(have), what)
		return
	}
	assert.InDelta(t, want, have, 1e-4*math.Abs(want)+1e-9, what)
}

func TestTableReadsWhatItWrites(t *testing.T) {
	text := strings.Join(Header, ",") + "\nc1,a,-,1.5,none,at least 1,-0.25,fails: out of reach\n"
	rows, err := Parse(strings.NewReader(text))
	require.NoError(t, err)
	require.Len(t, rows, 1)
	assert.Equal(t, []any{"c1", "a", Unmeasured, 1.5, None, "at least 1", -0.25, "fails: out of reach"}, rows[0].Cells())
	_, err = Parse(strings.NewReader("a,b\n"))
	assert.Error(t, err)
	_, err = os.Stat(module + "/" + Path)
	assert.NoError(t, err)
}

func TestMonthsRunFromTheFirst(t *testing.T) {
	v := Value{Of: []string{"licence_fees"}, Months: "2030-02 2030-04"}
	first, last, err := v.span()
	require.NoError(t, err)
	assert.Equal(t, "2030-02", first.String())
	assert.Equal(t, first+2, last)
	assert.Less(t, last, sim.Month(sim.Months))
}
