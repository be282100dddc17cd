### The fields of the inspector: groups, labels, and how people write what the file holds in a standard's way.

## Days, numbers, names

date-months = January February March April May June July August September October November December
date-said = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
scale-thousand-read = k thousand tsd
scale-million-read = m mio mn million millions
scale-billion-read = bn b mrd billion billions
names-countries = EU European Union; AT Austria; BE Belgium; BG Bulgaria; HR Croatia; CY Cyprus; CZ Czechia/Czech Republic; DK Denmark; EE Estonia; FI Finland; FR France; DE Germany; GR Greece; HU Hungary; IE Ireland; IT Italy; LV Latvia; LT Lithuania; LU Luxembourg; MT Malta; NL Netherlands/Holland; PL Poland; PT Portugal; RO Romania; SK Slovakia; SI Slovenia; ES Spain; SE Sweden; IS Iceland; LI Liechtenstein; NO Norway; CH Switzerland; GB United Kingdom/UK/Great Britain/Britain; US United States/USA/United States of America; AE United Arab Emirates/UAE; AL Albania; AR Argentina; AU Australia; BA Bosnia and Herzegovina/Bosnia; BD Bangladesh; BR Brazil; BY Belarus; CA Canada; CL Chile; CN China; CO Colombia; CR Costa Rica; DZ Algeria; EG Egypt; GE Georgia; HK Hong Kong; ID Indonesia; IL Israel; IN India; JP Japan; KE Kenya; KR South Korea/Korea; KW Kuwait; KZ Kazakhstan; LK Sri Lanka; MA Morocco; MC Monaco; MD Moldova; ME Montenegro; MK North Macedonia; MX Mexico; MY Malaysia; NG Nigeria; NZ New Zealand; PE Peru; PH Philippines; PK Pakistan; QA Qatar; RS Serbia; RU Russia; SA Saudi Arabia; SG Singapore; TH Thailand; TN Tunisia; TR Turkey/Türkiye; TW Taiwan; UA Ukraine; UY Uruguay; VN Vietnam; ZA South Africa
names-currencies = EUR euro/euros/€; USD US dollar/dollar/dollars/$/US$; GBP pound/pounds/pound sterling/£; CHF Swiss franc/francs/Fr.; SEK Swedish krona/krona/kronor; NOK Norwegian krone; DKK Danish krone; PLN zloty/zł; CZK Czech koruna/Kč; HUF forint; RON leu; BGN lev; ISK Icelandic króna; JPY yen/¥; CNY yuan/renminbi; INR rupee/rupees/₹; KRW won/₩; AUD Australian dollar; CAD Canadian dollar; NZD New Zealand dollar; SGD Singapore dollar; HKD Hong Kong dollar; BRL real/R$; MXN Mexican peso; ZAR rand; TRY lira/₺; ILS shekel/₪; AED dirham; UAH hryvnia/₴; THB baht
names-languages = en English; de German/Deutsch; fr French/Français; es Spanish/Español; it Italian/Italiano; pt Portuguese/Português; nl Dutch/Nederlands; pl Polish; cs Czech; sk Slovak; sl Slovenian; hr Croatian; hu Hungarian; ro Romanian; bg Bulgarian; el Greek; da Danish; sv Swedish; nb Norwegian; fi Finnish; et Estonian; lv Latvian; lt Lithuanian; tr Turkish; uk Ukrainian; ru Russian; ar Arabic; he Hebrew; hi Hindi; ja Japanese; ko Korean; zh Chinese

## Groups

group-about = About it
group-experience = Experience
group-figures = Figures
group-taking-part = Who takes part
group-review = Review
group-consent = Consent
group-security = Security
group-experiments = Experiments
group-links = Links
group-document = Language, currency, reviews
group-journey = Customers, review, links
group-ends = Begins and ends elsewhere
group-decision = Who decided, when, why
group-standing = Fit and lifecycle
group-contract = Cost, contract, service level
group-controls = Protection
group-recipients = Recipients
group-record = For the record of processing
group-person = Team, deputy, more
group-applies = When it applies
group-requires = What it requires

## What is understood, said where something is not

field-shorten = Too long to be changed here: keep this beginning only
field-number-hint = A number, for example 1200 or 0.5. 1.200 may mean two things.
field-count-hint = A number from 0, for example 12 000.
field-days-hint = A number of whole days, for example 90.
field-date-hint = For example 31 March 2027, 31.3.2027 or 2027-03-31. 3/4/2027 may mean two days.
field-money-hint = For example 42 000 €, 42,000 EUR or 1.5m USD.
field-country-hint = A country or its code of two letters, for example Ireland or IE.
field-address-hint = A web or e-mail address, for example example.org or ann@example.org.
field-lines-example = One in each line
field-count-example = 12 000
field-days-example = 90 days
field-percent-example = 30 %
field-length-example = 2 years
field-month-example = 1 month
field-minutes-example = 5 min
field-hours-example = 4 h
field-availability-example = 99.9 %
field-cent-example = 0.35 €
field-date-example = 31 March 2027
field-money-example = 42 000 €
field-country-example = Ireland
field-address-example = example.org
field-mixed = different answers
field-tags-example = Type, then Enter
field-rows-another = Another one
field-more = More about it

## Answers

answer-none = None, on purpose
answer-no-note = Nothing to note, on purpose
answer-no-risk = No risks, on purpose
answer-no-exception = No exception, on purpose
answer-no-outcome = Nothing came out of it
answer-no-retention = Not kept at all
answer-no-successor = Nothing replaces it
answer-yes = yes
answer-no = no
today = Today
reviewed-today = Reviewed today
checked-today = Checked today
pick-persona = Type a kind of customer …
pick-metric = Type a metric …
pick-mention = Type what it is about …

## Labels

field-owner = Who in marketing owns it
field-system = System
field-data = Data
field-role-of-system = What the system does here
field-security-notes = Security notes
field-noted-by = Noted by
field-noted-on = Noted on
field-touchpoint-status = Is it so today?
field-personas = Which customers
field-pains = What hurts
field-opportunities = What could be better
field-importance-to-customer = How much it matters to customers
field-importance-to-us = How much it matters to us
field-evidence = How well this is known
field-starts = Customers who begin here
field-journey-starts = Customers who begin the journey
field-volume-period = In which time
field-duration = How long customers spend here
field-contact-cost = What one contact costs us
field-goal-value = What reaching this is worth
field-measurements = Measured here
field-metric = Metric
field-value-measured = Value
field-value-target = Target
field-from-day = From
field-period = For how long
field-source = Where it comes from
field-responsible = Does the work
field-consulted = Is asked before
field-informed = Is told after
field-last-reviewed = Last reviewed
field-review-by = Review again by
field-grants = Customers consent here to
field-relies-on = Relies on consent to
field-controls = Controls in place
field-risks = Risks
field-risk = What could happen
field-threat = Kind of threat
field-severity = How bad it would be
field-risk-status = Where it stands
field-mitigation = What is done against it
field-risk-owner = Who follows it up
field-dpia = Impact assessment
field-exception = Exception from a rule
field-exception-reason = Why it may be so
field-allowed-by = Who allowed it
field-until = Until
field-checked-by = Checked by
field-checked-on = Checked on
field-experiments = Tried out here
field-belief = What we believed
field-outcome = What came out
field-links = Links
field-link-address = Address
field-link-label = What it leads to
field-review-every = Longest time between reviews
field-way-volume = How many, in the journey’s time
field-from-touchpoint = Begins at
field-to-touchpoint = Leads to
field-capabilities = What it can do
field-decided-by = Who decided
field-decided-on = When
field-decision-reason = Why
field-criticality = How much depends on it
field-fit-functional = Fits what the business needs
field-fit-technical = Built and run well
field-introduced = In use since
field-end-of-life = Support ends
field-successor = Replaced by
field-annual-cost = Cost in a year
field-renewal = Contract renews
field-notice-days = Notice before that
field-seats-licensed = Seats paid for
field-seats-active = Seats in use
field-availability = Promised availability
field-recovery-time = Back after an outage within
field-region = Where its data is kept
field-sso = Single sign-on
field-mfa = Second factor at sign-in
field-encryption-at-rest = Stored data is encrypted
field-dpa-signed = Data processing agreement signed
field-certifications = Certificates
field-from-system = Hands over
field-to-system = Receives
field-integration-data = Data handed over
field-protocol = How
field-encrypted = Encrypted on the way
field-mode = When
field-carries-outage = An outage spreads over it
field-code = Code in a vocabulary
field-recipients = Who receives the data
field-recipient = Recipient
field-country = Country
field-safeguard = What keeps it safe there
field-subjects = Whom the data is about
field-measures = Measures
field-controller = Controller
field-dpo = Data protection officer
field-person-kind = Person or team
field-team = Team
field-deputy = Deputy
field-map-class = How confidential is this map?
field-about-persona = Who they are, what they want
field-persona-share = Share of the traffic
field-metric-definition = What is counted
field-formula = Formula in words
field-better = Better when
field-reading = How to read it
field-unit = Unit
field-metric-category = What it tells about
field-side = Whose objective
field-objective-owner = Who answers for it
field-measured-by = Measured by
field-baseline = At the beginning
field-due = By when
field-lives-on = Touchpoints it lives on
field-why = Why it matters
field-guideline-owner = Who can explain it
field-applies-classification = Data at least this confidential
field-applies-personal = Data of these kinds
field-applies-regions = Data kept in
field-applies-outside = Data kept outside of
field-required-controls = Controls
field-required-certifications = Certificates
field-required-regions = Data kept in one of
field-definition = What it means
field-abbreviation = Abbreviation
field-synonyms = Other words for it
field-met-on = The day
field-attendees = Who was there
field-decisions = Decisions
field-decision = Decision
field-mention = What it is about
field-actions = Actions
field-action = What to do
field-action-owner = Who does it
field-done = Done
field-meeting-notes = Notes
field-waiver-reason = Why it is left as it is
field-rule = Rule of the finding

## Words of the file, as people say them

touchpoint-status-as-is = today
touchpoint-status-as-is-why = It is so today.
touchpoint-status-to-be = planned
touchpoint-status-to-be-why = It shall be so.
touchpoint-status-retired = gone
touchpoint-status-retired-why = It is not there any more.
importance-1 = 1, little
importance-2 = 2
importance-3 = 3
importance-4 = 4
importance-5 = 5, a lot
fit-1 = 1, badly
fit-2 = 2
fit-3 = 3
fit-4 = 4
fit-5 = 5, very well
evidence-assumed = assumed
evidence-assumed-why = We believe so.
evidence-partly = partly known
evidence-partly-why = Some of it was researched.
evidence-researched = researched
evidence-researched-why = Customers were asked or observed.
system-role-front-end = customers see it
system-role-record = keeps the truth
system-role-decision = decides
system-role-delivery = delivers
system-role-analytics = measures
threat-spoofing = somebody pretends to be another
threat-tampering = data is changed
threat-repudiation = somebody denies what they did
threat-information-disclosure = a secret gets out
threat-denial-of-service = the service is made unusable
threat-elevation-of-privilege = somebody gets rights they must not have
threat-linking = data about one person is linked
threat-identifying = somebody is identified
threat-non-repudiation = somebody can’t deny it
threat-detecting = somebody’s presence is noticed
threat-data-disclosure = data goes further than needed
threat-unawareness = people don’t know and can’t act
threat-non-compliance = a law or rule is not followed
severity-low = low
severity-medium = medium
severity-high = high
severity-critical = critical
risk-status-open = open
risk-status-mitigated = something is done
risk-status-accepted = accepted
risk-status-closed = gone
dpia-not-needed = not needed
dpia-needed = needed
dpia-in-progress = being made
dpia-done = done
criticality-low = low: nobody would notice for days
criticality-medium = medium: a nuisance
criticality-high = high: work stops
criticality-critical = critical: business stops
integration-mode-batch = at set times
integration-mode-batch-why = Data is handed over in one go, by night for example.
integration-mode-real-time = at once
integration-mode-real-time-why = Data is handed over as it comes.
integration-mode-manual = by hand
integration-mode-manual-why = Somebody hands data over.
person-kind-person = person
person-kind-person-why = One human being.
person-kind-team = team
person-kind-team-why = A group with a name of its own.
better-higher = higher
better-higher-why = More is better.
better-lower = lower
better-lower-why = Less is better.
metric-category-system-performance = how systems perform
metric-category-provider-performance = how service providers perform
metric-category-market-use = use and output in the market
metric-category-financial-impact = impact on money and customers
side-marketing = marketing
side-marketing-why = Marketing wants to reach it.
side-it = IT
side-it-why = IT wants to reach it.
side-both = both
side-both-why = Marketing and IT want to reach it together.

## The strip with help

help-voice-marketing = Marketing
help-voice-it = IT
help-idle = Point at a field, or go into it, to see what it is for.

## Several touchpoints at once

several-label = { $what } of { $count } touchpoints
several-told = { $what }: answered for { $count } touchpoints.
several-told-over = { $what }: answered for { $count } touchpoints. { $over } of them said something else before.
field-mixed-some = { $said } of { $count } answered, not alike
several-together = For all of them
several-add-system = Add a system to each
several-add-data = Add data to each
