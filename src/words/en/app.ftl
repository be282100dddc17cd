### The frame: menus, notices, keeping and opening.

## Actions, as they stand on buttons, in menus and in the help sheet

action-add-touchpoint = Add touchpoint
action-add-stage = Add stage
action-connect = Connect to …
action-rename = Rename
action-move-left = Move one stage to the left
action-move-right = Move one stage to the right
action-open-inside = Open the journey inside
action-make-inside = Make a journey inside
action-back = Back to where I came from
action-journeys = All journeys
action-blueprint = Service blueprint
action-registers = Registers
action-insights = Insights
action-table = Table of the journey
action-findings = Findings
action-lanes = Other lanes
action-delete = Delete
action-undo = Undo
action-redo = Redo
action-steps = Type or paste steps
action-open = Open …
action-save = Save to file
action-export = Export
action-print = Print
action-fit = Show the whole map
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-overview = Show or hide the overview
action-palette = Do or go to …
action-find = Find
action-find-next = Next match
action-find-previous = Match before
action-about = About this map
action-help = Keys and help

## Names that something new begins with

app-untitled = Untitled map
app-untitled-journey = New journey
app-first-stage = First stage

## What an undo would undo

app-label-open = Open a map
app-label-import = Import a map
app-label-other-tab = Changes from the other tab
app-label-joined = My version, joined with the other
app-label-source = The page’s version

## Opening

app-not-opened = This map can’t be opened. What was open stays as it is.
app-not-opened-name = “{ $name }” can’t be opened. What was open stays as it is.
app-nothing-to-open = There is no step in this text. Write one step per line, for example “Purchase: Checkout”.
app-no-steps = Type at least one step, for example “Purchase: Checkout”.
app-drawn = { $count ->
    [one] One step drawn. Click a hollow slot to answer its question.
   *[other] { $count } steps drawn. Click a hollow slot to answer its question.
}
app-mended = { $count ->
    [one] One thing was mended on the way in. Undo brings back what was open before.
   *[other] { $count } things were mended on the way in. Undo brings back what was open before.
}
app-view-only = This map is here to be read. Nothing can be opened in its place.
app-not-on-this-map = What this address points to is not on the map that is open here.
app-not-in-this-browser = This link leads into a map that is not kept in this browser. Ask whoever sent it to export the map, and open the file here.
app-newer-version = A newer version of this tool wrote this map. It is shown as it is and can’t be changed here; update the tool to edit it.
app-source-unreadable = The map that this page points to can’t be opened. Tell whoever maintains the page.

## After an error in the program

app-restarted = An error interrupted the map, and it was started again. Nothing was lost; undo begins anew from here.
app-restarted-view = An error interrupted the map, and it was started again.
app-restarted-older = An error interrupted the map, and it was started again as it was loaded or kept last. Look whether your last changes are there.

## Keeping

app-keep-off = Not kept here
app-keep-off-why = This page does not keep your changes. Download the map before you close it.
app-keep-host-kept = Saved
app-keep-host-waiting = Not saved yet
app-keep-kept = Kept in this browser
app-keep-keeping = Keeping …
app-keep-refused = Not kept
app-keep-loading = Loading …
app-keep-conflict = Two versions
app-keep-left-alone = Not kept
app-kept-unreadable = The map kept in this browser can’t be opened by this version. It is left as it is, and nothing is kept over it. Export what you change here.
app-conflict = The same question was answered differently in another tab at the same time. Choose whose answer counts; everything else of both is kept, and the other answer is one undo away.
app-keep-mine = Mine counts
app-take-theirs = The other counts
app-joined = Changes from another tab were added.
app-source-changed = The page’s map has changed since you began your draft.
app-take-source = Open the page’s version
app-keep-draft = Keep my draft
app-try-again = Try again
app-export = Export JSON
app-dismiss = Dismiss

## The part of the program that comes after the map

app-desk-missing = A part of this program has not arrived: forms, lists and everything that changes the map. The map itself works. Check the connection, and try again.

## The frame

app-title-label = Title of the map
app-more = More
app-shown-journey = Shown journey
app-toolbar = Tools
app-view-mode = Read only
app-empty = There is nothing in this map yet.

## A file's text, where it can neither be downloaded nor copied

text-title = The map as text
text-why = Neither downloads nor the clipboard are allowed in this frame. Copy the text and save it as a file: the map ends in .journey.json, a picture in .svg, a list in .csv.

## How confidential a map is, on the screen, on pictures and on every page

banner-public = Public
banner-internal = Internal: for people in the house
banner-confidential = Confidential: for those who need it
banner-restricted = Restricted: for a few, named
