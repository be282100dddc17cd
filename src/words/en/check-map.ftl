### What is missing on a map, and what its words lack.

## Buttons

check-pick-owner = Pick the owner
check-pick-system = Pick the system
check-no-system = No system, on purpose
check-pick-data = Pick the data
check-no-data = No data, on purpose
check-define = Define { $word }
check-rename-term = Give the other one another name
check-rename = Rename { $name }
check-name-it = Give it a name

## Rules

check-owner-missing-title = No marketing owner named
check-owner-missing = { $name } has no marketing owner.
check-owner-missing-marketing = What nobody owns is not improved, and nobody is asked before it changes.
check-owner-missing-it = Without an owner there is nobody to ask when the system behind it changes or fails.
check-owner-missing-mend = Pick who answers for { $name } in marketing, or say that nobody does, on purpose.

check-system-missing-title = No system named
check-system-missing = Nobody said which system carries { $name }.
check-system-missing-marketing = If it stops one day, nobody knows why, and nobody knows whom to call.
check-system-missing-it = A touchpoint without its system is not seen when the system changes, fails or goes.
check-system-missing-mend = Pick the systems that { $name } runs on, or say that there is none.

check-data-missing-title = No data named
check-data-missing = Nobody said which data { $name } touches.
check-data-missing-marketing = What is collected here may need consent, and customers ask what we know about them.
check-data-missing-it = Nobody can protect, or delete, data that nobody knows of.
check-data-missing-mend = Pick the data that { $name } collects or uses, or say that there is none.

check-term-undefined-title = Abbreviations that nobody explained
check-term-undefined = { $count ->
    [one] An abbreviation is explained nowhere: { $names }.
   *[other] { $count } abbreviations are explained nowhere: { $names }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
}
check-term-undefined-marketing = IT reads another word into it than you mean, and both nod.
check-term-undefined-it = Marketing reads another word into it than you mean, and both nod.
check-term-undefined-mend = Say in the glossary what each of them stands for.

check-term-doubled-title = Two terms for one word
check-term-doubled = Two terms claim “{ $word }”.
check-term-doubled-marketing = Whoever reads it on the map cannot know which of the two is meant.
check-term-doubled-it = Figures and requirements that use the word mean two things at once.
check-term-doubled-mend = Give one of them another word, or merge them.

check-name-doubled-title = Two things of one name
check-name-doubled = Another { $kind } is called { $name } too.
check-name-doubled-marketing = In every list the two look the same, and somebody will pick the wrong one.
check-name-doubled-it = If both are one thing, its uses and costs are counted apart.
check-name-doubled-mend = Rename one of them, or merge the two if they are one.

check-name-empty-title = No name
check-name-empty = A { $kind } has no name; its id is { $id }.
check-name-empty-marketing = Nobody can speak of what has no name.
check-name-empty-it = Lists, exports and messages show a blank for it.
check-name-empty-mend = Give it the name that people use.
