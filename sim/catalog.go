package sim

import "sovereignstack/sim/world"

// LeverID, ParamID and OutputID are positions in the catalogue.
type (
	LeverID  int32
	ParamID  int32
	OutputID int32
)

// TargetKind says what a lever is aimed at.
type TargetKind int8

const (
	TargetNone      TargetKind = iota // The lever has no targets.
	TargetCountries                   // A list of economies.
)

// Lever is a policy that a reader can pull. Magnitude 0 changes nothing.
type Lever struct {
	ID, Label, Unit   string
	Min, Default, Max float64
	Actors            []world.CountryID // Who may pull it; empty is anyone.
	DefaultActors     []world.CountryID // Who pulls it unless the shock says otherwise.
	Targets           TargetKind
	DefaultTargets    []world.CountryID
	AnnounceLead      int32 // Months from announcement to start unless the shock says otherwise.
	Finer             bool  // A variant or a detail, which the page offers after the others.
	Description       string
	fades             bool // It asks for something else every month, not only while it ramps up.
	apply             func(*Policy, *Shock, Month)
}

// The levers, by LeverID. The order is part of the input buffer: append only, or
// change InputVersion.
const (
	leverGPUExportControl LeverID = iota
	leverEquipmentControl
	leverLicenceShare
	leverLicenceFee
	leverFullStackExport
	leverChipFund
	leverTaiwanLoss
	leverGridBuild
	leverCapitalShock
	leverFrontierControl
	leverCountryCap
	leverRemoteControl
	leverMemoryControl
	leverFoundryControl
	leverSovereignCompute
)

var levers = append(chipLevers[:], modelLevers[:]...)

// chipLevers is the levers on chips, tools, power and capital.
var chipLevers = [...]Lever{
	leverGPUExportControl: {
		ID: "gpu_export_control.coverage", Label: "GPU export control", Unit: "share of orders denied",
		Min: 0, Default: 0.85, Max: 1, AnnounceLead: 1,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.CHN},
		Description: "The US denies this share of orders for its accelerators to the listed buyers. Part of what is denied still arrives through third countries. Buyers turn to other makers as far as those can deliver.",
		apply:       applyGPUExportControl,
	},
	leverEquipmentControl: {
		ID: "equipment_control.coverage", Label: "Equipment control", Unit: "share of advanced tools denied",
		Min: 0, Default: 0.6, Max: 1, AnnounceLead: 6,
		Actors:        []world.CountryID{world.USA, world.JPN, world.NLD},
		DefaultActors: []world.CountryID{world.USA, world.JPN, world.NLD},
		Targets:       TargetCountries, DefaultTargets: []world.CountryID{world.CHN},
		Description: "The listed vendor nations stop selling this share of their advanced chip-making tools to China. When one nation acts alone, others sell in its place. China buys ahead while the threat is known, then builds its own tools faster.",
		apply:       applyEquipmentControl,
	},
	leverLicenceShare: {
		ID: "export_licence.share", Label: "Export licences", Unit: "share of denied orders licensed",
		Min: 0, Default: 0.5, Max: 1, AnnounceLead: 1,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.CHN},
		Description: "The US licenses this share of the orders that its controls deny by then; a later control covers licensed sales too. Without a control it changes nothing. Use it with the licence fee to sell and tax at once.",
		apply:       applyLicenceShare,
	},
	leverLicenceFee: {
		ID: "export_licence.fee", Label: "Licence fee", Unit: "share of revenue",
		Min: 0, Default: 0.25, Max: 0.5, AnnounceLead: 1,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.CHN},
		Description: "The US takes this share of the revenue from licensed sales to the listed buyers. The seller passes part of it on, so buyers pay more and order less. It raises public income and lowers sales.",
		apply:       applyLicenceFee,
	},
	leverFullStackExport: {
		ID: "full_stack_export.scale", Label: "Full-stack export programme", Unit: "scale",
		Min: 0, Default: 0.6, Max: 1, AnnounceLead: 6,
		Actors: []world.CountryID{world.USA, world.CHN}, DefaultActors: []world.CountryID{world.USA},
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.ARE, world.SAU, world.IND},
		Description: "The acting nation sells partners whole stacks with cheap finance: its firms build, the partner owns. Rented compute turns into owned compute year by year, and partners order more. Whose chips they are does not change.",
		apply:       applyFullStackExport,
	},
	leverChipFund: {
		ID: "chip_fund.spending", Label: "Chip fund", Unit: "$bn/yr",
		Min: 0, Default: 30, Max: 100, AnnounceLead: 0,
		Actors: []world.CountryID{world.CHN}, DefaultActors: []world.CountryID{world.CHN},
		Targets:     TargetNone,
		Description: "China adds this much public money a year to the spending of its chip industry on tools. More tools mean more wafers after a lag, and more practice for Chinese toolmakers. What cannot be imported waits for domestic tools.",
		apply:       applyChipFund,
	},
	leverTaiwanLoss: {
		ID: "taiwan_loss.share", Label: "Taiwan production loss", Unit: "share of output lost",
		Min: 0, Default: 0.7, Max: 1, AnnounceLead: 0,
		Targets:     TargetNone,
		Description: "Taiwan's fabs lose this share of their output of accelerator chips, from an earthquake, a blockade or war. Nearly all US-designed chips are made there, so shipments fall at once and prices jump. Other sites expand, but slowly.",
		apply:       applyTaiwanLoss,
	},
	leverGridBuild: {
		ID: "grid_build.change", Label: "Grid build-out or freeze", Unit: "change of build-out rate",
		Min: -1, Default: 1, Max: 3, AnnounceLead: 6,
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.USA},
		Description: "The listed countries change how fast they connect power for data centres: −1 stops it, 0 is the present rate, 1 doubles it. Where power binds, chips wait or go elsewhere. Where it does not bind, nothing changes.",
		apply:       applyGridBuild,
	},
	leverCapitalShock: {
		ID: "capital_shock.size", Label: "Capital boom or bust", Unit: "log change of budgets",
		Min: -1.5, Default: -0.7, Max: 1.5, AnnounceLead: 0,
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.USA},
		Description: "Investors of the listed nations spend more (above 0) or less (below 0) on compute than its return calls for; −0.7 halves budgets. The mood fades by itself. Cash flow and outside finance still bound what a boom can spend.",
		fades:       true,
		apply:       applyCapitalShock,
	},
	leverFrontierControl: {
		ID: "gpu_export_control.frontier", Label: "Frontier-chip control", Unit: "share of frontier orders denied",
		Min: 0, Default: 0.9, Max: 1, AnnounceLead: 1,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.CHN},
		Finer:       true,
		Description: "The US denies this share of orders above a performance threshold; chips made to stay below it may ship. Buyers of what is denied take such chips instead and get a fraction of the compute.",
		apply:       applyFrontierControl,
	},
	leverCountryCap: {
		ID: "country_cap.limit", Label: "Cap per country", Unit: "thousand H100e/yr",
		Min: 0, Default: 17, Max: 1000, AnnounceLead: 4,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.ARE, world.SAU, world.IND},
		Finer:       true,
		Description: "The US lets no more than this amount of its accelerators ship to each listed country in a year; 0 is no cap. The rule of January 2025 meant about 50,000 over three years and was withdrawn before it took effect. What exceeds the cap counts as denied: part leaks, part turns to Chinese chips.",
		apply:       applyCountryCap,
	},
	leverRemoteControl: {
		ID: "remote_cloud_control.coverage", Label: "Remote cloud control", Unit: "share of remote access denied",
		Min: 0, Default: 0.8, Max: 1, AnnounceLead: 3,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.CHN},
		Finer:       true,
		Description: "Buyers who are denied chips rent part of that compute in clouds abroad. The US closes this share of that door. Rents outside fall a little when they leave.",
		apply:       applyRemoteControl,
	},
	leverMemoryControl: {
		ID: "hbm_control.coverage", Label: "Memory control", Unit: "share of memory imports denied",
		Min: 0, Default: 1, Max: 1, AnnounceLead: 3,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets:     TargetNone,
		Finer:       true,
		Description: "The US and its partners deny China this share of the high-bandwidth memory that it would import. Without memory a die is no accelerator, so output falls once the stock is used up. The real control of December 2024 is part of the baseline; leave it out to see this one alone.",
		apply:       applyMemoryControl,
	},
	leverFoundryControl: {
		ID: "foundry_control.coverage", Label: "Foundry control", Unit: "share of dies made abroad denied",
		Min: 0, Default: 1, Max: 1, AnnounceLead: 1,
		Actors: []world.CountryID{world.USA}, DefaultActors: []world.CountryID{world.USA},
		Targets:     TargetNone,
		Finer:       true,
		Description: "The US keeps foreign foundries from making this share of the dies that Chinese designers would order there. The route was closed in late 2024 in the baseline; leave that out to see this one alone. Stocked dies last a few years.",
		apply:       applyFoundryControl,
	},
	leverSovereignCompute: {
		ID: "sovereign_compute.spending", Label: "Sovereign compute programme", Unit: "% of GDP/yr",
		Min: 0, Default: 0.1, Max: 1, AnnounceLead: 6,
		Targets: TargetCountries, DefaultTargets: []world.CountryID{world.FRA, world.DEU, world.IND, world.JPN},
		Finer:       true,
		Description: "The listed countries spend this share of their GDP a year on compute that domestic owners keep. It adds to what their firms spend anyway. Power and permission still bound what arrives.",
		apply:       applySovereignCompute,
	},
}

// Levers lists every lever, by LeverID. The caller must not change it.
func Levers() []Lever { return levers[:] }

// Parameter is one number of the model that a reader may question.
type Parameter struct {
	ID, Label, Unit   string
	Min, Default, Max float64
	Prior             float64 // The table's value: the mode of a triangular range. Default is the fitted one where there is one.
	Distribution      string  // How the range is read: "uniform", "log-uniform" or "triangular".
	Source            string  // Evidence id, or "assumption: why".
	at                func(*Params) *float64
}

// Parameters lists every parameter, by ParamID. The caller must not change it.
func Parameters() []Parameter { return parameters[:] }

// LeverByID finds a lever; false if there is none.
func LeverByID(id string) (LeverID, bool) {
	for i := range levers {
		if levers[i].ID == id {
			return LeverID(i), true
		}
	}
	return 0, false
}

// ParameterByID finds a parameter; false if there is none.
func ParameterByID(id string) (ParamID, bool) {
	for i := range parameters {
		if parameters[i].ID == id {
			return ParamID(i), true
		}
	}
	return 0, false
}
