### What a reader does with shocks: finding them, their details, whom they hit.

## Search

search = Find a shock
search-found = { $count ->
    [0] No shock fits
    [one] 1 of { $all } shocks
   *[other] { $count } of { $all } shocks
}

## The opened part of a card

fields-when = When
fields-actors = Who acts
actor-alone = { $name } alone
actor-with = with { $names }
field-announced = Announced
field-starts = Starts
field-ends = Ends
field-month = { $label }, month
field-year = { $label }, year
field-ramp = Months to full strength
field-full = full in { $month }
field-endless = without end
card-remove = Remove this shock

## Targets

targets = Countries that it hits
targets-groups = Groups of countries for { $lever }
targets-part = { $inside } of { $all }
targets-map = Pick on the map
targets-others = { $count ->
    [one] All but who acts
   *[other] All but those who act
}
targets-clear = Clear
targets-add = Add a country
targets-all-of = { $count } economies: type a name
targets-found = { $count ->
    [one] 1 country found
   *[other] { $count } countries found
}
targets-chosen = Chosen countries
targets-remove = Remove { $name }
targets-more = and { $more } more
pick-for = { $lever }: press countries on the map. So far { $targets }.
pick-done = Done

## The real history

history = The real history to 2025
history-lead = These dated events are part of the baseline. Leave one out to ask what would have been.
history-all = { $all } events
history-left = { $kept } of { $all } events
