package sim

import "sovereignstack/sim/world"

var (
	dimFamily   = Dim{"family", ids(world.Families, func(i int) string { return world.Family(i).ID() })}
	dimEarner   = Dim{"earner", ids(world.Earners, func(i int) string { return world.Earner(i).ID() })}
	dimPayer    = Dim{"payer", dimEarner.Entities}
	dimLayer    = Dim{"layer", ids(world.Layers, func(i int) string { return world.Layer(i).ID() })}
	dimHorizon  = Dim{"horizon", ids(world.Horizons, func(i int) string { return world.Horizon(i).ID() })}
	dimChannel  = Dim{"channel", ids(world.Channels, func(i int) string { return world.Channel(i).ID() })}
	dimSupplier = Dim{"supplier", ids(world.Suppliers, func(i int) string { return world.Supplier(i).ID() })}
	dimUser     = Dim{"user", dimNation.Entities}
)

// The outputs of mechanisms 8 to 19, after those of chips and compute.
const (
	OutCapability OutputID = chipOutputs + iota
	OutFrontierCapability
	OutAlgorithmicEfficiency
	OutDistilledCapability
	OutOpenLag
	OutModelPrice
	OutModelMargin
	OutEffectiveLabs
	OutAIUsers
	OutModelUse
	OutModelUseFamily
	OutModelShare
	OutRouterShare
	OutEnterpriseShare
	OutDeveloperShare
	OutIncidentMemory
	OutServingNeed
	OutRevenue
	OutValueAdded
	OutOperatingProfit
	OutEconomicProfit
	OutCashFlow
	OutValuation
	OutPayments
	OutValuePaid
	OutValueNet
	OutConsumerSurplus
	OutRoboticsIncome
	OutIntelligentCapital
	OutIntelligentCapitalSovereign
	OutDependency
	OutEffectivePlayers
	OutCapitalPerFirm
	OutChannelRevenue
	OutChannelYield
	OutFiscalCost
	OutAcceleratorTools
	outputCount
)

var modelOutputs = [outputCount - chipOutputs]Output{
	OutCapability - chipOutputs: {
		ID: "capability", Label: "Capability", Unit: "ECI points", Dims: []Dim{dimFamily},
		Description: "Best released model of each family on the Epoch Capabilities Index.", collect: collectCapability},
	OutFrontierCapability - chipOutputs: {
		ID: "frontier_capability", Label: "Latent frontier", Unit: "ECI points", Dims: []Dim{dimNation},
		Description: "What the best lab of each nation could train.", mean: true, collect: collectFrontier},
	OutAlgorithmicEfficiency - chipOutputs: {
		ID: "algorithmic_efficiency", Label: "Algorithmic efficiency", Unit: "ratio to the US of January 2022", Dims: []Dim{dimNation},
		Description: "How much effective compute a unit of training compute yields.", collect: collectEfficiency},
	OutDistilledCapability - chipOutputs: {
		ID: "distilled_capability", Label: "Distilled capability", Unit: "ECI points", Dims: []Dim{dimNation},
		Description: "Part of the latent frontier that labs learned from others' models.", collect: collectDistilled},
	OutOpenLag - chipOutputs: {
		ID: "open_lag", Label: "Open lag", Unit: "months", Dims: []Dim{dimNation},
		Description: "How far each nation's best open model is behind the best of all, at the pace of the frontier.", mean: true, collect: collectOpenLag},
	OutModelPrice - chipOutputs: {
		ID: "model_price", Label: "Model price", Unit: "$/Mtok", Dims: []Dim{dimFamily},
		Description: "Price of a million tokens outside China; for Chinese closed models at home. Open models: what hosts charge.", mean: true, collect: collectModelPrice},
	OutModelMargin - chipOutputs: {
		ID: "model_margin", Label: "Model margin", Unit: "share of price", Dims: []Dim{dimFamily},
		Description: "Price less cost of serving on what is paid for, over price.", mean: true, collect: collectModelMargin},
	OutEffectiveLabs - chipOutputs: {
		ID: "effective_labs", Label: "Effective labs", Unit: "1", Dims: []Dim{dimNation},
		Description: "Labs of equal size that would compete as hard as those there are.", collect: collectLabs},
	OutAIUsers - chipOutputs: {
		ID: "ai_users", Label: "Users of AI", Unit: "% of working age", Dims: []Dim{dimCountry},
		Description: "People who use generative AI, share of people of working age.", collect: collectUsers},
	OutModelUse - chipOutputs: {
		ID: "model_use", Label: "Use of models", Unit: "trillion tokens/yr", Dims: []Dim{dimCountry},
		Description: "Tokens that people, firms and their agents in each country use.", mean: true, collect: collectUse},
	OutModelUseFamily - chipOutputs: {
		ID: "model_use_family", Label: "Use by family", Unit: "trillion tokens/yr", Dims: []Dim{dimFamily, dimUser},
		Description: "Tokens by family and by the user's nation.", mean: true, collect: collectUseFamily},
	OutModelShare - chipOutputs: {
		ID: "model_share", Label: "Share of models", Unit: "share of use", Dims: []Dim{dimCountry, dimFamily},
		Description: "Each family's share of tokens used in a country.", mean: true, collect: collectModelShare},
	OutRouterShare - chipOutputs: {
		ID: "router_share", Label: "Share on an open router", Unit: "share of use", Dims: []Dim{dimFamily},
		Description: "What an open router outside China would see: mostly cost-seeking use. An observation of the model, not the world share.", mean: true, collect: collectRouter},
	OutEnterpriseShare - chipOutputs: {
		ID: "enterprise_share", Label: "Share in enterprises", Unit: "share of use", Dims: []Dim{dimFamily},
		Description: "What a survey of enterprises outside China would see: mostly frontier-seeking use.", mean: true, collect: collectEnterprise},
	OutDeveloperShare - chipOutputs: {
		ID: "developer_share", Label: "Share of developers", Unit: "share", Dims: []Dim{dimFamily},
		Description: "Developers who build on each family.", collect: collectDevelopers},
	OutIncidentMemory - chipOutputs: {
		ID: "incident_memory", Label: "Memory of incidents", Unit: "0 to 1", Dims: []Dim{dimCountry, dimSupplier},
		Description: "Distrust of a supplier nation for what it switched off.", collect: collectMemory},
	OutServingNeed - chipOutputs: {
		ID: "serving_need", Label: "Serving need", Unit: "H100e", Dims: []Dim{dimMarket},
		Description: "Compute in use if all use at present prices is served.", mean: true, collect: collectNeed},
	OutRevenue - chipOutputs: {
		ID: "revenue", Label: "Revenue", Unit: "$bn/yr", Dims: []Dim{dimEarner, dimLayer},
		Description: "Sales by the nation of the owner and layer.", mean: true, collect: collectAccount(func(f *ValueFlows) *account { return &f.Revenue })},
	OutValueAdded - chipOutputs: {
		ID: "value_added", Label: "Value added", Unit: "$bn/yr", Dims: []Dim{dimEarner, dimLayer},
		Description: "Revenue less purchases from other layers, where production stands.", mean: true, collect: collectAccount(func(f *ValueFlows) *account { return &f.Added })},
	OutOperatingProfit - chipOutputs: {
		ID: "operating_profit", Label: "Operating profit", Unit: "$bn/yr", Dims: []Dim{dimEarner, dimLayer},
		Description: "Value added less labour, depreciation and fees, by the nation of the owner.", mean: true, collect: collectAccount(func(f *ValueFlows) *account { return &f.Operating })},
	OutEconomicProfit - chipOutputs: {
		ID: "economic_profit", Label: "Economic profit", Unit: "$bn/yr", Dims: []Dim{dimEarner, dimLayer},
		Description: "Operating profit less the cost of the capital in use.", mean: true, collect: collectAccount(func(f *ValueFlows) *account { return &f.Economic })},
	OutCashFlow - chipOutputs: {
		ID: "cash_flow", Label: "Cash flow", Unit: "$bn/yr", Dims: []Dim{dimEarner, dimLayer},
		Description: "Operating profit after tax, plus depreciation, less capital spending.", mean: true, collect: collectAccount(func(f *ValueFlows) *account { return &f.Cash })},
	OutValuation - chipOutputs: {
		ID: "valuation", Label: "Market value", Unit: "$bn", Dims: []Dim{dimEarner, dimLayer},
		Description: "What expected profits are worth at the cost of capital. Monthly steps do not show one-day moves.", collect: collectValuation},
	OutPayments - chipOutputs: {
		ID: "payments", Label: "Payments", Unit: "$bn/yr", Dims: []Dim{dimPayer, dimEarner, dimLayer},
		Description: "Who pays whom for what, purchases between layers included.", mean: true, collect: collectPayments},
	OutValuePaid - chipOutputs: {
		ID: "value_paid", Label: "Paid to the stack", Unit: "$bn/yr", Dims: []Dim{dimCountry, dimLayer},
		Description: "Final use and capital spending by a country's users and owners.", mean: true, collect: collectPaid},
	OutValueNet - chipOutputs: {
		ID: "value_net", Label: "Net capture", Unit: "$bn/yr", Dims: []Dim{dimCountry},
		Description: "What a country's owners earn of final use and capital spending, less what the country pays.", mean: true, collect: collectNet},
	OutConsumerSurplus - chipOutputs: {
		ID: "consumer_surplus", Label: "Consumer surplus", Unit: "$bn/yr", Dims: []Dim{dimCountry},
		Description: "What the choice of models is worth to users beyond what they pay: the log-sum over the marginal utility of money. Nobody is paid this.", mean: true, collect: collectSurplus},
	OutRoboticsIncome - chipOutputs: {
		ID: "robotics_income", Label: "Income from robotics", Unit: "$bn/yr", Dims: []Dim{dimCountry},
		Description: "What good and cheap models add to the income of those who make things.", mean: true, collect: collectRobotics},
	OutIntelligentCapital - chipOutputs: {
		ID: "intelligent_capital", Label: "Intelligent capital", Unit: "H100e at reference quality", Dims: []Dim{dimCountry},
		Description: "Compute in the country × quality of the best model that it may use.", collect: collectCapital},
	OutIntelligentCapitalSovereign - chipOutputs: {
		ID: "intelligent_capital_sovereign", Label: "Sovereign intelligent capital", Unit: "H100e at reference quality", Dims: []Dim{dimCountry},
		Description: "The part that no foreign government can switch off.", collect: collectSovereign},
	OutDependency - chipOutputs: {
		ID: "dependency", Label: "Dependency", Unit: "share of service", Dims: []Dim{dimHorizon, dimCountry},
		Description: "Service lost at once, after a year and after three if the one foreign government that can cut most cuts all it can.", mean: true, collect: collectDependency},
	OutEffectivePlayers - chipOutputs: {
		ID: "effective_players", Label: "Effective players", Unit: "1", Dims: []Dim{dimNation, dimLayer},
		Description: "Firms of equal size that stand for those of a nation's layer.", mean: true, collect: collectPlayers},
	OutCapitalPerFirm - chipOutputs: {
		ID: "capital_per_firm", Label: "Capital per lab", Unit: "$bn", Dims: []Dim{dimNation},
		Description: "Compute and models on the books of a nation's owners, per effective lab.", collect: collectCapitalPerFirm},
	OutChannelRevenue - chipOutputs: {
		ID: "channel_revenue", Label: "Revenue by export channel", Unit: "$bn/yr", Dims: []Dim{dimChannel, dimSupplier},
		Description: "What the US and China earn abroad with tools, chips, models and rented compute.", mean: true, collect: collectChannelRevenue},
	OutChannelYield - chipOutputs: {
		ID: "channel_yield", Label: "Revenue per unit of capability", Unit: "$ per H100e-year at reference quality", Dims: []Dim{dimChannel, dimSupplier},
		Description: "The same over the capability that it brings to the buyers over its life.", mean: true, collect: collectChannelYield},
	OutFiscalCost - chipOutputs: {
		ID: "fiscal_cost", Label: "Fiscal cost", Unit: "$bn/yr", Dims: []Dim{dimNation},
		Description: "What governments pay for subsidies and programmes, less duties on chips. Licence fees stand apart.", mean: true, collect: collectFiscal},
	OutAcceleratorTools - chipOutputs: {
		ID: "accelerator_tools", Label: "Tools for accelerators in China", Unit: "$bn/yr", Dims: []Dim{dimVendor},
		Description: "The part of tool sales to China that serves the logic and memory of accelerators, by the vendor's nation.", mean: true, collect: collectAcceleratorTools},
}
