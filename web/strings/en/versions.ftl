# A link that was made with another version of the model (web/src/versions).

versions-other = This link was made with version { $made } of the model. This page runs version { $here }, so figures may differ.
versions-same-result = This link was made with version { $made } of the model. Version { $here }, which runs here, gives the same result.
versions-other-both = This link was made with version { $made } of the model, where the result was { $theirs }. Version { $here }, which runs here, gives { $ours }: figures differ.
versions-other-result = This link names the result { $theirs }, but what it describes gives { $ours } here: the link or the model was changed since.
versions-changes = What changed since version { $since }
versions-open = Open it with version { $version }
versions-close = Dismiss
