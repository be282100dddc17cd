### What rules object to in people, reviews and contracts.

## Buttons

check-pick-deputy = Pick who stands in
check-reviewed-today = Reviewed today
check-measure-again = Enter a newer value

## People

check-deputy-missing-title = Nobody stands in
check-deputy-missing = Nobody stands in for { $name }, who answers for { $count ->
    [one] { $touchpoint }, which all customers pass.
    [2] { $touchpoint } and another touchpoint that all customers pass.
   *[other] { $touchpoint } and more touchpoints that all customers pass, { $count } in all.
}
check-deputy-missing-marketing = When { $name } is ill or leaves, nobody decides about a step that no customer gets around.
check-deputy-missing-it = In an outage there is nobody to ask what has to work first.
check-deputy-missing-mend = Pick who stands in for { $name }.

check-accountable-elsewhere-title = Accountable outside of marketing
check-accountable-elsewhere = { $person } answers for { $name }, and does not belong to marketing.
check-accountable-elsewhere-marketing = What customers see there is decided outside of marketing, and its budget and goals may be others.
check-accountable-elsewhere-it = You may be asked for results that marketing is measured by, and for words that marketing has to find.
check-accountable-elsewhere-mend = Pick somebody in marketing who is accountable. { $person } can stay as the contact in IT, or as who does the work.

## Reviews and values

check-review-overdue-title = Review overdue
check-review-overdue = { $name } should have been reviewed by { $day }, { $count ->
    [one] yesterday.
   *[other] { $count } days ago.
}
check-review-overdue-marketing = What the map says there may no longer be so, and decisions are made on it.
check-review-overdue-it = Owners, systems and data may have changed since, and the map would not show it.
check-review-overdue-mend = Look at { $name } together, mend what has changed, and press “Reviewed today”.

check-value-stale-title = Figures older than their period
check-value-stale = The newest value of { $metric } at { $name } is of { $day }.
check-value-stale-marketing = Whoever decides by it decides by how things were then.
check-value-stale-it = The source may have stopped delivering, and nobody noticed.
check-value-stale-mend = Enter a newer value of { $metric }, or take the metric off where nobody measures it any more.

## Contracts and seats

check-seats-unused-title = Seats paid for and not used
check-seats-unused = { $active } of the { $licensed } seats of { $name } are used.
check-seats-unused-marketing = You pay for what nobody uses, or people who should use it do not.
check-seats-unused-it = Accounts that nobody uses are doors that nobody watches.
check-seats-unused-mend = Ask who still needs { $name }, and reduce the seats at the next renewal.

check-renewal-soon-title = Contract to be decided on soon
check-renewal-soon = The contract of { $name } renews on { $renewal }. { $known ->
    [yes] Until { $day } it can be given notice.
   *[other] Nobody said until when it can be given notice.
}
check-renewal-soon-marketing = After that day you pay for another term, whatever you decide.
check-renewal-soon-it = A change of system has to be decided before that day, or runs in parallel for a term.
check-renewal-soon-mend = { $known ->
    [yes] Decide by { $day } whether { $name } stays, with fewer seats or at another price.
   *[other] Look up the period of notice of { $name }, enter it, and decide in time.
}

check-renewal-missed-title = Last day to give notice missed
check-renewal-missed = The contract of { $name } renews on { $renewal }. Notice had to be given by { $day }, { $count ->
    [one] yesterday.
   *[other] { $count } days ago.
}
check-renewal-missed-marketing = You pay for another term, unless the provider lets you go.
check-renewal-missed-it = The system stays under contract for another term, also where it was to be replaced.
check-renewal-missed-mend = Talk to the provider before { $renewal }, and enter the next renewal of { $name } once it is known.
