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
