### The Systems view: what hangs on which system.

estate-tabs = What to see of the systems
estate-tab-list = List
estate-tab-landscape = Landscape
estate-tab-heat = Heat map
estate-tab-outage = Outage
estate-tab-replace = Replace
estate-tab-overlaps = Overlaps
estate-tab-fit = Fit
estate-waiting = Being worked out …

## What is at risk

estate-risk = Value at risk in a year
estate-risk-means = { $count ->
    [one] One touchpoint stops
   *[other] { $count } touchpoints stop
}, in { $journeys ->
    [one] one journey
   *[other] { $journeys } journeys
}
estate-risk-formula = What customers are worth in a year, less what they would be worth if nobody got past the touchpoints that stop. Value: customers who begin × the share that reaches a goal × what the goal is worth, all goals and journeys together. It is what a whole year of outage would cost; how likely an outage is, it does not say.
estate-nothing = Nothing stops with it
estate-no-flow = Not known: not enough shares, starts or goals are said
estate-no-customers = Not known: nobody said how many customers begin
estate-no-values = Not known: no goal says what it is worth
estate-lost = { $before } → { $after } reach a goal
estate-lost-value = { $before } → { $after } reach a goal; { $money } a year lost
estate-shares-assumed = In “{ $name }”, some shares are not said: what is left is split evenly.
estate-customers = Customers in a year: { $name }
estate-goal-value = worth { $money }
estate-stops = stops
estate-goals-missing = { $count ->
    [one] One goal says no value, and counts nothing.
   *[other] { $count } goals say no value, and count nothing.
}
estate-journeys-missing = { $count ->
    [one] Of one more journey that breaks, no value can be told. It counts nothing.
   *[other] Of { $count } more journeys that break, no value can be told. They count nothing.
}
estate-unsaid-missing = { $count ->
    [one] At one touchpoint nobody said whether it stops. It counts as one that goes on.
   *[other] At { $count } touchpoints nobody said whether they stop. They count as ones that go on.
}

## Heat map

heat-title = Systems by journey
heat-system = System
heat-empty = No touchpoint names a system yet. Say at touchpoints which systems carry them, and this shows where most hangs on which.
heat-shadow = past IT
heat-nothing = not used
heat-stops = { $count } stop
heat-cell = { $system } in { $journey }: { $uses ->
    [0] used at no touchpoint itself
    [one] used at one touchpoint
   *[other] used at { $uses } touchpoints
}. In an outage { $stops ->
    [0] nothing stops
    [one] one stops
   *[other] { $stops } stop
}, { $worse ->
    [0] nothing goes on worse
    [one] one goes on worse
   *[other] { $worse } go on worse
}.
heat-idle = { $count ->
    [one] One more system is used at no touchpoint.
   *[other] { $count } more systems are used at no touchpoint.
}
heat-more = { $count ->
    [one] Show one more system
   *[other] Show { $count } more systems
}
heat-legend-number = The number: touchpoints that use it; beside it, how many stop without it. The bar:
heat-legend-value = from little to most of the value that is lost anywhere.
heat-legend-conversion = from few to most customers who reach no goal without it. No values of goals are known.
heat-legend-touchpoints = from few to most touchpoints that stop without it. Neither values nor shares are known.

## Outage

outage-of = When this is out
outage-to-replace = Replace it …
outage-others = Out with it:
outage-cut = No customer reaches:
outage-nothing = Nothing happens to customers, as far as the map tells: no touchpoint uses it.
outage-stop = { $count ->
    [one] touchpoint stops
   *[other] touchpoints stop
}
outage-worse = { $count ->
    [one] goes on, worse
   *[other] go on, worse
}
outage-unsaid = not said how
outage-show = Show on the map
outage-lost = Lost
outage-is-stop = stops
outage-is-worse = worse
outage-is-unsaid = not said
outage-why-hard = Cannot do without { $system }, and nobody said what takes over.
outage-why-none = Cannot do without { $system }, and nothing takes over.
outage-why-both = { $fallback } is to take over from { $system }, and is out with it.
outage-why-fallback = { $fallback } takes over from { $system }.
outage-why-soft = Goes on without { $system }.
outage-why-unsaid = Nobody said whether it can do without { $system }.
outage-calls = Whom to call
outage-call-it = IT owner of { $names }
outage-call-business = Business owner of { $names }
outage-call-stopped = Marketing owner of { $count ->
    [one] one touchpoint that stops
   *[other] { $count } touchpoints that stop
}
outage-call-degraded = Marketing owner of { $count ->
    [one] one touchpoint that is affected
   *[other] { $count } touchpoints that are affected
}
outage-nobody-said = Nobody named yet
outage-nobody = Nobody, on purpose
outage-deputy = else
outage-data = Data involved

## Replace

replace-compared = Before and after
replace-which = Replace
replace-by = by
replace-choose = Choose …
replace-nothing = nothing
replace-open = { $count ->
    [0] No touchpoint uses { $name }.
    [one] One touchpoint uses { $name }.
   *[other] { $count } touchpoints use { $name }.
} Choose what is to carry them instead, or nothing, and see what changes. Nothing changes before you say so.
replace-act = Replace it now
replace-done = { $name } is out of use. One undo brings it back.
replace-before = Now
replace-after = Then
replace-conversion = Reach a goal: { $name }
replace-value = Value in a year
replace-cost = Yearly cost of systems in use
replace-risk = Value at risk with { $name }
replace-findings = Findings
replace-trend-same = same
replace-trend-better = better
replace-trend-worse = worse
replace-means-other = Touchpoints and connections of the one go to the other, and it is marked as retired. Whether the other one can do all of it, the map cannot know.
replace-means-nothing = Where a fallback is named, that carries the touchpoint then; else customers do not get past it, and it is asked again what carries it. The system is marked as retired, its connections go. Model estimate, not a cause.
replace-record = Record of processing
replace-row-goes = goes: { $names }
replace-row-comes = comes: { $names }
replace-row-transfers = transfers abroad: { $before } → { $after }
replace-row-gaps = missing cells: { $before } → { $after }
replace-new = { $count ->
    [one] One new finding
   *[other] { $count } new findings
}
replace-gone = { $count ->
    [one] One finding is mended
   *[other] { $count } findings are mended
}

## Overlaps

overlap-title = Can do the same, in the same place
overlap-untold = No system says yet what it can do. Say it at the systems, and those that do the same are found.
overlap-none = No two systems in use can do the same in the same stage over the same channel.
overlap-and = and
overlap-meets = Meet in { $count ->
    [one] one place
   *[other] { $count } places
}: { $share } of where the less used one is.
overlap-cost = { $name } costs { $money } a year.
overlap-cost-unknown = What { $name } costs is not known.
overlap-replace = See what replacing it changes
misfit-title = Do not fit together
misfit-none = Wherever data must pass from one touchpoint to the next, something carries it, as far as the map tells.
misfit-data = Must pass: { $names }
misfit-missing = Nothing carries the data
misfit-unencrypted = Carried without encryption
misfit-manual = Carried by hand
misfit-ends = One of them ends first, on { $day }

## Fit

fit-title = Systems by how well they fit
fit-empty = No system is rated yet. Rate at the systems how well they do what the business needs, and how well they are built.
fit-technical = Technical fit
fit-functional = Functional fit
fit-tolerate = Tolerate
fit-invest = Invest
fit-migrate = Migrate
fit-eliminate = Eliminate
fit-advice-tolerate = well built, little use
fit-advice-invest = good on both sides
fit-advice-migrate = of use, badly built
fit-advice-eliminate = little use, badly built
fit-dot = { $name }: functional { $functional } of 5, technical { $technical } of 5, { $cost }. { $quarter }.
fit-cost-unknown = cost not known
fit-legend = A larger dot costs more in a year; a dashed one in another currency, or nobody said. From { $mark } on, a mark counts as good. The quarters are advice, not a decision.
fit-unrated = { $count ->
    [one] One system is not rated on both sides
   *[other] { $count } systems are not rated on both sides
}

## The card of a system

card-title = What hangs on it
card-carries = Used at { $count ->
    [0] no touchpoint
    [one] one touchpoint
   *[other] { $count } touchpoints
}{ $journeys ->
    [0] {""}
    [one] {" "}in one journey
   *[other] {" "}in { $journeys } journeys
}.
card-outage = In an outage { $stops ->
    [0] nothing stops
    [one] one touchpoint stops
   *[other] { $stops } touchpoints stop
}, { $worse ->
    [0] nothing goes on worse
    [one] one goes on worse
   *[other] { $worse } go on worse
}{ $unsaid ->
    [0] .
    [one] {" "}and of one it is not said.
   *[other] {" "}and of { $unsaid } it is not said.
}
card-to-outage = See the outage
card-to-replace = Replace it …
