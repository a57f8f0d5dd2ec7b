### What can be done on the map itself, and the sentence below its legend.

## Explore

explore = Explore
explore-done = Done
explore-title = Move and enlarge the map
explore-group = Map
explore-in = Zoom in
explore-out = Zoom out
explore-whole = Show the whole map
explore-centre = Centre the map on the { $center ->
    [atlantic] Atlantic
   *[pacific] Pacific
}
explore-help = Exploring the map. Arrows move it, plus and minus zoom, Escape leaves.

map-as-table = Show the map as a table

## Compare

compare = Compare with the baseline
compare-off = Compare: off
compare-difference = Difference
compare-split = Side by side
compare-baseline = { $held ->
    [kept] A
   *[baseline] Baseline
}
compare-scenario = Scenario
compare-divider = Divider of the map
compare-divided = { $baseline } per cent { $held ->
    [kept] A
   *[baseline] baseline
}, { $scenario } per cent scenario
compare-legend = Legend of the map
# What the two colours of a map of differences mean; "family" is a map of one family's share.
compare-more = { $about ->
    [hardware] more than in { $held ->
        [kept] A
       *[baseline] the baseline
    }: solid
    [models] the family that leads in { $held ->
        [kept] A
       *[baseline] the baseline
    } gains share
    [family] the family gains share against { $held ->
        [kept] A
       *[baseline] the baseline
    }
   *[value] earns more, net, than in { $held ->
        [kept] A
       *[baseline] the baseline
    }; flows: solid
}
compare-less = { $about ->
    [hardware] less: dashed, hollow
    [models] it loses share
    [family] it loses share
   *[value] less; flows: dashed
}

## What a mark on the map says

flow = { $from } → { $to }: { $what }, { $size }
flow-within = Within { $country }: { $what }, { $size }
flow-lever = { $actor }, { $lever }: { $size }
flow-things = { $kind ->
    [us_designed] US-designed chips
    [chinese] Chinese chips
    [logic] logic of US-designed chips
    [diverted] chips that go round a control
    [tools] chip-making equipment
   *[money] payments
}

## The sentence below the legend

# "One dot is 5,000 H100e, a large one 50 k, a grey one $500 m of tools."
legend-chips = One dot is { $dot } H100e{ $large ->
    [none] {""}
   *[other] , a large one { $large }
}{ $tools ->
    [none] {""}
   *[other] , a grey one { $tools } of tools
}.
legend-money = One dot is { $dot } from payer to earner; a glow is what users gain.
legend-fewer = Fewer dots are drawn here, to keep the map smooth.
legend-arrows = Arrowheads show where a flow goes, its width how much.
legend-families = Filled by the family with most of a country’s use, stronger with its lead. Stripes: a second is close. Rings: a new leader. Dots: an open family, better by another 5 ECI points.
legend-family = The share of each country’s use that goes to { $family }: the stronger, the larger. Press again for all.
legend-no-difference = Nothing is changed yet, so there is no difference to the baseline.
legend-difference-flows = Run less { $from ->
    [kept] A
    [own] your own baseline
   *[baseline] baseline
}: the largest flow has the full width.
legend-difference-shares = Run less { $from ->
    [kept] A
    [own] your own baseline
   *[baseline] baseline
}: full colour from 30{"\u202f"}points on.
