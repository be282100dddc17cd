//! What would be different without a system.

use std::rc::Rc;

use journey_map::analyze::facts::Facts;
use journey_map::analyze::retirement::{Standing, changed_rows};
use journey_map::edit::apply::apply;
use journey_map::edit::replace::replacement;
use journey_map::model::document::Document;

use crate::document;

/// 1,200 customers in a year see the page, half of them pay on `till`, and each is worth 10. `till` costs 5,000
/// and holds mail addresses; `new` costs 3,000, and `abroad`, of which nobody knows the cost, is used for the news.
fn shop() -> Rc<Document> {
    Rc::new(document(
        r#""currency": "EUR", "dataCategories": [{ "id": "mail", "name": "Mail", "personal": "personal" }],
        "purposes": [{ "id": "sale", "name": "Sale" }, { "id": "news", "name": "News" }],
        "systems": [
            { "id": "till", "name": "Till", "vendor": "Till Inc.", "cost": { "annual": 5000 } },
            { "id": "new", "name": "New", "vendor": "New Inc.", "cost": { "annual": 3000 } },
            { "id": "letter", "name": "Letter", "vendor": "Letter Inc." }],
        "journeys": [{ "id": "j", "title": "J", "stages": [{ "id": "s", "name": "S" }], "touchpoints": [
            { "id": "see", "name": "See", "stage": "s", "kind": "start", "volume": { "starts": 1200, "period": "P1Y" },
              "systems": [{ "system": "letter", "dependency": "soft" }],
              "data": [{ "category": "mail", "action": "use", "purpose": "news" }] },
            { "id": "pay", "name": "Pay", "stage": "s", "systems": [{ "system": "till", "dependency": "hard" }],
              "data": [{ "category": "mail", "action": "collect", "purpose": "sale" }] },
            { "id": "paid", "name": "Paid", "stage": "s", "kind": "goal", "value": { "amount": 10 } }],
          "transitions": [{ "id": "a", "from": "see", "to": "pay", "share": 0.5 },
            { "id": "b", "from": "pay", "to": "paid", "share": 1 }] }]"#,
    ))
}

fn replaced(document: &Rc<Document>, by: Option<&str>) -> Rc<Document> {
    let command = replacement(document, "till", by).expect("there is a till");
    apply(document, &command).expect("it can be done").document
}

fn told(standing: &Standing) -> String {
    let sums = |sums: &journey_map::analyze::money::Sums| {
        sums.iter().map(|sum| format!("{:.0}", sum.amount)).collect::<Vec<_>>().join("+")
    };
    let conversion: Vec<String> = standing
        .conversion
        .iter()
        .map(|one| one.map_or("?".into(), |one| format!("{one:.2}")))
        .collect();
    format!(
        "{} {} {} ?{}",
        conversion.join(","),
        sums(&standing.value),
        sums(&standing.cost),
        standing.cost_unknown
    )
}

#[test]
fn another_system_changes_cost_and_record_but_not_the_flow() {
    let before = shop();
    let standing = Standing::of(&before, &Facts::of(&before));
    assert_eq!(told(&standing), "0.50 6000 5000 ?1");
    let after = replaced(&before, Some("new"));
    let then = Standing::of(&after, &Facts::of(&after));
    assert_eq!(told(&then), "0.50 6000 3000 ?1");
    let changed = changed_rows(&standing.rows, &then.rows);
    let [only] = &changed[..] else { panic!("{changed:?}") };
    let systems = |row: &Option<journey_map::analyze::retirement::Row>| {
        row.as_ref().map(|row| row.systems.iter().map(|id| id.to_string()).collect::<Vec<_>>())
    };
    assert_eq!(&*only.before.as_ref().expect("as it was").purpose, "sale");
    assert_eq!(systems(&only.before), Some(vec!["till".to_owned()]));
    assert_eq!(systems(&only.after), Some(vec!["new".to_owned()]));
}

#[test]
fn nothing_in_its_place_costs_what_stops() {
    let before = shop();
    let facts = Facts::of(&before);
    let at_risk = facts.estate().risk(0).expect("a risk").value(&before);
    let after = replaced(&before, None);
    // The document says no more what carries the payment; who gets past it is what an outage leaves.
    let then = Standing::of(&after, &Facts::of(&after)).without(&facts, 0, &at_risk);
    assert_eq!(told(&then), "0.00 0  ?1");
    let standing = Standing::of(&before, &facts);
    let changed = changed_rows(&standing.rows, &then.rows);
    let after = changed.first().and_then(|row| row.after.clone()).expect("the purpose stays");
    assert_eq!(after.systems.len(), 0);
    assert_eq!(changed_rows(&then.rows, &then.rows), []);
}
