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
fields-presets = Ready sizes
preset-least = Least { $size }
preset-usual = Usual { $size }
preset-full = Full { $size }
preset-real = As in { $month }: { $size }{ $on ->
    [none] {""}
   *[some] {" "}({ $targets })
}
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
card-remove = Delete
card-mute = Mute
card-again = Add another

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

history = The real history
history-rewrite = Rewrite history
history-events = Events to 2025
history-lead = What happened to 2025 is part of the baseline. Switch on to leave events out, to move them, and to start shocks before 2026.
history-lead-on = Leave an event out, or drag its pin on the timeline. Switching off brings the real history back.
history-left = { $kept } of { $all }
history-on = History can be rewritten: its events are on the timeline.
history-off = History is as it was.
history-restored = The real history is back. Undo brings yours back.

## Pins on the timeline

pins = Shocks on the timeline
pin-hint = Arrows move it by a month, with Shift by a year. M mutes it, Delete deletes it, Enter opens it.
pin-hint-short = drag, or ← → · M mutes · Delete · Enter opens
pin-stack = { $count } shocks, { $from } to { $to }
pin-left = { $month }, left out
pin-month-muted = { $month }, muted
pin-muted = muted · { $text }
pin-moved = { $name } from { $month }.
pin-open = Details of { $name }
pin-earlier = { $name }: a month earlier
pin-later = { $name }: a month later
pin-mute = Mute { $name }
pin-unmute = Let { $name } act again
pin-delete = Delete { $name }
pin-leave-out = Leave out: { $name }
pin-put-back = Put back
pin-is-muted = { $name } is muted.
pin-is-unmuted = { $name } acts again.
pin-is-back = { $name } is back.
pin-is-gone = { $name } is gone. Undo brings it back.

## Steps and the loop

with-key = { $name } ({ $key })
step-back = A month back
step-forth = A month on
jump-back = To the shock or event before
jump-forth = To the next shock or event
jump-to = { $month }: { $names }.
jump-none-after = No shock or event after this.
jump-none-before = No shock or event before this.
loop = Go round in a window
loop-from = Window begins
loop-to = Window ends
loop-is = Play goes round from { $from } to { $to }.
loop-off = Play goes to the end.
