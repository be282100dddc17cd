### Where data goes, what leaves its region, and the record of processing.

## The way of a category

lineage-title = Where data goes
lineage-category = Category of data
lineage-look = Look
lineage-as-drawing = Drawing
lineage-as-list = List
lineage-drawing = The way of the data, from where it is collected to where it ends up
lineage-empty = No touchpoint says which data it touches, so there is no way to follow.
lineage-unclassified = neither personal nor confidential was answered
lineage-summary = Collected at { $collected ->
    [0] no touchpoint that says so
    [one] one touchpoint
   *[other] { $collected } touchpoints
}, touched at { $places } in all, in { $systems ->
    [one] one system
   *[other] { $systems } systems
}{ $countries ->
    [0] {""}
    [one] {" "}in one country
   *[other] {" "}in { $countries } countries
}, received by { $received ->
    [0] nobody who is named
    [one] one recipient
   *[other] { $received } recipients
}.
lineage-weakest = Weakest link: { $name }. Missing there: { $lacks }.
lineage-weakest-from = Weakest link: from { $from } to { $name }. Missing there: { $lacks }.
lineage-weakest-here = Weakest link: { $said }
lineage-weakest-sign = Weakest link
lineage-no-guideline = no guideline applies
lineage-all-met = { $count } of { $count } demands met
lineage-open = { $open } of { $count } not answered
lineage-missing = { $missing } of { $count } demands missing
lineage-missing-open = { $missing } of { $count } missing, { $open } open
lineage-lacks = Missing: { $what }
lineage-unanswered = Not answered: { $what }
lineage-touches = touches
lineage-at-home = { $country }
lineage-abroad = { $country }, outside the region
lineage-no-region = country not answered
lineage-untraced = how it gets here is not known
lineage-systems = { $count ->
    [one] one system
   *[other] { $count } systems
}
lineage-outside = outside the region
lineage-for = for { $name }
lineage-touchpoints = At touchpoints
lineage-collected-head = Collected at
lineage-used-head = Used at
lineage-systems-head = In systems
lineage-passed-head = Passed on to
lineage-ends-head = Countries and recipients
lineage-countries-head = Countries
lineage-received-head = Recipients
lineage-goes-to = Goes to
lineage-deleted-from = Deleted from
lineage-over = { $name } ({ $safe })
lineage-handed = { $name }, from { $from } to { $to }: { $safe }
lineage-encrypted = encrypted
lineage-no-encryption = encryption on the way
lineage-not-encrypted = not encrypted on the way
lineage-encryption-open = encryption not answered
lineage-encrypted-manual = encrypted, by hand
lineage-not-encrypted-manual = not encrypted on the way, by hand
lineage-encryption-open-manual = encryption not answered, by hand
lineage-legend-met = guidelines’ demands met
lineage-legend-missing = a demand is missing
lineage-legend-open = a demand is not answered
lineage-kept = Kept for
lineage-no-purpose = No touchpoint says what it is for.
lineage-deleted = Deleted at
lineage-never-deleted = No touchpoint says that it deletes it.
lineage-may-carry = May carry it too
lineage-may-carry-why = Nobody said which data these integrations carry.

## What leaves its region

leaving-head = Personal data that leaves its region
leaving-title = Personal data leaves its region
leaving-count = { $count ->
    [0] Nowhere known
    [one] In 1 place
   *[other] In { $count } places
}
leaving-unsafe = { $count ->
    [0] Each names a safeguard
    [one] One names no safeguard
   *[other] { $count } name no safeguard
}
leaving-formula = Systems that keep personal data in a country outside of the region, and recipients there. Only data that is known to be about people counts.
leaving-row = { $name }, { $country }: { $safeguard }
leaving-region = The region
leaving-europe = the European Economic Area
leaving-agreed = The region is { $region }, as agreed in “{ $name }”.
leaving-most = The region is taken to be { $region }: { $inside } of { $known } systems whose country is known keep their data there, and no guideline says otherwise.
leaving-no-region = Nobody said where systems keep their data, and no guideline names a region.
leaving-none = As far as is known, no personal data leaves it.
leaving-placeless = { $count ->
    [one] One system does not say in which country it keeps its data.
   *[other] { $count } systems do not say in which country they keep their data.
}
leaving-for-with = for { $name }, with { $systems }
leaving-to-guideline = Open the guideline
leaving-who = Who gets it
leaving-where = Country
leaving-data = Data
leaving-safeguard = What keeps it safe there
leaving-no-safeguard = nothing, somebody said
leaving-safeguard-open = no safeguard named

## The record of processing

record-title = Record of processing
record-about = What the map knows of each purpose, in the columns of GDPR Art. 30(1).
record-empty = No purpose is there yet. Purposes are named at the data of a touchpoint.
record-complete = Filled in
record-lacking = { $count } of { $most } cells are missing something
record-formula = Cells without a gap ÷ all cells: nine for each purpose that personal data is used for, after GDPR Art. 30(1). “None” is an answer.
record-row-lacks = { $count ->
    [one] one cell is missing something
   *[other] { $count } cells are missing something
}
record-without-purpose = { $count ->
    [one] One touchpoint uses personal data and says no purpose for it, so no row speaks of it:
   *[other] { $count } touchpoints use personal data and say no purpose for it, so no row speaks of it:
}
record-purpose = Purpose
record-purpose-draft = Purpose (draft, not legal advice)
record-controller = Controller
record-officer = Data protection officer
record-subjects = People
record-data = Data
record-recipients = Recipients
record-transfers = Third countries and safeguards
record-retention = Kept for
record-measures = Measures
record-none = none
record-no-officer = none was named, on purpose
record-no-transfers = none known
record-transfer-open = { $country }: { $name }
record-transfer = { $country }: { $name } ({ $safeguard })
record-gap = [missing: { $gap }]
record-gap-answer = not answered
record-gap-data = no touchpoint says which
record-gap-recipients = recipients not answered
record-gap-countries = country of a recipient not answered
record-gap-safeguard = safeguard not named
record-gap-region = country of { $name } not answered
