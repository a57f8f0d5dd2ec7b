### What the first script says: header, cards, timeline, notices.

## Header

theme = Theme: { $name ->
    [auto] as the device
    [night] night
    [paper] paper
   *[projector] projector
}
share = Share
share-copied = Copied
share-copied-spoken = Link copied.
share-by-hand = Copy the link from the field.

## Notices

notice-link = “{ $value }” was left out. Allowed: { $allowed }.
notice-file = “{ $value }”: { $file } was not opened. Allowed: { $allowed }.

model-reopened = The model had stopped in the background and was started again.
model-died-twice = The model stopped twice at this run. Change something and try again.

## What changed

changed-own-baseline = your own baseline
changed-own-note = Your own baseline has { $count ->
    [one] the assumption that you changed
   *[other] the { $count } assumptions that you changed
}, and no policy.
changed-assumptions-alone = No policy differs: this is what { $count ->
    [one] your assumption alone does.
   *[other] your { $count } assumptions alone do.
}
