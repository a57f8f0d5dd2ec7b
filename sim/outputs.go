package sim

import "sovereignstack/sim/world"

// Dim is one index of an output and the ids of its entities in order.
type Dim struct {
	ID       string
	Entities []string
}

// Output is a series that a run yields for every entity and month.
type Output struct {
	ID, Label, Unit, Description string
	Dims                         []Dim
	mean                         bool                    // Averaged over the month; otherwise taken at its end.
	collect                      func(*Model, []float32) // One value per entity, row-major.
}

// Size is the number of entities: the product of the dimensions.
func (o *Output) Size() int {
	size := 1
	for _, d := range o.Dims {
		size *= len(d.Entities)
	}
	return size
}

// Flow reports whether a month's value is its average; other outputs are taken at the
// end of the month.
func (o *Output) Flow() bool { return o.mean }

// Entity is the id of entity number n: the ids of its parts joined by ":"; empty
// for an output without dimensions.
func (o *Output) Entity(n int) string {
	id := ""
	for i := len(o.Dims) - 1; i >= 0; i-- {
		entities := o.Dims[i].Entities
		part := entities[n%len(entities)]
		n /= len(entities)
		if id != "" {
			part += ":" + id
		}
		id = part
	}
	return id
}

var (
	dimCountry = Dim{"country", world.CountryIDs()}
	dimMaker   = Dim{"maker", ids(world.Makers, func(i int) string { return world.Maker(i).ID() })}
	dimOwner   = Dim{"owner", ids(world.Owners, func(i int) string { return world.Owner(i).ID() })}
	dimNation  = Dim{"nation", ids(world.Nations, func(i int) string { return world.Nation(i).ID() })}
	dimVendor  = Dim{"vendor", ids(world.Vendors, func(i int) string { return world.Vendor(i).ID() })}
	dimFab     = Dim{"fab", ids(world.Fabs, func(i int) string { return world.Fab(i).ID() })}
	dimComplex = Dim{"complex", ids(world.Complexes, func(i int) string { return world.Complex(i).ID() })}
	dimHub     = Dim{"hub", ids(world.Hubs, func(i int) string { return world.Hub(i).ID() })}
	dimMarket  = Dim{"market", ids(world.Markets, func(i int) string { return world.Market(i).ID() })}
)

func ids(n int, id func(int) string) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = id(i)
	}
	return out
}

// The outputs, by OutputID.
const (
	OutAcceleratorsShipped OutputID = iota
	OutAcceleratorsOrdered
	OutAcceleratorsPermitted
	OutAcceleratorsDiverted
	OutAcceleratorsMade
	OutFabUtilisation
	OutInstalledCompute
	OutComputeOwned
	OutComputeShippedCumulative
	OutToolSales
	OutToolDomesticShare
	OutFabWafers
	OutFabYield
	OutMemoryStock
	OutChipPrice
	OutChipUnitCost
	OutChipMarkup
	OutChipGrossMargin
	OutChipRevenue
	OutLicenceFees
	OutBudget
	OutComputeRent
	OutPowerUsed
	OutPowerLimit
	OutComputeRemote
	OutTrainingCompute
	OutDieStock
	chipOutputs
)

var outputs = append(chipOutputList[:], modelOutputs[:]...)

// chipOutputList is the outputs of mechanisms 1 to 7.
var chipOutputList = [chipOutputs]Output{
	OutAcceleratorsShipped: {
		ID: "accelerators_shipped", Label: "Accelerators shipped", Unit: "H100e/yr", Dims: []Dim{dimMaker, dimCountry},
		Description: "Compute sold to final buyers in each country with permission, by maker.", mean: true, collect: collectShipped},
	OutAcceleratorsOrdered: {
		ID: "accelerators_ordered", Label: "Accelerators ordered", Unit: "H100e/yr", Dims: []Dim{dimMaker, dimCountry},
		Description: "Compute that buyers in each country would take at the present price if nothing were denied or short.", mean: true, collect: collectOrdered},
	OutAcceleratorsPermitted: {
		ID: "accelerators_permitted", Label: "Orders permitted", Unit: "share", Dims: []Dim{dimCountry},
		Description: "Share of orders for US-designed accelerators that may ship to each country, licences included.", mean: true, collect: collectPermitted},
	OutAcceleratorsDiverted: {
		ID: "accelerators_diverted", Label: "Accelerators diverted", Unit: "H100e/yr", Dims: []Dim{dimHub},
		Description: "US-designed compute that reaches controlled buyers, nearly all in China, without permission, by the hub through which it passes.", mean: true, collect: collectDiverted},
	OutAcceleratorsMade: {
		ID: "accelerators_made", Label: "Accelerators made", Unit: "H100e/yr", Dims: []Dim{dimFab},
		Description: "Compute by the region where the logic is made.", mean: true, collect: collectMade},
	OutFabUtilisation: {
		ID: "fab_utilisation", Label: "Utilisation of fabs", Unit: "share", Dims: []Dim{dimFab},
		Description: "What is made over what the lines of a region could make with buyers, memory, minerals and all of the site at hand.", mean: true, collect: collectUtilisation},
	OutInstalledCompute: {
		ID: "installed_compute", Label: "Installed compute", Unit: "H100e", Dims: []Dim{dimCountry, dimOwner, dimMaker},
		Description: "Compute that stands in each country, by owner and maker. A nation's own clouds count as its domestic owner.", collect: collectInstalled},
	OutComputeOwned: {
		ID: "compute_owned", Label: "Compute owned", Unit: "H100e", Dims: []Dim{dimNation},
		Description: "Installed compute anywhere in the world, by the nation that owns it.", collect: collectOwned},
	OutComputeShippedCumulative: {
		ID: "compute_shipped_cumulative", Label: "Compute shipped since 2022", Unit: "H100e", Dims: []Dim{dimNation},
		Description: "Sum of all accelerators delivered since January 2022, retired or not, diverted ones included, by the nation of the first owner.", collect: collectCumulative},
	OutToolSales: {
		ID: "tool_sales", Label: "Tool sales", Unit: "$bn/yr", Dims: []Dim{dimVendor, dimFab},
		Description: "Sales of chip-making tools, by the vendor's nation and the region of the fab.", mean: true, collect: collectToolSales},
	OutToolDomesticShare: {
		ID: "tool_domestic_share", Label: "China's own share of its tools", Unit: "share",
		Description: "Part of China's spending on tools that goes to Chinese vendors.", mean: true, collect: collectDomesticShare},
	OutFabWafers: {
		ID: "fab_wafers", Label: "Wafer capacity for accelerators", Unit: "wafers/month", Dims: []Dim{dimComplex},
		Description: "Capacity for accelerator logic in 300 mm wafers.", mean: true, collect: collectWafers},
	OutFabYield: {
		ID: "fab_yield", Label: "Yield", Unit: "share", Dims: []Dim{dimComplex},
		Description: "Share of accelerator dies on a wafer that work.", mean: true, collect: collectYield},
	OutMemoryStock: {
		ID: "memory_stock", Label: "China's stock of high-bandwidth memory", Unit: "million stacks",
		Description: "Memory stacks in China that are not in use yet.", collect: collectMemoryStock},
	OutChipPrice: {
		ID: "chip_price", Label: "Chip price", Unit: "$/H100e", Dims: []Dim{dimMaker},
		Description: "Average price of a unit of compute, chip only, before licence fees.", mean: true, collect: collectPrice},
	OutChipUnitCost: {
		ID: "chip_unit_cost", Label: "Chip unit cost", Unit: "$/H100e", Dims: []Dim{dimMaker},
		Description: "Cost of making a unit of compute, chip only.", mean: true, collect: collectUnitCost},
	OutChipMarkup: {
		ID: "chip_markup", Label: "Chip mark-up", Unit: "ratio to cost", Dims: []Dim{dimMaker},
		Description: "Price over unit cost, less one.", collect: collectMarkup},
	OutChipGrossMargin: {
		ID: "chip_gross_margin", Label: "Chip gross margin", Unit: "share of price", Dims: []Dim{dimMaker},
		Description: "Mark-up as a share of the price.", mean: true, collect: collectGrossMargin},
	OutChipRevenue: {
		ID: "chip_revenue", Label: "Chip revenue", Unit: "$bn/yr", Dims: []Dim{dimMaker},
		Description: "Sales of accelerators, diverted ones included; chips made for own use count at the average price.", mean: true, collect: collectRevenue},
	OutLicenceFees: {
		ID: "licence_fees", Label: "Licence fees", Unit: "$bn/yr",
		Description: "What the US takes of licensed chip sales.", mean: true, collect: collectFees},
	OutBudget: {
		ID: "budget", Label: "Budget for compute", Unit: "$bn/yr", Dims: []Dim{dimNation},
		Description: "Money set aside for accelerators with servers, network, buildings and power, by owning nation.", mean: true, collect: collectBudget},
	OutComputeRent: {
		ID: "compute_rent", Label: "Rent of compute", Unit: "$/H100e/hour", Dims: []Dim{dimMarket},
		Description: "Rent of a unit of compute in each market.", collect: collectRent},
	OutPowerUsed: {
		ID: "power_used", Label: "Power used for AI", Unit: "GW", Dims: []Dim{dimCountry},
		Description: "Facility power drawn by installed accelerators.", collect: collectPowerUsed},
	OutPowerLimit: {
		ID: "power_limit", Label: "Power available for AI", Unit: "GW", Dims: []Dim{dimCountry},
		Description: "Facility power that each country can give to accelerators.", collect: collectPowerLimit},
	OutComputeRemote: {
		ID: "compute_remote", Label: "Compute rented by denied buyers", Unit: "H100e",
		Description: "Compute in foreign clouds that buyers who are denied chips rent instead.", collect: collectRemote},
	OutTrainingCompute: {
		ID: "training_compute", Label: "Training compute of the largest lab", Unit: "H100e", Dims: []Dim{dimNation},
		Description: "Compute with which the largest lab of each nation can train: its share of what the nation's owners use for training.", collect: collectTraining},
	OutDieStock: {
		ID: "die_stock", Label: "China's stock of dies", Unit: "million dies",
		Description: "Accelerator dies in China, made at home or abroad, that are not in use yet.", collect: collectDieStock},
}

// Outputs lists every output, by OutputID. The caller must not change it.
func Outputs() []Output { return outputs[:] }

// OutputByID finds an output; false if there is none.
func OutputByID(id string) (OutputID, bool) {
	for i := range outputs {
		if outputs[i].ID == id {
			return OutputID(i), true
		}
	}
	return 0, false
}
