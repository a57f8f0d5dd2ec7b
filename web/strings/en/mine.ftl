### What the reader made: chips of the changes.

mine-title = Your changes
mine-shock = { $size }, from { $start }
mine-shock-until = { $size }, { $start } to { $end }
mine-event = left out
mine-assumption = { $value } instead of { $usual }
mine-history = No real history
mine-history-note = nothing of 2022 to 2025 happens
mine-assumption-mark = assumption
mine-chip = { $name }: { $note }
mine-remove = Remove { $chip }
mine-result = Result card

## A kept scenario

mine-keep = Keep as A
mine-keep-hint = Keeps this scenario, to hold others against it
mine-kept = A: { $changes ->
    [0] the real history
    [one] 1 change
   *[other] { $changes } changes
}
mine-against = Held against
mine-against-baseline = baseline
mine-against-kept = A
mine-swap = Swap
mine-swap-hint = A becomes your scenario, and yours becomes A
mine-clear = Clear A
mine-said-kept = Kept as A. What you change from here is held against it.
mine-said-swapped = Swapped with A.
mine-said-cleared = A is cleared.
mine-said-against = { $against ->
    [kept] Held against A.
   *[baseline] Held against the baseline.
}
