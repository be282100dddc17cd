### Taking the map along: pictures, pages, copies with less in them.

## On pictures

picture-owner-open = owner?
picture-system-open = system?
picture-data-open = data?
picture-hollow = not answered
picture-struck = answered: none
picture-start = Customers begin here
picture-decision = The way parts
picture-goal = What customers should reach
picture-drop-off = Customers leave here
picture-share = The wider, the more customers
picture-back = Leads back
picture-kept-by = Kept by { $name }
picture-description = Stages: { $stages }. Touchpoints: { $touchpoints }. Transitions: { $transitions }.

## What stands for what was taken out

redact-instead = [taken out]
redact-person = Person { $number }
redact-person-role = Person { $number } ({ $role })
redact-system = System { $number }

## On pages

pages-count = { $page } of { $pages }
pages-on = page { $page }
pages-comes = comes from page { $page }
pages-goes = continues on page { $page }
pages-below = continues below on page { $page }
pages-answered = Answered at { $count } touchpoints: marketing owner { $owner }, IT system { $system }, data { $data }.
pages-touchpoints = All touchpoints
pages-touchpoint = Touchpoint
pages-stage = Stage
pages-owner = Marketing owner
pages-systems = IT systems
pages-data = Data and protection
pages-findings = What there is to mend
pages-severity = How bad
pages-finding = What is the case
pages-mend = How to mend it
pages-by = By whom
pages-more = And { $count ->
    [one] { $count } more, which is less urgent.
   *[other] { $count } more, which are less urgent.
}
pages-made = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} of { $paper }

## What is said on the way out

export-shrunk = The picture is at { $percent } % of its size: no browser holds a larger one. As SVG it has no such limit.
export-svg-instead = Take it as SVG
export-no-copy = The copy could not be made. Nothing was taken along.
export-nothing = There is no journey to be drawn.
export-less-name = redacted

## The sheet

export-title = Take it along
export-take = Download
export-once = 1×
export-twice = 2×
export-touchpoints = Touchpoints
export-transitions = Transitions
export-form-json = The map as a file (JSON)
export-form-help-json = Everything that is in it. It opens again, here and elsewhere.
export-form-help-json-less = Without { $parts }. It opens again, here and elsewhere.
export-went = Downloaded: { $name }
export-without-people = names
export-without-contacts = contact details
export-without-security = security notes
export-without-costs = costs
export-without-values = values
export-without-texts = descriptions
export-without-links = links
export-without-reviews = reviews
export-without-unknown = what this version does not know
export-without-vendors = systems’ names
export-form-svg = Picture (SVG)
export-form-help-svg = Sharp at any size, and its texts can be copied.
export-form-png = Picture (PNG)
export-form-help-png = For slides and chats. 2× is for print and sharp screens.
export-form-print = Print, or keep as PDF
export-form-help-print = The map in readable parts, every touchpoint, what there is to mend.
export-form-list = Lists (CSV)
export-form-help-list = For spreadsheets.
export-form-list-asked = The list you asked for (CSV)
export-form-help-list-asked = For spreadsheets.
export-paper = Paper
export-drawn = In pictures
export-drawing-map = Map
export-drawing-blueprint = Blueprint
export-closed = This map is marked as { $class }. Whatever you take along leaves this browser, and whoever gets it can pass it on.
export-closed-unsaid = Nobody said how confidential this map is, but something in it is { $class }. Whatever you take along leaves this browser.
export-less-first = Take less along
export-mark = Mark it as { $class }
export-less = A copy with less in it
export-less-help = To hand out. What goes is gone wherever it is mentioned; the map and its ways stay.
export-goes = What goes
export-part-people = Names and titles of people
export-part-contacts = Contact details
export-part-security = Security notes, risks, controls
export-part-costs = Costs and contracts
export-part-values = Values and volumes
export-part-texts = Descriptions and free text
export-part-links = Links
export-part-reviews = Reviews and waivers
export-part-unknown = What this version does not know
export-part-vendors = Names of systems and companies
export-part-none = none here
export-part-goes = { $count ->
    [one] { $count } goes
   *[other] { $count } go
}
export-part-stays = { $count ->
    [one] { $count } stays
   *[other] { $count } stay
}
export-stays = What stays: { $touchpoints } touchpoints with their names and channels, { $stages } stages, { $transitions } transitions, which systems carry them and which data they use, how confidential it is. Each person has a number in place of a name, the same one everywhere.

## Where pictures and printing are barred

platform-picture-barred = This page does not allow pictures to be painted. Its administrator must add blob: to img-src in the Content-Security-Policy. As SVG the picture needs no permission.
platform-picture-sandbox = This frame may download nothing. As SVG, the picture can be copied.
platform-picture-failed = The picture could not be painted: { $reason } As SVG it needs no painting.
platform-no-picture = This browser could not hold the picture. As SVG it has no such limit.
platform-print-sandbox = This frame may not print. Take the picture along as SVG, and print that.
platform-print-failed = The pages could not be printed: { $reason } Take the picture along as SVG, and print that.
