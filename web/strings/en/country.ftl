### "Your country": its panel, and what a cut-off would cost.

country-title = Your country
country-label = Country
country-placeholder = Type a name or a code
country-found = { $count ->
    [0] No economy of that name
    [one] 1 economy
   *[other] { $count } economies
}
country-by-zone = Guessed from your time zone; not in the link.
country-by-language = Guessed from your language; not in the link.
country-keep = Put { $name } into the link and the charts
country-unsure = Choose your country, here or on the map.
country-forget = Forget the choice

## Summary

country-runs-on = In { $month }, { $name } runs on { $family ->
    [us_closed] closed American models
    [us_open] open American models
    [china_closed] closed Chinese models
    [china_open] open Chinese models
   *[rest_open] open models of others
} for { $share } of its use.
country-runs-on-none = In { $month }, nobody in { $name } uses models yet.
country-compute = { $amount } H100e stand there, { $rented } of it rented from foreign clouds.
country-compute-none = No compute worth showing stands there.
country-pays = It pays the stack { $paid } a year and earns { $earned }: { $net } net.
country-depends = If the one foreign government that can cut most off did so, it would lose { $share } of its AI service at once.
country-held = Against { $reference }: { $changes }.
country-held-same = Against { $reference } nothing of this moves.
country-change-compute = { $change } compute
country-change-net = { $change } a year net
country-change-dependency = dependency { $change }
country-reference = { $kind ->
    [kept] A
    [own] the baseline under your assumptions
   *[baseline] the baseline
}
country-points = { $amount } points

## Whose models, whose chips, what it pays

country-use = Whose models it runs on
country-use-note = { $users } of working age use AI, { $tokens } trillion tokens a year
country-chips = Whose chips stand there
country-chips-note = { $amount } H100e
country-chips-part = { $part ->
    [owned-us_designed] US-designed, owned at home
    [owned-chinese] Chinese, owned at home
    [rented-us_designed] US-designed, of foreign clouds
   *[rented-chinese] Chinese, of foreign clouds
}
country-money = What it pays and earns
country-paid = Pays, { $amount } a year
country-profit = Its firms keep, { $amount } a year
country-profit-note = Operating profit by layer, wherever in the world it is made.
country-no-books = Its owners earn { $amount } a year of the stack. By layer, the model keeps books for the United States, China, Taiwan, Korea, Japan and the Netherlands, and for all others together.
country-layer = { $layer ->
    [tools] tools
    [making] foundry, memory
    [chips] chip design
    [sites] servers, sites
    [cloud] cloud
    [models] models
   *[apps] uses
}
country-none = nothing yet
country-was = was { $amount }

## Compared with the world

country-world = Compared with the world
country-world-caption = Place among { $count } economies, 1 being the largest
country-figure = Figure
country-value = Value
country-place = Place
country-middle = Middle
country-moved = { $direction ->
    [up] { $places } up
   *[down] { $places } down
}
country-ranking = { $ranking ->
    [compute] Compute, H100e
    [users] Users of AI, share of working age
    [capital] Intelligent capital, H100e at reference quality
    [net] Net capture, a year
   *[dependency] Dependency, share of service
}

## A cut-off

country-cut = What a cut-off would cost
country-cut-lead = Runs of the model with your scenario and one cut more: at once in { $month }, in full and for good. Losses are means over the year from then.
country-cut-press = Compute it
country-cut-running = Runs of the model
country-cut-cancel = Cancel
country-cut-cancelled = Cancelled.
country-cut-name = { $cut ->
    [us-models] American models go
    [us-supply] No new American chips, no renting abroad instead
    [us-disable] American chips there are switched off
    [us-all] All three together
   *[cn-models] Chinese closed models go
}
country-cut-use = Use of models
country-cut-capital = Intelligent capital
country-cut-surplus = Left for users
country-cut-surplus-note = billion $ a year
country-cut-caption = Change in { $name }, { $from } to { $to }
country-cut-by = Cut
country-cut-sentence = A full American cut-off of { $name } in { $month } would cost it { $use } of its use of models and { $capital } of its intelligent capital in the first year, and its users { $surplus } a year of what AI is worth to them beyond its price.
country-cut-sentence-china = If China closed its models to { $name } in { $month }, it would lose { $use } of its use of models in the first year.
