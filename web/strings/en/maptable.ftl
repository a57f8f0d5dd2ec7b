### What the map shows, as a table.

map-table-title = { $lens ->
    [hardware] Hardware, { $month }
    [models] Models, { $month }
   *[value] Value, { $month }
}
map-table-waits = The model has not run yet.
map-table-of-hardware = Compute by country
map-table-of-models = Use of models by country
map-table-of-value = Value captured by country, a year
map-table-of-tools = Sales of chip-making tools, a year
map-table-of-payments = Payments, a year

map-table-country = Country
map-table-installed = Installed, H100e
map-table-owned = Owned at home
map-table-us-designed = US-designed chips arriving, H100e a year
map-table-chinese = Chinese chips arriving, H100e a year
map-table-users = Of working age use AI
map-table-tokens = Trillion tokens a year
map-table-net = Net
map-table-earned = Its owners earn
map-table-paid = It pays
map-table-from = From
map-table-to = To
map-table-amount = Amount

map-table-place = { $code ->
    [EUR] Europe
    [ROW] other countries
    [OTHER] other vendors
   *[REST] rest of the world
}
