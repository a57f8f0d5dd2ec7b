### Scenario files: saving what was changed, and opening such a file.

files-title = My scenario
files-saved = Scenario saved.
files-opened = { $title } opened.
files-expect-json = JSON
files-expect-bytes = at most { $most } bytes
files-value-bytes = { $bytes } bytes
files-expect-range = { $min } to { $max }
files-expect-actors = countries that have this lever: { $codes }
files-expect-countries = country codes such as DEU, or groups such as EU27
files-expect-target = at least one country
files-expect-no-targets = no targets: { $lever } has none
files-expect-announced = a month not after { $start }
files-expect-end = a month after { $start }
files-expect-absent = nothing: the page always computes one step a month, from the record to 2025
