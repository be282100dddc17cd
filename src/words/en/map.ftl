### The map.

map-label = Journey map
map-label-of = Journey map: { $title }
map-journey-label = Map of { $journey }
map-drawing = Drawing the map …
map-far = Seen from afar: { $touchpoints ->
    [one] { $touchpoints } touchpoint
   *[other] { $touchpoints } touchpoints
}, { $stages ->
    [one] { $stages } stage
   *[other] { $stages } stages
}, { $transitions ->
    [one] { $transitions } transition
   *[other] { $transitions } transitions
}.
map-far-selected = Selected: { $name }.
map-empty-stage = Nothing here yet
map-add-here = Add a touchpoint to { $stage }
map-add-after = Add the next touchpoint after { $name }
map-name-new = Name the touchpoint
map-name-new-stage = Name the stage
map-name-hint = Enter adds it. Ctrl+Enter adds it and the next one. Esc drops it.
map-connecting = Pick the touchpoint that “{ $name }” leads to. Esc stops.
map-card-description = In { $stage }. Ways in: { $before }.
map-card-leads = Leads to { $to }.
map-card-leads-nowhere = Leads nowhere.
map-card-and = { $before }, and { $last }
map-untitled = Untitled
map-way = From { $from } to { $to }
map-share = { $percent } %
map-zoom = { $percent } %
map-move-to = Moves to { $stage }

## The three slots

slot-owner = Marketing owner
slot-system = IT system
slot-data = Data and security
slot-owner-add = + owner
slot-system-add = + system
slot-data-add = + data
slot-none-owner = nobody
slot-none-system = none
slot-none-data = none
slot-more = { $name } +{ $count }
slot-ask-owner = Who in marketing owns { $name }?
slot-ask-system = Which IT system carries { $name }?
slot-ask-data = What data does { $name } touch, and how is it kept safe?

## Channels

channel-web = Web
channel-app = App
channel-email = E-mail
channel-sms = SMS
channel-search = Search
channel-social = Social media
channel-ads = Ads
channel-chat = Chat
channel-phone = Phone
channel-store = Store
channel-post = Post
channel-event = Event
channel-partner = Partner
channel-other = Other

## The last lane, where there is no answer

lane-no-channel = No channel
lane-no-owner = No marketing owner
lane-no-system = No IT system
lane-no-persona = Several personas, or all
