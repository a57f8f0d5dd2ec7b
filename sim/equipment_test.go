package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// vendorsWith lets all vendor nations sell but for the shares denied.
func vendorsWith(denied map[world.Vendor]unit.Share) (permitted [world.Vendors]unit.Share) {
	for v := range permitted {
		permitted[v] = 1 - denied[world.Vendor(v)]
	}
	return permitted
}

func plainEquipment() EquipmentParams {
	p := EquipmentParams{AdvancedShare: 0.5, RedirectedShare: 0.4}
	p.VendorShare = [world.Vendors]float64{world.VendorUSA: 0.4, world.VendorJPN: 0.3, world.VendorNLD: 0.2, world.VendorCHN: 0, world.VendorOther: 0.1}
	return p
}

func TestEquipmentImports(t *testing.T) {
	const us, jp, nl, other = world.VendorUSA, world.VendorJPN, world.VendorNLD, world.VendorOther
	for _, c := range []struct {
		claim  string
		denied map[world.Vendor]unit.Share
		change func(*EquipmentParams)
		sold   map[world.Vendor]float64 // Of 100 wanted.
	}{
		{claim: "no control, all is sold by share",
			sold: map[world.Vendor]float64{us: 40, jp: 30, nl: 20, other: 10}},
		{claim: "a lone control moves orders to other vendors", denied: map[world.Vendor]unit.Share{us: 1},
			// Of 20 lost, 40 % could move, and 60 % of the field is free to take it.
			sold: map[world.Vendor]float64{us: 20, jp: 30 + 2.4, nl: 20 + 1.6, other: 10 + 0.8}},
		{claim: "nothing moves where vendors do not overlap", denied: map[world.Vendor]unit.Share{us: 1},
			change: func(p *EquipmentParams) { p.RedirectedShare = 0 },
			sold:   map[world.Vendor]float64{us: 20, jp: 30, nl: 20, other: 10}},
		{claim: "only advanced tools are reached", denied: map[world.Vendor]unit.Share{us: 1, jp: 1, nl: 1, other: 1},
			sold: map[world.Vendor]float64{us: 20, jp: 15, nl: 10, other: 5}},
		{claim: "no vendor left free, nothing is redirected", denied: map[world.Vendor]unit.Share{us: 1, jp: 1, nl: 1, other: 1},
			change: func(p *EquipmentParams) { p.AdvancedShare = 1 },
			sold:   map[world.Vendor]float64{us: 0, jp: 0, nl: 0, other: 0}},
		{claim: "half a control denies half", denied: map[world.Vendor]unit.Share{us: 0.5, jp: 0.5, nl: 0.5, other: 0.5},
			change: func(p *EquipmentParams) { p.RedirectedShare = 0 },
			sold:   map[world.Vendor]float64{us: 30, jp: 22.5, nl: 15, other: 7.5}},
	} {
		t.Run(c.claim, func(t *testing.T) {
			p := plainEquipment()
			if c.change != nil {
				c.change(&p)
			}
			allowed := vendorsWith(c.denied)
			sold := p.imports(100, &allowed)
			for v, want := range c.sold {
				near(t, want, sold[v], 1e-12, v.ID())
			}
			assert.Zero(t, sold[world.VendorCHN], "domestic tools are no imports")
		})
	}
}

// TestEquipmentImportsNeverExceedWanted: redirection passes on what others lost and
// makes nothing; more vendors in a control always means fewer imports.
func TestEquipmentImportsNeverExceedWanted(t *testing.T) {
	p := DefaultParams().Equipment
	for _, share := range []float64{0, 0.3, 0.8, 1} {
		p.RedirectedShare = share
		joined := map[world.Vendor]unit.Share{}
		before := 100.0
		for _, v := range []world.Vendor{world.VendorUSA, world.VendorJPN, world.VendorNLD, world.VendorOther} {
			joined[v] = 0.9
			allowed := vendorsWith(joined)
			total := 0.0
			for _, s := range p.imports(100, &allowed) {
				assert.GreaterOrEqual(t, s, 0.0)
				total += s
			}
			assert.Less(t, total, before, "with %s", v.ID())
			before = total
		}
	}
}

func TestAheadFactor(t *testing.T) {
	p := EquipmentParams{Anticipation: 0.7}
	for _, c := range []struct {
		claim string
		fear  unit.Share
		want  float64
	}{
		{"no fear, nothing bought ahead", 0, 0},
		{"half the fear, half of it", 0.5, 0.35},
		{"full fear adds seven tenths", 1, 0.7},
		{"fear has a ceiling", 3, 0.7},
	} {
		t.Run(c.claim, func(t *testing.T) { near(t, c.want, p.aheadFactor(c.fear), 1e-15) })
	}
}

func sales(m *Model, fab world.Fab) (total float64) {
	for v := range m.Flows.Equipment.Sales {
		total += float64(m.Flows.Equipment.Sales[v][fab])
	}
	return total
}

// TestEquipmentThreatByShock announces a control in the steady world and never starts it.
func TestEquipmentThreatByShock(t *testing.T) {
	m := steadyWorld(t)
	calm := sales(m, world.FabCHN)
	near(t, 30.0, calm, 1e-9, "without fear the plan is spent")
	m.Policy.ToolsThreatened = vendorsWith(map[world.Vendor]unit.Share{world.VendorCHN: 1})
	settle(m, 0, 1)
	assert.Greater(t, sales(m, world.FabCHN), 1.1*calm, "China buys ahead")
	assert.Positive(t, m.State.Equipment.UnusedTools, "what is not needed yet waits")
	near(t, 10.0, sales(m, world.FabKOR), 1e-9, "nobody else does")

	m.Policy.ToolsThreatened = [world.Vendors]unit.Share{}
	settle(m, 0, 30)
	near(t, calm, sales(m, world.FabCHN), 1e-6, "the fear fades when the threat is gone")
	near(t, 0.0, m.State.Equipment.UnusedTools, 1e-3, "and the hoard is used up")
}

// TestEquipmentHoardIsUsed: what was bought ahead is all installed in the end.
func TestEquipmentHoardIsUsed(t *testing.T) {
	m := steadyWorld(t)
	m.State.Equipment.Fear = 1
	bought, used := 0.0, 0.0
	for range 40 * monthsInYear {
		steadyStep(m, 0)
		bought += sales(m, world.FabCHN) * float64(steadyMonth)
		used += float64(m.Flows.Equipment.Installed) * float64(steadyMonth)
	}
	assert.Greater(t, bought, 30.0*40, "more than planned")
	near(t, bought, used, 5e-4)
}

// TestEquipmentControlByShock denies advanced tools in the steady world.
func TestEquipmentControlByShock(t *testing.T) {
	alone := steadyWorld(t)
	before := alone.Flows.Equipment.Sales
	alone.Params.Equipment.Anticipation = 0 // Fear aside: who sells, not when.
	alone.Policy.ToolsPermitted[world.VendorUSA] = 0.2
	steadyStep(alone, 0)
	f := &alone.Flows.Equipment
	assert.Less(t, f.Sales[world.VendorUSA][world.FabCHN], before[world.VendorUSA][world.FabCHN])
	assert.Greater(t, f.Sales[world.VendorJPN][world.FabCHN], before[world.VendorJPN][world.FabCHN], "others sell in its place")
	assert.Greater(t, f.Sales[world.VendorNLD][world.FabCHN], before[world.VendorNLD][world.FabCHN])
	assert.Greater(t, f.Sales[world.VendorCHN][world.FabCHN], before[world.VendorCHN][world.FabCHN], "Chinese vendors win a part")
	assert.Less(t, sales(alone, world.FabCHN), 30.0, "what is neither imported nor replaced stays unspent")
	lone := f.Blocked

	allies := steadyWorld(t)
	allies.Params.Equipment.Anticipation = 0
	for _, v := range []world.Vendor{world.VendorUSA, world.VendorJPN, world.VendorNLD} {
		allies.Policy.ToolsPermitted[v] = 0.2
	}
	steadyStep(allies, 0)
	assert.Greater(t, allies.Flows.Equipment.Blocked, lone, "allies close what one leaves open")
	assert.Less(t, allies.Flows.Equipment.Sales[world.VendorNLD][world.FabCHN], before[world.VendorNLD][world.FabCHN])
	share := allies.State.Equipment.domesticShare()
	allies.Params.Equipment.Pressure = 0.3
	settle(allies, 0, 5)
	assert.Greater(t, allies.State.Equipment.domesticShare(), share, "pressure makes Chinese vendors better")
	assert.Less(t, allies.Flows.Fabs.Wafers[world.ChineseComplex], alone.Flows.Fabs.Wafers[world.ChineseComplex], "fewer capable tools, fewer wafers")
}

// TestEquipmentAccounts: what vendors sell to a region is what the region spends,
// whatever shares a reader gives the vendors.
func TestEquipmentAccounts(t *testing.T) {
	for name, change := range map[string]func(*EquipmentParams){
		"default shares": func(*EquipmentParams) {},
		"larger shares":  func(p *EquipmentParams) { p.VendorShare = [world.Vendors]float64{0.5, 0.37, 0.27, 0.03, 0.12} },
	} {
		t.Run(name, func(t *testing.T) {
			m := steadyWorld(t)
			change(&m.Params.Equipment)
			steadyStep(m, 0)
			for fab := range world.Fab(world.Fabs) {
				if fab != world.FabCHN {
					near(t, 10.0, sales(m, fab), 1e-9, fab.ID())
				}
			}
			near(t, 30.0, sales(m, world.FabCHN), 1e-9, "CHN")
		})
	}
}
