### The inspector with its questions and pickers, and the panels over the map.

## The inspector

inspector-label = Details
inspector-close = Close
inspector-back = Back to { $name }
inspector-map = About this map
inspector-journey = The journey on the screen
inspector-journeys = Journeys of this map
inspector-more = More
inspector-ways = { $count ->
    [0] Transitions
    [one] Transitions · 1
   *[other] Transitions · { $count }
}
inspector-touchpoint-in = Touchpoint in { $stage }
inspector-stage-of = Stage { $number } of { $count }
journey-size = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}

## The three questions

question-owner = Who in marketing owns it?
question-owner-why = One name that answers for what customers meet here. IT knows whom to call before changing it.
question-system = Which IT system carries it?
question-system-why = What has to run for customers to get through. Marketing sees at once what an outage would stop.
question-data = What data does it touch, and how is it kept safe?
question-data-why = What is taken in, used or passed on. Security sees where to look, marketing what customers entrust to it.

answer-nobody = Nobody, on purpose
answer-no-contact = No contact in IT
answer-no-system = No system, on purpose
answer-no-data = No data, on purpose
answer-no-fallback = Nothing takes over

## Pickers

pick-person = Type a name …
pick-system = Type a system …
pick-another-system = Another system …
pick-data = For example e-mail address …
pick-more-data = More data …
pick-purpose = Type what it is used for …
pick-channel = Type a channel …
pick-stage = Type a stage …
pick-create = Create “{ $name }”
pick-first = Nothing here yet. Type a name to create the first one.
pick-nothing = Nothing of that name.
pick-or-type = Or type a new name.

## Fields

field-name = Name
field-name-hint = Give it a name
field-change = Change
field-take-back = Take the answer back
field-unanswered = Not answered
field-text-hint = Type text.
field-percent-hint = A number from 0 to 100, for example 30.
field-length-hint = For example 30 min, 2 days or 1 h 30 min.
field-language-hint = A language code, for example en or de-AT.
field-currency-hint = Three letters, for example EUR.

field-description = Description
field-description-help = What happens here, in a sentence or two.
field-it-contact = Contact in IT
field-dependency = When it fails, this touchpoint …
field-fallback = What takes over
field-data-action = What happens to this data here
field-purpose = What for
field-classification = How confidential is it?
field-security-note = Security note
field-security-note-hint = What must be known about its protection: controls, open risks, what was agreed
field-channel = Channel
field-stage = Stage
field-part = Its part in the journey
field-emotion = How customers feel here
field-moment-of-truth = Moment of truth
field-moment-of-truth-help = Here customers decide what they think of us.
field-trigger = What makes customers go this way
field-trigger-hint = For example: chooses to pay by card
field-trigger-help = Something the customer does, or something a system does on its own.
field-share = How many go this way
field-share-help = Of all customers at the beginning of this way.
field-share-others = The other ways from here take { $percent } %.
field-delay = How long it takes
field-delay-hint = For example 2 days
field-delay-help = On the mean, from one touchpoint to the next.
field-aim = What customers want here
field-aim-hint = For example: find out whether it fits
field-aim-help = In their own words, as they would say it.
field-about-map = What this map is about
field-about-map-help = Who made it, and what it should help to decide.
field-journey-title = Title of the journey
field-about-journey = What this journey is about
field-keeper = Who keeps it true
field-language = Language
field-language-example = en
field-currency-example = EUR
field-language-help = Of the names and texts.
field-currency = Currency
field-currency-help = Of amounts without one.
field-function = Function
field-role = Role
field-contact = How to reach them
field-vendor = Vendor
field-status = Status
field-business-owner = Who answers for it in the business
field-it-owner = Who answers for it in IT
field-personal = Is it about people?
field-lawful-basis = Lawful basis
field-retention = How long it is kept
field-retention-hint = For example 2 years

add-it-contact = Contact in IT
add-fallback = What takes over when it fails?
add-purpose = What is it used for?
add-security-note = Another note
add-way = Lead to a touchpoint …
add-journey = Add a journey
add-keeper = Who keeps this journey true?
add-business-owner = Who answers for it in the business?
add-it-owner = Who answers for it in IT?

row-open = Show its details
row-remove = Remove { $name }

way-from = From { $name }
way-to = To { $name }
way-begins = From
way-ends = To

stage-left = Move left
stage-right = Move right

remove-touchpoint = Delete touchpoint
remove-transition = Delete transition
remove-stage = Delete stage
remove-journey = Delete journey
remove-entry = Delete everywhere

## Words of the file, as people say them

dependency-hard = stops
dependency-hard-why = Customers cannot get through without this system.
dependency-soft = goes on, worse
dependency-soft-why = Customers still get through, less well.

data-action-collect = collects
data-action-collect-why = Taken from the customer here.
data-action-use = uses
data-action-use-why = Known already, and worked with here.
data-action-share = shares
data-action-share-why = Passed on to somebody else.
data-action-delete = deletes
data-action-delete-why = Deleted here.

class-public = public
class-public-why = Anybody may know.
class-internal = internal
class-internal-why = For people in the house.
class-confidential = confidential
class-confidential-why = For those who need it.
class-restricted = restricted
class-restricted-why = For a few, named.

personal-none = not about people
personal-personal = personal data
personal-special = specially protected

lawful-basis-consent = consent
lawful-basis-contract = contract
lawful-basis-legal-obligation = legal obligation
lawful-basis-vital-interests = vital interests
lawful-basis-public-task = public task
lawful-basis-legitimate-interests = legitimate interests

part-start = Start
part-start-why = Customers begin here.
part-step = Step
part-step-why = Something happens.
part-decision = Decision
part-decision-why = The way parts here.
part-goal = Goal
part-goal-why = What we want customers to reach.
part-drop-off = Drop-off
part-drop-off-why = Customers leave here.

emotion-very-bad = Very bad
emotion-bad = Bad
emotion-neutral = Neither good nor bad
emotion-good = Good
emotion-very-good = Very good

function-marketing = marketing
function-it = IT
function-security = security
function-privacy = privacy
function-sales = sales
function-service = service
function-finance = finance
function-hr = HR
function-agency = agency
function-other = other

system-status-proposed = proposed
system-status-under-review = under review
system-status-sanctioned = sanctioned
system-status-unsanctioned = bought past IT
system-status-retired = retired

## Lengths of time; the words that are understood when somebody types them stand below each

length-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
length-years-read = y yr yrs year years jahr jahre jahren
length-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
length-months-read = mo mos month months monat monate monaten
length-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
length-weeks-read = w wk wks week weeks woche wochen
length-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
length-days-read = d day days tag tage tagen
length-hours = { $count } h
length-hours-read = h hr hrs hour hours std stunde stunden
length-minutes = { $count } min
length-minutes-read = m min mins minute minutes minuten
length-seconds = { $count } s
length-seconds-read = s sec secs second seconds sek sekunde sekunden

## The first minute

steps-welcome = Type one step per line, and your map is drawn
steps-another = Add a journey
steps-why = A stage goes before a colon. A step without one stays in the stage above it.
steps-lines = Steps of the journey
steps-placeholder =
    Awareness: Sees an ad
    Finds us in the search
    Consideration: Compares products
    Reads reviews
    Purchase: Puts it in the basket
    Checkout
    Service: Gets the parcel
steps-title = Title, if it has one
steps-title-hint = For example: Online shop
steps-none-yet = For example “Purchase: Checkout”.
steps-count = { $steps ->
    [one] 1 step
   *[other] { $steps } steps
} in { $stages ->
    [one] 1 stage
   *[other] { $stages } stages
}
steps-draw = Draw the map
steps-open = Open a file
steps-example = Look at an example
steps-drop = You can also drop or paste a file here: a map as JSON, or a journey in Mermaid.

## Panels

panel-close = Close
panel-line = Line { $line }

problems-title = This map can’t be opened as it is
problems-title-name = “{ $name }” can’t be opened as it is
problems-why = What was open before stays as it is. This is what is wrong:
problems-mendable = What was open before stays as it is. All of this can be mended on the way in; the file itself is not changed.
problems-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
problems-mend = Open it mended
problems-close = Leave it

notes-title = Imported, with notes
notes-why = The map is drawn. These lines were understood differently than they may have been meant:
notes-close = Go to the map

help-title = Keys and help
help-or = or
help-keys = Keys
help-keys-where = Single letters work while the map has the focus. In a table or a blueprint, letters are typed into the cell.
help-gestures = Mouse and touch
help-pan = Move the map
help-pan-how = Drag the ground, turn the wheel, or use two fingers
help-zoom = Come nearer
help-zoom-how = Ctrl and wheel, or spread two fingers
help-move = Move a touchpoint
help-move-how = Drag it to another stage
help-answer = Answer a question
help-answer-how = Click one of the three slots of a touchpoint, or select it and press 1, 2 or 3
help-rename = Rename
help-rename-how = Double-click a name, or press Enter on it
help-walk = Go from touchpoint to touchpoint
help-walk-how = Arrow keys
help-escape = Go back
help-escape-how = Esc ends what is going on, the innermost first
