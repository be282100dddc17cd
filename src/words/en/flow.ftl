### How customers flow through a journey, as computed.

## What is not known

flow-empty = There is no touchpoint yet.
flow-no-start = Nobody said where customers begin, so nothing can be said of what they reach.
flow-no-goal = Nobody said which touchpoint is a goal, so there is no conversion.
flow-no-shares = No transition says which share of customers takes it. Without any, every figure here would be a guess: say the first one where the way parts.
flow-above = The shares that leave { $name } add up to { $percent } %. Until they are at most 100 %, nothing is computed.
flow-below = A share is below 0. Until it is not, nothing is computed.
flow-closed = Who comes to { $names } never leaves, so visits, time and cost have no end there.
flow-no-value = Nobody said what reaching a goal is worth, so improvements are ranked by conversion.
flow-no-volume = Nobody said how many customers begin in which time, so value is told for one of them.
flow-no-time = Nobody said how long anything takes.
flow-no-cost = Nobody said what a contact costs.
flow-say-it = Say it
flow-to-map = Go to the map

## The figures

flow-value-year = Value in a year
flow-value-customer = Value of one who begins
flow-value-each = { $money } for each who begins
flow-value-formula = Customers who begin in a year × what each goal is worth × the part of them that reaches it. Currencies are not mixed.
flow-time = Time on the way
flow-time-means = on the mean, for one who begins
flow-time-formula = For each touchpoint how often customers come by × how long it takes, and the same for the delays of transitions. Means, not medians.
flow-cost = Cost of one who begins
flow-cost-means = all contacts together
flow-cost-formula = For each touchpoint how often customers come by × what a contact costs. Currencies are not mixed.
flow-at-least = at least { $value }
flow-for-ever = for ever

## What goes in

flow-input-customers = Customers who begin in a year
flow-input-worth = { $percent } × { $money }
flow-input-worth-each = worth { $money }
flow-input-worth-unknown = { $percent }, no value said
flow-input-times = { $visits } × { $each }
flow-input-visits = Visits of one who begins, before a goal
flow-input-onward = Part of those who go on that reaches a goal
flow-input-instead = Part of those who drop off that does
flow-input-slope = Points of conversion for one point more
flow-input-share = Share today
flow-assumed-shares = { $count ->
    [one] One transition says no share: it gets what the others leave.
   *[other] { $count } transitions say no share: they get equal parts of what the others leave.
}
flow-assumed-starts = Not every start says how many begin there: where nobody said, as many as at the others.
flow-assumed-worthless = { $count ->
    [one] One goal says no value, and is not in the sum.
   *[other] { $count } goals say no value, and are not in the sum.
}
flow-assumed-no-time = { $count ->
    [one] One touchpoint says no duration, and is not in the sum.
   *[other] { $count } touchpoints say no duration, and are not in the sum.
}
flow-assumed-no-delay = { $count ->
    [one] One transition says no delay, and is taken at once.
   *[other] { $count } transitions say no delay, and are taken at once.
}
flow-assumed-no-cost = { $count ->
    [one] One touchpoint says no cost, and is not in the sum.
   *[other] { $count } touchpoints say no cost, and are not in the sum.
}
flow-assumed-others = All other shares stay as they are, and whoever goes on instead of dropping off ({ $point } of those who are there) does then what the others do.

## Best next improvements

flow-levers = Where one point more is worth most
flow-levers-why = One percentage point fewer drops off, and goes on instead.
flow-levers-none = Nobody drops off where it could be turned into more who reach a goal.
flow-lever = { $from } → { $to }
flow-lever-year = { $money } a year
flow-lever-points = +{ $points } points
flow-lever-means = { $percent } drop off at { $from } today; one point fewer is +{ $points } points of conversion
flow-lever-formula = Visits where it begins × (part of those who go on that reaches a goal − part of those who drop off that does), for one percentage point; in money with what goals are worth and how many begin in a year.
flow-lever-way = Go to the transition

## What would be missing

flow-removals = What would be missing without a channel
flow-removals-why = The part of all who reach a goal that passes the channel. Model estimate, not a cause: some would find another way.
flow-removal = Missing without { $name }
flow-removal-formula = 1 − conversion without it ÷ conversion with it, when nobody gets past a touchpoint of the channel. (Removal effect.)
flow-removal-with = Conversion with it
flow-removal-without = Conversion without it
flow-removal-visits = { $visits } come by

## The drawing

flow-drawing = How customers go on
flow-drawing-label = Customers of the journey, as bars and bands; the table below says the same in words
flow-bar = { $visits }
flow-bar-drops = { $visits } · { $drops } leave
flow-bar-title = { $name }: { $visits } of all who begin come by
flow-bar-title-drops = { $name }: { $visits } of all who begin come by; { $drops } of those who are here leave
flow-band-title = { $from } → { $to }: { $share } of those who are there{ $assumed ->
    [yes] {" "}(assumed)
   *[no] {""}
}, { $all } of all
flow-key-bar = come by
flow-key-band = go on
flow-key-drop = leave here
flow-key-assumed = share assumed
flow-key-back = come back (not to scale)
flow-left-out = { $count ->
    [one] One touchpoint is in the table only, as nobody or hardly anybody comes by.
   *[other] { $count } touchpoints are in the table only, as nobody or hardly anybody comes by.
}

## The table

flow-table = Touchpoint by touchpoint
flow-touchpoint = Touchpoint
flow-visits = Come by
flow-on = Go on to
flow-drops = Leave
flow-on-share = { $name } { $share }
flow-assumed = assumed
flow-ends = The journey ends here.
flow-goal = Goal
flow-start = Start
flow-leaves = Customers leave here.
flow-more = { $count ->
    [one] Show one more touchpoint
   *[other] Show { $count } more touchpoints
}
