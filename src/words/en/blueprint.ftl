### The service blueprint: its rows, lines and tools.

blueprint-action = Customer action
blueprint-front-end = Front end
blueprint-record = System of record
blueprint-decision = Decides
blueprint-delivery = Delivers
blueprint-analytics = Measures
blueprint-no-role = Other systems
blueprint-line-interaction = Line of interaction
blueprint-line-visibility = Line of visibility
blueprint-line-internal = Line of internal interaction

## The view

blueprint-label = Service blueprint
blueprint-tools = What to do
blueprint-answer = Answer: { $what }
blueprint-empty = No steps yet. Add the first one, or type one step per line.
blueprint-no-touchpoint = No touchpoint
blueprint-add-first = Add the first
blueprint-add-after = Add a touchpoint after “{ $name }”

## Which rows are shown

blueprint-rows = Rows
blueprint-rows-more = Not shown
blueprint-rows-reset = As it was
blueprint-rows-close = Close the list of rows
blueprint-row-up = Move up: { $what }
blueprint-row-down = Move down: { $what }

## Help

help-blueprint = Blueprint
help-blueprint-how = Arrows go from cell to cell, with Ctrl from stage to stage. A letter, Enter or a double click answers, Tab goes on, Delete takes back. On the curve, + and - say how it feels.
