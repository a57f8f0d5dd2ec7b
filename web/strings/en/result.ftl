### The result card: a picture of one result, to be posted.

result-title = Result card
result-theme = Look
result-night = night
result-paper = paper
result-save = Download PNG
result-copy-picture = Copy picture
result-copy-text = Copy text
result-text = The same in words
result-saved = { $name } saved.
result-copied = Copied.
result-by-hand = This browser does not let the page copy: take the text from the field.
result-less = { $size } less
result-more = { $size } more
result-times = × { $size }
result-baseline-label = compute owned by the United States
result-baseline = The baseline: the real history to December 2025, then the model’s own rules.
result-nothing-moves = None of the headline figures moves by half a per cent.
result-change = { $name } · { $note }
result-left-out = left out: { $name }
result-no-history = without the real history
result-assumption = { $name }: { $value }
result-more-changes = { $count ->
    [one] and 1 more change
   *[other] and { $count } more changes
}
result-against = { $kind ->
    [kept] dashed: A
    [own] dashed: your own baseline
   *[baseline] dashed: the baseline
}
result-run = run { $hash }
result-motto = Who owns AI? One deterministic model, in your browser.
result-alt = { $number }: { $label }. { $sentence } { $changes } { $run }

## The video

result-film = Record a video
result-film-note = { $months } months of the map, { $from } to { $to }, in { $seconds } seconds, as WebM.
result-film-progress = Recording
result-film-cancel = Stop
result-film-saved = { $name } saved.
result-film-cancelled = Stopped; nothing was saved.
result-film-failed = The browser broke the recording off.
result-film-no-map = A video needs the moving map, which is not there.
result-film-unable = This browser does not record video.
result-film-credit = Sovereign Stack · { $run } · { $motto }
