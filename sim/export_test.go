package sim

import "sovereignstack/sim/world"

// GDP is what tests outside the package hold payments against [$bn of 2025].
func (m *Model) GDP(c world.CountryID, year int) float64 { return m.gdp(c, int32(year)) }
