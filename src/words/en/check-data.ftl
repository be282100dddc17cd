### What rules object to in the way data is handled.

## Buttons

check-grant-here = Consent is asked here
check-pick-basis = Pick the lawful basis
check-say-retention = Say how long it is kept
check-name-safeguard = Name what keeps it safe
check-agreement-signed = Say whether it is signed
check-say-assessment = Say whether it was assessed
check-decide-exception = Decide anew
check-add-integration = Connect { $from } to { $to }
check-carry-too = Let the integration carry it too
check-write-note = Write the security note

## What a guideline misses

check-lacks-sso = single sign-on
check-lacks-mfa = a second factor
check-lacks-encryption = encryption where data is stored
check-lacks-agreement = a signed processing agreement
check-lacks-region = a place inside the region
check-lacks-review = a review that is recent enough
check-lacks-named = “{ $what }”

## Rules

check-consent-not-before-use-title = Consent not asked for before use
check-consent-not-before-use = { $granted ->
    [yes] Customers can reach { $name } without having consented to { $purpose }: { $path }.
    [elsewhere] { $name } relies on consent to { $purpose }, which only another journey asks for: { $path }.
   *[other] { $name } relies on consent to { $purpose }, and nobody asks for it on the way: { $path }.
}
check-consent-not-before-use-marketing = What you send or measure here without a yes is what customers complain about, { $owned ->
    [yes] and { $owners } will be asked.
   *[other] and marketing will be asked.
}
check-consent-not-before-use-it = The system acts without a permission that it could check: the processing is unlawful (GDPR Art. 6(1)(a)).
check-consent-not-before-use-mend = Ask for consent to { $purpose } on every way that leads to { $name }, at the latest there.{ $granted ->
    [elsewhere] {" "}If all who come here have been through the other journey, waive this and say so.
   *[other] {""}
}

check-basis-missing-title = No lawful basis named
check-basis-missing = Nobody said on what ground personal data is used for { $name }: { $data }.
check-basis-missing-marketing = Without a ground in law you may not use it, however useful it is. Whether you need consent depends on the answer.
check-basis-missing-it = Which data must be deleted on request, or handed out, follows from the ground.
check-basis-missing-mend = Pick the lawful basis of { $name }; privacy knows which one holds.

check-retention-missing-title = Nobody said how long data is kept
check-retention-missing = Nobody said how long personal data is kept for { $name }: { $data }.
check-retention-missing-marketing = You may not keep addresses for ever, and customers may ask when theirs is deleted.
check-retention-missing-it = No deletion can be set up without a time, and what is kept can be stolen.
check-retention-missing-mend = Say how long data for { $name } is kept, or that it is not kept at all.

check-transfer-unsafe-title = Personal data abroad without a safeguard
check-transfer-unsafe = { $kind ->
    [purpose] For { $name }, { $recipient } gets personal data outside of the region ({ $country }), and nothing is named that keeps it safe there: { $data }.
   *[other] { $name } keeps personal data outside of the region ({ $country }), and nothing is named that keeps it safe there: { $data }.
}
check-transfer-unsafe-marketing = Customers trusted you with it, not a provider abroad. { $owned ->
    [yes] { $owners } will be asked
   *[other] Marketing will be asked
} why it is there.
check-transfer-unsafe-it = Without a safeguard the transfer may have to stop from one day to the next (GDPR Chapter V).
check-transfer-unsafe-mend = { $kind ->
    [purpose] Name the safeguard at the recipient, such as standard contractual clauses or an adequacy decision.
   *[other] Name its vendor as a recipient of the purpose, with the safeguard, or keep the data inside the region.
}

check-processor-unsigned-title = No processing agreement signed
check-processor-unsigned = { $name } has personal data, and no processing agreement was signed: { $data }.
check-processor-unsigned-marketing = If the provider loses it, no contract binds them to tell you. { $owned ->
    [yes] Customers ask { $owners }.
   *[other] Customers ask marketing.
}
check-processor-unsigned-it = Nobody has promised in writing how the data is protected, returned or deleted (GDPR Art. 28).
check-processor-unsigned-mend = Have the agreement signed, then say so at { $name }; or take personal data out of it.

check-special-category-title = No assessment for specially protected data
check-special-category = { $name } uses specially protected data, and nobody said whether the impact on people was assessed: { $data }.
check-special-category-marketing = A mistake here hurts people, not figures, { $owned ->
    [yes] and { $owners } will be asked first.
   *[other] and marketing will be asked first.
}
check-special-category-it = Such data calls for an impact assessment before it is used (GDPR Art. 35), and for stronger controls.
check-special-category-mend = Ask privacy whether an assessment is needed, and say at { $name } where it stands.

check-flow-unencrypted-title = Data handed over without encryption
check-flow-unencrypted = From { $from } to { $to }, this is not encrypted: { $data }.
check-flow-unencrypted-marketing = Whoever listens on the way can read what customers told you. { $owned ->
    [yes] If it leaks, they ask { $owners }.
   *[other] If it leaks, they ask marketing.
}
check-flow-unencrypted-it = Files by mail or by hand, and plain connections, leave copies that nobody can call back.
check-flow-unencrypted-mend = Let it go over an encrypted connection, or leave { $data } out of it.

check-guideline-broken-title = Guideline broken
check-guideline-broken = { $name } lacks { $missing }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}, and breaks “{ $guideline }”.
check-guideline-broken-marketing = You agreed on this together. { $owned ->
    [yes] If something happens, { $owners } will be asked why it was not kept.
   *[other] If something happens, marketing will be asked why it was not kept.
}
check-guideline-broken-it = What was agreed on is not there, so what it guards against can happen.
check-guideline-broken-mend = See to it at { $name }, or agree on an exception with an end.

check-exception-expired-title = Security exception past its date
check-exception-expired = { $name } was allowed to break a rule for a while, which ended { $count ->
    [one] yesterday
   *[other] { $count } days ago
}: { $reason }
check-exception-expired-marketing = What runs on is no longer agreed on. { $owned ->
    [yes] { $owners } can't point to anybody who allowed it.
   *[other] Marketing can't point to anybody who allowed it.
}
check-exception-expired-it = A hole that was open for a while is now open for good.
check-exception-expired-mend = Close it, or have the exception renewed with a new last day.

check-handoff-friction-title = Data does not follow the customer
check-handoff-friction = From { $from } to { $to } the { $what ->
    [system] system changes
    [channel] channel changes
   *[other] owner changes
}, and nothing carries what is needed next: { $data }.
check-handoff-friction-marketing = Customers have to say it again, or wait until somebody has typed it over.
check-handoff-friction-it = Data is copied by hand or asked for twice, so the two systems disagree sooner or later.
check-handoff-friction-mend = Connect the systems for { $data }, or collect it anew where it is needed.

check-security-missing-title = No security note
check-security-missing = { $name } uses data that needs care, and has no security note: { $data }.
check-security-missing-marketing = If it leaks, { $owned ->
    [yes] customers ask { $owners }
   *[other] customers ask marketing
}, and nobody wrote down what was done to prevent it.
check-security-missing-it = Without a note nobody knows which controls are in place and which are only assumed.
check-security-missing-mend = Write in a sentence or two how the data at { $name } is protected, or that nothing special is needed.
