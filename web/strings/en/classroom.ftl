### For classes: the page on a wall, keys, notes.

class-title = In class
class-close = Close

## The menu

class-wall = In front of the class
class-projector = Projector
class-projector-note = Large type and high contrast, with little on the page but the map, the date, one sentence and numbered shocks.
class-keys = Keys for presenters
class-keys-note = Numbers, B, R and ? act at once. They are on with the projector; switch them off if you speak to your machine.
class-power = Low power
class-power-note = For weak machines: arrows instead of moving particles, ten pictures a second, one helper program at most.
class-list-keys = List the keys
class-list-keys-note = Also by pressing ? where the keys are on.
class-notes = Presenter’s notes
class-notes-note = For each claim: what to ask, what to show, and what classes often get wrong.

## The wall

wall-title = Try
wall-all = All controls
wall-reveal = Reveal
wall-keys = Keys
wall-notes = Notes
wall-menu = In class
wall-predict = { $name }. What will happen? Say it first, then press R.
wall-baseline = Back to the baseline.
wall-compared = { $on ->
    [yes] Left of the divider the baseline, right of it this run.
   *[no] This run alone.
}

## Keys

keys-title = Keys
keys-space = Space
keys-play = Play and pause
keys-month = A month back and forth
keys-year = A year back and forth
keys-compare = The baseline beside this run, and away again
keys-reveal = Reveal: the claim’s verdict, or what the shock did
keys-list = This list
keys-note = No key acts while you write or choose from a list. “In class” switches these keys off.
keys-off = These keys are switched off now, but for Space and the arrows left and right. “In class” switches them on.

## Notes

notes-title = Presenter’s notes
notes-claim = Claim
notes-apart = Own window
notes-no-window = The browser opens no window; the notes stay here.
notes-now = { $month }: { $sentence }
notes-verdict = The model’s verdict: { $verdict }.
notes-ask = Ask
notes-show = Show
notes-wrong = Often wrong
notes-test = Put it to the test
