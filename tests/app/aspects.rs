//! What is said of a touchpoint in a few words: answered, answered with none, not answered, and what follows from other
//! answers.

use journey_map::app::aspect::{Rank, Said, aspect};
use journey_map::app::offer::Known;
use journey_map::app::offer::uses::Uses;
use journey_map::format::read::{Repair, read};
use journey_map::words::Words;

const MAP: &str = r#"{ "format": "journey-map", "version": 1, "title": "Shop",
  "people": [{ "id": "anna", "name": "Anna", "function": "marketing" }],
  "systems": [{ "id": "shop", "name": "Shop" }, { "id": "mail", "name": "MailTool" }],
  "dataCategories": [{ "id": "card", "name": "Card number", "classification": "restricted" }],
  "journeys": [{ "id": "j", "title": "Buy", "stages": [{ "id": "s", "name": "Find" }, { "id": "p", "name": "Pay" }], "touchpoints": [
    { "id": "pay", "name": "Pay", "stage": "p", "owner": { "marketing": "anna" },
      "systems": [{ "system": "shop", "dependency": "hard" }, { "system": "mail" }],
      "data": [{ "category": "card" }], "value": { "amount": 68, "currency": "EUR" },
      "experience": { "emotion": -1, "pains": ["Slow", "Long form"] }, "duration": "PT2M" },
    { "id": "ad", "name": "Ad", "stage": "s", "owner": { "marketing": "none" }, "systems": [], "security": { "classification": "public" } }
  ] }] }"#;

fn told(touchpoint: &str, key: &str) -> (String, Option<Rank>) {
    let document = read(MAP, Repair::Refuse).expect("the map is whole").document;
    let journey = document.journey("j").expect("it has a journey");
    let (words, uses) = (Words::new("en"), Uses::of(&document));
    let known = Known { document: &document, uses: &uses, words: &words };
    let touchpoint = journey.touchpoint(touchpoint).expect("it is there");
    let aspect = aspect(key).expect("it is asked");
    let said = aspect.say(known, journey, touchpoint);
    let text = match &said {
        Said::Hollow => "?".to_owned(),
        Said::Struck(none) => ["(", none, ")"].concat(),
        Said::Filled(parts) => {
            let part = |part: &journey_map::app::aspect::Part| match part.more.as_str() {
                "" => part.text.clone(),
                more => [&part.text, " [", more, "]"].concat(),
            };
            parts.iter().map(part).collect::<Vec<_>>().join(", ")
        }
    };
    (text, aspect.rank(known, journey, touchpoint))
}

#[test]
fn each_answer_is_said_in_a_few_words_and_has_its_rank() {
    let number = |number: f64| Some(Rank::Number(number));
    let text = |text: &str| Some(Rank::Text(text.to_owned()));
    for (touchpoint, key, said, rank) in [
        ("pay", "name", "Pay", text("pay")),
        ("pay", "stage", "Pay", number(1.0)),
        ("ad", "stage", "Find", number(0.0)),
        ("pay", "owner.marketing", "Anna", text("anna")),
        ("ad", "owner.marketing", "(Nobody, on purpose)", text("nobody, on purpose")),
        ("pay", "channel", "?", None),
        ("pay", "systems", "Shop [stops], MailTool", text("shop, mailtool")),
        ("ad", "systems", "(No system, on purpose)", text("no system, on purpose")),
        ("pay", "experience.emotion", "Bad", number(-1.0)),
        ("pay", "experience.pains", "Slow, Long form", text("slow, long form")),
        ("pay", "duration", "2 min", number(120.0)),
        // Nobody said how confidential it is, but the data is.
        ("pay", "security.classification", "restricted [from its data]", number(3.0)),
        ("ad", "security.classification", "public", number(0.0)),
    ] {
        assert_eq!(told(touchpoint, key), (said.to_owned(), rank), "{touchpoint} {key}");
    }
}
