### Insights: what is computed of the document.

insights-title = Insights
insights-shown = Insights are shown.
insights-back = Back to the map
insights-tabs = What is computed
insights-journey = Journey
insights-head = The figures that lead to a decision
insights-unknown = Not known yet
insights-no-day = Nobody told what day it is, so nothing is said about dates.
insights-some = { $count } of { $most }

## The tabs

insights-tab-flow = Flow
insights-tab-data = Data
insights-tab-renewals = Renewals

## The line above

insights-answers = Answered questions
insights-answers-means = { $count } of { $most } answers, weighted by visits
insights-answers-means-plain = { $count } of { $most } answers are there
insights-answers-way = Go to the first open one
insights-answers-weighted = Each touchpoint has three questions: who owns it, which systems carry it, what data it touches. Answers are weighted by how often customers come by. “None” is an answer.
insights-answers-plain = Each touchpoint has three questions: who owns it, which systems carry it, what data it touches. All touchpoints count alike, as no shares of customers are known. “None” is an answer.
insights-answers-unweighted = All touchpoints alike
insights-has-owner = Marketing owner answered
insights-has-system = Systems answered
insights-has-data = Data answered

conversion = Customers who reach a goal
conversion-worth = { $more } instead of { $share } from { $from } to { $to } is worth { $worth }
conversion-more = { $more } instead of { $share } from { $from } to { $to } brings { $worth }
conversion-money = { $money } a year
conversion-points = { $points } points of conversion
conversion-brings = { $share } → { $more }: { $worth }
conversion-reached = { $share } reach it
conversion-customers = Customers who begin in a year
conversion-shares = Shares that are known
conversion-shares-assumed = { $count ->
    [one] One share, as an equal part of what the others leave
   *[other] { $count } shares, as equal parts of what the others leave
}
conversion-starts-assumed = How many customers begin where, as not every start says so
conversion-way = Go to where it is worth most
conversion-formula = Customers follow the arrows by their shares; counted is the part that reaches any goal. What one point more is worth: the share of one arrow grows by a percentage point, taken from those who leave there.
conversion-no-start = How many customers reach a goal: mark where they begin.
conversion-no-shares = How many customers reach a goal: say on the arrows which share of customers takes them.
conversion-no-goal = How many customers reach a goal: mark which touchpoint is one.
conversion-above = How many customers reach a goal: the shares that leave { $name } add up to { $share }.
conversion-below = How many customers reach a goal: one share is below zero.
insights-say-it = Say it

risk = Value at risk with one system
risk-means = { $count ->
    [one] A year without { $name }: one touchpoint stops
   *[other] A year without { $name }: { $count } touchpoints stop
}
risk-way = See what an outage of { $name } stops
risk-formula = The value of all customers who reach goals in a year, less the value that is left when everything stops that needs the system and has nothing that takes over. It is what a year without the system would cost; how likely an outage is, and how long it lasts, is not in it.
risk-stops = stops
risk-journey = Journey “{ $name }”
risk-not-known = not known
risk-journeys-out = { $count ->
    [one] One journey that breaks as well is left out: its value is not known
   *[other] { $count } journeys that break as well are left out: their value is not known
}
risk-goals-out = { $count ->
    [one] One goal without a value counts for nothing
   *[other] { $count } goals without a value count for nothing
}
risk-no-customers = What an outage would cost: say how many customers begin { $name }, and in which time.
risk-no-values = What an outage would cost: say what reaching a goal of { $name } is worth.


shadow = In use, not approved
shadow-count = { $count ->
    [0] None
    [one] 1 system
   *[other] { $count } systems
}
shadow-means = { $count ->
    [one] First { $name }, at one touchpoint
   *[other] First { $name }, at { $count } touchpoints
}
shadow-formula = Systems that touchpoints use and whose status is “unsanctioned”, or that have none. First comes what most customers pass.
shadow-known = { $count ->
    [one] unsanctioned, at one touchpoint
   *[other] unsanctioned, at { $count } touchpoints
}
shadow-unsaid = { $count ->
    [one] nobody said, at one touchpoint
   *[other] nobody said, at { $count } touchpoints
}

## Ways

figure-way-to = Go to { $name }

## Renewals

renewals-title = Contracts and seats
renewals-empty = Nobody said yet what systems cost, when their contracts renew or how many seats are used.
renewals-silent = { $count ->
    [one] Of one more system neither contract, cost nor seats are known.
   *[other] Of { $count } more systems neither contract, cost nor seats are known.
}
renewals-to-systems = Open systems
renewals-now = To be decided within 90 days
renewals-contracts = { $count ->
    [one] 1 contract
   *[other] { $count } contracts
}
renewals-now-cost = { $money } a year
renewals-now-missed = { $count ->
    [one] One notice is missed
   *[other] { $count } notices are missed
}
renewals-now-both = { $count ->
    [one] { $money } a year; one notice is missed
   *[other] { $money } a year; { $count } notices are missed
}
renewals-now-formula = The last safe day is the day of renewal less the days of notice, counted in calendar days. What is past it renews, unless the provider agrees otherwise.
renewals-was-until = missed, was { $day }
renewals-is-until = until { $day }
renewals-is-before = before { $day }
renewals-notice-unknown = Where nobody said how long before notice must be given, the day of renewal stands in. The last safe day may be earlier.
renewals-unused-spend = Paid for unused seats in a year
renewals-unused-most = { $count ->
    [one] Most of it at { $name }: one seat nobody uses
   *[other] Most of it at { $name }: { $count } seats nobody uses
}
renewals-unused-formula = (licensed − active seats) × annual cost ÷ licensed seats. Currencies are not mixed.
renewals-unused-row = { $active } of { $licensed } used, { $money }
renewals-cost-unknown = cost not known
renewals-licensed = Licensed seats
renewals-active = Active seats
renewals-utilisation = Used
renewals-per-seat = Cost of a seat in a year
renewals-used = { $active } of { $licensed }
renewals-used-over = { $active } of { $licensed }, more than paid for
renewals-system = System
renewals-day = Decide by
renewals-cost = Cost a year
renewals-seats = Seats used
renewals-unused = Unused seats cost
renewals-completed = Cost per completed journey
renewals-completed-formula = Annual cost ÷ journeys that are completed in a year through the system: customers who reach a goal, less those who still would if every touchpoint that uses it were gone.
renewals-completions = Journeys completed through it in a year
renewals-completions-out = { $count ->
    [one] One journey that uses it is left out: how many complete it is not known
   *[other] { $count } journeys that use it are left out: how many complete them is not known
}
renewals-line = The next 18 months
renewals-renews = { $count ->
    [0] renews { $day }, no notice needed
    [one] renews { $day }, one day’s notice
   *[other] renews { $day }, { $count } days’ notice
}
renewals-renews-open = renews { $day }, notice not answered
renewals-earlier = or earlier
renewals-missed = { $count ->
    [one] missed by one day
   *[other] missed by { $count } days
}
renewals-soon = { $count ->
    [0] today is the last day
    [one] one day left
   *[other] { $count } days left
}
renewals-later = { $count ->
    [one] one day left
   *[other] { $count } days left
}
renewals-passed = This term is over. When does the next one end?
renewals-no-term = Renewal not answered
renewals-order = Sort by
renewals-legend-open = Time to decide
renewals-legend-notice = Too late to cancel

## People

insights-tab-people = People
people-who = Who does what
people-legend = A is accountable, exactly one; R does the work; C is asked before; I is told after. A and R may go together.
people-empty = Nobody stands in the register of people yet. Whoever is named as an owner comes there by itself.
people-no-touchpoints = This journey has no touchpoints yet.
people-touchpoint = Touchpoint
people-others = { $count ->
    [one] Show everybody, one more
   *[other] Show everybody, { $count } more
}
people-tools = Give a role
people-pick = Pick a cell, then press a letter or a button.
people-role-A = Accountable
people-role-R = Responsible
people-role-C = Consulted
people-role-I = Informed
people-no-role = No role
people-load = A { $accountable } · R { $responsible }
people-over = overloaded
people-no-deputy = no deputy
people-nobody = Nobody is accountable yet
people-said-nobody = Nobody, on purpose
people-count = { $count ->
    [0] Nobody
    [one] 1 person
   *[other] { $count } people
}
people-accountable = Touchpoints with someone accountable
people-accountable-means = { $count ->
    [0] Each has exactly one
    [one] One has nobody
   *[other] { $count } have nobody
}
people-accountable-formula = The marketing owner is accountable, and a touchpoint has one at the most. Those that are gone are left out.
people-overload = Carry too much
people-most = { $count ->
    [one] { $name } carries most: one touchpoint
   *[other] { $name } carries most: { $count } touchpoints
}
people-overload-formula = Counted are touchpoints of all journeys at which somebody is accountable or does the work. Too much is 8 or more, and more than twice the median of the others. Teams are not compared.
people-carries = { $count } ({ $accountable } accountable, { $responsible } responsible)
people-carries-over = { $count }, overloaded ({ $accountable } accountable, { $responsible } responsible)
people-deputies = Nobody stands in for
people-deputies-means = { $count ->
    [one] One person answers for what nobody can go around
   *[other] { $count } people answer for what nobody can go around
}
people-deputies-formula = People who are accountable for a touchpoint that every customer passes on the way to a goal, and whose entry names no deputy. Teams stand in for themselves.
people-passes = { $count ->
    [one] { $name }
    [2] { $name } and one more
   *[other] { $name } and more, { $count } in all
}
people-reviews = Late reviews
people-reviews-count = { $count ->
    [0] None
   *[other] { $count }
}
people-reviews-means = { $count ->
    [one] The oldest was due yesterday
   *[other] The oldest was due { $count } days ago
}
people-reviews-way = Go to the oldest
people-reviews-formula = A review is late after the day that was agreed on, or after the interval that the map agrees on, counted from the last review. Without an agreement nothing is late.
people-was-due = was due { $day }
