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

## How confidential a map is, on the screen, on pictures and on every page

banner-public = Public
banner-internal = Internal: for people in the house
banner-confidential = Confidential: for those who need it
banner-restricted = Restricted: for a few, named

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
