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

## Why something is suggested

suggest-next = at “{ $name }”, next to this
suggest-stage = { $count ->
    [one] elsewhere in this stage
   *[other] at { $count } others in this stage
}
suggest-channel = { $count ->
    [one] elsewhere on this channel
   *[other] at { $count } others on this channel
}
suggest-answers-for = answers for { $name } in IT
suggest-same-data = for { $name } elsewhere
suggest-can-too = can do { $what } as well
suggest-can = can do { $what }
suggest-close = nearly the same name
suggest-used-there = { $count ->
    [one] asked where it is used
   *[other] asked at { $count } places where it is used
}
suggest-owns-there = { $count ->
    [one] owns where it is used
   *[other] owns { $count } places where it is used
}
suggest-same-team = of the same team
suggest-same-function = of the same function
suggest-owns-in-journey = { $count ->
    [one] owns one of its touchpoints
   *[other] owns { $count } of its touchpoints
}

pick-suggested = Suggested
pick-others = Others
pick-anyway = { $other } exists. Create “{ $name }” anyway
pick-anyway-can = { $other } can do { $what } already. Create “{ $name }” anyway

## What systems can do, and the words that mean it

capability-email = e-mail
means-email = email, newsletter, mailing, mail, mailer, email marketing, bulk mail, versand, rundmail
capability-crm = customer management
means-crm = crm, customer, customer management, customer relationship, contact management, sales pipeline, kunde, kunden, kundenverwaltung
capability-payment = payment
means-payment = payment, pay, checkout, card payment, invoicing, billing, zahlung, bezahlung, kasse
capability-analytics = analytics
means-analytics = analytics, analysis, tracking, web analytics, web tracking, statistics, reporting, dashboard, auswertung
capability-content = content
means-content = content, cms, website, content management, blog, landing page, webseite
capability-consent = consent
means-consent = consent, cookie, cookie banner, consent management, cmp, einwilligung
capability-chat = chat
means-chat = chat, live chat, chatbot, bot, messenger, messaging
capability-support = support
means-support = support, help desk, ticketing, ticket, service desk, customer service, call centre, call center, kundendienst
capability-ads = ads
means-ads = ads, advertising, ad, campaign, ad server, werbung, anzeigen
capability-social = social media
means-social = social, social media, community
capability-shop = shop
means-shop = shop, e-commerce, commerce, store, catalogue, catalog, basket, cart, warenkorb
capability-search = search
means-search = search, recommendation, product finder, suche
capability-survey = surveys
means-survey = survey, feedback, questionnaire, reviews, poll, nps, umfrage
capability-automation = automation
means-automation = automation, marketing automation, workflow, segmentation, personalisation, personalization
capability-booking = booking
means-booking = booking, appointment, calendar, reservation, scheduling, termin, buchung
capability-identity = sign-in
means-identity = identity, sign-in, login, account, single sign-on, sso, authentication, anmeldung
capability-delivery = delivery
means-delivery = delivery, shipping, parcel, fulfilment, fulfillment, logistics, lieferung
capability-data-platform = customer data
means-data-platform = data platform, customer data platform, cdp, data warehouse, warehouse, data lake
