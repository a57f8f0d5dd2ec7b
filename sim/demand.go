package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// DemandParams is mechanism 7: use drives compute, returns and cash bound budgets.
//
//	N  = served + other use·(R/R_0)^(−ε) + V            serving need [H100e]
//	d ln R/dt = ψ·ln(N / ((1−τ)·C·u))                   rent [$/H100e/hour]
//	UC = p_all·(r + δ + g) / 8760                       user cost, δ = 1/life
//	B* = p_all·C·[δ + E(ĝ_N) + κ·ln(R/UC)]+             desired budget
//	B  = min(B*·e^(z+mood), θ·(other cash flow + AI profit) + outside finance·e^mood) + public
//	dz/dt = −z/τ_z ,  z(Dec 2025) = ln(observed/B*)
//	E(ĝ_N) = (ln N − n)/τ_e ,  dn/dt = E(ĝ_N)           growth that a slow follower n sees
//	g  = (q − ln p_all)/τ_e ,  dq/dt = −g               fall of prices that a follower q sees
//
// Check: $25,000 all-in at r + δ + g = 0.60 is $1.71 an hour; an H100 was rented at
// $1.70 in October 2025 (HW0291). g is what owners have seen, so it eases as prices fall
// more slowly: a fixed g would ask for too high a rent by 2040.
//
// Served is what the use of models takes (adoption.go): cheap models lower it per token
// and raise tokens, so whether hardware gains is the outcome of price elasticities.
// Other use is what the same machines did before there was generative AI: ranking,
// recommending, research. V is what buyers who are denied chips rent outside China
// (export_control.go), and what sovereign model programmes rent; public is what a sovereign programme spends, at the country's GDP
// of 2025. AI profit is what owners earn with clouds and models, as expected
// (valuation.go). Budgets go to hosts that have room on their grids (budgets.go).
//
// To December 2025 budgets are the record times e^mood; z then hands over without a
// jump. Budgets for the rest of the world, and the clouds' compute abroad, are spread by GDP,
// income and electricity per head, so no country has a number of its own.
type DemandParams struct {
	Elasticity       float64                // ε [1]
	RentResponse     float64                // ψ [1/yr]
	RentStart        [world.Markets]float64 // R at the start of 2022, R_0 [$/H100e/hour].
	OtherGrowth      float64                // Growth of other use at first [1/yr].
	OtherFade        float64                // Time in which that growth fades [yr].
	Utilisation      float64                // u [1]
	TrainingShare    float64                // τ [1]
	Interest         float64                // r [1/yr]
	PriceFall        float64                // g at the start of 2022 [1/yr].
	RentSignal       float64                // κ [1/yr]
	ExpectationYears float64                // τ_e [yr]
	ExpectationStart float64                // E(ĝ_N) at the start of 2022 [1/yr].
	GapYears         float64                // τ_z [yr]
	MoodYears        float64                // Time in which a capital shock fades to 1/e [yr].
	CashShare        float64                // θ [1]
	HomeShare        [world.Nations]float64 // Of the clouds' compute that stands at home, power aside [1].
	IncomeWeight     float64                // Power of GDP per head in the rest of the world's budgets [1].
	PowerWeight      float64                // Power of electricity per head in where compute is built [1].
	MarginalHost     float64                // Weight of a tier-2 country as host of US clouds, tier 1 = 1 [1].
}

// DemandState is the stocks of mechanism 7.
type DemandState struct {
	LogRent  [world.Markets]float64    // ln R [ln $/H100e/hour]
	Followed [world.Markets]float64    // n [ln H100e]
	Prices   [world.Markets]float64    // q [ln $/H100e]
	Mood     [world.Nations]unit.Ratio // z of US and Chinese owners.
	RestMood [world.Count]unit.Ratio   // z of domestic owners elsewhere.
}

// DemandFlows is budgets and where they go.
type DemandFlows struct {
	Budget   [world.Nations]unit.BnUSDPerYear
	Public   [world.Nations]unit.BnUSDPerYear             // Part of it that is public.
	Conceded [world.Suppliers]float64                     // What cheap finance for stacks abroad costs the exporter [$bn/yr].
	Money    [world.Count][world.Owners]unit.BnUSDPerYear // By host and owner.
	UserCost [world.Markets]float64                       // UC [$/H100e/hour]
	AllIn    [world.Markets]unit.USD                      // p_all of what stands in the market.
	Fall     [world.Markets]float64                       // g [1/yr]
	Desired  [world.Nations]float64                       // B* per unit of owned compute [$bn/yr per H100e].
	Profit   [world.Nations]float64                       // AI profit per unit of owned compute [$bn/yr per H100e].
	Compute  [world.Markets]unit.H100e                    // That works.
	OtherUse [world.Nations]unit.H100e
	Need     [world.Markets]unit.H100e // N
	Growth   [world.Markets]float64    // E(ĝ_N) [1/yr]
}

// userCost is UC at cost of capital r where prices fall by g [$/H100e/hour].
func userCost(allIn unit.USD, life, r, g float64) float64 {
	return float64(float64(allIn)*(r+1/life+g)) / unit.HoursPerYear
}

// desired is B* per unit of owned compute: replacement, expected growth, and what the
// rent signals [$bn/yr per H100e].
func (p *DemandParams) desired(allIn unit.USD, life, growth, logRent, userCost float64) float64 {
	signal := float64(p.RentSignal * (logRent - num.Log(userCost)))
	rate := num.Positive(1/life + growth + signal)
	return float64(float64(allIn)*rate) / unit.USDPerBn
}

// affordable bounds a budget by cash flow, AI profit and outside finance [$bn/yr];
// boom is e^mood.
func (p *DemandParams) affordable(cash, profit, outside, boom float64) float64 {
	return float64(p.CashShare*num.Positive(cash+profit)) + float64(outside*boom)
}

// otherUse is how much other use has grown since the start [1].
func (p *DemandParams) otherUse(year float64) float64 {
	faded := float64(p.OtherFade * (1 - num.Exp(-year/p.OtherFade)))
	return num.Exp(float64(p.OtherGrowth * faded))
}

// moodFactor is e^mood; nearly all countries have no mood of their own.
func moodFactor(mood float64) float64 {
	if mood == 0 {
		return 1
	}
	return num.Exp(mood)
}

func (s *DemandState) start(p *DemandParams) {
	for r := range world.Markets {
		s.LogRent[r] = num.Log(p.RentStart[r])
	}
}

// tally adds up who owns the world's compute.
func (m *Model) tally(clock) {
	m.Flows.OwnedBy = m.nationCompute()
	for n, by := range m.Flows.OwnedBy {
		m.Flows.Owned[n] = by[world.USDesigned] + by[world.Chinese]
	}
}

// userCosts computes what a unit of compute costs its owner in each market.
func (m *Model) userCosts(clock) {
	p, f := &m.Params.Demand, &m.Flows.Demand
	for r := range world.Market(world.Markets) {
		// The US and the rest share a market; China's buyers see a mix of both makers.
		n := world.NationUSA
		if r == world.China {
			n = world.NationCHN
		}
		mix := &m.Flows.OwnedBy[n]
		chinese := float64(mix[world.Chinese]) / float64(mix[world.USDesigned]+mix[world.Chinese]+tinyCompute)
		f.AllIn[r] = unit.USD(float64(m.Flows.Prices.AllIn[world.USDesigned])*(1-chinese)) +
			unit.USD(float64(m.Flows.Prices.AllIn[world.Chinese])*chinese)
		seen := (m.State.Demand.Prices[r] - num.Log(float64(f.AllIn[r]))) / p.ExpectationYears
		f.Fall[r] = num.Clamp(seen, 0, mostFall)
		f.UserCost[r] = userCost(f.AllIn[r], m.Params.Installed.LifeYears, m.interest(world.Earner(n)), f.Fall[r])
	}
}

// need computes the serving need of both markets, and how fast it is seen to grow.
func (m *Model) need(k clock) {
	p, s, f := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand
	grown := p.otherUse(k.year)
	f.Need = m.Flows.Use.Served
	for n := range world.Nation(world.Nations) {
		r := marketOfNation(n)
		dearer := s.LogRent[r] - m.fixed.logRentStart[r]
		f.OtherUse[n] = unit.H100e(float64(m.fixed.otherUse[n]*grown) * num.Exp(-float64(p.Elasticity*dearer)))
		f.Need[r] += f.OtherUse[n] + unit.H100e(m.programmeCompute(n))
	}
	f.Need[world.WorldExChina] += m.State.Remote // Denied buyers rent here.
	for r := range f.Need {
		f.Growth[r] = num.Clamp((num.Log(float64(f.Need[r])+tinyCompute)-s.Followed[r])/p.ExpectationYears, -maxExpected, maxExpected)
	}
}

// mostFall bounds the fall of prices that anybody plans for [1/yr].
const mostFall = 0.8

// maxExpected bounds the growth that anybody plans for [1/yr].
const maxExpected = 2.0

// demand computes budgets of all owners and spreads them over hosts.
func (m *Model) demand(k clock) {
	p, s, f := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand
	all := m.Flows.Owned[world.NationUSA] + m.Flows.Owned[world.NationCHN] + m.Flows.Owned[world.NationRest]
	inChina := m.State.Installed[world.CHN].total()
	off := unit.H100e(0)
	for c := range world.CountryID(world.Count) {
		if m.Policy.Disabled[c] > 0 && c != world.CHN {
			off += m.State.Installed[c].total() - m.working(c)
		}
	}
	f.Compute = [world.Markets]unit.H100e{all - inChina - off, m.working(world.CHN)}
	for n := range world.Nation(world.Nations) {
		r, e := marketOfNation(n), world.Earner(n)
		if n == world.NationRest {
			e = world.EarnerRest
		}
		life := m.Params.Installed.LifeYears
		userCost := userCost(f.AllIn[r], life, m.interest(e), f.Fall[r])
		f.Desired[n] = p.desired(f.AllIn[r], life, f.Growth[r], s.LogRent[r], userCost)
		f.Profit[n] = m.expectedProfit(n) / float64(m.Flows.Owned[n]+tinyCompute)
	}
	us := m.cloudBudget(k, world.NationUSA, world.USA)
	cn := m.cloudBudget(k, world.NationCHN, world.CHN)
	m.hosts(us, cn)
	m.restBudgets(k)
}

// expectedProfit is what a nation's owners expect to earn with clouds and models [$bn/yr].
func (m *Model) expectedProfit(n world.Nation) (sum float64) {
	for e := range world.Earner(world.Earners) {
		if nationOfEarner(e) == n {
			profit := &m.State.Value.Profit[e]
			sum += float64(profit[world.LayerCloud] + profit[world.LayerModels])
		}
	}
	return sum - m.trainingCost(n) // Labs pay clouds for it: what one earns the other has spent.
}

// integrateDemand moves rents, expectations and the gap to desired budgets.
func (m *Model) integrateDemand(k clock) {
	p, s, f := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand
	dt := float64(k.dt)
	for r := range world.Markets {
		serving := float64(float64(f.Compute[r]) * float64(p.Utilisation*(1-p.TrainingShare)))
		scarcity := num.Log((float64(f.Need[r]) + tinyCompute) / (serving + tinyCompute))
		moved := float64(float64(p.RentResponse*scarcity) * dt)
		s.LogRent[r] = num.Clamp(s.LogRent[r]+moved, -maxLogRent, maxLogRent)
		s.Followed[r] += float64(f.Growth[r] * dt)
		s.Prices[r] -= float64(f.Fall[r] * dt)
	}
	keep := 1 - k.relax(unit.Years(p.GapYears))
	for n := range s.Mood {
		s.Mood[n] = unit.Ratio(float64(s.Mood[n]) * keep)
	}
	for c := range s.RestMood {
		s.RestMood[c] = unit.Ratio(float64(s.RestMood[c]) * keep)
	}
}

// maxLogRent keeps rents finite where a scenario leaves a market without compute.
const maxLogRent = 7.0

// rent is R [$/H100e/hour].
func rent(log float64) float64 { return num.Exp(log) }
