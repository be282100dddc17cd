### The next best question: one line that asks for what matters most now.

next-quoted = “{ $name }”
next-label = Next question
next-owner = Who owns { $name }?
next-system = Which system carries { $name }?
next-data = What data does { $name } touch?
next-safety = How is the data at { $name } kept safe?
next-it-owner = Who in IT answers for { $name }?
next-basis = On what lawful basis is data used for { $name }?
next-retention = How long is data for { $name } kept?
next-deputy = Who stands in for { $name }?

next-why-depend = { $count ->
    [one] One step depends on it.
    [2] Two steps depend on it.
    [3] Three steps depend on it.
    [4] Four steps depend on it.
    [5] Five steps depend on it.
    [6] Six steps depend on it.
    [7] Seven steps depend on it.
    [8] Eight steps depend on it.
    [9] Nine steps depend on it.
   *[other] { $count } steps depend on it.
}
next-why-goal = It is what the journey is for.
next-why-truth = Here customers decide what they think of us.
next-why-visits = { $percent } % of customers come by.
next-why-delicate = It touches { $data }.
next-why-system = { $count ->
    [one] One touchpoint uses it.
   *[other] { $count } touchpoints use it.
}
next-why-purpose = { $count ->
    [one] One touchpoint uses data for it.
   *[other] { $count } touchpoints use data for it.
}
next-why-deputy = { $count ->
    [one] One touchpoint is theirs.
   *[other] { $count } touchpoints are theirs.
}

next-somebody = someone else …
next-anybody = Type a name …
next-some-system = another system …
next-any-system = Type a system …
next-some-data = other data …
next-any-data = Type what data …
next-open = Answer
next-other = Other …
next-show = Show it on the map and answer there
next-put-off = Not now
next-told = Done: { $what }. Next: { $next }
next-done = All that matters most is answered. Well done.
next-done-but = All is answered but what you put off. That is asked again next time.
next-all-put-off = That is all for now. What you put off is asked again next time.
next-close = Close
action-answer-next = Answer the next question
