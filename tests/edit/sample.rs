//! A document with something of every kind, in which everything refers to something.

use std::rc::Rc;

use journey_map::model::document::Document;

use crate::drawn::{document, json};

/// The sample: the journey `j` is `ad -> shop -> pay; shop -> shop`, `k` is in the detail of `pay`.
pub(crate) fn sample() -> Rc<Document> {
    document(json(SAMPLE))
}

const SAMPLE: &str = r#"{
  "title": "Shop", "language": "en", "currency": "EUR",
  "people": [
    { "id": "anna", "name": "Anna", "team": "crm", "deputy": "ben" },
    { "id": "ben", "name": "Ben", "title": "Lead", "deputy": "anna" },
    { "id": "crm", "name": "CRM", "kind": "team" }
  ],
  "systems": [
    { "id": "web", "name": "Web shop", "successor": "web2", "businessOwner": "anna" },
    { "id": "web2", "name": "New shop", "vendor": "Example Inc.", "businessOwner": "none" },
    { "id": "mail", "name": "Mail tool", "decision": { "by": "anna" } }
  ],
  "integrations": [
    { "id": "web-to-web2", "from": "web", "to": "web2", "data": ["email"] },
    { "id": "web-to-mail", "from": "web", "to": "mail" }
  ],
  "dataCategories": [ { "id": "email", "name": "E-mail" }, { "id": "mail", "name": "Mail" } ],
  "purposes": [ { "id": "news", "name": "News", "dpo": "anna", "measures": ["a", "a"] },
    { "id": "ads", "name": "Ads" } ],
  "journeys": [
    { "id": "j", "title": "Purchase", "personas": ["new"], "owner": "anna",
      "stages": [ { "id": "see", "name": "See" }, { "id": "buy", "name": "Buy", "aim": "Own it" },
        { "id": "keep", "name": "Keep" } ],
      "touchpoints": [
        { "id": "ad", "name": "Ad", "stage": "see", "kind": "start", "channel": "kiosk" },
        { "id": "shop", "name": "Shop", "stage": "buy", "channel": "web",
          "owner": { "marketing": "anna", "consulted": ["anna", "ben"] },
          "systems": [ { "system": "web", "dependency": "hard", "fallback": "web2" },
            { "system": "web2" } ],
          "data": [ { "category": "email", "action": "collect", "purpose": "news" } ],
          "security": { "risks": "none" } },
        { "id": "pay", "name": "Pay", "stage": "buy", "order": 1, "kind": "goal", "detail": "k",
          "owner": { "marketing": "anna" }, "consent": { "grants": ["news"] },
          "metrics": [ { "metric": "sales", "value": 7 } ], "x-later": { "a": 1 } },
        { "id": "pay2", "name": "Pay again", "stage": "buy", "order": 2, "description": "The other one" }
      ],
      "transitions": [
        { "id": "ad-to-shop", "from": "ad", "to": "shop", "share": 0.50 },
        { "id": "shop-to-shop", "from": "shop", "to": "shop" },
        { "id": "shop-to-pay", "from": "shop", "to": "pay", "trigger": "buys" },
        { "id": "shop-to-pay2", "from": "shop", "to": "pay2" },
        { "id": "pay-to-pay2", "from": "pay", "to": "pay2" }
      ] },
    { "id": "k", "title": "Payment", "stages": [ { "id": "see", "name": "Only" } ],
      "touchpoints": [ { "id": "ad", "name": "Form", "stage": "see" } ] }
  ],
  "personas": [ { "id": "new", "name": "New visitor", "share": 0.25 }, { "id": "old", "name": "Old" } ],
  "channels": [ { "id": "kiosk", "name": "Kiosk" }, { "id": "web", "name": "Our web" } ],
  "metrics": [ { "id": "sales", "name": "Sales" }, { "id": "nps", "name": "NPS" } ],
  "objectives": [
    { "id": "more", "name": "More", "metric": "sales", "touchpoints": [
      { "journey": "j", "kind": "touchpoint", "id": "pay" }, { "journey": "k", "kind": "touchpoint", "id": "ad" } ] },
    { "id": "less", "name": "Less" }
  ],
  "guidelines": [ { "id": "sso", "name": "SSO", "owner": "anna" }, { "id": "mfa", "name": "MFA" } ],
  "glossary": [ { "id": "cta", "name": "CTA" }, { "id": "kpi", "name": "KPI" } ],
  "reviews": [
    { "id": "may", "name": "May", "attendees": ["anna"], "decisions": [
      { "text": "Keep", "about": { "kind": "waiver", "id": "w1" } },
      { "text": "Drop", "about": { "kind": "integration", "id": "web-to-mail" } } ] },
    { "id": "june", "name": "June" }
  ],
  "waivers": [
    { "id": "w1", "rule": "r", "subject": { "journey": "j", "kind": "transition", "id": "shop-to-pay" }, "reason": "later" },
    { "id": "w2", "rule": "r", "subject": { "kind": "waiver", "id": "w1" }, "reason": "so" },
    { "id": "w3", "rule": "r", "subject": { "kind": "document", "id": "document" }, "reason": "ever" }
  ],
  "extensions": { "tool": { "a": [1, null] } },
  "x-later": "kept"
}"#;
