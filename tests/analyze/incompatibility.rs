//! Where systems do not fit together.

use journey_map::analyze::incompatibility::{Why, misfits};

use crate::document;

/// Two touchpoints on these systems, of which the second uses what the first has taken; `ways` are
/// integrations as `from>to` with members.
fn check(before: &str, after: &str, ways: &[(&str, &str)], expected: &str) {
    let uses = |ids: &str| {
        let ids = ids.split_whitespace().map(|id| format!(r#"{{ "system": "{id}" }}"#));
        ids.collect::<Vec<_>>().join(",")
    };
    let ways = (0..).zip(ways).map(|(at, (ends, says))| {
        let (from, to) = ends.split_once('>').expect("two ends");
        format!(r#"{{ "id": "i{at}", "from": "{from}", "to": "{to}"{says} }}"#)
    });
    let document = document(&format!(
        r#""dataCategories": [{{ "id": "mail", "name": "Mail" }}, {{ "id": "size", "name": "Size" }}],
        "systems": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }},
            {{ "id": "old", "name": "Old", "lifecycle": {{ "endOfLife": "2027-01-31" }} }},
            {{ "id": "older", "name": "Older", "lifecycle": {{ "endOfLife": "2026-12-31" }} }}],
        "integrations": [{}],
        "journeys": [{{ "id": "j", "title": "J", "stages": [{{ "id": "s", "name": "S" }}], "touchpoints": [
            {{ "id": "one", "name": "One", "stage": "s", "systems": [{}],
              "data": [{{ "category": "mail", "action": "collect" }}] }},
            {{ "id": "two", "name": "Two", "stage": "s", "systems": [{}],
              "data": [{{ "category": "mail", "action": "use" }}] }}],
          "transitions": [{{ "id": "w", "from": "one", "to": "two" }}] }}]"#,
        ways.collect::<Vec<_>>().join(","),
        uses(before),
        uses(after)
    ));
    let told = misfits(&document).into_iter().map(|misfit| {
        let data: Vec<&str> = misfit.data.iter().map(|data| &*data.name).collect();
        let why = match misfit.why {
            Why::Ends(day) => format!("ends {day}"),
            Why::Manual => "manual".to_owned(),
            Why::Unencrypted => "unencrypted".to_owned(),
            Why::Missing => "missing".to_owned(),
        };
        format!("{}>{} {} {why}", misfit.from.name, misfit.to.name, data.join("+"))
    });
    assert_eq!(told.collect::<Vec<_>>().join("; "), expected, "{before} {after}");
}

#[test]
fn data_that_must_pass_needs_a_way_that_holds() {
    let mail = r#", "data": ["mail"]"#;
    check("a", "b", &[], "A>B Mail missing");
    check("a", "b", &[("a>b", mail)], "");
    // One that carries something else, or leads the other way, does not help; one of which nobody said may.
    check("a", "b", &[("a>b", r#", "data": ["size"]"#)], "A>B Mail missing");
    check("a", "b", &[("b>a", mail)], "A>B Mail missing");
    check("a", "b", &[("a>b", "")], "");
    // By hand, in the open, or until one of the two goes first.
    check("a", "b", &[("a>b", r#", "data": ["mail"], "mode": "manual""#)], "A>B Mail manual");
    let open = r#", "data": ["mail"], "encrypted": false, "mode": "manual""#;
    check("a", "b", &[("a>b", open)], "A>B Mail unencrypted");
    check("a", "old", &[("a>old", mail)], "A>Old Mail ends 2027-01-31");
    check("old", "older", &[("old>older", mail)], "Old>Older Mail ends 2026-12-31");
    // The best of several counts, and the way around by others.
    check("a", "b", &[("a>b", open), ("a>b", mail)], "");
    check("a", "b", &[("a>old", mail), ("old>b", mail)], "");
    // One system has it all; and where nobody said which, nobody knows.
    check("a b", "b", &[], "");
    check("", "b", &[], "");
}
