package claims

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"sovereignstack/sim"
	"sovereignstack/tools/ensemble"
)

// Turn is the setting of a claim's assumptions, nearest to those in use, at which what the
// claim expects comes true no longer, or comes true: the load-bearing parameter alone where
// that suffices, else an ablation, in which others go with it. Unlike a Flip, which is about the sign of
// one change, it counts every measure with its bounds.
type Turn struct {
	Claim string
	Set   map[string]float64
	Fails bool // What the claim does there.
}

// TurnsPath is the committed table in the module; `make claims` rewrites it.
const TurnsPath = "sim/data/turns.csv"

// TurnsHeader names its columns. A turn has a line for each parameter that it sets.
var TurnsHeader = []string{"claim", "parameter", "value", "there"}

const expectedThere = "as expected"

// Turns finds the turn of every claim that has one.
func (r *Runner) Turns(list []Claim) ([]Turn, error) {
	var out []Turn
	for i := range list {
		t, err := r.turn(&list[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", list[i].ID, err)
		}
		if t != nil {
			out = append(out, *t)
		}
	}
	return out, nil
}

func (r *Runner) turn(c *Claim) (*Turn, error) {
	usual, err := r.asExpected(c, nil)
	if err != nil {
		return nil, err
	}
	p, _ := sim.ParameterByID(c.Parameter)
	row := sim.Parameters()[p]
	alone := []Ablation{{Set: map[string]float64{c.Parameter: row.Min}}, {Set: map[string]float64{c.Parameter: row.Max}}}
	for _, paths := range [][]Ablation{alone, c.Ablations} {
		nearest, best := 2.0, map[string]float64(nil)
		for i := range paths {
			part, set, err := r.along(c, &paths[i], usual)
			if err != nil {
				return nil, err
			}
			if part < nearest {
				nearest, best = part, set
			}
		}
		if best != nil {
			return &Turn{Claim: c.ID, Set: best, Fails: usual}, nil
		}
	}
	return nil, nil
}

// along goes from the values in use to those of an ablation, and returns the first share of
// the way at which the claim turns, with the values there; infinite if it does not. Of a costly claim only the end is tried.
func (r *Runner) along(c *Claim, a *Ablation, usual bool) (float64, map[string]float64, error) {
	turned := func(set map[string]float64) (bool, error) {
		now, err := r.asExpected(c, set)
		return now != usual, err
	}
	none := math.Inf(1)
	if c.costly() {
		if ok, err := turned(a.Set); err != nil || !ok {
			return none, nil, err
		}
		return 1, a.Set, nil
	}
	for i := 1; i < gridPoints; i++ {
		good, bad := float64(i-1)/(gridPoints-1), float64(i)/(gridPoints-1)
		if ok, err := turned(a.towards(bad)); err != nil {
			return none, nil, err
		} else if !ok {
			continue
		}
		for range bisections {
			middle := (good + bad) / 2
			ok, err := turned(a.towards(middle))
			if err != nil {
				return none, nil, err
			}
			if ok {
				bad = middle
			} else {
				good = middle
			}
		}
		set, err := shortest(a.towards(bad), turned)
		return bad, set, err
	}
	return none, nil, nil
}

// shortest rounds values as far as the claim still turns.
func shortest(set map[string]float64, turned func(map[string]float64) (bool, error)) (map[string]float64, error) {
	for digits := 2; digits <= resultDigits; digits++ {
		rounded := map[string]float64{}
		for id, x := range set {
			rounded[id] = ensemble.Round(x, digits)
		}
		if ok, err := turned(rounded); err != nil || ok {
			return rounded, err
		}
	}
	return set, nil
}

// asExpected reports whether all that the claim expects comes true.
func (r *Runner) asExpected(c *Claim, set map[string]float64) (bool, error) {
	for i := range c.Measures {
		m := &c.Measures[i]
		if !m.Judged() {
			continue
		}
		o, err := m.outcome(r, With{Set: set})
		if err != nil || !m.expected(o.Change) {
			return false, err
		}
	}
	return true, nil
}

// costly reports whether the claim takes too many runs for a threshold.
func (c *Claim) costly() bool {
	return slices.ContainsFunc(c.Measures, func(m Measure) bool { return m.Costly })
}

// WriteTurns writes the table.
func WriteTurns(w io.Writer, turns []Turn) error {
	lines := [][]string{TurnsHeader}
	for _, t := range turns {
		there := expectedThere
		if t.Fails {
			there = Fails
		}
		for _, id := range slices.Sorted(maps.Keys(t.Set)) {
			lines = append(lines, []string{t.Claim, id, strconv.FormatFloat(t.Set[id], 'g', -1, 64), there})
		}
	}
	return csv.NewWriter(w).WriteAll(lines)
}

// ReadTurns reads the committed table under the root of the module.
func ReadTurns(root string) ([]Turn, error) {
	file, err := os.Open(filepath.Join(root, filepath.FromSlash(TurnsPath)))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(lines) == 0 || !slices.Equal(lines[0], TurnsHeader) {
		return nil, fmt.Errorf("%s: the header is not %v", TurnsPath, TurnsHeader)
	}
	var out []Turn
	for _, line := range lines[1:] {
		x, err := strconv.ParseFloat(line[2], 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %s %s: %w", TurnsPath, line[0], line[1], err)
		}
		if n := len(out); n == 0 || out[n-1].Claim != line[0] {
			out = append(out, Turn{Claim: line[0], Set: map[string]float64{}, Fails: line[3] == Fails})
		}
		out[len(out)-1].Set[line[1]] = x
	}
	return out, nil
}
