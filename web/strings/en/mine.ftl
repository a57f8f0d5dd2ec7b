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
