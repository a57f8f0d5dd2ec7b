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

## Assignments

class-students = For students
class-edit = Make an assignment
class-edit-note = A start, the levers that may be pulled, and goals, in one link. What students do stays on their machines.
task-title = Assignment
task-edit = Change
task-leave = Leave
task-result = My result
task-reset = Back to the start
task-is-reset = Back at the start of the assignment.
task-met = Met:
task-missed = Not yet:
task-mark = { $met ->
    [yes] met
   *[no] missed
}
task-months = Month by month
task-month = Month
task-value = Value
task-wanted = Wanted
task-how = Goal
task-locked = Locked: not among the levers of this assignment.
task-levers = You may use: { $levers }.
task-any-lever = You may use every lever.
task-verdict = { $all ->
    [yes] { $count ->
        [one] The goal is met.
        [2] Both goals are met.
       *[other] All { $count } goals are met.
    }
   *[no] { $met } of { $count } goals met.
}
task-refused = { $why ->
    [lever] That lever is locked: it is not among those of this assignment.
   *[given] That is given by this assignment: history and assumptions stay as they are.
}

## Goals

goal-allowed-value = a number, or baseline
goal-baseline = the baseline
goal-how = { $how ->
    [under] under
    [over] over
    [at_most] no more than
   *[at_least] no less than
}
goal-sentence = { $measure }, { $place }: { $how ->
    [under] under
    [over] over
    [at_most] no more than
   *[at_least] no less than
} { $value } { $when ->
    [span] in every month from { $from } to { $to }
   *[month] in { $from }
}
goal-score = { $value } in { $month }, wanted { $how ->
    [under] under
    [over] over
    [at_most] no more than
   *[at_least] no less than
} { $wanted }.{ $months ->
    [1] {""}
   *[other] { $met ->
        [yes] {" "}It holds in all { $months } months; this is the closest.
       *[no] {" "}{ $missed } of { $months } months miss it; this one most.
    }
}
goal-use-open = Use of open models
goal-use-us = Use of American models
goal-use-china = Use of Chinese models
goal-use-us_closed = Use of closed American models
goal-use-us_open = Use of open American models
goal-use-china_closed = Use of closed Chinese models
goal-use-china_open = Use of open Chinese models
goal-dependency-now = Service lost at once in a cut-off
goal-dependency-year = Service lost within a year of a cut-off
goal-dependency-years3 = Service lost within three years of a cut-off
goal-capital = Intelligent capital
goal-capital-sovereign = Sovereign intelligent capital
goal-owned = Compute in domestic hands
goal-compute = Installed compute
goal-net = Value captured, net
goal-surplus = Users’ gain
goal-profit = Profit
goal-profit-models = Profit of labs
goal-profit-hardware = Profit of hardware
goal-value_added = Value added

## The editor

edit-title = Make an assignment
edit-start = { $count ->
    [0] It starts from the baseline. To start from something else, pull levers first, then open this again.
    [one] It starts from what the page shows now: one shock.
   *[other] It starts from what the page shows now: { $count } shocks.
}
edit-goals = Goals, all to be met
edit-goal = Another goal
edit-what = What
edit-where = Where
edit-how = How
edit-than = Than
edit-number = a number
edit-value = Number
edit-unit = { $unit ->
    [percent] in per cent
    [bn] in $bn a year
   *[million] in millions
}
edit-when = When
edit-in = in { $month }
edit-until = every month from 2027 to { $month }
edit-groups = Groups
edit-countries = Countries
edit-add = Add the goal
edit-added = Added: { $goal }.
edit-remove = Remove
edit-remove-named = Remove the goal “{ $goal }”
edit-wrong = This is no goal; allowed: { $allowed }.
edit-levers = Levers that may be pulled
edit-all = All
edit-none = None
edit-link = Link
edit-copy = Copy the link
edit-go = Try it here

## My result

handin-title = My result
handin-note = What you type here is kept nowhere and sent to nobody: copy the text, or save the table, and hand it in where your class does.
handin-who = Name
handin-when = Date
handin-text = Text to hand in
handin-copy = Copy the text
handin-copy-csv = Copy as CSV
handin-csv = Save as CSV
handin-copied = Copied.
handin-heading = Sovereign Stack: my result
handin-by = Name: { $who }
handin-on = Date: { $when }
handin-did = What I did:
handin-nothing = nothing beyond the start
handin-run = Run { $hash }

## Role-play

class-play = Role-play
class-play-note = Nations take turns on one screen, or by passing a link on. Each has objectives of its own.
nation-us = United States
nation-china = China
nation-eu = European Union
nation-gulf = Gulf states
nation-makers = Taiwan, Japan, South Korea, Netherlands
nation-india = India
game-setup = Role-play: who plays?
game-setup-note = Two to six nations. They move in this order, each for the same years; a group of students can be one nation.
game-years = Years of a turn
game-years-each = { $n } years
game-start = Start
game-title = Role-play
game-pass = Next: { $name }. Pass the screen on, or the link.
game-over = The years are over.
game-round = Round { $round } of { $rounds }: { $from } to { $to }.
game-begin = I am { $name }
game-link = Copy the link
game-debrief = Debrief
game-objectives = Objectives
game-objective = Objective
game-unmoved = had nobody moved
game-wants = { $better ->
    [more] More:
   *[less] Less:
} { $measure }, { $place }
game-moves = Moves of this turn
game-move = Another move
game-lever = Lever
game-size = How far
game-whom = Against or for
game-usual = the usual ones: { $names }
game-all-others = all other players
game-when = From January
game-add = Make the move
game-no-moves = None yet.
game-take-back = Take back
game-take-back-named = Take back: { $name }
game-end = End the turn
game-refused = Not in this game: only the levers of the nation whose turn it is, in the years of its turn. Earlier turns stay.
game-allowed-players = at least two of { $ids }, each once
game-allowed-turns = whole numbers, such as 2,0,1, together no more than the link has shocks
game-computing = Runs of the model
debrief-title = Debrief
debrief-print = Print
debrief-lead = From { $from } to { $to }: what each nation wanted, where it would stand had nobody moved, where it stands, and how much of the difference the moves of each nation brought. { $runs } runs of the model.
debrief-alone = nobody moved
debrief-by = by { $name }
debrief-no-moves = No moves.
debrief-better = { $better ->
    [yes] (better)
    [no] (worse)
   *[same] (the same)
}
debrief-method = The parts are exact Shapley values: what a nation’s moves add, on average over all orders in which nations could move. They add up to the difference between the two columns before them; parts of a share are percentage points.
debrief-ready = The debrief is ready.
