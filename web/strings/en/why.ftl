### The dialog that explains a change.

why-title = Why it changed
why-number = Number
why-progress = Runs of the model
why-cancel = Cancel
why-cancelled = Cancelled.
why-stop = What would stop it?
why-nothing = Nothing is changed yet: press a policy shock, or leave out an event of the real history.
why-too-many = Changes: at most { $most } can be told apart, these are { $count }.

## Sentences

why-without = leaving out “{ $event }”
why-shock = { $name } ({ $size }, from { $start })
why-change = In { $month }, “{ $chart }: { $line }” is { $now } { $unit }{ $how ->
    [same] , with your changes as without them
    [less] : { $amount } less than without your changes ({ $was })
   *[more] : { $amount } more than without your changes ({ $was })
}.
why-cause-all = All of it comes from { $label }.
why-cause-outweighed = { $label } pushes hardest, but the others together outweigh it.
# Behind the first cause come those that push the other way: $count of them, in a list.
why-cause = { $how ->
    [more] { $label } alone would do more
    [nearly] Nearly all of it comes from { $label }
   *[part] { $share } of it comes from { $label }
}{ $count ->
    [0] {""}
    [one] ; { $against } pushes the other way
   *[other] ; { $against } push the other way
}.
why-assumed = { $count ->
    [one] The assumption that you changed is in every run
   *[other] The { $count } assumptions that you changed are in every run
}, so this is the work of policies alone.
why-only-assumed = Only assumptions are changed. This splits the work of policies; what the assumptions do is said under “What changed”.
why-method = Shares are Shapley values: what each change adds, averaged over every order in which they could come{ $how ->
    [drawn] ; here over orders drawn at random, { $runs } runs, give or take { $error }
   *[exact] . Exact, from { $runs } { $runs ->
        [one] run
       *[other] runs
    } of { $count } { $count ->
        [one] change
       *[other] changes
    }
}.

## Bars

why-adds = What each change adds
why-parts = The same change by its parts
why-factors = { $first } × { $second }
why-others = all others
why-caption = { $title }, { $unit }
why-within = { $amount } ± { $error }

## What would stop it

why-answers = Each of these, pulled alone from when your first change acts, takes this number back to where it was; the smallest pull of its range comes first.
why-no-answer = No other lever, pulled alone as far as it goes, takes this number back.
why-answer = { $lever }{ $actors ->
    [none] {""}
   *[other] {" "}by { $actors }
}{ $targets ->
    [none] {""}
   *[other] {" "}({ $targets })
}: { $size }
why-add = Add it
why-add-named = Add { $name }

## The bar under what changed

why-shares = How much of it comes from which change

## Numbers

why-compute = compute in the country
why-quality = quality of the best model that it may use
why-rest = rest of the world
why-sales = Sales of chips
why-sales-of = { $maker ->
    [us_designed] US-designed chips
   *[chinese] Chinese chips
}
why-sales-unit = billion $ a year
why-price = price
why-volume = volume
