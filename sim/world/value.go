package world

// Layer is a layer of the stack, from tools to uses.
type Layer int8

const (
	LayerEquipment    Layer = iota // Chip-making tools.
	LayerFoundry                   // Logic wafers and packaging.
	LayerMemory                    // High-bandwidth memory.
	LayerChipDesign                // Accelerators as sold.
	LayerServers                   // Servers and network.
	LayerFacility                  // Buildings and power.
	LayerCloud                     // Compute for rent.
	LayerModels                    // Access to models.
	LayerApplications              // Software and services on models.
	LayerRobotics                  // Robots and machines that use models.
	Layers            = iota
)

var layerIDs = [Layers]string{"equipment", "foundry", "memory", "chip_design", "servers", "facility", "cloud", "models", "applications", "robotics"}

// ID is the layer's name in files, addresses and tables.
func (l Layer) ID() string { return layerIDs[l] }

// Hardware reports whether the layer makes things: tools to servers, and robots.
func (l Layer) Hardware() bool { return l <= LayerServers || l == LayerRobotics }

// Earner is a nation of the value accounts: those that hold a large part of one layer,
// and the rest.
type Earner int8

const (
	EarnerUSA Earner = iota
	EarnerCHN
	EarnerTWN
	EarnerKOR
	EarnerJPN
	EarnerNLD
	EarnerRest
	Earners = iota
)

var earnerIDs = [Earners]string{"USA", "CHN", "TWN", "KOR", "JPN", "NLD", "REST"}

// ID is the earner's name in files, addresses and tables.
func (e Earner) ID() string { return earnerIDs[e] }

// EarnerOf is the earner that a country belongs to.
func EarnerOf(c CountryID) Earner {
	switch c {
	case USA:
		return EarnerUSA
	case CHN:
		return EarnerCHN
	case TWN:
		return EarnerTWN
	case KOR:
		return EarnerKOR
	case JPN:
		return EarnerJPN
	case NLD:
		return EarnerNLD
	}
	return EarnerRest
}

// Seat is the country of a named earner; false for the rest.
func (e Earner) Seat() (CountryID, bool) {
	return earnerSeats[e], e != EarnerRest
}

// Horizon is how long after a cut-off dependency is judged.
type Horizon int8

const (
	Now        Horizon = iota // At once.
	Year                      // After 12 months.
	ThreeYears                // After 36 months.
	Horizons   = iota
)

var horizons = [Horizons]struct {
	id    string
	years float64
}{{"now", 0}, {"year", 1}, {"years3", 3}}

// ID is the horizon's name in files, addresses and tables.
func (h Horizon) ID() string { return horizons[h].id }

// Years is the length of the horizon [yr].
func (h Horizon) Years() float64 { return horizons[h].years }

// Channel is what a nation sells abroad.
type Channel int8

const (
	ChannelTools Channel = iota
	ChannelChips
	ChannelAPI
	ChannelStack // Compute run abroad for others.
	Channels     = iota
)

var channelIDs = [Channels]string{"tools", "chips", "api", "stack"}

// ID is the channel's name in files, addresses and tables.
func (c Channel) ID() string { return channelIDs[c] }
