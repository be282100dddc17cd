### The palette: one field for all that can be done and all that one can go to.

palette-title = Do or go to
palette-label = What to do, or where to go
palette-hint = What to do, or a name
palette-list = What fits
palette-more = { $count } more. Type a little more.
palette-count = { $count ->
    [0] Nothing fits
    [one] 1 fits
   *[other] { $count } fit
}
palette-find = Find “{ $typed }” in all that touchpoints say
palette-none = Nothing is called “{ $typed }” here.
palette-not-now = “{ $name }” can’t be done now: { $why }
palette-why-read = this map is here to be read.
palette-why-select = select a touchpoint or another part of the map first.
palette-why-else = it is not for what is selected, or for this view.
palette-register = register
palette-insights = insights
palette-lanes = lanes of the map
palette-within = { $kind } · { $around }

## Other words for what can be done

palette-also-add-touchpoint = new step node card create insert
palette-also-add-stage = new phase column create insert
palette-also-connect = arrow edge link transition line
palette-also-rename = name title edit
palette-also-delete = remove erase trash clear
palette-also-undo = back revert
palette-also-redo = again repeat
palette-also-steps = paste lines text draw import
palette-also-open = load file import
palette-also-save = keep file disk
palette-also-export = download share save as file
palette-also-import-list = spreadsheet excel csv table upload
palette-also-export-list = spreadsheet excel csv download
palette-also-fit = zoom whole all overview
palette-also-zoom-in = bigger larger closer
palette-also-zoom-out = smaller further
palette-also-find = search look for filter
palette-also-help = keyboard shortcuts keys manual
palette-also-registers = people systems data lists
palette-also-insights = analysis report figures
palette-also-findings = problems issues checks warnings
palette-also-lanes = swimlanes rows group
palette-also-restage = phase column
palette-also-relane = swimlane row
palette-also-duplicate = copy clone repeat
palette-also-copy = clipboard
palette-also-cut = clipboard move
palette-also-paste = clipboard insert
palette-also-select-all = everything mark
palette-also-gather = multi select lasso
palette-also-connect-in-sequence = chain line up arrow
palette-also-answer-next = question gap todo
palette-also-make-inside = sub journey detail nested
palette-also-propose = new system request tool
palette-also-set-owner = responsible accountable person assign who
palette-also-set-system = tool application software it
palette-also-set-data = personal data privacy gdpr category
palette-also-set-class = confidential security sensitivity label
palette-also-set-channel = web email shop
palette-also-set-it = technical contact person
palette-also-set-kind = start goal decision drop-off type
palette-also-set-status = as-is to-be retired
palette-also-set-persona = customer audience segment
palette-also-lens-overview = view
palette-also-start = home templates examples new map
palette-also-about = title description settings

## The help sheet

keys-search = Search what can be done
keys-found = { $count ->
    [0] Nothing is called so
    [one] 1 found
   *[other] { $count } found
}
keys-find = Find anything
keys-draw = Draw the map
keys-answer = Answer questions
keys-select = Select, copy, paste
keys-move = Move what is there
keys-go = Go about
keys-look = Look at it otherwise
keys-file = Files
keys-more = More
