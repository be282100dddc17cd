### Lenses: one journey seen for one audience. What cards show in each, and the legend.

## The lenses

lens-label = Lens
lens-overview = Overview
lens-overview-why = Who owns it, which system carries it, what data it touches.
lens-marketing = Marketing
lens-marketing-why = What marketing acts on: owners, moments of truth, what it is worth, and the systems it hangs on.
lens-it = IT
lens-it-why = Which system carries what, what was agreed on about it, what is promised, and whom in marketing to call.
lens-security = Security
lens-security-why = How confidential it is, whose data it touches, what threatens it, and whom in marketing it concerns.
lens-experience = Experience
lens-experience-why = How it feels to customers, what hurts, what could be better.
lens-flow = Flow
lens-flow-why = How many customers come, where they are lost, and the system behind the biggest drop.
lens-gaps = Gaps
lens-gaps-why = What nobody answered yet, what was found, which review is late.
action-lens-overview = Lens: overview
action-lens-marketing = Lens: marketing
action-lens-it = Lens: IT
action-lens-security = Lens: security
action-lens-experience = Lens: experience
action-lens-flow = Lens: flow
action-lens-gaps = Lens: gaps
action-lens-next = Next lens
action-lens-previous = Lens before

## The views of a journey

view-bar-label = View and lens
view-label = View
view-map = Map
view-map-why = Touchpoints as cards, transitions as arrows.
view-blueprint = Blueprint
view-blueprint-why = A column for each touchpoint: what customers do, how it feels, what is behind it.
view-table = Table
view-table-why = A row for each touchpoint: sort, filter, edit many at once.
action-map = View: map

## The legend

legend-title = Legend: { $lens }
legend-light = Light these touchpoints
legend-lit = Light them no more
legend-owner = who in marketing owns it
legend-system = which IT system carries it
legend-data = what data it touches
legend-parts = Cards and marks
legend-filled = answered
legend-hollow = open
legend-struck = none
legend-lines = The wider a line, the more customers go that way.
legend-lines-unknown = A thin line: nobody said how many.
legend-hard = ● it stops with the system
legend-soft = ○ it goes on, worse
legend-working = Working it out …

## Tones: what a card says at first sight

tone-out = Not asked here
tone-overview-whole = All three answered
tone-overview-part = Answered in part
tone-overview-hollow = Nothing answered yet
tone-marketing-open = No owner yet
tone-marketing-risk = Hangs on one system
tone-marketing-truth = Moment of truth
tone-marketing-owned = Has an owner
tone-marketing-nobody = Nobody, on purpose
tone-it-retired = On a retired system
tone-it-shadow = Bought past IT
tone-it-single = Nothing takes over
tone-it-undecided = Not approved yet
tone-it-carried = Approved
tone-it-open = No system said
tone-it-none = Without a system
tone-security-open = Not classified
tone-security-none = No data
tone-experience-open = Nobody said how it feels
tone-flow-biggest = The biggest loss
tone-flow-many = One in ten or more leave
tone-flow-on = More than nine in ten go on
tone-flow-goal = Goal
tone-flow-leave = Where they leave
tone-flow-never = Nobody comes
tone-flow-open = Not known
tone-gaps-three = Three questions open
tone-gaps-two = Two questions open
tone-gaps-one = One question open
tone-gaps-wrong = Answered, with findings
tone-gaps-more = Answered, details missing
tone-gaps-whole = Nothing left to do

## What stands on a card

sight-is = { $what }: { $value }
sight-open = { $what }: nobody answered yet
sight-two = { $one } · { $other }
sight-truth = moment of truth
sight-truth-why = Moment of truth: here customers decide what they think of us
sight-channel-add = + channel
sight-name-add = + name
sight-name = Name
sight-note-add = + note
sight-hangs-on = If { $system } is out, customers cannot get on here and some goal is reached no more
sight-begin = { $count } begin
sight-begin-why = { $count } customers begin here
sight-begin-in = { $count } customers begin here in { $period }
sight-matters = matters { $number }/5
sight-hard = ● { $name }
sight-soft = ○ { $name }
sight-dependency-hard = hard: it stops with it
sight-dependency-soft = soft: it goes on, worse
sight-fallback = { $name } takes over
sight-no-fallback = nothing takes over
sight-of-system = { $name }:
sight-promised = promised availability { $share }
sight-criticality-low = low
sight-criticality-medium = medium
sight-criticality-high = high
sight-criticality-critical = critical
sight-contact-add = + IT contact
sight-no-contact = no IT contact
sight-personal-personal = personal
sight-personal-special = special
sight-basis = Lawful basis: { $basis }
sight-no-basis = no basis
sight-no-basis-why = Personal data is used for something of which nobody said the lawful basis
sight-risks = { $count ->
    [one] 1 risk
   *[other] { $count } risks
}
sight-risks-why = { $count ->
    [one] 1 risk is open
   *[other] { $count } risks are open
}
sight-checked = ✓ { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
sight-check-add = + check
sight-emotion = { $number } { $word }
sight-less-than = < { $share }
sight-all-go-on = all go on
sight-all-go-on-why = Nobody drops off here
sight-emotion-add = + emotion
sight-pains = { $count ->
    [one] 1 pain
   *[other] { $count } pains
}
sight-ideas = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}
sight-pains-add = + pains
sight-no-pains = no pains
sight-come = { $share } come
sight-come-why = { $share } of all who begin come by here
sight-come-times = { $times }× each
sight-come-times-why = Customers come by here { $times } times on the mean
sight-nobody-comes = nobody comes
sight-nobody-comes-why = No share of customers leads here
sight-drop = { $share } leave
sight-drop-why = { $share } of those who come by drop off here, { $on } go on
sight-reach = { $share } reach it
sight-reach-why = { $share } of all who begin reach this goal
sight-behind = Where most customers are lost, these carry it: { $systems }
sight-no-flow = not known
sight-found = Found here: { $what }
sight-late = { $count ->
    [one] review 1 day late
   *[other] review { $count } days late
}
sight-late-why = { $count ->
    [one] Its review is one day late
   *[other] Its review is { $count } days late
}
