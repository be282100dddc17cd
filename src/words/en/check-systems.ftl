### What rules object to in systems.

## Buttons

check-pick-it-owner = Pick the IT owner
check-pick-business-owner = Pick the business owner
check-delete-system = Delete { $name }
check-ask-for-review = Ask IT for a review
check-say-status = Say what was decided
check-clear-fallback = Take it off as what takes over
check-pick-fallback = Pick what takes over
check-replace-by = Let { $name } carry it all
check-pick-successor = Pick what replaces it

## Rules

check-it-owner-missing-title = No owner in IT
check-it-owner-missing = { $name } has no owner in IT, and { $count ->
    [one] a touchpoint runs on it.
   *[other] { $count } touchpoints run on it.
}
check-it-owner-missing-marketing = When it fails there is nobody to call, and a change to it reaches nobody who knows it.
check-it-owner-missing-it = Nobody watches its updates, its access rights and its contract.
check-it-owner-missing-mend = Pick who answers for { $name } in IT, or say that nobody does, on purpose.

check-business-owner-missing-title = No owner in the business
check-business-owner-missing = { $name } has no owner in the business, and { $count ->
    [one] a touchpoint runs on it.
   *[other] { $count } touchpoints run on it.
}
check-business-owner-missing-marketing = Nobody decides what it has to do for customers, or whether it is worth its cost.
check-business-owner-missing-it = There is nobody to ask before it is changed, and nobody who says what an outage costs.
check-business-owner-missing-mend = Pick who answers for { $name } in the business, or say that nobody does, on purpose.

check-system-unused-title = System that carries nothing
check-system-unused = { $name } carries nothing.
check-system-unused-marketing = It may be paid for and of no use, or the step that needs it is missing on the map.
check-system-unused-it = It has to be updated and protected like the others, as far as anybody knows for nothing.
check-system-unused-mend = Say at a touchpoint that it runs on { $name }, or delete it.

check-shadow-it-title = In use, not approved
check-shadow-it = { $known ->
    [yes] { $name } is used past IT
   *[other] Nobody said whether { $name } may be used, and it is
}, at { $count ->
    [one] one touchpoint.
   *[other] { $count } touchpoints.
}
check-shadow-it-marketing = If customer data leaks from it, or it is switched off overnight, you are asked why it was in use.
check-shadow-it-it = Nobody looked at its protection, its contract or the data in it.
check-shadow-it-mend = Ask IT for a review. If it may stay, it is sanctioned; if not, plan what takes its place.

check-single-point-of-failure-title = Single point of failure
check-single-point-of-failure = When { $name } is out, no customer reaches “{ $goal }”{ $more ->
    [0] .
    [one] {" "}or one more goal.
   *[other] {" "}or { $more } more goals.
}
check-single-point-of-failure-marketing = While it is down nobody gets there, whatever is spent on bringing customers in.
check-single-point-of-failure-it = Every way there needs it and nothing takes over, so its recovery time is the outage.
check-single-point-of-failure-mend = Name what takes over where { $name } stops customers, or plan a way around it.

check-fallback-circular-title = Fallback that stops with its primary
check-fallback-circular = At { $name }, { $itself ->
    [yes] { $system } is to take over from itself.
   *[other] { $fallback } is to take over from { $system }, and stops with it.
}
check-fallback-circular-marketing = You count on something that takes over, and customers find both closed.
check-fallback-circular-it = One outage takes both, so the redundancy is on paper only.
check-fallback-circular-mend = Pick something that runs without { $system }, or take it off until there is.

check-retired-in-use-title = Retired, and still used
check-retired-in-use = { $state ->
    [retired] { $name } is retired
   *[other] The support of { $name } has ended
}, and { $count ->
    [one] a touchpoint still runs on it.
   *[other] { $count } touchpoints still run on it.
}
check-retired-in-use-marketing = What runs on it may stop any day, and nobody is bound to repair it.
check-retired-in-use-it = It gets no updates: each known hole in it stays open.
check-retired-in-use-mend = Name what replaces { $name }, and let that carry its touchpoints.

check-duplicate-tools-title = Two systems for one job
check-duplicate-tools = { $name } and { $other } both do { $shared }, and meet in { $count ->
    [one] one place.
   *[other] { $count } places.
}
check-duplicate-tools-marketing = Two tools for one thing split what you know of a customer, and you may pay twice.
check-duplicate-tools-it = Two contracts, two sets of access rights, two places from which data must be deleted.
check-duplicate-tools-mend = Decide which of the two stays; the Systems view shows what replacing one by the other changes.
