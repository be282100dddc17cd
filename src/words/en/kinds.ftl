### Kinds of things, as sentences name them.

kind-document = document
kind-person = person
kind-system = system
kind-integration = integration
kind-dataCategory = data category
kind-purpose = purpose
kind-journey = journey
kind-persona = persona
kind-channel = channel
kind-metric = metric
kind-objective = objective
kind-guideline = guideline
kind-term = term
kind-review = review
kind-waiver = waiver
kind-stage = stage
kind-touchpoint = touchpoint
kind-transition = transition
