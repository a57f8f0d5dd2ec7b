### The page as it is printed: a run on one sheet.

print-title = Sovereign Stack: who owns AI
print-moment = { $lens ->
    [hardware] Hardware, { $month }
    [models] Models, { $month }
   *[value] Value, { $month }
}
print-scenario = What is different
print-changed = What changed
# What the tints of the map mean.
print-map = { $lens ->
    [hardware] Each country is tinted by its installed compute, on a logarithmic scale.
    [models] Each country has the colour of the family with most of its use, stronger with its lead.
   *[value] Gold countries earn more than they pay, violet ones pay more than they earn, the stronger the more.
}
