### The table of a journey: a row for each touchpoint.

table-leads-to = Leads to
table-comes-from = Comes from
table-findings = Findings
table-has-findings = Something was found
table-stays = “{ $name }” stands where its transitions put it: nothing stands above or below it in its column of the map.

## Above the table

table-shown = { $shown ->
    [one] 1 of { $total } touchpoints
   *[other] { $shown } of { $total } touchpoints
}
table-filter = Filter
table-filters = { $count ->
    [one] Filter: 1
   *[other] Filter: { $count }
}
table-filter-label = Find in the table
table-drop-filter = Let go of “{ $filter }”
table-chip = { $head }: { $value }
table-show-all = Show all
table-columns = Columns
table-columns-reset = Back to the usual columns
table-column-left = Move “{ $column }” to the left
table-column-right = Move “{ $column }” to the right
table-nothing-fits = No touchpoint fits. Show all to begin again.

## In the table

table-sort = Sort by this
table-select = Select “{ $name }”
table-select-all = Select all that are shown
table-open = Open “{ $name }” beside
table-menu = What can be done with “{ $name }”
table-inside = Go inside “{ $name }”
table-add = Touchpoint
table-add-hint = Enter adds it and begins the next one.
table-stage-count = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
table-for-these = For these { $count } touchpoints
table-for-this = For this touchpoint alone
table-ways-hint = Which touchpoint?
table-way-remove = Disconnect “{ $name }”
table-way-open = More about this transition

## Where several are ticked and there is little room

table-picked = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
table-answer-picked = { $count ->
    [one] Answer
   *[other] Answer for all
}
table-picked-done = Done

## In the help

help-table = Table
help-table-how = Arrows go from cell to cell. Letters are typed into the cell, Enter opens it, Tab goes on, Delete takes back. Space ticks the row, / looks for one.
