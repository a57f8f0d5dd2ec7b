### What only the builder of embeds says.

build-page = Put the map into your page · Sovereign Stack
build-title = Put the map into your page
build-lead = Choose what readers see first. The code below makes exactly what the preview shows; readers send nothing anywhere.
build-back = Open the map
build-form = The embed
build-what = What it shows
build-begins = Begins with
build-baseline = The baseline: the real history, no new policy
build-claims = A claim
build-claim = { $name } · { $title }
build-scenarios = A ready-made scenario
build-own = A run of your own …
build-paste = Or a link of the map
build-paste-example = https://…/?v=…&shock=…
build-no-link = This has no “?” with what a link of the map says behind it.
build-shocks = Policy shocks in it
build-add-shock = Add a shock at its usual size …
build-shock = { $name }, { $month }
build-remove = Take out: { $name }
build-lens = The map is about
build-lens-name = { $lens ->
    [hardware] Hardware
    [models] Models
   *[value] Value
}
build-readers = What readers can do
build-parts = Around the map
build-part = { $part ->
    [lens] Switch of lenses
    [timeline] Timeline
    [shocks] Shocks, and what they changed
    [open] Link to the full page
   *[credit] Credit with the run’s hash
}
build-offers = Buttons for readers, at most { $most }
build-add-offer = Add a button …
build-look = How it looks and starts
build-theme = Theme
build-theme-name = { $theme ->
    [auto] As the reader’s
    [night] Night
    [paper] Paper
   *[projector] Projector
}
build-language = Language
build-language-name = { $lang ->
    [en] English
    [en-XA] Accents, a test
   *[ar-XB] Right to left, a test
}
build-size = Size
build-size-name = { $size ->
    [article] Article, { $width } × { $height }
    [wide] Wide, { $width } × { $height }
   *[phone] Phone, { $width } × { $height }
}
build-size-own = Own size
build-width = Width
build-height = Height
build-size-fits = The element takes the width of its place and finds its own height.
build-start = Starts
build-start-live = As soon as it is seen
build-start-click = When the reader clicks
build-time = Time
build-autoplay = Runs by itself, unless readers want less motion
build-preview = Preview
build-loading = Loading the embed …
build-waits = A still picture, until the reader clicks it.
build-shown = { $width } × { $height } pixels, shown at { $per } %.
build-code = Code
build-code-form = Form of the code
build-form-name = { $form ->
    [frame] Frame
   *[element] Element
}
build-element-hint = Where the map’s site is another than yours, it must send Access-Control-Allow-Origin with the element’s script. A frame needs no such thing.
build-copy-code = Copy code
build-link = Link to the full page
build-link-hint = For a caption, a slide or a sheet of paper: it opens the same run with every control.
build-copy-link = Copy link
build-open = Open
build-qr = QR code of this link
build-qr-save = Save QR code
build-qr-long = This link is too long for a QR code.
build-copied = Copied
build-copied-spoken = Copied.
build-by-hand = This browser does not let the page copy: the text is selected.
build-saved = { $name } saved.
build-frame-title = Who owns AI: { $lens ->
    [hardware] map of computing power and the flows of chips
    [models] map of the models that countries use
   *[value] map of what countries earn and pay for AI
}
