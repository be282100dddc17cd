### What hands and keys do on the map, and what is said of it.

## Actions

hand-walk-right = Next touchpoint on the way
hand-walk-left = Touchpoint before on the way
hand-walk-up = Touchpoint above
hand-walk-down = Touchpoint below
hand-walk-stage-behind = Next stage
hand-walk-stage-before = Stage before
hand-walk-lane-below = Lane below
hand-walk-lane-above = Lane above
hand-walk-first = First touchpoint
hand-walk-last = Last touchpoint
hand-toggle = Keep in the selection, or take out
hand-menu = What can be done here
hand-select-all = Select all touchpoints
hand-gather = Select several
hand-move-up = Move up in its column
hand-move-down = Move down in its column
hand-restage = Move to stage …
hand-relane = Move to lane …
hand-unplace = Let the map place it again
hand-connect-in-sequence = Connect one after the other
hand-reconnect-start = Begin at another touchpoint …
hand-reconnect-end = Lead to another touchpoint …
hand-add-here = Add a touchpoint here
answer-owner = Owner …
answer-system = Add a system …
answer-data = Add data …
answer-class = Classification …
answer-channel = Channel …
answer-it = IT contact …
answer-kind = Part in the journey …
answer-status = Status …
answer-persona = Add a persona …
clip-copy = Copy
clip-cut-out = Cut
clip-paste = Paste
clip-duplicate = Duplicate

## What is said to those who do not see it

hand-selected = { $count ->
    [0] Nothing selected
    [one] 1 touchpoint selected
   *[other] { $count } touchpoints selected
}
hand-is-also = Part of the selection.
hand-done = Done: { $what }
hand-undone = Undone: { $what }
hand-redone = Done again: { $what }

## Lists over the map

choose-stage = { $count ->
    [one] Move “{ $name }” to stage
   *[other] Move { $count } touchpoints to stage
}
choose-lane = { $count ->
    [one] Move “{ $name }” to lane
   *[other] Move { $count } touchpoints to lane
}
choose-answer = { $count ->
    [one] { $what } of “{ $name }”
   *[other] { $what } of { $count } touchpoints
}
choose-answer-over = { $what } of { $count } touchpoints. { $over } of them answered it already.
choose-start = Which touchpoint leads to “{ $name }”?
choose-end = Which touchpoint does “{ $name }” lead to?
choose-label = What to pick
choose-hint = Type to find it
choose-stop = Stop

## Several selected

several-kind = Several selected
several-head = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
several-more = and { $count } more
several-drop = Take “{ $name }” out of the selection
