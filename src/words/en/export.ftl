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
