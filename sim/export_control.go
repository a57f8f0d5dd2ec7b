package sim

import (
	"sovereignstack/sim/unit"
	"sovereignstack/sim/world"
)

// ExportControlParams is mechanism 4: what may ship, and what arrives all the same.
//
//	permitted = open + licensed
//	shipped   = ordered·permitted
//	diverted  = ordered·(1 − permitted)·leakage·(1 − enforcement)
//	fee       = licensed / permitted · fee rate         share of the price
//
//	open      1  share of orders that no control covers
//	licensed  1  share of orders that a control covers and a licence lets pass
//	leakage   1  share of denied orders that arrive by other routes
//
// Diverted chips pass through hubs in proportion to what the hubs buy themselves.
// Buyers that no control covers receive all they order.
type ExportControlParams struct {
	Leakage     float64 // Share of denied orders that still arrive without enforcement [1].
	Enforcement float64 // Share of leakage that enforcement stops [1].
	FeePassed   float64 // Share of a licence fee that buyers bear [1].
}

// ExportControlFlows is the gates of the step.
type ExportControlFlows struct {
	Permitted [world.Count]unit.Share // Of orders, licences included.
	Leaked    [world.Count]unit.Share // Of orders, arriving without permission.
	Fee       [world.Count]unit.Share // Of the price, on average of permitted sales.
}

// leaked is the share of orders that arrives although it is denied.
func (p *ExportControlParams) leaked(permitted unit.Share) unit.Share {
	route := float64(p.Leakage * (1 - p.Enforcement))
	return unit.Share(float64(1-permitted) * route)
}

// fee is the licence fee as a share of the price of all permitted sales.
func fee(open, licensed, rate unit.Share) unit.Share {
	if licensed <= 0 {
		return 0
	}
	return unit.Share(licensed / (open + licensed) * rate)
}

func (m *Model) exportControl(clock) {
	p, f := &m.Params.Control, &m.Flows.Control
	for c := range f.Permitted {
		open, licensed := m.Policy.Open[c], m.Policy.Licensed[c]
		f.Permitted[c] = open + licensed
		f.Leaked[c] = p.leaked(f.Permitted[c])
		f.Fee[c] = fee(open, licensed, m.Policy.LicenceFee[c])
	}
}
