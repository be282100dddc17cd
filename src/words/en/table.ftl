### Lists that come in from spreadsheets, and go out to them.

## What the columns of lists are called, as spreadsheets show them

column-id = ID
column-name = Name
column-first-name = First name
column-description = Description
column-kind = Type
column-function = Function
column-title = Role
column-team = Team
column-contact = Contact
column-deputy = Deputy
column-vendor = Vendor
column-capabilities = Capabilities
column-status = Status
column-decision-by = Decided by
column-decision-on = Decided on
column-decision-reason = Reason for the decision
column-lifecycle-introduced = Introduced on
column-lifecycle-endOfLife = End of life
column-successor = Successor
column-criticality = Criticality
column-fit-functional = Functional fit (1 to 5)
column-fit-technical = Technical fit (1 to 5)
column-businessOwner = Business owner
column-itOwner = IT owner
column-region = Country of its data
column-cost-annual = Cost a year
column-cost-currency = Currency
column-contract-renewal = Renewal
column-contract-noticeDays = Notice in days
column-seats-licensed = Seats paid for
column-seats-active = Seats in use
column-sla-availability = Availability promised
column-sla-recoveryTime = Recovery time
column-controls-sso = Single sign-on
column-controls-mfa = Multi-factor sign-in
column-controls-encryptionAtRest = Encrypted at rest
column-controls-certifications = Certifications
column-controls-dpaSigned = Data processing agreement
column-lastReview = Last review
column-reviewBy = Review by
column-stage = Stage
column-order = Place in the stage
column-channel = Channel
column-momentOfTruth = Moment of truth
column-detail = Journey inside
column-personas = Personas
column-owner-marketing = Marketing owner
column-owner-it = IT contact
column-owner-responsible = Responsible
column-owner-consulted = Consulted
column-owner-informed = Informed
column-owner-lastReviewed = Last reviewed
column-owner-reviewBy = Review by
column-systems = Systems
column-data = Data
column-consent-grants = Consent given for
column-consent-reliesOn = Consent relied on for
column-security-classification = Classification
column-security-controls = Security controls
column-security-dpia = Impact assessment
column-security-checkedBy = Checked by
column-security-checkedOn = Checked on
column-volume-starts = Customers who begin here
column-volume-period = Period
column-duration = Time spent
column-cost-amount = Cost per contact
column-value-amount = Value
column-value-currency = Currency of the value
column-experience-emotion = Emotion (-2 to 2)
column-experience-pains = Pains
column-experience-opportunities = Opportunities
column-experience-importanceToCustomer = Importance to customers
column-experience-importanceToUs = Importance to us
column-experience-evidence = Evidence
column-from = From
column-to = To
column-trigger = Trigger
column-share = Share
column-volume = Customers
column-delay = Delay
column-protocol = Protocol
column-encrypted = Encrypted on the way
column-mode = When
column-carriesOutage = Passes outages on
column-personal = About people
column-classification = Classification
column-code = Code
column-lawfulBasis = Lawful basis
column-retention = Kept for
column-controller = Controller
column-dpo = Data protection officer
column-subjects = People it is about
column-measures = Measures
column-definition = Definition
column-formula = Formula
column-reading = Reading
column-better = Better
column-unit = Unit
column-category = Category
column-side = Side
column-owner = Owner
column-metric = Metric
column-baseline = Baseline
column-target = Target
column-due = Due
column-applies-classification = Applies to classification
column-applies-personal = Applies to data that is
column-applies-regions = Applies in countries
column-applies-outside = Applies outside of countries
column-requires-controls = Required controls
column-requires-regions = Required countries
column-requires-certifications = Required certifications
column-requires-reviewEvery = Reviewed every
column-severity = Severity
column-abbreviation = Abbreviation
column-synonyms = Synonyms

## How a list was written

table-utf-8 = UTF-8
table-utf-16 = UTF-16
table-windows-1252 = Windows-1252 (Western European)

## What could not be taken as it was

table-hidden-letters = Letters that nobody can see were left out, from here on.
table-too-many =
    { $count ->
        [one] One row was left out from here on: only { $most } rows are read at once. Import the rest on its own.
       *[other] { $count } rows were left out from here on: only { $most } rows are read at once. Import the rest on its own.
    }
table-above =
    { $count ->
        [one] One row above the names of the columns was left out.
       *[other] { $count } rows above the names of the columns were left out.
    }
table-guessed-mark = “{ $column }”: 1.234 can be read in two ways. Check in the map whether the numbers are right.
table-guessed-days = “{ $column }”: days such as 1/2/2027 were read with the day first. Check in the map whether they are right.
table-nobody = “{ $name }” is no { $kind } of this map, so that answer was left out.

## Why a row can't be read

table-in-column = { $column }: { $why }
table-open-quote = A quotation mark that opens here is never closed, so nothing after it can be told apart. Close it in the file.
table-too-wide = This row has { $count } cells, but there are only { $most } columns with a name. Put quotation marks around a cell that has the separator in it.
table-no-name = There is no name in this row.
table-which-name = No column holds the name yet. Choose above which one does.
table-which-ends = No column says yet where each row begins and where it leads. Choose above which ones do.
table-no-ends = This row does not say where it begins and where it leads.
table-twice = Line { $line } speaks of the same. Keep one of the two, or give each an ID.
table-near = There is no { $kind } called “{ $name }”. Did you mean “{ $near }”?
table-several = Several are called “{ $name }”. Write the ID instead.
table-no-word = “{ $text }” is none of these: { $words }.
table-no-day = “{ $text }” is no day. Write it like 31.3.2027 or 2027-03-31.
table-no-length = “{ $text }” is no length of time. Write it like 30 min or 2 days.
table-no-currency = “{ $text }” is no currency. Write it like EUR.
table-no-country = “{ $text }” is no country that is known here. Write its two letters, like DE.
table-no-language = “{ $text }” is no language. Write it like en.
table-no-address = “{ $text }” is no address. Write it with https:// or mailto: in front.
table-no-truth = “{ $text }” is neither yes nor no.
table-no-number = “{ $text }” is no number.
table-no-share = “{ $text }” is no share. Write it like 30 %.

## The list that is about to come in

table-lists = Import a list
table-lists-why = Systems, people, touchpoints or transitions from a spreadsheet come into this map. Nothing changes before you have seen what would come of it.
table-choose = Choose a file
table-choose-how = CSV, or text with tabs. In Excel: File, Save as, CSV.
table-paste = Or paste cells here, with the names of their columns
table-paste-hint =
    Name	Vendor	Owner
    MailTool	Acme	Ann Example
table-title = What comes in
table-title-name = What comes in from “{ $name }”
table-about = { $count ->
    [one] 1 row
   *[other] { $count } rows
}, { $separator }, { $encoding }
table-commas = commas between cells
table-semicolons = semicolons between cells
table-tabs = tabs between cells
table-bars = bars between cells
table-kind = Each row is
table-kind-person = a person or a team
table-kind-system = a system
table-kind-integration = an integration
table-kind-dataCategory = a data category
table-kind-purpose = a purpose
table-kind-channel = a channel
table-kind-persona = a persona
table-kind-metric = a metric
table-kind-objective = an objective
table-kind-guideline = a guideline
table-kind-term = a term
table-kind-touchpoint = a touchpoint
table-kind-transition = a transition
table-journey = They go to
table-journey-new = a new journey
table-header = Names of the columns
table-header-line = line { $line }: { $text }
table-header-none = none: every line is a row
table-column = Column { $number }
table-field = What “{ $column }” holds
table-left-out = leave out
table-unsure = Please check
table-preview = The first rows and what their columns hold
table-answers = Where the map has an answer
table-answers-keep = keep it
table-answers-take = take that of the list
table-create = Create what is named and not there yet
table-created = Also new: { $what }
table-empty-cells = Empty cells change nothing.
table-new = { $what } new
table-changed = { $what } with other answers
table-same = { $count ->
    [one] 1 says the same
   *[other] { $count } say the same
}
table-unread = { $count ->
    [one] 1 row can’t be read and stays out
   *[other] { $count } rows can’t be read and stay out
}
table-unread-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
table-notes = To look at
table-nothing-new = Nothing in this list is new to the map.
table-looking = Looking through it …
table-cancel = Leave it
table-take-new = Add { $new }
table-take-changed = Change { $changed }
table-take = Add { $new }, change { $changed }
table-label = Import { $rows }
table-done-new = { $new } added.
table-done-changed = { $changed } changed.
table-done = { $new } added, { $changed } changed.
table-no-list = There are no lists of that kind, or there is no such journey.
table-nothing = There is no row in this list. It needs one line with the names of its columns, and a line for each entry.

## Buttons

action-import-list = Import list …
action-export-list = Export list (CSV)
action-export-transitions = Export list of transitions (CSV)
table-part = Lists
table-part-why = For spreadsheets. What goes out comes back in.
table-export-touchpoints = Touchpoints as CSV
table-export-transitions = Transitions as CSV
