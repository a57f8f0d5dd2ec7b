### What only the embed says.

embed-offers = { $n } buttons
embed-most-offers = at most { $most }
embed-allowed-offers = { $values }, or a lever such as { $example }
embed-hint = Press a shock: every number from 2022 to 2040 is computed anew, in your browser.
embed-open = Open full
embed-offers-label = Policy shocks
embed-start = Start the map
embed-address = Address of the full page
embed-message = { $field } of a message from the page around is not as it should be.
embed-not-yet = The model has not run yet.
embed-no-picture = This browser could not draw the picture.
embed-poster = World map: { $lens ->
    [hardware] installed AI compute by country
    [models] the leading family of models by country
   *[value] what each country earns or pays for AI
}, December 2025
