package sim

import "sovereignstack/sim/world"

// levies is what duties, fees and subsidies do to the price of chips in one country, as
// shares of the chip's price. Mechanism 3 lets buyers compare what they bear; mechanism
// 16 books who pays it.
type levies struct {
	fee     float64               // Part of a licence fee on US designs that buyers bear.
	duty    [world.Makers]float64 // To the country's treasury.
	subsidy float64               // On Chinese chips, paid by China.
}

// surcharges is what buyers bear beyond the price of each maker.
func (l levies) surcharges() (us, cn float64) {
	return l.fee + l.duty[world.USDesigned], l.duty[world.Chinese] - l.subsidy
}

// levied reports whether country c may have any: never where policy is plain, unless
// China subsidises exports everywhere.
func (m *Model) levied(c world.CountryID) bool {
	return (!m.Policy.plain[c] || m.Params.Market.ExportSubsidy > 0) && m.burdened(c)
}

func (m *Model) burdened(c world.CountryID) bool {
	duties := float64(m.Policy.Tariff[c] + m.Policy.AntiDumping[c])
	subsidies := float64(m.Policy.ChipSubsidy[c]) + m.Params.Market.ExportSubsidy
	return c == world.USA || float64(m.Flows.Control.Fee[c])+duties+subsidies > 0
}

// levies of country c. A tariff is borne by chips made elsewhere: of US designs, the part
// that is not made in the country.
func (m *Model) levies(c world.CountryID) (l levies) {
	if fee := m.Flows.Control.Fee[c]; fee > 0 {
		l.fee = float64(m.Params.Control.FeePassed * float64(fee))
	}
	if tariff := float64(m.Policy.Tariff[c]); tariff > 0 {
		l.duty[world.USDesigned] = float64(tariff * (1 - m.madeAtHome(c)))
		l.duty[world.Chinese] = tariff
	}
	if c == world.CHN {
		l.duty[world.Chinese] = 0
		return l
	}
	l.subsidy = m.subsidy(c)
	l.duty[world.Chinese] += float64(m.Policy.AntiDumping[c])
	if c == world.USA {
		l.duty[world.Chinese] += m.answer(world.SupplierUSA)
	}
	return l
}

// madeAtHome is the part of US-designed compute whose logic is made in country c.
func (m *Model) madeAtHome(c world.CountryID) (share float64) {
	all := float64(m.Flows.Fabs.Capacity[world.USDesigned])
	if all <= 0 {
		return 0
	}
	for fab := range world.Fab(world.Fabs) {
		if fab != world.FabCHN && fab.Seat() == c {
			share += float64(m.Flows.Fabs.SiteOutput[fab]) / all
		}
	}
	return min(1, share)
}

// subsidy is the share of the price of Chinese chips that China pays in country c.
func (m *Model) subsidy(c world.CountryID) float64 {
	if c == world.CHN {
		return 0
	}
	return float64(join(m.Policy.ChipSubsidy[c], m.Params.Market.ExportSubsidy))
}
