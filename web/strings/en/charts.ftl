### What the charts say, and the parts that belong to them: the flows of money, files, the choice of charts.

## Each chart: its title, what one is looking at, and the unit of its axis

figure-shipped = Accelerators shipped
about-shipped = Compute of accelerators sold to final buyers, detours included; dots are evidence.
unit-shipped = million H100e a year

figure-owned = Installed compute
about-owned = Computing power in use anywhere, by the nation of its owner.
unit-owned = million H100e

figure-to-china = Shipments to China
about-to-china = What reaches China with permission, through third countries, and from its own makers.
unit-to-china = million H100e a year

figure-price = Price of a chip
about-price = Average price of a unit of compute, chip only, and what it costs to make.
unit-price = thousand $ per H100e

figure-tools = Chip-making tools sold to China
about-tools = Sales of machines that make chips, by the nation of the vendor.
unit-tools = billion $ a year

figure-power = Power drawn by AI compute
about-power = What data centres for AI draw from the grid, cooling included.
unit-power = GW

figure-use-now = Who answers the prompts
about-use-now = Shares of all tokens at the playhead, by who trains the model and whether its weights are open, and how far they moved since January 2026.
unit-use-now = % of the world’s use

figure-use = Who answers, over time
about-use = Share of all tokens that each family of models produces, by who trains it and whether its weights are open.
unit-use = % of the world’s use

figure-capital = Intelligent capital
about-capital = Compute in a country times the quality of the best model that it may use; sovereign is the part that no foreign government can switch off.
unit-capital = H100e at reference quality

figure-dependency = Dependency of { $country }
about-dependency = Service lost if the one foreign government that can cut most cuts all it can: at once, and what is still missing later.
unit-dependency = % of service lost

figure-capability = Capability
about-capability = The best released model of each family on the Epoch Capabilities Index; dots are evidence.
unit-capability = ECI points

figure-model-price = Price of a model
about-model-price = What a million tokens cost; open models at what hosts charge, closed Chinese ones at home.
unit-model-price = $ per million tokens

figure-capital-sovereign = Sovereign intelligent capital
about-capital-sovereign = The part of intelligent capital that no foreign government can switch off.
unit-capital-sovereign = H100e at reference quality

figure-users = Users of AI
about-users = People who use generative AI, of those of working age; dots are evidence.
unit-users = % of working age

figure-developers = Developers
about-developers = Share of developers who build on each family; they bring others with them.
unit-developers = % of developers

figure-open-lag = Open models behind the best
about-open-lag = How many months each nation’s best open model trails the best model of all.
unit-open-lag = months

figure-router = On an open router
about-router = What a router outside China would see: mostly users who look for a low price, so not the world’s shares. Dots are evidence.
unit-router = % of tokens

figure-profit-layer = Profit by layer
about-profit-layer = Operating profit of all firms of a layer of the stack; models carry the cost of training them.
unit-profit-layer = billion $ a year

figure-profit-nation = Profit by nation
about-profit-nation = Operating profit of the whole stack, by where the owners sit.
unit-profit-nation = billion $ a year

figure-valuation = Market value
about-valuation = What investors would pay for the profits that they expect of chip designers and of model labs; dots are evidence.
unit-valuation = billion $

figure-payments = Who pays whom
about-payments = All payments of the month at the rate of a year, purchases between layers included: who pays, for which layer of the stack, and where the owners sit who earn it. Heights are shares of the total.
unit-payments = billion $ a year

figure-net = Net capture
about-net = What a country’s owners earn across the stack, less what the country pays.
unit-net = billion $ a year

figure-margin = Margins
about-margin = Share of the price left after the cost of making a chip, or of serving a closed model.
unit-margin = % of the price

figure-channels = What the US sells abroad
about-channels = American revenue abroad from tools, chips, access to models and rented compute, beside all that China earns so.
unit-channels = billion $ a year

figure-surplus = Left for users
about-surplus = Consumer surplus: what using models is worth to people beyond what they pay.
unit-surplus = trillion $ a year

figure-yield = Earned per unit of capability
about-yield = American revenue of each channel over the capability that it gives buyers abroad during its life.
unit-yield = $ per H100e-year at reference quality

figure-fiscal = Fiscal cost
about-fiscal = What governments pay for subsidies and programmes, those of the baseline included.
unit-fiscal = billion $ a year

figure-players = Effective players
about-players = Firms of equal size that would stand for those of a layer: near one is a monopoly.
unit-players = firms

## Lines of charts

line-us-designed = US-designed
line-chinese = Chinese
line-us = US
line-china = China
line-rest = Rest of world
line-diverted = Diverted
line-unit-cost = its unit cost
line-all = All
line-japan = Japan
line-netherlands = Netherlands
line-us-closed = US closed
line-us-open = US open
line-china-closed = China closed
line-china-open = China open
line-rest-open = Others, open
line-chosen = { $country }
line-chosen-sovereign = { $country } (sovereign)
line-at-once = at once
line-after-year = after 12 months
line-after-three-years = after 36 months
line-tools = Tools
line-making = Foundry and memory
line-chip-design = Chip design
line-sites = Servers and sites
line-cloud = Cloud
line-models = Models
line-uses = Uses
line-taiwan = Taiwan
line-korea = Korea
line-us-chips = US chips
line-us-models = US models
line-us-closed-models = US closed models
line-china-closed-models = Chinese closed models
line-china-chips = Chinese chips
line-china-models = Chinese models
line-chips = Chips
line-rented = Rented compute
line-china-all = China, all
line-us-cloud = US cloud

## Around every chart

chart-table = Table
chart-table-of = { $title } as a table
chart-table-name = { $title }, { $unit }: table
chart-save-of = Save { $title } as a file
chart-sentence = { $title }, { $unit }. { $month }: { $values }.
chart-dashed = dashed = { $of ->
    [kept] A
   *[baseline] baseline
}
chart-dotted = dotted = own baseline
chart-own = The own baseline has your assumptions and no policy of yours.
chart-haze = The haze holds 80 % of baselines with other plausible parameters.
chart-no-haze = No plausible range is kept for these figures.
chart-haze-bar = The pale part of a bar holds 80 % of baselines with other plausible parameters.
csv-saved = CSV exported.

## Tables

table-month = Month
table-baseline = { $line }, { $of ->
    [kept] A
   *[baseline] baseline
}
table-own = { $line }, own baseline
table-baseline-only = { $of ->
    [kept] A
   *[baseline] Baseline
}
table-own-only = Own baseline
table-family = Models
table-moved = Since Jan 2026
table-range = Plausible baselines
table-sum = All
table-payers = Paid by
table-earners = Earned by
table-instead = { $now } ({ $was })

## Shares of use at the playhead

quadrant-us = US
quadrant-china = China
quadrant-rest = Others
quadrant-closed = Closed
quadrant-open = Open
quadrant-none = none
quadrant-share = { $share } %
quadrant-baseline = { $of ->
    [kept] A
   *[baseline] baseline
} { $share } %
quadrant-mark = line in a bar = { $of ->
    [kept] A
   *[baseline] baseline
}

## Flows of money

money-name = Flows of money from nations that pay, through layers of the stack, to nations that earn; arrows walk through it
money-outline = outline = { $of ->
    [kept] A
   *[baseline] baseline
}
money-missing = The flows of money did not load; the charts work without them.
money-head-payer = Who pays
money-head-layer = for what
money-head-earner = who earns it
money-layer-apps = Uses
money-layer-models = Models
money-layer-cloud = Cloud
money-layer-sites = Sites
money-layer-chips = Chips
money-layer-making = Foundry
money-layer-tools = Tools
money-part = { $name } { $amount }
money-payer = { $name } pays { $amount }, most of it for: { $parts }.
money-layer = { $name }: { $amount }, paid by { $payers }; earned by { $earners }.
money-earner = { $name } earns { $amount }, most of it with: { $parts }.
money-pays-for = { $from } pays for { $to }: { $amount }.
money-earned-with = { $to } earns with { $from }: { $amount }.
money-total = All payments: { $amount }.
money-baseline = In { $of ->
    [kept] A
   *[baseline] the baseline
}: { $amount }.

## Saving a figure

save-title = Save “{ $title }”
save-svg = Picture to scale (SVG)
save-png = Picture in pixels (PNG)
save-csv = Numbers (CSV)
save-cite = Goes with each file
save-done = { $name } is saved.
cite-title = { $title }. From: Sovereign Stack, a simulation of who owns AI, 2022 to 2040.
cite-scenario = Scenario: { $scenario }.
cite-run = Run { $hash }; model version { $version }, program { $program }. The same scenario gives the same run everywhere.
cite-link = { $link }
cite-data = Data behind the model: Epoch AI (CC BY 4.0), World Bank (CC BY 4.0), IMF, Microsoft, SEMI and others; see the model's page.
cite-licence = This figure may be used under CC BY 4.0 with these lines. It shows a simulation: an assumption-driven “what if”, no forecast.
cite-baseline = the baseline, the real history to 2025 and no policy of the reader's own
cite-no-history = without the real history of policies
cite-without = without “{ $event }”
cite-assumption = assumption { $name } at { $value }
cite-shock = { $name }{ $who ->
    [none] {""}
   *[other] { " " }by { $who }
}{ $whom ->
    [none] {""}
   *[other] { " " }on { $whom }
}: { $size }, from { $start }{ $end ->
    [none] {""}
   *[other] { " " }to { $end }
}
cite-all = every country

## The choice of charts

choose-charts = Choose charts
choose-title = Choose charts
choose-lead = Charts of all lenses, in your order. The choice stands in the link.
choose-shown = Shown, in this order
choose-all = All charts
choose-search = Search
choose-none = No chart says that.
choose-hardware = Hardware flows
choose-models = Model diffusion
choose-value = Value capture
choose-reset = Back to the charts of the lens
choose-handle = Move { $title }: drag, or press arrow up or down
choose-up = Move { $title } up
choose-down = Move { $title } down
choose-moved = { $title } is number { $place } of { $count }.
