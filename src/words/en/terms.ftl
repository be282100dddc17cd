### The glossary at work: terms where they are read, and abbreviations that nobody explained.

## Where a text is read or written

terms-here = In the glossary:
terms-also = Also: { $words }
terms-unexplained = Nobody explained:
terms-define-word = Define { $word } in the glossary

## On the page of the glossary

terms-gaps = Nobody explained
terms-gaps-why = Abbreviations that this map uses and no entry explains. Who is new does not dare to ask.
terms-define = Define
terms-places = { $count ->
    [one] in 1 place
   *[other] in { $count } places
}
terms-more-places = { $count ->
    [one] 1 more place
   *[other] { $count } more places
}
terms-doubled = Said twice
terms-doubled-why = Words that two entries claim. Only the first of them is found in texts.
