### What pickers offer.

offer-owns = { $count ->
    [one] owns 1
   *[other] owns { $count }
}
offer-contact-of = contact for { $count }
offer-used-by = used by { $count }
offer-team = team
offer-sanctioned-by = sanctioned by { $name }
offer-integration = { $from } to { $to }

## What systems can do, and the words that mean it

capability-email = e-mail
