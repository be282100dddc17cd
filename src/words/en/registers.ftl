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
