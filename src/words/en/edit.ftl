### What edits are called, and why one is refused.

edit-add = Add { $kind } “{ $name }”
edit-connect = Connect “{ $from }” to “{ $to }”
edit-rename = Rename “{ $name }”
edit-change = Edit “{ $name }”
edit-document = Edit the document
edit-transition = Edit the way from “{ $from }” to “{ $to }”
edit-restage = Move “{ $name }” to stage “{ $stage }”
edit-move = Move “{ $name }”
edit-delete = Delete { $kind } “{ $name }”
edit-disconnect = Disconnect “{ $from }” from “{ $to }”
edit-replace = Take “{ $name }” out of use
edit-merge = Merge “{ $name }” into “{ $into }”
edit-paste = Paste { $what }
edit-paste-adding = Paste { $what }; add { $entries }
edit-duplicate = Duplicate { $what }
edit-touchpoints = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
edit-transitions = { $count ->
    [one] 1 transition
   *[other] { $count } transitions
}
edit-both = { $one }, { $other }
edit-entry = { $kind } “{ $name }”
edit-and-more = { $what } and { $count } more
edit-move-several = Move { $count } touchpoints
edit-add-several = Add { $count } things
edit-delete-several = Delete { $count } things
edit-several =
    { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }

edit-refused-command = This is not an edit: its “{ $member }” is missing or wrong. The reference shows what an edit looks like.
edit-refused-action = There is no edit called “{ $action }”. Use add, set, move, remove, merge or batch.
edit-refused-member = This edit has a part “{ $member }” that no edit of its kind has. Check the spelling, or leave it out.
edit-refused-depth = This holds lists within lists more deeply than a file can. Use fewer levels.
edit-refused-no-such = There is no { $kind } “{ $id }” here. Choose another one, or add it first.
edit-refused-no-journey = A { $kind } belongs to a journey. Say which one.
edit-refused-no-stage = This journey has no stage yet. Add a stage first.
edit-refused-last-stage =
    “{ $name }” is the only stage, and { $count ->
        [one] a touchpoint is
       *[other] { $count } touchpoints are
    } in it. Add another stage first, or delete the touchpoints.
edit-refused-document = The document itself can't be added, moved, merged or deleted. Choose something in it.
edit-refused-field = A { $kind } has no field “{ $field }”. Check the spelling.
edit-refused-list = “{ $field }” can't be set as a whole. Add, move or delete what is in it, one by one.
edit-refused-fixed-id = An id stays the same for good, because others refer to it. Change the name instead.
edit-refused-no-place = There is no place for “{ $field }”. Entries are added one after the other, at the end of their list.
edit-refused-bad-id = “{ $id }” can't be an id. Use up to 64 letters from a to z, digits, dots, hyphens and underscores, beginning with a letter or digit; the word none is taken.
edit-refused-id-taken = There is already a { $kind } with the id “{ $id }”. Choose another id, or leave it out.
edit-refused-type = “{ $field }” takes { $expected }. Enter that, or leave it open.
edit-refused-required = “{ $field }” can't be left open here. Fill it in.
edit-refused-range = The number in “{ $field }” is too big. Enter a smaller one.
edit-refused-merge-self = This is one and the same already. Choose another one to merge it into.
edit-refused-merge-journeys = Journeys can't be merged. Move what you need to the journey that stays, then delete the other one.

edit-expected-text = text
edit-expected-number = a number
edit-expected-bool = yes or no
edit-expected-list = a list
edit-expected-object = a group of fields
edit-expected-date = a day that exists, such as 2027-03-31
edit-expected-duration = a length of time, such as PT30M or P24M
edit-expected-currency = a currency code, such as EUR
edit-expected-country = a country code, such as IE
edit-expected-language = a language code, such as en or de-AT
edit-expected-address = an address that begins with https:, http: or mailto:
edit-expected-kind = the name of a kind of thing, such as touchpoint
