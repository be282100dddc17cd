### What is said about imports.

## Names for what a text leaves without one.

exchange-untitled = Customer journey
exchange-first-stage = Journey

## Notes: what could not be taken as it was, and what became of it.

exchange-too-many-lines =
    { $count ->
        [one] One line was left out from here on: only { $most } lines, or two megabytes, are read at once. Import the rest on its own.
       *[other] { $count } lines were left out from here on: only { $most } lines, or two megabytes, are read at once. Import the rest on its own.
    }
exchange-name-long = The name “{ $name }” was shortened to { $most } characters. The whole of it is in the description.
exchange-header-row = This line names the columns. It did not become a step.
exchange-more-columns = The columns beside stage and step were kept in the description of each step.
exchange-outside =
    { $count ->
        [one] One line around the diagram was left out. Only the first journey of a text is read.
       *[other] { $count } lines around the diagram were left out. Only the first journey of a text is read.
    }
exchange-front-matter = The setting “{ $text }” was left out. It tells how Mermaid draws, and this map draws itself.
exchange-directive = The directive “{ $text }” was left out. It tells how Mermaid draws, and this map draws itself.
exchange-comment = The comment “{ $text }” was left out. If it matters, write it into a description.
exchange-title-again = The title “{ $title }” was left out, because the journey has another one.
exchange-blank = The line “{ $text }” says nothing after its keyword, so it was left out.
exchange-description-open = The description that begins with “{ $text }” has no closing brace. Only this line of it was read; check the lines below it.
exchange-unreadable = The line “{ $text }” could not be read, so it was left out. A task is written as “name: score: who”.
exchange-score-missing = “{ $task }” has no score. It became a touchpoint whose emotion nobody answered yet.
exchange-score-words = “{ $task }” has “{ $words }” where a score from 1 to 5 belongs. The words are in its description; its emotion is not answered yet.
exchange-score-range = “{ $task }” has the score { $score }, but scores go from 1 to 5. The score is in its description; its emotion is not answered yet.
exchange-journey-empty = The diagram has no sections and no tasks, so the journey is empty. Add the first step on the map.

## Refusals: why a text could not be imported at all.

exchange-nothing = There is nothing to read in this text. Paste a Mermaid journey, or type one step per line.
exchange-other-diagram = This is a Mermaid diagram of the kind “{ $diagram }”, and only “journey” diagrams can be read. Paste its steps instead, one per line.
exchange-no-header = A Mermaid journey begins with the line “journey”, but here it says “{ $text }”. Put “journey” above it, or paste the steps, one per line.
exchange-front-matter-open = The settings that begin here have no end. Close them with a line of three dashes (---) before the line “journey”.
