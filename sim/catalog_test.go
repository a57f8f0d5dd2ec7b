package sim

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/world"
)

var (
	dotted = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	snake  = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
)

// sentences counts full stops that end a sentence.
func sentences(text string) int { return len(regexp.MustCompile(`\.(\s|$)`).FindAllString(text, -1)) }

func TestLeverCatalogue(t *testing.T) {
	seen := map[string]bool{}
	for i, l := range Levers() {
		assert.Regexp(t, dotted, l.ID)
		assert.False(t, seen[l.ID], "%s twice", l.ID)
		seen[l.ID] = true
		assert.NotEmpty(t, l.Label, l.ID)
		assert.NotEmpty(t, l.Unit, l.ID)
		assert.True(t, l.Min <= 0 && 0 <= l.Max && l.Min < l.Max, "%s: magnitude 0 is in its range", l.ID)
		assert.True(t, l.Min <= l.Default && l.Default <= l.Max && l.Default != 0, "%s: default %g", l.ID, l.Default)
		n := sentences(l.Description)
		assert.True(t, n >= 2 && n <= 3, "%s: %d sentences", l.ID, n)
		assert.True(t, strings.HasSuffix(l.Description, "."), l.ID)
		assert.GreaterOrEqual(t, l.AnnounceLead, int32(0), l.ID)
		assert.Equal(t, l.Targets == TargetCountries, len(l.DefaultTargets) > 0, "%s: default targets", l.ID)
		for _, actor := range l.DefaultActors {
			assert.Contains(t, l.Actors, actor, l.ID)
		}
		assert.NotNil(t, l.apply, l.ID)
		found, ok := LeverByID(l.ID)
		assert.True(t, ok && found == LeverID(i), l.ID)
		s := Scenario{Shocks: []Shock{{Lever: LeverID(i), Magnitude: l.Default, End: NoEnd, Targets: l.DefaultTargets, Actors: l.DefaultActors}}}
		assert.NoError(t, s.Validate(), "the defaults of %s are valid", l.ID)
	}
	_, ok := LeverByID("no_such.lever")
	assert.False(t, ok)
}

// mechanisms are the first parts of parameter ids.
var mechanisms = []string{"equipment", "fabs", "chip_market", "export_control", "full_stack_export", "power", "installed", "demand",
	"algorithms", "frontier", "release", "pricing", "adoption", "model_choice", "incident_memory", "developers",
	"value", "robotics", "indices", "retaliation"}

// source is a stated assumption with its reason, an evidence id, or a table of evidence
// with what in it is meant.
var source = regexp.MustCompile(`^assumption: .{10,}|HW\d{4}|[a-z]+-\d{3}|price_elasticity_|models-events: |\(covariates\)|adoption rows: `)

func TestParameterCatalogue(t *testing.T) {
	seen, places := map[string]bool{}, map[*float64]string{}
	var p Params
	for i := range Parameters() {
		q := &Parameters()[i]
		assert.Regexp(t, dotted, q.ID)
		assert.False(t, seen[q.ID], "%s twice", q.ID)
		seen[q.ID] = true
		group, _, _ := strings.Cut(q.ID, ".")
		assert.Contains(t, mechanisms, group, q.ID)
		assert.NotEmpty(t, q.Label, q.ID)
		assert.NotEmpty(t, q.Unit, q.ID)
		assert.True(t, q.Min < q.Max && q.Min <= q.Default && q.Default <= q.Max, "%s: %g to %g, default %g", q.ID, q.Min, q.Max, q.Default)
		assert.Contains(t, []string{"uniform", "log-uniform", "triangular"}, q.Distribution, q.ID)
		assert.False(t, q.Distribution == "log-uniform" && q.Min <= 0, "%s: the log of its least", q.ID)
		assert.Regexp(t, source, q.Source, q.ID)
		at := q.at(&p)
		assert.Empty(t, places[at], "%s and %s set the same number", q.ID, places[at])
		places[at] = q.ID
		found, ok := ParameterByID(q.ID)
		assert.True(t, ok && found == ParamID(i), q.ID)
	}
	_, ok := ParameterByID("no_such.parameter")
	assert.False(t, ok)
	assert.LessOrEqual(t, len(parameters), MaxOverrides, "all can be changed at once")
}

// TestEveryParameterIsInTheTable: no number of the parameters is out of a reader's reach.
func TestEveryParameterIsInTheTable(t *testing.T) {
	p := DefaultParams()
	listed := map[*float64]bool{}
	for i := range parameters {
		at := parameters[i].at(&p)
		listed[at] = true
		assert.Equal(t, parameters[i].Default, *at, parameters[i].ID)
	}
	unused := map[*float64]bool{
		&p.Demand.HomeShare[world.NationRest]: true, // Only two nations have clouds.
		&p.Value.Wear[world.LayerCloud]:       true, // What clouds and models wear out is on the books.
		&p.Value.Wear[world.LayerModels]:      true,
		&p.Value.Capital[world.LayerCloud]:    true, // So is their capital.
		&p.Value.Capital[world.LayerModels]:   true,
		&p.Indices.Firms[world.LayerModels]:   true, // Labs are counted one by one.
	}
	var walk func(v reflect.Value, name string)
	walk = func(v reflect.Value, name string) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), name+"."+v.Type().Field(i).Name)
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(v.Index(i), name)
			}
		default:
			at := v.Addr().Interface().(*float64)
			assert.NotEqual(t, unused[at], listed[at], "%s is in the table or known to be unused, and not both", name)
		}
	}
	walk(reflect.ValueOf(&p).Elem(), "Params")
}

func TestOutputCatalogue(t *testing.T) {
	seen := map[string]bool{}
	for o := range Outputs() {
		out := &Outputs()[o]
		assert.Regexp(t, snake, out.ID)
		assert.False(t, seen[out.ID], "%s twice", out.ID)
		seen[out.ID] = true
		assert.NotEmpty(t, out.Label, out.ID)
		assert.NotEmpty(t, out.Unit, out.ID)
		assert.GreaterOrEqual(t, sentences(out.Description), 1, out.ID)
		assert.NotNil(t, out.collect, out.ID)
		size := 1
		for _, d := range out.Dims {
			assert.Regexp(t, snake, d.ID)
			size *= len(d.Entities)
		}
		assert.Equal(t, size, out.Size(), out.ID)
		entities := map[string]bool{}
		for e := range out.Size() {
			id := out.Entity(e)
			assert.False(t, entities[id], "%s %s twice", out.ID, id)
			entities[id] = true
			if len(out.Dims) == 0 {
				assert.Empty(t, id, out.ID)
				continue
			}
			assert.Equal(t, len(out.Dims), len(strings.Split(id, ":")), out.ID)
		}
		found, ok := OutputByID(out.ID)
		assert.True(t, ok && found == OutputID(o), out.ID)
		// Rates a year are averages of a month, stocks stand at its end.
		if strings.HasSuffix(out.Unit, "/yr") {
			assert.True(t, out.Flow(), "%s is a rate", out.ID)
		}
		// Need is what use takes, which is a rate, though compute in use is its unit.
		if (out.Unit == "H100e" || out.Unit == "GW") && OutputID(o) != OutServingNeed {
			assert.False(t, out.Flow(), "%s is a stock", out.ID)
		}
	}
	_, ok := OutputByID("no_such_output")
	assert.False(t, ok)
}

// TestEntityOrder: the last dimension runs fastest.
func TestEntityOrder(t *testing.T) {
	out := &Outputs()[OutInstalledCompute]
	at := (int(world.CHN)*world.Owners+int(world.Domestic))*world.Makers + int(world.Chinese)
	assert.Equal(t, "CHN:domestic:chinese", out.Entity(at))
	shipped := &Outputs()[OutAcceleratorsShipped]
	assert.Equal(t, "chinese:CHN", shipped.Entity(int(world.Chinese)*world.Count+int(world.CHN)))
}

// TestEveryOutputIsWritten: each collector fills every entity that the catalogue lists.
func TestEveryOutputIsWritten(t *testing.T) {
	m := steadyWorld(t)
	const mark = float32(-12345)
	for o := range outputs {
		values := make([]float32, outputs[o].Size())
		for e := range values {
			values[e] = mark
		}
		outputs[o].collect(m, values)
		for e, x := range values {
			assert.NotEqual(t, mark, x, "%s %s", outputs[o].ID, outputs[o].Entity(e))
			assert.True(t, x-x == 0, "%s %s is not finite", outputs[o].ID, outputs[o].Entity(e))
		}
	}
}

// TestStateIsHashedWhole: every stock is in the list that hashes and goldens see.
func TestStateIsHashedWhole(t *testing.T) {
	m, err := New(steadyData(), Scenario{})
	assert.NoError(t, err)
	stocks := 0
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		case reflect.Array:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Float64:
			stocks++
		default:
			assert.Fail(t, "a stock that is no number", v.Kind().String())
		}
	}
	walk(reflect.ValueOf(m.State))
	assert.Equal(t, stocks, len(m.Snapshot().Values))
}
