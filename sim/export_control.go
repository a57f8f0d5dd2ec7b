package sim

import (
	"sovereignstack/sim/num"
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// ExportControlParams is mechanism 4: what may ship, and what arrives all the same.
//
//	open      = covered by no control · (1 − frontier share·(1 − frontier open)·(1 − downgrade))
//	permitted = min(open + licensed, cap / ordered)
//	shipped   = ordered·permitted
//	diverted  = ordered·(1 − permitted)·leakage·(1 − enforcement)
//	fee       = licensed / permitted · fee rate         share of the price
//
//	open      1  share of orders that no control covers
//	licensed  1  share of orders that a control covers and a licence lets pass
//	leakage   1  share of denied orders that arrive by other routes
//	downgrade 1  compute of the chips made to stay below a performance threshold, over
//	             that of the frontier chips they replace
//
// Diverted chips pass through hubs in proportion to what the hubs buy themselves.
// Buyers that no control covers receive all they order.
//
// Remote access is a channel of its own: who is denied chips rents part of that compute
// in clouds abroad, where it adds to the serving need.
//
//	dV/dt = remote share·access·denied − V/contract           V rented abroad [H100e]
//
// Memory and foreign foundries have controls of their own; they act in mechanism 2.
type ExportControlParams struct {
	Leakage       float64 // Share of denied orders that still arrive without enforcement [1].
	Enforcement   float64 // Share of leakage that enforcement stops [1].
	FeePassed     float64 // Share of a licence fee that buyers bear [1].
	FrontierShare float64 // Share of orders above the performance threshold [1].
	Downgrade     float64 // Compute of a chip below the threshold over that of a frontier chip [1].
	RemoteShare   float64 // Share of denied orders that is rented abroad [1].
	ContractYears float64 // Length of such a rent [yr].
}

// ExportControlFlows is the gates of the step.
type ExportControlFlows struct {
	Permitted [world.Count]unit.Share // Of orders, licences included.
	Leaked    [world.Count]unit.Share // Of orders, arriving without permission.
	Fee       [world.Count]unit.Share // Of the price, on average of permitted sales.
	Denied    unit.H100ePerYear       // Orders denied and not diverted, of those with remote access.
}

// route is the share of denied orders that finds a way when enforcement stops the given
// part of what usual enforcement leaves.
func (p *ExportControlParams) route(enforced float64) float64 {
	usual := float64(p.Leakage * (1 - p.Enforcement))
	return float64(usual * (1 - enforced))
}

// enforced is how much harder than usual detours are closed.
func (m *Model) enforced() float64 {
	return float64(join(m.Policy.Enforced, m.answer(world.SupplierUSA)))
}

// leaked is the share of orders that arrives although it is denied.
func (p *ExportControlParams) leaked(permitted unit.Share, enforced float64) unit.Share {
	return unit.Share(float64(1-permitted) * p.route(enforced))
}

// fee is the licence fee as a share of the price of all permitted sales.
func fee(open, licensed, rate unit.Share) unit.Share {
	if licensed <= 0 {
		return 0
	}
	return unit.Share(licensed / (open + licensed) * rate)
}

// tiers is the share of compute that passes when part of frontier orders is denied.
func (p *ExportControlParams) tiers(frontierOpen unit.Share) float64 {
	lost := float64(p.FrontierShare * (1 - p.Downgrade))
	return 1 - float64(lost*float64(1-frontierOpen))
}

// capped narrows what is permitted to a cap on what country c orders.
func (m *Model) capped(c world.CountryID, ordered unit.H100ePerYear) {
	f, limit := &m.Flows.Control, m.Policy.Cap[c]
	if float64(float64(ordered)*float64(f.Permitted[c])) <= float64(limit) {
		return
	}
	f.Permitted[c] = unit.Share(limit / ordered)
	f.Leaked[c] = m.Params.Control.leaked(f.Permitted[c], m.enforced())
}

// integrateRemote moves what denied buyers rent abroad.
func (m *Model) integrateRemote(k clock) {
	p := &m.Params.Control
	target := float64(float64(float64(m.Flows.Control.Denied)*p.RemoteShare) * p.ContractYears)
	m.State.Remote += unit.H100e((target - float64(m.State.Remote)) * k.relax(unit.Years(p.ContractYears)))
}

func (m *Model) exportControl(clock) {
	p, f := &m.Params.Control, &m.Flows.Control
	enforced := m.enforced()
	for c := range f.Permitted {
		if m.Policy.plain[c] {
			f.Permitted[c], f.Leaked[c], f.Fee[c] = 1, 0, 0
			continue
		}
		open := unit.Share(float64(m.Policy.Open[c]) * p.tiers(m.Policy.FrontierOpen[c]))
		licensed := m.Policy.Licensed[c]
		f.Permitted[c] = num.Smaller(1, open+licensed)
		f.Leaked[c] = p.leaked(f.Permitted[c], enforced)
		f.Fee[c] = fee(open, licensed, m.Policy.LicenceFee[c])
	}
}
