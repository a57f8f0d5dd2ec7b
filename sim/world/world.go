// Package world names what the model is about: economies, makers, owners, tool
// vendors, fab regions and the places through which chips are diverted. Everything is
// indexed by a small typed id, never by string; ids are positions in a fixed order.
package world

// CountryID is the position of an economy in the table, which is sorted by ISO3.
type CountryID int16

// Country is one economy: its ISO-3166 alpha-3 code and the name that readers see.
type Country struct{ ISO3, Name string }

// ISO3 returns the ISO-3166 alpha-3 code.
func (c CountryID) ISO3() string { return table[c].ISO3 }

// Name returns the name that readers see.
func (c CountryID) Name() string { return table[c].Name }

// Valid reports whether c is in the table.
func (c CountryID) Valid() bool { return c >= 0 && int(c) < Count }

// ByISO3 finds an economy by its code; false if the model does not know it.
func ByISO3(code string) (CountryID, bool) {
	low, high := 0, Count
	for low < high {
		middle := (low + high) / 2
		if table[middle].ISO3 < code {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < Count && table[low].ISO3 == code {
		return CountryID(low), true
	}
	return 0, false
}

// CountryIDs lists the codes of all economies, by CountryID.
func CountryIDs() []string {
	ids := make([]string, Count)
	for c := range table {
		ids[c] = table[c].ISO3
	}
	return ids
}

// Maker is who designs an accelerator.
type Maker int8

const (
	USDesigned Maker = iota // Designed in the US; made mostly in Taiwan, memory mostly from Korea.
	Chinese                 // Designed and, since 2020, mostly made in China.
	Makers     = iota
)

var makerIDs = [Makers]string{"us_designed", "chinese"}

// ID is the maker's name in files, addresses and tables.
func (m Maker) ID() string { return makerIDs[m] }

// Nation is where the maker's chips are sold from.
func (m Maker) Nation() CountryID {
	if m == Chinese {
		return CHN
	}
	return USA
}

// Owner is who owns installed compute, seen from the country that hosts it. A
// nation's own clouds count as its domestic owner at home.
type Owner int8

const (
	USCloud      Owner = iota // US clouds outside the US.
	ChineseCloud              // Chinese clouds outside China.
	Domestic                  // Owners of the host country; in the US and China their own clouds too.
	Owners       = iota
)

var ownerIDs = [Owners]string{"us_cloud", "chinese_cloud", "domestic"}

// ID is the owner's name in files, addresses and tables.
func (o Owner) ID() string { return ownerIDs[o] }

// Nation is a bloc of owners: the US, China, and everyone else.
type Nation int8

const (
	NationUSA Nation = iota
	NationCHN
	NationRest
	Nations = iota
)

var nationIDs = [Nations]string{"USA", "CHN", "REST"}

// ID is the nation's name in files, addresses and tables.
func (n Nation) ID() string { return nationIDs[n] }

// OwnerNation returns the bloc that owns what owner o runs in country c.
func OwnerNation(c CountryID, o Owner) Nation {
	switch {
	case o == USCloud || o == Domestic && c == USA:
		return NationUSA
	case o == ChineseCloud || o == Domestic && c == CHN:
		return NationCHN
	}
	return NationRest
}

// Vendor is a nation that sells chip-making tools.
type Vendor int8

const (
	VendorUSA Vendor = iota
	VendorJPN
	VendorNLD
	VendorCHN
	VendorOther
	Vendors = iota
)

var vendors = [Vendors]struct {
	id   string
	seat CountryID
}{{"USA", USA}, {"JPN", JPN}, {"NLD", NLD}, {"CHN", CHN}, {"OTHER", KOR}}

// ID is the vendor nation's name in files, addresses and tables.
func (v Vendor) ID() string { return vendors[v].id }

// Seat is where the map draws the vendor. Korea stands for the others: with Germany it
// holds most of what the three large vendor nations and China leave.
func (v Vendor) Seat() CountryID { return vendors[v].seat }

// Fab is a region where tools are installed and logic is made, as SEMI reports them.
type Fab int8

const (
	FabTWN Fab = iota
	FabKOR
	FabUSA
	FabCHN
	FabJPN
	FabEUR
	FabROW
	Fabs = iota
)

var fabs = [Fabs]struct {
	id   string
	seat CountryID
}{{"TWN", TWN}, {"KOR", KOR}, {"USA", USA}, {"CHN", CHN}, {"JPN", JPN}, {"EUR", DEU}, {"ROW", SGP}}

// ID is the region's name in files, addresses and tables.
func (f Fab) ID() string { return fabs[f].id }

// Seat is the country that stands for the region on the map: the home of its largest
// fabs (Germany for Europe, Singapore for the rest of the world).
func (f Fab) Seat() CountryID { return fabs[f].seat }

// Complex is one of the two production systems for accelerators.
type Complex int8

const (
	Allied         Complex = iota // Taiwan, Korea, the US, Japan, Europe.
	ChineseComplex                // Mainland China.
	Complexes      = iota
)

var complexIDs = [Complexes]string{"allied", "chinese"}

// ID is the complex's name in files, addresses and tables.
func (x Complex) ID() string { return complexIDs[x] }

// Hub is a place through which chips reach a controlled buyer.
type Hub int8

const (
	HubSGP Hub = iota
	HubMYS
	HubARE
	Hubs = iota
)

var hubSeats = [Hubs]CountryID{SGP, MYS, ARE}

// Seat is the hub's country.
func (h Hub) Seat() CountryID { return hubSeats[h] }

// ID is the hub's name in files, addresses and tables.
func (h Hub) ID() string { return hubSeats[h].ISO3() }

// Market is a pool in which compute is rented: China, and the rest of the world.
type Market int8

const (
	WorldExChina Market = iota
	China
	Markets = iota
)

var marketIDs = [Markets]string{"world_ex_china", "china"}

// ID is the market's name in files, addresses and tables.
func (m Market) ID() string { return marketIDs[m] }

// MarketOf returns the market that country c's installed compute serves.
func MarketOf(c CountryID) Market {
	if c == CHN {
		return China
	}
	return WorldExChina
}
