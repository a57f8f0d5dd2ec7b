### What the first script says: header, cards, timeline, notices.

## Header

theme = Theme: { $name ->
    [auto] as the device
    [night] night
    [paper] paper
   *[projector] projector
}
share = Share
share-copied = Copied
share-copied-spoken = Link copied.
share-by-hand = Copy the link from the field.

dialog-close = Close

## Notices

notice-link = { $name } “{ $value }” was left out. Allowed: { $allowed }.
notice-file = { $name } “{ $value }”: { $file } was not opened. Allowed: { $allowed }.

model-reopened = The model had stopped in the background and was started again.
model-refused = { $field }: { $why }
model-broken-result = The model’s result is not whole.
model-other-version = The result belongs to another version of the model. Reload the page.
notice-failed = The model could not run this. { $why }
notice-report = Report to copy
file-not-loaded = { $file } did not load. Reload the page.
part-not-started = A part of the page ({ $name }) did not start. Reload the page.
part-not-loaded = A part of the page did not load. Try again.

## What is allowed in a link, for a notice

link-length = { $n } characters
allowed-length = at most { $most } characters
allowed-shocks = at most { $most } shocks
allowed-event = the id of an event of the history
allowed-range = { $least } to { $most }
allowed-place = { $form } such as { $example }; zoom from 1 to { $most }
allowed-country = a country code such as { $example }
allowed-form = { $form }, such as { $example }
allowed-one-of = one of { $values }
allowed-size = { $id } from { $least } to { $most }
allowed-actors = actors from { $codes ->
    [all] the country codes
   *[other] { $codes }
}
allowed-parts = { $parts } after the size, not “{ $rest }”
allowed-month = { $of ->
    [start] a start
    [end] an end
   *[announcement] an announcement
} from { $least } to { $most }
allowed-ramp = a ramp of 0 to { $most } months
allowed-no-targets = no targets for { $id }
allowed-targets = targets by country code, such as { $example }
allowed-order = an announcement no later than the start
allowed-end-after = an end after { $month }
allowed-parameter = { $form } with the id of a parameter of the model

## Map

map-hardware = World map of hardware flows
map-models = World map of the models that countries use
map-value = World map of who earns and who pays
map-still = Still map of the world
map-failed = { $reason ->
    [webgl2] This browser offers no WebGL2, so the map does not move.
    [load] The moving map could not be loaded.
    [context] The graphics system took the map away.
   *[crash] The moving map stopped with an error.
} The still map, the charts and all controls work.

## A country at the playhead

tip-unknown = { $name }: not in the model
tip-no-compute = { $name }: no compute worth showing
tip-hardware = { $name }: { $installed } H100e installed, { $owned } owned at home, { $arriving } H100e a year arriving
tip-no-use = { $name }: no use of models yet
# "India: US closed 63 %, China open 8 %; 7.1 % of working age use AI, 12 trillion tokens a year"
tip-models = { $name }: { $shares }; { $users } of working age use AI, { $tokens } trillion tokens a year
# The net has its sign: "Germany: −$15 bn a year; its owners earn $8.1 bn, it pays $23 bn"
tip-value = { $name }: { $net } a year; its owners earn { $earned }, it pays { $paid }
family-us-closed = US closed
family-us-open = US open
family-china-closed = China closed
family-china-open = China open
family-rest-open = others, open

## Amounts

count-thousands = { $n }{"\u202f"}k
count-millions = { $n }{"\u202f"}M
count-billions = { $n }{"\u202f"}bn
count-trillions = { $n }{"\u202f"}tn
dollars = ${ $n }
dollars-millions = ${ $n }{"\u202f"}m
dollars-billions = ${ $n }{"\u202f"}bn
dollars-trillions = ${ $n }{"\u202f"}tn
percent = { $n }{"\u202f"}%
points = { $n } pts
points-spoken = { $n } percentage points
a-year = { $amount } a year
# "85 % of orders denied": what a unit measures comes with the unit's name.
size-of = { $size } { $words ->
    [odds] the odds
   *[other] { $words }
}
quantity-h100e = { $n } H100e
quantity-h100e-year = { $n } H100e a year
quantity-h100e-reference = { $n } H100e at reference quality
quantity-bn-year = ${ $n }{"\u202f"}bn a year
quantity-bn = ${ $n }{"\u202f"}bn
quantity-per-mtok = ${ $n } per million tokens
quantity-per-h100e = ${ $n } per H100e
quantity-per-h100e-hour = ${ $n } per H100e-hour
quantity-gw = { $n }{"\u202f"}GW
quantity-wafers-month = { $n } wafers a month
quantity-tokens-year = { $n } trillion tokens a year
quantity-times-us = { $n } times that of the US in 2022
quantity-months = { $n } months
# Names are a list with commas; $more is how many are left out.
list-and = { $names } and { $last }
list-more = { $names } and { $more } more

## What changed

run-hash = run { $hash }
changed-nothing = Nothing is changed yet. Press a policy shock: the whole run from 2022 to 2040 is computed anew.
changed-little = By { $month }, the headline figures are within half a per cent of { $baseline }.
# The subject is a measure below, its number is "many" or nothing; $size is written with per cent, or says how many times.
changed = By { $month }, { $subject } { $number ->
    [many] are
   *[one] is
} { $how ->
    [same] as in { $baseline } ({ $amounts })
    [times] { $size } times { $baseline } ({ $amounts })
    [new] { $amounts }
    [above] { $size } above { $baseline } ({ $amounts })
   *[below] { $size } below { $baseline } ({ $amounts })
}.
changed-baseline = the baseline
changed-own-baseline = your own baseline
changed-kept = A
changed-own-note = Your own baseline has { $count ->
    [one] the assumption that you changed
   *[other] the { $count } assumptions that you changed
}, and no policy.
changed-assumptions-alone = No policy differs: this is what { $count ->
    [one] your assumption alone does.
   *[other] your { $count } assumptions alone do.
}
changed-instead = { $now } instead of { $was }
changed-about = about { $now } both times
measure-us-to-china = US-designed accelerators shipped to China
    .number = many
measure-chinese-to-china = Chinese accelerators shipped at home
    .number = many
measure-owned-usa = compute owned by the United States
measure-owned-china = compute owned by China
measure-owned-rest = compute owned by the rest of the world
measure-price = the price of US-designed compute
measure-revenue = revenue from US-designed chips
measure-chinese-revenue = revenue from Chinese chips
measure-us-tools = US tool sales to China
    .number = many
measure-chinese-tools = sales of Chinese tools in China
    .number = many
measure-rented-by-denied = compute rented abroad by denied buyers
measure-chinese-made = accelerators made in China
    .number = many
measure-taiwan-made = accelerators made in Taiwan
    .number = many
measure-us-made = accelerators made in the United States
    .number = many
measure-us-to-usa = US-designed accelerators shipped to the United States
    .number = many
measure-diverted = compute that reaches denied buyers by detours
measure-licence-fees = US income from licence fees
measure-us-closed-abroad = use of closed US models outside the US and China
measure-us-open-abroad = use of open US models outside the US and China
measure-china-open-abroad = use of open Chinese models outside the US and China
measure-open-abroad = use of open models outside the US and China
measure-chinese-models-abroad = use of Chinese models outside China
measure-us-models-in-china = use of US models in China
measure-api-abroad = US revenue from models abroad
measure-closed-margin = the margin of closed US models
measure-closed-price = the price of closed US models
measure-lag-china = the lag of open Chinese models
measure-lag-us = the lag of open US models
measure-efficiency-us = US efficiency in training
measure-efficiency-china = Chinese efficiency in training
measure-efficiency-rest = efficiency in training outside the US and China
measure-cost-us = the fiscal cost to the United States
measure-cost-china = the fiscal cost to China
measure-cost-rest = the fiscal cost to the rest of the world
measure-emirates-capital = intelligent capital in the United Arab Emirates
measure-cloud-in-india = compute of US clouds in India
measure-chip-value = the market value of US chip design
measure-chinese-abroad = Chinese accelerators shipped abroad
    .number = many
## Timeline

play = Play
pause = Pause
month-observed = { $month }, observed
month-simulated = { $month }, simulated

## Shocks

scenarios = Scenarios
levers-allies = United States and allies
levers-china = China
levers-any = Any country, and events
levers-finer = Finer controls
levers-on = { $active } of { $all } on
card-size = { $label }, size
card-more = Details of { $label }
off = off
muted = muted
actor-anyone = Anyone
actor-us = US
shock-from = from { $month }
shock-to = to { $month }
targets-none = no country chosen
targets-all = all countries
targets-but = all but { $names }
targets-count = { $count } countries
countries-eu27 = EU27
countries-gcc = Gulf states
countries-asean = ASEAN
countries-g7 = G7
countries-brics = BRICS
countries-quad = Quad
countries-us-allies = US allies
countries-five-eyes = Five Eyes
countries-nato = NATO
countries-oecd = OECD
countries-world = World
