package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// DemandParams is mechanism 7: use drives compute, returns and cash bound budgets.
//
//	N  = (N_0(t) + V)·(R/R_0(t))^(−ε)                   serving need [H100e]
//	d ln R/dt = ψ·ln(N / ((1−τ)·C·u))                   rent [$/H100e/hour]
//	UC = p_all·(r + δ + g) / 8760                       user cost, δ = 1/life
//	B* = p_all·C·[δ + E(ĝ_N) + κ·ln(R/UC)]+             desired budget
//	B  = min(B*·e^(z+mood), θ·(other cash flow + AI profit) + outside finance·e^mood) + public
//	dz/dt = −z/τ_z ,  z(Dec 2025) = ln(observed/B*)
//	d E(ĝ_N)/dt = (d ln N_0/dt − E)/τ_e
//
// Check: $25,000 all-in at r + δ + g = 0.60 is $1.71 an hour; an H100 was rented at
// $1.70 in October 2025 (HW0291).
//
// V is what buyers who are denied chips rent outside China (export_control.go); public
// is what a sovereign programme spends, at the country's GDP of 2025. Budgets go to
// hosts that have room on their grids (budgets.go).
//
// N_0 is the stated feed that stands in for use × compute per use until use is
// computed; the elasticity ε stands in for its response to prices. AI profit is a
// share of what owned compute earns at the present rent until the value accounts
// compute it. To December 2025 budgets are the record times e^mood; z then hands over
// without a jump. Budgets for the rest of the world are spread by GDP and income, so no
// country has a number of its own.
type DemandParams struct {
	Elasticity       float64                // ε [1]
	RentResponse     float64                // ψ [1/yr]
	RentStart        [world.Markets]float64 // R at the start of 2022 [$/H100e/hour].
	Utilisation      float64                // u [1]
	TrainingShare    float64                // τ [1]
	Interest         float64                // r [1/yr]
	PriceFall        float64                // g, expected fall of the all-in price [1/yr].
	RentSignal       float64                // κ [1/yr]
	ExpectationYears float64                // τ_e [yr]
	ExpectationStart float64                // E(ĝ_N) at the start of 2022 [1/yr].
	GapYears         float64                // τ_z [yr]
	MoodYears        float64                // Time in which a capital shock fades to 1/e [yr].
	CashShare        float64                // θ [1]
	ProfitShare      float64                // AI profit over rental value of owned compute [1].
	HomeShare        [world.Nations]float64 // Of the clouds' compute that stands at home, power aside [1].
	IncomeWeight     float64                // Power of GDP per head in the rest of the world's budgets [1].
	LargestLab       float64                // Share of a nation's training compute that its largest lab has [1].
	MarginalHost     float64                // Weight of a tier-2 country as host of US clouds, tier 1 = 1 [1].
}

// DemandState is the stocks of mechanism 7.
type DemandState struct {
	LogRent        [world.Markets]float64    // ln R [ln $/H100e/hour]
	ExpectedGrowth [world.Markets]float64    // E(ĝ_N) [1/yr]
	Mood           [world.Nations]unit.Ratio // z of US and Chinese owners.
	RestMood       [world.Count]unit.Ratio   // z of domestic owners elsewhere.
}

// DemandFlows is budgets and where they go.
type DemandFlows struct {
	Budget   [world.Nations]unit.BnUSDPerYear
	Money    [world.Count][world.Owners]unit.BnUSDPerYear // By host and owner.
	UserCost [world.Markets]float64                       // UC [$/H100e/hour]
	AllIn    [world.Markets]unit.USD                      // p_all of what stands in the market.
	Desired  [world.Markets]float64                       // B* per unit of owned compute [$bn/yr per H100e].
	Profit   [world.Markets]float64                       // AI profit per unit of owned compute [$bn/yr per H100e].
	Compute  [world.Markets]unit.H100e
}

// userCost is UC [$/H100e/hour].
func (p *DemandParams) userCost(allIn unit.USD, life float64) float64 {
	return float64(float64(allIn)*(p.Interest+1/life+p.PriceFall)) / unit.HoursPerYear
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
	return float64(p.CashShare*(cash+profit)) + float64(outside*boom)
}

// profit is what a unit of owned compute earns beyond its costs [$bn/yr per H100e].
func (p *DemandParams) profit(logRent float64) float64 {
	perUnit := float64(rent(logRent) * float64(unit.HoursPerYear*p.Utilisation))
	return float64(p.ProfitShare*perUnit) / unit.USDPerBn
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
		s.ExpectedGrowth[r] = p.ExpectationStart
	}
}

// demand computes budgets of all owners and spreads them over hosts.
func (m *Model) demand(k clock) {
	p, s, f := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand
	owned := m.nationCompute()
	all := unit.H100e(0)
	for n := range owned {
		all += owned[n][world.USDesigned] + owned[n][world.Chinese]
	}
	inChina := m.State.Installed[world.CHN].total()
	f.Compute = [world.Markets]unit.H100e{all - inChina, inChina}
	for r := range world.Market(world.Markets) {
		// The US and the rest share a market; China's buyers see a mix of both makers.
		mix := owned[world.NationCHN]
		if r == world.WorldExChina {
			mix = owned[world.NationUSA]
		}
		chinese := float64(mix[world.Chinese]) / float64(mix[world.USDesigned]+mix[world.Chinese])
		f.AllIn[r] = unit.USD(float64(m.Flows.Prices.AllIn[world.USDesigned])*(1-chinese)) +
			unit.USD(float64(m.Flows.Prices.AllIn[world.Chinese])*chinese)
		life := m.Params.Installed.LifeYears
		f.UserCost[r] = p.userCost(f.AllIn[r], life)
		f.Desired[r] = p.desired(f.AllIn[r], life, s.ExpectedGrowth[r], s.LogRent[r], f.UserCost[r])
		f.Profit[r] = p.profit(s.LogRent[r])
	}
	us := m.cloudBudget(k, world.NationUSA, world.USA, owned[world.NationUSA])
	cn := m.cloudBudget(k, world.NationCHN, world.CHN, owned[world.NationCHN])
	m.hosts(us, cn)
	m.restBudgets(k)
}

// integrateDemand moves rents, expectations and the gap to desired budgets. The rent's
// equation is linear in ln R, so the step is exact for a constant need.
func (m *Model) integrateDemand(k clock) {
	p, s, f, h := &m.Params.Demand, &m.State.Demand, &m.Flows.Demand, &m.data.History
	for r := range world.Markets {
		need := &h.LnServingNeed[r]
		serving := num.Log(float64(float64(f.Compute[r])*float64(p.Utilisation*(1-p.TrainingShare))) + 1)
		log := need.at(k.year)
		if world.Market(r) == world.WorldExChina && m.State.Remote > 0 {
			log = num.Log(num.Exp(log) + float64(m.State.Remote)) // Denied buyers rent here.
		}
		scarcity := log - serving
		target := h.LnReferenceRent[r].at(k.year) + scarcity/p.Elasticity
		s.LogRent[r] += float64((target - s.LogRent[r]) * (1 - num.Exp(-float64(float64(p.RentResponse*p.Elasticity)*float64(k.dt)))))

		half := float64(float64(k.dt) * 0.5)
		growth := (need.at(k.year+half) - need.at(k.year-half)) / float64(k.dt)
		s.ExpectedGrowth[r] += float64((growth - s.ExpectedGrowth[r]) * k.relax(unit.Years(p.ExpectationYears)))
	}
	keep := 1 - k.relax(unit.Years(p.GapYears))
	for n := range s.Mood {
		s.Mood[n] = unit.Ratio(float64(s.Mood[n]) * keep)
	}
	for c := range s.RestMood {
		s.RestMood[c] = unit.Ratio(float64(s.RestMood[c]) * keep)
	}
}

// rent is R [$/H100e/hour].
func rent(log float64) float64 { return num.Exp(log) }
