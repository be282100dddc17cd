### Reports: what is computed, as lists for spreadsheets.

report-export = Export as CSV
report-export-processing = Export the record of processing as CSV
report-export-raci = Export who does what as CSV
report-export-findings = Export the findings as CSV
report-export-renewals = Export contracts and seats as CSV
report-none = none

report-journey = Journey
report-stage = Stage
report-touchpoint = Touchpoint
report-accountable = Accountable
report-responsible = Responsible
report-consulted = Consulted
report-informed = Informed
report-it = IT contact
report-reviewed = Last reviewed

report-severity = Severity
report-rule = Rule
report-kind = Kind
report-subject = About
report-said = What is the case
report-marketing = Why it matters to marketing
report-it-side = Why it matters to IT
report-mend = How to mend it
report-function = Who mends it
report-person = Person
report-waived = Waived because

report-system = System
report-vendor = Vendor
report-renewal = Renews on
report-notice = Days of notice
report-decide-by = Decide by
report-days-left = Days left
report-standing = State
report-cost = Cost a year
report-currency = Currency
report-licensed = Licensed seats
report-active = Active seats
report-unused = Unused seats cost a year
report-standing-missed = notice missed
report-standing-soon = to be decided soon
report-standing-later = time left
report-standing-passed = term is over
