package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/world"
)

func TestGain(t *testing.T) {
	p := RoboticsParams{Most: 0.05, Half: 8}
	assert.Zero(t, p.gain(0), "no model, no gain")
	near(t, 0.025, p.gain(8), 1e-12, "half of it at half")
	assert.Greater(t, p.gain(9), p.gain(8), "better or cheaper models gain more")
	assert.Less(t, p.gain(9)-p.gain(8), p.gain(2)-p.gain(1), "but less and less")
	assert.Less(t, p.gain(1e9), 0.05, "it saturates")
	near(t, 0.05, p.gain(1e9), 1e-6)
}

// workshop is a model with robots in three countries, in which all models may be used.
func workshop() *Model {
	m := &Model{Params: DefaultParams()}
	m.Policy.reset()
	for c := range m.fixed.offered {
		m.fixed.offered[c] = [world.Suppliers]float64{1, 1}
	}
	m.fixed.robotBase[world.DEU], m.fixed.robotBase[world.CHN], m.fixed.robotBase[world.KOR] = 500, 3000, 400
	for r := range m.Flows.Use.value {
		m.Flows.Use.value[r] = [world.Families]float64{world.USClosed: 1, world.USOpen: 3, world.ChinaClosed: 2, world.ChinaOpen: 6, world.RestOpen: 0.5}
	}
	for c := range m.fixed.segment {
		m.fixed.segment[c] = [world.Segments]float64{0.5, 0.5}
		m.Flows.Choice.Available[c] = [world.Segments][world.Families]float64{
			{world.USClosed: 0.5, world.ChinaOpen: 0.5}, {world.USOpen: 0.5, world.ChinaOpen: 0.5}}
	}
	return m
}

// offer keeps of the shares in use in a country what its policy allows.
func offer(m *Model, c world.CountryID, banned ...world.Family) {
	for s := range m.Flows.Choice.Available[c] {
		share := &m.Flows.Choice.Available[c][s]
		left := 0.0
		for g := range share {
			for _, b := range banned {
				if world.Family(g) == b {
					share[g] = 0
				}
			}
			left += share[g]
		}
		for g := range share {
			share[g] /= left
		}
	}
}

// earn computes what use makes of the shares in use, and income from it.
func earn(m *Model) {
	m.use(clock{})
	m.robotics(clock{})
}

func TestRoboticsIncome(t *testing.T) {
	m := workshop()
	earn(m)
	income := m.Flows.Robotics.Income
	near(t, 500*m.Params.Robotics.gain(0.25*1+0.5*6+0.25*3), income[world.DEU], 1e-12, "what is used counts, by its shares")
	near(t, 6.0, income[world.CHN]/income[world.DEU], 1e-12, "in proportion to automated industry")
	assert.Zero(t, income[world.FRA], "who makes nothing gains nothing")

	value := &m.Flows.Use.value[world.WorldExChina]
	value[world.ChinaOpen] = 12
	earn(m)
	assert.Greater(t, m.Flows.Robotics.Income[world.KOR], income[world.KOR], "a cheaper open model of anybody raises it wherever it is used")
	assert.Equal(t, income[world.CHN], m.Flows.Robotics.Income[world.CHN], "in the market where it got cheaper")
}

func TestABanCostsTheMaker(t *testing.T) {
	m := workshop()
	earn(m)
	free := m.Flows.Robotics.Income
	offer(m, world.DEU, world.ChinaOpen, world.ChinaClosed)
	earn(m)
	assert.Less(t, m.Flows.Robotics.Income[world.DEU], free[world.DEU], "without the model worth most it gains less")
	near(t, 500*m.Params.Robotics.gain(0.5*1+0.5*3), m.Flows.Robotics.Income[world.DEU], 1e-12, "with what is left")
	assert.Equal(t, free[world.KOR], m.Flows.Robotics.Income[world.KOR], "others gain as before")
}
