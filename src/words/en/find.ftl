### Finding touchpoints, the journeys of a document, and what fields are called when asked for.

## Words of the search field

find-none = none
find-no = no
find-label = Find touchpoints
find-hint = Find …
find-how = Several words have to match all. Ask a field by its name: owner:ann, system:none, channel:web. With a question mark, what nobody answered: owner:?
find-list = Touchpoints that match
find-count = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
find-nothing = Nothing found
find-said = { $count ->
    [0] Nothing matches
    [one] 1 of { $total } touchpoints matches
   *[other] { $count } of { $total } touchpoints match
}
find-current = { $place } of { $count }: { $name }
find-reason = { $field }: { $text }
find-reason-none = { $field }: none
find-reason-unknown = { $field }: nobody answered
find-elsewhere = { $count } more in { $journey }
find-clear = Clear the search

## Journeys in journeys

nested-way = The way to this journey
field-inside = The journey inside
pick-journey = Type the title of a journey …
add-inside = A journey shows it in detail …
nested-opens = Opens { $journey }
nested-answered = { $slot }: { $count } of { $total }
nested-leads = { $name } leads to { $journey }

## Lanes

lanes-label = Lanes
lanes-none = No lanes
lanes-channel = By channel
lanes-owner = By owner
lanes-system = By system
lanes-persona = By persona

## What fields are called when somebody asks for them: owner:…, system:…

find-in-kind = Part
find-in-detail = Opens
find-in-momentOfTruth = Moment of truth
find-in-personas = Persona
find-in-owner = Ownership
find-in-owner-marketing = Owner
find-in-owner-it = IT contact
find-in-systems = System
find-in-systems-system = System
find-in-systems-dependency = When it fails
find-in-systems-role = System’s role
find-in-data = Data
find-in-data-category = Data
find-in-data-action = What is done
find-in-data-purpose = Purpose
find-in-consent-grants = Consent given
find-in-consent-reliesOn = Consent relied on
find-in-security-notes = Security note
find-in-security-notes-text = Security note
find-in-security-notes-by = Note by
find-in-security-controls = Control
find-in-security-risks = Risk
find-in-security-risks-text = Risk
find-in-security-risks-owner = Risk owner
find-in-security-dpia = DPIA
find-in-experience-pains = Pain
find-in-experience-opportunities = Opportunity
find-in-links = Link
find-in-links-label = Link
find-in-links-address = Link
find-in-metrics = Metric
find-in-metrics-metric = Metric
find-in-experiments = Experiment
find-in-experiments-belief = Experiment
find-in-experiments-outcome = Outcome
find-in-trigger = Transition
