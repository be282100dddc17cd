### The list of findings: what there is to object to, how it is mended, what is left for a while.

findings-title = Findings
findings-close = Close the findings
findings-none = Nothing to mend. The map answers what it is asked.
findings-none-of-these = Nothing of this kind.
findings-looking = Looking …
findings-show-all = Show all
findings-shown = { $shown } of { $all }

## How bad

severity-error = Error
severity-warning = Warning
severity-note = Note
findings-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
findings-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
findings-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}

## Who mends it

findings-group-marketing = Marketing
findings-group-it = IT
findings-group-security = Security and privacy
findings-group-sales = Sales
findings-group-service = Customer service
findings-group-finance = Finance
findings-group-hr = Human resources
findings-group-agency = Agency
findings-group-other = Others

## Filters

findings-filters = What is shown
findings-filter-text = Find in findings
findings-filter-severity = How bad
findings-filter-function = Who mends it
findings-filter-person = Person
findings-any-severity = All kinds
findings-any-function = Everybody
findings-any-person = All people
findings-filter-journey = This journey only

## One finding

findings-why-marketing = For marketing
findings-why-it = For IT
findings-leave = Leave it for a while
findings-light = Show it on the map
findings-unlight = Show the whole map again
findings-stake-share = { $percent } % of customers come by
findings-stake-visits = each customer comes by { $visits } times
findings-mend-of = { $mend }: { $what }
findings-in-list = Show it among the findings
findings-stake-value = { $value } a year at stake

## What happened

findings-mended = Done: { $mend } ({ $what })
findings-left = Left for a while: { $what }
findings-gone = That is mended already.

## Left for a while

findings-waived = Left for a while ({ $count })
findings-take-back = Take it back
findings-until = Until { $day }
findings-until-taken-back = Until somebody takes it back
findings-reason = Why is it left?
findings-reason-hint = For example: ends in March
findings-who = Who decides
findings-nobody = Not said
findings-until-label = Until
findings-leave-do = Leave it
findings-leave-stop = Cancel

## Badges

findings-mark = { $count ->
    [one] { $severity } found
   *[other] { $count } × { $severity } found
}
findings-of-this = What was found here
findings-more = { $count ->
    [one] 1 more in the list
   *[other] { $count } more in the list
}
