### The claims: the list, and the one that is put to the test.

claim-list-lead = Eleven claims about who gains from AI. Guess first, then run each: against the baseline, and again without the assumption that it rests on.
claim-show-verdicts = Show the verdicts
claim-hide-verdicts = Hide the verdicts
claim-test = Put it to the test
claim-test-spoken = Put it to the test: claim { $id }, { $title }
claim-every-measure = Every measure
claim-every-measure-spoken = Every measure of claim { $id }
claim-verdict = { $verdict ->
    [holds] holds
    [holds-if] holds if
   *[fails] fails
}

## The claim that is put to the test

claim-number = Claim { $id }
claim-close = Close
claim-measured = How it is measured
claim-your-guess = Your guess
claim-no-guess = No guess yet
claim-guess-hint = Drag your guess, or run it without one.
claim-guess-means = { $change }: { $value } instead of { $baseline }
claim-baseline = { $from }: { $value }
claim-run = Run it
claim-again = Guess again
claim-run-again = Run it again
claim-other-run = You changed policies, so the run on screen is no longer the claim’s.

## Amounts

claim-unmeasured = not measurable
claim-out-of-reach = out of reach
claim-amount = { $unit ->
    [percent] { $n }{"\u202f"}%
    [points] { $n } percentage points
    [eci] { $n } ECI points
   *[log] { $n } log points
}
claim-level = { $unit ->
    [dollars] { $sign }${ $n } per $
    [times] { $sign }{ $n } times
    [levers] { $n } { $count ->
        [one] lever
       *[other] levers
    } at full range
   *[share] { $sign }{ $n }
}
claim-between = { $low } to { $high }
claim-at-least = at least { $bound }
claim-at-most = at most { $bound }

## The result

claim-result-title = Result
claim-result = The model says { $result }.
claim-guessed = You guessed { $guess }; the model says { $result }{ $close ->
    [yes] : close.
   *[no] .
}
claim-needs = { $how ->
    [met] The claim expects { $bound }: this number is as it says.
    [nearly] The claim expects { $bound }: this falls just short.
    [opposite] The claim expects { $bound }: this goes the other way.
    [small] The claim expects { $bound }: this is too little.
    [large] The claim expects { $bound }: this is too much.
   *[unknown] The claim expects { $bound }, which this run cannot show.
}
claim-holds = The claim holds: { $count ->
    [one] the number that it speaks of is as it says
   *[other] all { $count } numbers that it speaks of are as it says
}, with and without the assumption that it rests on.
claim-holds-if = The claim holds if you grant its assumption: { $count ->
    [one] the number that it speaks of is as it says
   *[other] all { $count } numbers that it speaks of are as it says
}, but not without “{ $name }”.
claim-fails = The claim fails: { $failed ->
    [one] one
   *[other] { $failed }
} of { $count ->
    [one] one number
   *[other] { $count } numbers
} that it speaks of { $failed ->
    [one] is
   *[other] are
} not as it says.
claim-under-yours = { $same ->
    [yes] { $changed ->
        [one] Your own assumption leaves
       *[other] Your { $changed } own assumptions leave
    } the verdict as it is: { $usual }.
   *[no] { $changed ->
        [one] Your own assumption turns
       *[other] Your { $changed } own assumptions turn
    } it: under the model’s own, the verdict is “{ $usual }”.
}
claim-verdict-committed = By the committed study of all that it expects.
claim-judging = Judging by { $count } numbers, with and without its assumption …
claim-cancel = Cancel
claim-judge-costly = That verdict is the committed one: judging the claim anew takes some { $runs } runs.
claim-judge-now = Judge it anew
claim-mark-baseline = baseline
claim-mark-zero = nothing
claim-mark-guess = your guess
claim-mark-result = the model
claim-mark-needs = claim holds here
claim-all-numbers = All that it expects
claim-column-number = Number
claim-column-change = Change
claim-column-expected = Expected
claim-column-without = Without its assumption
claim-column-verdict = Verdict
claim-result-spoken = { $sentence } { $verdict }

## What it rests on

claim-rests = What would turn it
claim-rests-on = It rests on “{ $name }”. { $why }
claim-fails-if = When it would not hold: { $condition }
claim-turn = At { $value } instead of { $usual } { $fails ->
    [yes] the claim fails.
   *[no] all would be as it says.
}
# Follows claim-set on a button.
claim-set-with = , and { $others ->
    [one] one more with it
   *[other] { $others } more with it
}
claim-no-turn = Nothing between { $low } and { $high } turns the verdict.
claim-set = { $turns ->
    [fails] Set it to { $value } and see it fail
    [holds] Set it to { $value } and see it come true
   *[no] Take it out: set it to { $value }
}
claim-set-back = Back to { $usual }
claim-is-set = You assume { $value } instead of { $usual }.
claim-moves = What moves this number most
claim-moves-note = by the sensitivity study; press one to change it
claim-moves-one = Change the assumption “{ $name }”
claim-assumptions = All assumptions

## Sources and links

claim-sources = Sources
claim-link = Copy link to this claim
claim-run-link = Copy link to this run
claim-link-copied = Copied
claim-link-copied-spoken = Link copied.
claim-link-by-hand = Copy the link from the field.
claim-link-field = Link to copy
