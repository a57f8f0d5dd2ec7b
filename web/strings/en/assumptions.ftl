### The drawer with what the reader assumes.

assume-title = What I assume
assume-lead = The model takes these for true; they are no policies. What you change here holds with and without your policies, so policies are then held against your own baseline.
assume-close = Close
assume-search = Find an assumption
assume-sort = Order
assume-by-mechanism = by mechanism
assume-by-rank = most important first
assume-reset-all = Reset all
assume-count = { $shown } of { $all } assumptions, { $changed ->
    [0] all at their defaults
   *[other] { $changed } changed
}
assume-none = No assumption has these words.
assume-group = { $name } ({ $count })
assume-group-changed = { $count } changed
assume-value = { $name }: value
assume-default = default { $value }
assume-range = { $low } to { $high }
assume-rank = No. { $rank }
assume-rank-spoken = importance: number { $rank }; among the ten that move { $numbers ->
    [one] one
   *[other] { $numbers }
} of { $studied } numbers most
assume-reset = Reset
assume-reset-spoken = Reset “{ $name }” to { $value }
assume-reset-all-done = All assumptions are at their defaults.
assume-wrong = Use { $low } to { $high }.
assume-source = Source

## Mechanisms, by the first part of their parameters’ ids

assume-mechanism-adoption = Adoption
assume-mechanism-algorithms = Algorithms
assume-mechanism-chip-market = Chip market
assume-mechanism-demand = Demand for compute, budgets
assume-mechanism-developers = Developers
assume-mechanism-equipment = Equipment
assume-mechanism-export-control = Export control
assume-mechanism-fabs = Fabs
assume-mechanism-frontier = Frontier
assume-mechanism-full-stack-export = Full-stack export
assume-mechanism-incident-memory = Memory of incidents
assume-mechanism-indices = Indices
assume-mechanism-installed = Installed compute
assume-mechanism-model-choice = Choice of models
assume-mechanism-power = Power
assume-mechanism-pricing = Pricing
assume-mechanism-release = Release of models
assume-mechanism-retaliation = Retaliation
assume-mechanism-robotics = Robotics
assume-mechanism-value = Value
