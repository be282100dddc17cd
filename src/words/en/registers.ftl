### Registers: what journeys share, as pages.

## Their titles

register-people = People and teams
register-systems = Systems
register-integrations = Integrations
register-data = Data categories
register-purposes = Purposes
register-channels = Channels
register-personas = Personas
register-metrics = Metrics
register-objectives = Objectives
register-guidelines = Guidelines
register-glossary = Glossary
register-reviews = Meetings
register-waivers = Waived findings

## What each is for, said where it is empty

register-about-people = Everybody who owns, supports or is asked about a touchpoint or a system, each of them once.
register-about-systems = Every IT system and tool that carries a touchpoint, with the people who answer for it.
register-about-integrations = Which system hands data to which, what data, and how it is protected on the way.
register-about-data = What kinds of data the journeys touch, and how confidential each of them is.
register-about-purposes = What data is used for: on which legal basis, and how long it is kept.
register-about-channels = Where customers meet you, beside web, e-mail, store and the other channels that every map has.
register-about-personas = The kinds of customers who take the journeys.
register-about-metrics = What is measured, defined so that marketing and IT read each figure alike.
register-about-objectives = What marketing or IT, or both, want to reach, and by when.
register-about-guidelines = The rules that marketing and IT agreed on, which every system can be held against.
register-about-glossary = The words and abbreviations of this house, explained so that both sides understand them.
register-about-reviews = The meetings that reviewed the map, with what they decided.
register-about-waivers = Findings that are left as they are for a while, with who decided so.

## How an entry is added

register-add-people = Add a person or team
register-add-systems = Add a system
register-add-integrations = Connect two systems
register-add-data = Add a data category
register-add-purposes = Add a purpose
register-add-channels = Add a channel
register-add-personas = Add a persona
register-add-metrics = Add a metric
register-add-objectives = Add an objective
register-add-guidelines = Add a guideline
register-add-glossary = Add a term
register-add-reviews = Add a meeting
register-add-waivers = Waive a finding

## The page

register-all = Registers
register-back = Back to the map
register-shown = { $count ->
    [one] { $title }, one entry
   *[other] { $title }, { $count } entries
}
register-unnamed = No name yet

## Columns

head-name = Name
head-uses = Used by
head-function = Function
head-title = Role
head-answers-for = Answers for
head-deputy = Stands in
head-status = Status
head-capabilities = What it can do
head-owners = Owners
head-region = Region
head-cost = Cost a year
head-from = From
head-to = To
head-data = Data
head-protection = On the way
head-mode = When
head-personal = About people?
head-classification = Confidential?
head-what = What belongs to it
head-what-for = What for
head-basis = Lawful basis
head-retention = Kept for
head-who = Who they are
head-share = Share
head-definition = Definition
head-reading = How to read it
head-category = Tells about
head-side = Whose
head-owner = Owner
head-target = Target
head-due = Due
head-asks = What it asks for
head-severity = How bad
head-abbreviation = Short
head-day = Day
head-attendees = Who was there
head-decisions = Decisions
head-open-actions = Still to do
head-rule = Rule
head-about = About
head-until = Until

## What stands in them

register-none = none
register-yes = yes
register-no = no
register-from-to = from { $from } to { $to }
register-to = to { $to }
integration-encrypted = encrypted
integration-unencrypted = not encrypted
guideline-always = { $what }
guideline-when = { $when }: { $what }
guideline-review = reviewed every { $every }
guideline-at-least = { $class } and above
guideline-in = kept in { $countries }
guideline-outside = kept outside { $countries }

## Where an entry is used

count-document = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
count-person = { $count ->
    [one] 1 person or team
   *[other] { $count } people or teams
}
count-system = { $count ->
    [one] 1 system
   *[other] { $count } systems
}
count-integration = { $count ->
    [one] 1 integration
   *[other] { $count } integrations
}
count-dataCategory = { $count ->
    [one] 1 data category
   *[other] { $count } data categories
}
count-purpose = { $count ->
    [one] 1 purpose
   *[other] { $count } purposes
}
count-journey = { $count ->
    [one] 1 journey
   *[other] { $count } journeys
}
count-persona = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
count-channel = { $count ->
    [one] 1 channel
   *[other] { $count } channels
}
count-metric = { $count ->
    [one] 1 metric
   *[other] { $count } metrics
}
count-objective = { $count ->
    [one] 1 objective
   *[other] { $count } objectives
}
count-guideline = { $count ->
    [one] 1 guideline
   *[other] { $count } guidelines
}
count-term = { $count ->
    [one] 1 term
   *[other] { $count } terms
}
count-review = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}
count-waiver = { $count ->
    [one] 1 waived finding
   *[other] { $count } waived findings
}
count-stage = { $count ->
    [one] 1 stage
   *[other] { $count } stages
}
count-touchpoint = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
count-transition = { $count ->
    [one] 1 transition
   *[other] { $count } transitions
}

use-owner-marketing = marketing owner
use-owner-it = contact in IT
use-owner-responsible = responsible
use-owner-consulted = asked before
use-owner-informed = told after
use-owner = owner
use-businessOwner = owner in the business
use-itOwner = owner in IT
use-decision-by = who decided
use-dpo = data protection officer
use-team = team
use-deputy = deputy
use-by = who decided
use-attendees = there
use-decisions-by = who answers for a decision
use-decisions-about = what a decision is about
use-actions-owner = who has something to do
use-actions-about = what is to be done something about
use-systems-system = system
use-systems-fallback = what takes over
use-successor = successor
use-from = where it begins
use-to = where it leads
use-data-category = data
use-data-purpose = purpose of its data
use-data = data
use-consent-grants = purpose that customers consent to
use-consent-reliesOn = purpose that it relies on consent for
use-channel = channel
use-personas = persona
use-metrics-metric = metric
use-experiments-metric = metric of an experiment
use-metric = metric
use-stage = stage
use-detail = journey inside
use-touchpoints = where it lives
use-subject = what the finding speaks of
use-security-checkedBy = who checked its security
use-security-notes-by = author of a security note
use-security-risks-owner = owner of a risk
use-security-exception-by = who agreed to an exception

## Renaming

register-renamed = { $count ->
    [0] Renamed.
    [one] Renamed; 1 place shows the new name.
   *[other] Renamed; { $count } places show the new name.
}
register-texts = { $count ->
    [one] One text still says
   *[other] { $count } texts still say
}
register-renamed-left = { $places } { $texts } “{ $name }”.
register-show-texts = Show

## Doing something with an entry

register-filter = Filter
register-some = { $count } of { $total }
register-nothing = Nothing here says “{ $text }”.
register-order = Order
register-as-listed = As listed
register-looks = List or drawing
register-as-list = List
register-as-drawing = Drawing
register-name-hint = Type a name …
register-next-hint = Ctrl+Enter goes on with the next one
register-integrate = Connect
register-cancel = Cancel
register-merge = Merge with another …
register-used = { $count ->
    [0] not used
   *[other] used by { $count }
}
register-rename = { $count ->
    [0] New name
    [one] New name, seen in one more place
   *[other] New name, seen in { $count } more places
}
register-uses = { $count ->
    [0] Not used yet
    [one] Used in 1 place
   *[other] Used in { $count } places
}
use-line = { $things } · { $role }

## Deleting

remove-title = Delete “{ $name }”?
remove-loses = These name it, and lose that answer:
remove-goes = { $count ->
    [one] This goes with it, as it means nothing without it:
   *[other] These go with it, as they mean nothing without it:
}
remove-gone = { $kind } “{ $name }”
remove-undo = Undo brings everything back.
remove-replace = Replace by another …

## Two that are one

merge-title = Merge “{ $name }” with another
merge-why = Everything that names one of the two names the one that stays, and nothing is said twice.
merge-other = The other one
merge-other-hint = Type a name …
merge-alike = Perhaps this one:
merge-another = Another one
merge-line = “{ $goes }” goes, “{ $stays }” stays.
merge-which = Which one stays?
merge-moves = These name “{ $stays }” then:
merge-moves-nothing = Nothing names the one that goes.
merge-both = Both
merge-confirm = Make them one
register-merged = Merged into “{ $name }”.
replace-title = What takes the place of “{ $name }”?
replace-why = Everything that names it names the other one then, so that no answer is lost.
replace-confirm = Replace

## Texts that mention a name

mentions-title = Texts that say “{ $name }”
mentions-why = These are people’s own words, so nothing changes them by itself.

## The landscape of systems

landscape-label = Systems and what they hand over
landscape-legend = What the lines mean
landscape-empty = No system hands data to another yet. Connect two, and the landscape is drawn.
landscape-alone = { $count ->
    [one] Stands alone
   *[other] Stand alone · { $count }
}
landscape-more = and { $count } more
landscape-way = From { $from } to { $to }: { $data }, { $protection }
landscape-way-manual = From { $from } to { $to }: { $data }, { $protection }, handed over by hand
landscape-data-unknown = which data?
landscape-encrypted = encrypted
landscape-unencrypted = not encrypted
landscape-unknown = encrypted? not answered
landscape-manual = by hand
landscape-slot-owner = Owner in the business
landscape-slot-system = Owner in IT
landscape-slot-data = Protection
landscape-answered = answered
landscape-no-status = no status yet
