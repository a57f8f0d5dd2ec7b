package world

// Family is the models of one nation of one kind: the 2×2 of US and China, open and
// closed, and the open models of everyone else. Closed models are sold through an API;
// the weights of open ones can be downloaded and run by anybody.
type Family int8

const (
	USClosed Family = iota
	USOpen
	ChinaClosed
	ChinaOpen
	RestOpen
	Families = iota
)

var families = [Families]struct {
	id     string
	nation Nation
	open   bool
}{
	{"us_closed", NationUSA, false}, {"us_open", NationUSA, true},
	{"china_closed", NationCHN, false}, {"china_open", NationCHN, true},
	{"rest_open", NationRest, true},
}

// ID is the family's name in files, addresses and tables.
func (f Family) ID() string { return families[f].id }

// Nation is who trains the family.
func (f Family) Nation() Nation { return families[f].nation }

// Open reports whether its weights can be downloaded.
func (f Family) Open() bool { return families[f].open }

// OpenOf is the open family of a nation.
func OpenOf(n Nation) Family { return openOf[n] }

// Tables stand outside of their functions: a table inside is written anew at every call.
var (
	openOf        = [Nations]Family{USOpen, ChinaOpen, RestOpen}
	closedOf      = [Nations]Family{USClosed, ChinaClosed, 0}
	supplierSeats = [Suppliers]CountryID{USA, CHN}
	earnerSeats   = [Earners]CountryID{USA, CHN, TWN, KOR, JPN, NLD, 0}
)

// ClosedOf is the closed family of a nation; false for the rest of the world, whose
// closed models are too few to count.
func ClosedOf(n Nation) (Family, bool) {
	return closedOf[n], n != NationRest
}

// Segment is a kind of user.
type Segment int8

const (
	Frontier Segment = iota // Weighs quality.
	Cost                    // Weighs price.
	Segments = iota
)

var segmentIDs = [Segments]string{"frontier", "cost"}

// ID is the segment's name in files, addresses and tables.
func (s Segment) ID() string { return segmentIDs[s] }

// Supplier is a nation whose government can switch services and chips off.
type Supplier int8

const (
	SupplierUSA Supplier = iota
	SupplierCHN
	Suppliers = iota
)

// Nation is the supplier as an owner.
func (s Supplier) Nation() Nation { return Nation(s) }

// ID is the supplier's name in files, addresses and tables.
func (s Supplier) ID() string { return nationIDs[s] }

// Seat is the supplier's country.
func (s Supplier) Seat() CountryID { return supplierSeats[s] }

// NationOf is the bloc of a country.
func NationOf(c CountryID) Nation {
	switch c {
	case USA:
		return NationUSA
	case CHN:
		return NationCHN
	}
	return NationRest
}
