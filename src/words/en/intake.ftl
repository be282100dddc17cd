### How a system comes into the house: proposed, checked against the guidelines, decided about.

## Proposing

action-propose = Propose a system
intake-propose = Propose “{ $name }” …
intake-title = Propose a system
intake-why = Anybody may propose a system, and a free trial counts. IT and security decide; until then everybody sees that it is only proposed.
intake-name = What is it called?
intake-name-hint = For example: MailTool
intake-purpose = What is it for?
intake-purpose-hint = For example: sends e-mails to members who have not been here for a while
intake-capabilities = What can it do, in single words?
intake-capabilities-hint = For example: e-mail, newsletter
intake-touchpoint = Where shall it be used?
intake-touchpoint-hint = Type a touchpoint …
intake-touchpoint-drop = Somewhere else
intake-data = Which data would it touch there?
intake-data-there = Touched there already: { $data }
intake-data-drop = Not { $name }
intake-trial = It is a free trial
intake-trial-help = Data of our customers may go there all the same.
intake-until = Free until
intake-send = Propose it

## What exists already

intake-kin-one = You have one already
intake-kin-several = You have { $count } of the kind already
intake-kin = Of the same kind, here already
intake-instead = Use this instead
intake-look = Look at it
intake-free-seats = { $count ->
    [one] 1 free seat
   *[other] { $count } free seats
}
intake-a-year = { $amount } a year
intake-free = Free of charge
intake-free-until = Free of charge until { $day }

## What a system touches

intake-touches = Data it touches
intake-would-touch = Data it would touch
intake-touches-none = None
intake-touches-unnamed = data that nobody named
intake-touches-nowhere = Nobody said yet where it is used, or which data that touches.
intake-touches-open = { $count ->
    [0] Nobody said yet which data an integration hands over.
    [one] At 1 touchpoint nobody said yet which data is touched.
   *[other] At { $count } touchpoints nobody said yet which data is touched.
}

## Guidelines

intake-guidelines = Guidelines
intake-tally-broken = { $count } broken
intake-tally-unanswered = { $count } not answered
intake-tally-met = { $count } met
intake-verdict-broken = Broken
intake-verdict-unanswered = Not answered
intake-verdict-met = Met
intake-no-guidelines = Nobody wrote down yet what a system has to fulfil here.
intake-none-apply = None of the guidelines is about this system and the data that it touches.
action-begin-guidelines = Start with five guidelines that many houses agree on
intake-begin-what = Sign-on, encryption, agreements, where data is kept, yearly reviews. You can change each of them.
intake-applies-always = For every system.
intake-applies-confidential = Because what happens where it is used is confidential.
intake-applies-data = { $more ->
    [0] Because of { $data }.
    [one] Because of { $data } and 1 more.
   *[other] Because of { $data } and { $more } more.
}
intake-applies-perhaps = It may apply: not all is known about its data yet.
intake-applies-somewhere = It depends on where the data is kept.
intake-control-sso = Single sign-on
intake-control-mfa = Second factor when signing in
intake-control-encryptionAtRest = Encrypted where it is stored
intake-control-dpaSigned = Processing agreement signed
intake-certificate = Holds { $name }
intake-region = Where does it keep its data?
intake-region-unanswered = Not answered
intake-review = Never reviewed, as far as anybody said
intake-reviewed = { $count ->
    [one] Reviewed 1 day ago
   *[other] Reviewed { $count } days ago
}
intake-review-now = Reviewed today
intake-yes = Yes
intake-no = No

## Deciding

intake-decision = Guidelines and decision
intake-decision-none = nobody decided yet
intake-pending-proposed = Proposed: what do IT and security say?
intake-pending-review = Under review: what do IT and security say?
intake-proposed = Proposed
intake-proposed-by = Proposed by { $name }
intake-review-asked = Review asked for
intake-review-asked-by = Review asked for by { $name }
intake-ask = Ask for review
intake-sanction = Approve …
intake-refuse = Refuse …
intake-sanction-title = Approve “{ $name }”
intake-refuse-title = Refuse “{ $name }”
intake-who = Who decides?
intake-when = When?
intake-reason = Why?
intake-reason-although = Why, all the same?
intake-reason-hint = In a sentence that others understand later
intake-broken = { $count ->
    [one] One guideline is broken. It can be approved all the same; say why.
   *[other] { $count } guidelines are broken. It can be approved all the same; say why.
}
intake-unanswered = { $count ->
    [one] One guideline is not answered yet.
   *[other] { $count } guidelines are not answered yet.
}
intake-refuse-used = It is used at touchpoints today, so it will be listed as bought past IT until none uses it.
intake-refuse-unused = It will be listed as retired, so that nobody takes it by accident.
intake-sanction-send = Approve it
intake-refuse-send = Refuse it
intake-cancel = Not now
