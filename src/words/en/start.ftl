### The start page.

action-start = New map and start page

## Its parts

start-label = Start page
start-name = Journey map
start-recent = Recent maps
start-templates = Begin with a template
start-examples = Look into an example
start-example = Example
start-open = Open a file
start-open-how = Or drop it here, or paste a map as JSON, Mermaid or steps.
start-back = Back to { $title }
start-size = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
start-preview = What comes of it

## Recent maps

start-now = just now
start-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
start-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
start-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
start-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
start-is-open = Open now
start-all = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
start-fewer = Show fewer
start-rename = Rename { $title }
start-remove = Remove { $title }
start-crowded = More maps are kept here than there is room for. Export those that you want to keep and remove others; nothing that is in no file goes by itself.
start-removed = “{ $title }” is not kept here any more.
start-restore = Put it back
start-gone = This map is not kept here any more.
start-go-back = Go back to it
start-both-kept = Another tab changed the map that you left as well. Both versions are among the recent maps.

## Templates: a name, what it is about, the title that one’s own map begins with

start-retail = Retail
start-retail-line = Shop and store, from first attention to coming back
start-retail-title = My shop
start-software = Software as a service
start-software-line = A subscription, from trial to renewal
start-software-title = My software service
start-bank = Bank account
start-bank-line = Opened online, then used every day
start-bank-title = My bank account
start-public = Public service
start-public-line = A permit, from the question to its renewal
start-public-title = My public service
start-business = Business to business
start-business-line = From first inquiry to reorder
start-business-title = My business customers

## Examples

start-example-shop = Online shop
start-example-shop-line = Plants for balconies: a purchase, a return
start-example-software = Software service
start-example-software-line = A rota planner, from trial to renewal
start-example-bank = Bank account
start-example-bank-line = A savings bank, from opening to a lost card

## What an undo would undo

app-label-template = Begin with a template
app-label-example = Look into an example
