### What can be wrong with a file, and how to mend it.

## Places.

format-at-line = Line { $line }: { $message }
format-at-column = Line { $line }, column { $column }: { $message }
format-at-path = { $path }: { $message }
format-at-path-line = { $path }, line { $line }: { $message }

## What is wrong with a value.

format-wrong-type = This should be { $expected }, but it is { $found }. Correct it, or remove it if the answer is not known.
format-null = This is null. Remove it: what is not known is left out.
format-missing = “{ $key }” is missing here. Add it.
format-missing-id = This has no “id”. Add one that nothing else of its kind has, such as "checkout".
format-dangling = There is no { $kind } “{ $id }” in this document. Correct the id, add the { $kind } to “{ $list }”, or remove this.
format-dangling-here = There is no { $kind } “{ $id }” in this journey. Correct the id, add the { $kind } to the journey’s “{ $list }”, or remove this.
format-dangling-there = There is no { $kind } “{ $id }” in the journey that this names. Name the “journey” that it is in, correct the id, or remove this.
format-duplicate-id = Another { $kind } has the id “{ $id }” already. Give each its own.
format-bad-id = “{ $id }” cannot be an id. Use up to 64 letters from a to z, digits, dots, hyphens and underscores, beginning with a letter or digit; the word none is taken.
format-bad-text = “{ $found }” is not { $expected }. Correct it, or remove it if the answer is not known.
format-number-range = The number { $digits } is too large to reckon with. Write one below 1e308.
format-doubled = This field is there twice; the last one counts. Remove the other.
format-let-go = The { $kind } “{ $id }” cannot be read, so repair also leaves out what speaks of it. Mend it first to keep that.

format-expected-text = text in quotation marks
format-expected-number = a number such as 12.5
format-expected-bool = true or false
format-expected-list = a list in square brackets
format-expected-object = a group of fields in curly brackets
format-expected-date = a date like 2027-03-31
format-expected-duration = a length of time like P24M (24 months) or PT30M (30 minutes)
format-expected-currency = a currency of three capital letters like EUR
format-expected-country = a country of two capital letters like IE
format-expected-language = a language like en or de-AT
format-expected-address = an address that begins with https:, http: or mailto:
format-expected-kind = a kind of thing such as touchpoint, system or person

format-found-null = null
format-found-bool = true or false
format-found-number = a number
format-found-text = text
format-found-list = a list
format-found-object = a group of fields

## What is wrong with the notation.

format-ends-early = The file ends in the middle. It was probably cut off; get a whole copy of it.
format-ends-inside = The file ends in the middle: { $bracket } in line { $line } is never closed. It was probably cut off; get a whole copy of it.
format-expected-value = A value should be here, but “{ $found }” was found. Write text in quotation marks, a number, true, false, a list or a group of fields.
format-expected-key = The name of a field should be here, in quotation marks, but “{ $found }” was found.
format-expected-colon = A colon should be here, between the name of a field and its value, but “{ $found }” was found.
format-expected-comma = A comma or { $close } should be here, after the value.
format-trailing-comma = There is nothing behind the last comma. Remove that comma.
format-after-end = The document ends before this. Remove what follows.
format-bad-word = “{ $found }” is neither true, false nor null. Put it in quotation marks if it is text.
format-bare-key = The name of the field { $found } needs quotation marks: "{ $found }".
format-bad-number = “{ $found }” is not a number as JSON writes them. Write it like 12.5 or -3, or put it in quotation marks if it is text.
format-single-quotes = Text needs double quotation marks: " instead of '.
format-curly-quotes = Text needs straight quotation marks: " instead of curved ones.
format-comment = JSON has no comments. Remove this one.
format-open-text = The text that begins here is not closed on its line. Close it with ", and write line breaks as \n.
format-control = The character { $found } cannot be in text. Remove it, or write it as { $escape }.
format-bad-escape = A backslash begins a special character here, but none of that name is known. Write \\ for a backslash.
format-lone-surrogate = Half of a special character is here without its other half. Remove it, or write the whole character.
format-too-deep = There are more than { $most } levels of lists and groups inside each other. Remove some of them.
format-too-many-values = There are more than { $most } values. Divide the document into several files.

## What is wrong with the whole.

format-empty = This file is empty. Open another copy of it.
format-too-large = This file has { $size } MB; { $most } MB are the most that can be opened. Divide the document into several files.
format-too-many-things = This file has { $found } people, systems, touchpoints and other things; { $most } are the most that can be opened. Divide the document into several files.
format-utf-16 = This file is written in UTF-16. Save it as UTF-8 and open it again.
format-not-utf-8 = The byte { $byte } at position { $position } is not text in UTF-8. Save the file as UTF-8, or get another copy if it is damaged.
format-zip = This is a compressed file (ZIP, or a document of an office program). Unpack it, or save what you need as CSV and import that.
format-pdf = This is a PDF. Open the file that the journey map was saved to; its name usually ends in .journey.json.
format-picture = This is a picture. Open the file that the journey map was saved to; its name usually ends in .journey.json.
format-foreign = This is not a journey map but { $looks }. { $mend }
format-not-json = This is not a journey map (it is not JSON): it looks like { $looks }. { $mend }
format-other = This file says that its format is “{ $found }”. A journey map has "format": "journey-map".
format-unnamed = Nothing here says that this is a journey map. If it is one, put "format": "journey-map", "version": 1 at its beginning; otherwise open another file.
format-version-missing = “version” is missing. Add "version": { $newest }.
format-version-wrong = “version” should be a whole number. Write { $newest }.
format-newer = This file was written by a newer version of this program (format { $found }; this one knows { $newest }). It can be looked at, but not changed here. Update the program to change it.
format-open-another = Open the file that the journey map was saved to; its name usually ends in .journey.json.
format-import = Import it instead of opening it.

## What other files look like.

format-looks-backstage = an entity of a Backstage catalogue
format-looks-bpmn = a BPMN process
format-looks-cyclonedx = a CycloneDX bill of materials
format-looks-drawio = a draw.io diagram
format-looks-excalidraw = an Excalidraw drawing
format-looks-geojson = GeoJSON, a map of places
format-looks-html = a web page (HTML)
format-looks-json-canvas = a JSON Canvas board, as Obsidian writes them
format-looks-list = a plain list
format-looks-markdown = Markdown text
format-looks-mermaid = a Mermaid diagram
format-looks-openapi = a description of an interface (OpenAPI)
format-looks-otm = an Open Threat Model
format-looks-package = the description of a JavaScript package
format-looks-paths = a list of paths
format-looks-rtf = a text document (RTF)
format-looks-schema = a JSON Schema
format-looks-script = a program
format-looks-svg = a picture (SVG)
format-looks-table = a table (CSV)
format-looks-text = plain text
format-looks-threat-dragon = a threat model of OWASP Threat Dragon
format-looks-tldraw = a tldraw drawing
format-looks-value = a single value
format-looks-xes = an event log (XES)
format-looks-xml = XML
format-looks-yaml = YAML
