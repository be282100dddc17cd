//! Who carries what, and what should have been looked at again.

use std::rc::Rc;

use journey_map::analyze::facts::Facts;
use journey_map::analyze::raci::{Role, loads, pillars, roles};
use journey_map::analyze::staleness::{review_of_system, review_of_touchpoint, stale_values};
use journey_map::model::standard::Date;

use crate::{document, journey};

const PEOPLE: &str = r#""people": [
    { "id": "ann", "name": "Ann" }, { "id": "ben", "name": "Ben", "deputy": "ann" },
    { "id": "cat", "name": "Cat", "deputy": "cat" }, { "id": "crm", "name": "CRM", "kind": "team" }],"#;

#[test]
fn the_accountable_one_comes_first_and_somebody_may_do_two_things() {
    let says = r#""owner": { "marketing": "ann", "responsible": ["ben", "ann"], "consulted": ["crm"],
        "informed": "none" }"#;
    let document = document(
        &(PEOPLE.to_owned() + &journey(&[says, "", r#""owner": { "marketing": "none" }"#])),
    );
    let journey = document.journeys.iter().next().unwrap();
    let told = journey.touchpoints().map(|touchpoint| {
        let roles = roles(touchpoint).map(|(id, role)| format!("{id} {}", role.letter()));
        roles.collect::<Vec<_>>().join(", ")
    });
    assert_eq!(told.collect::<Vec<_>>(), ["ann A, ben R, ann R, crm C", "", ""]);
    let loads = loads(&document);
    // Ann answers for it and does the work: that is one touchpoint.
    assert_eq!((loads[0].counts, loads[0].carried), ([1, 1, 0, 0], 1));
    assert_eq!((loads[1].counts, loads[1].carried), ([0, 1, 0, 0], 1));
    assert_eq!((loads[3].counts, loads[3].carried), ([0, 0, 1, 0], 0));
    assert_eq!(Role::of_letter("c"), Some(Role::Consulted));
}

#[test]
fn nobody_carries_more_than_twice_as_much_as_the_others() {
    // What Ann, Ben, Cat and the CRM team carry, and who has too much.
    for (carried, over) in [
        // The others carry 3 and 6: the median is 4.5, twice that is 9, and 10 is more.
        ([10, 3, 6, 0], "ann"),
        ([9, 3, 6, 0], ""),
        // Seven are never too many.
        ([7, 1, 1, 0], ""),
        ([8, 1, 1, 0], "ann"),
        // Who is alone is not compared, and a team is no person.
        ([9, 0, 0, 0], ""),
        ([9, 0, 0, 1], ""),
        ([1, 1, 0, 9], ""),
        // Two of them: each is compared with the other.
        ([9, 4, 0, 0], "ann"),
        ([4, 9, 0, 0], "ben"),
        ([8, 4, 0, 0], ""),
    ] {
        let names = ["ann", "ben", "cat", "crm"];
        let touchpoints = names.iter().zip(carried).flat_map(|(name, count)| {
            std::iter::repeat_n(format!(r#""owner": {{ "marketing": "{name}" }}"#), count)
        });
        let gone = r#""status": "retired", "owner": { "marketing": "ben" }"#.to_owned();
        let touchpoints: Vec<String> = touchpoints.chain([gone]).collect();
        let touchpoints: Vec<&str> = touchpoints.iter().map(String::as_str).collect();
        let found = loads(&document(&(PEOPLE.to_owned() + &journey(&touchpoints))));
        let seen: Vec<_> = names
            .iter()
            .zip(&found)
            .filter(|(_, load)| load.is_over)
            .map(|(name, _)| *name)
            .collect();
        assert_eq!(seen.join(" "), over, "{carried:?}");
        assert_eq!(found.iter().map(|load| load.carried).collect::<Vec<_>>(), carried);
    }
}

#[test]
fn whoever_answers_for_what_nobody_gets_around_is_a_pillar() {
    // a → b or c → d → e, a goal; f is on no way. b is accountable to Cat, and can be gone around.
    let owner = |name: &str, more: &str| format!(r#""owner": {{ "marketing": "{name}" }} {more}"#);
    let touchpoints = [
        owner("ann", r#", "kind": "start""#),
        owner("cat", ""),
        owner("cat", ""),
        owner("ben", ""),
        owner("crm", r#", "kind": "goal""#),
        owner("cat", ""),
    ];
    let touchpoints: Vec<&str> = touchpoints.iter().map(String::as_str).collect();
    let ways = [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)];
    let ways: Vec<String> = ways
        .iter()
        .map(|(from, to)| format!(r#"{{ "id": "w{from}{to}", "from": "t{from}", "to": "t{to}" }}"#))
        .collect();
    let journey = journey(&touchpoints);
    let journey = journey.trim_end().trim_end_matches("}]").to_owned();
    let text = format!(r#"{PEOPLE} {journey}, "transitions": [{}] }}]"#, ways.join(","));
    let document = Rc::new(document(&text));
    let told = pillars(&document, &Facts::of(&document)).into_iter().map(|pillar| {
        let names = pillar.touchpoints.iter().map(|(_, found)| found.id.as_str());
        let deputy = if pillar.has_deputy { " +" } else { "" };
        format!("{}: {}{deputy}", pillar.person.id, names.collect::<Vec<_>>().join(" "))
    });
    assert_eq!(told.collect::<Vec<_>>(), ["ann: t0", "ben: t3 +"]);
}

#[test]
fn a_review_is_late_after_the_day_agreed_on_or_after_the_interval() {
    let today = Date::parse("2026-11-22").unwrap();
    for (every, owner, expected) in [
        ("", "", None),
        // Nobody agreed on anything.
        ("", r#""lastReviewed": "2020-01-01""#, None),
        // Never reviewed, and no day agreed on: that is not known to be late.
        ("P6M", r#""marketing": "none""#, None),
        // Half a year is 183 days at the most: 22 May 2026 + 183 = 21 November.
        ("P6M", r#""lastReviewed": "2026-05-22""#, Some(("2026-11-21", 1))),
        ("P6M", r#""lastReviewed": "2026-05-23""#, None),
        ("", r#""reviewBy": "2026-11-21""#, Some(("2026-11-21", 1))),
        // On its day it is not late.
        ("", r#""reviewBy": "2026-11-22""#, None),
        // Reviewed on the day agreed on, or since: settled; from then on the interval counts.
        ("", r#""reviewBy": "2026-10-01", "lastReviewed": "2026-10-01""#, None),
        (
            "P1M",
            r#""reviewBy": "2026-10-01", "lastReviewed": "2026-10-01""#,
            Some(("2026-11-01", 21)),
        ),
        // The day agreed on counts before the interval does, sooner or later.
        ("P1M", r#""reviewBy": "2027-01-01", "lastReviewed": "2026-01-01""#, None),
    ] {
        let every =
            if every.is_empty() { String::new() } else { format!(r#""reviewEvery": "{every}","#) };
        let document = document(&(every + &journey(&[&format!(r#""owner": {{ {owner} }}"#)])));
        let touchpoint = document.journeys.iter().next().unwrap().touchpoints().next().unwrap();
        let late = review_of_touchpoint(&document, touchpoint, &today);
        let seen = late.as_ref().map(|late| (late.due.as_str(), late.days));
        assert_eq!(seen, expected, "{owner}");
    }
    for (system, expected) in [
        (r#""reviewBy": "2026-11-01""#, Some(21)),
        (r#""reviewBy": "2026-11-01", "lastReview": "2026-10-31""#, Some(21)),
        (r#""reviewBy": "2026-11-01", "lastReview": "2026-11-02""#, None),
        (r#""lastReview": "2020-01-01""#, None),
    ] {
        let text = format!(r#""systems": [{{ "id": "s", "name": "S", {system} }}]"#);
        let document = document(&text);
        let system_found = document.systems.get("s").unwrap();
        let late = review_of_system(system_found, &today).map(|late| late.days);
        assert_eq!(late, expected, "{system}");
    }
}

#[test]
fn a_value_is_stale_when_it_is_older_than_its_period() {
    let today = Date::parse("2026-11-22").unwrap();
    for (values, expected) in [
        // October; November has not ended.
        (vec![("nps", "2026-10-01", "P1M")], vec![]),
        // September; October ended 22 days ago.
        (vec![("nps", "2026-09-01", "P1M")], vec![("nps", "2026-09-30", 22)]),
        // The newest value of a metric counts.
        (vec![("nps", "2025-09-01", "P1M"), ("nps", "2026-10-01", "P1M")], vec![]),
        (
            vec![
                ("nps", "2026-09-01", "P1M"),
                ("ces", "2026-01-01", "P1Y"),
                ("nps", "2025-09-01", "P1M"),
            ],
            vec![("nps", "2026-09-30", 22)],
        ),
        // Without a day or a period, nobody can tell.
        (vec![("nps", "", "P1M"), ("ces", "2020-01-01", "")], vec![]),
    ] {
        let metrics: Vec<String> = values
            .iter()
            .map(|(metric, from, period)| {
                let from =
                    if from.is_empty() { String::new() } else { format!(r#", "from": "{from}""#) };
                let period = if period.is_empty() {
                    String::new()
                } else {
                    format!(r#", "period": "{period}""#)
                };
                format!(r#"{{ "metric": "{metric}", "value": 1{from}{period} }}"#)
            })
            .collect();
        let register =
            r#""metrics": [{ "id": "nps", "name": "NPS" }, { "id": "ces", "name": "CES" }],"#;
        let text = format!(
            r#"{register} {}"#,
            journey(&[&format!(r#""metrics": [{}]"#, metrics.join(","))])
        );
        let document = document(&text);
        let touchpoint = document.journeys.iter().next().unwrap().touchpoints().next().unwrap();
        let found = stale_values(touchpoint, &today);
        let seen: Vec<_> =
            found.iter().map(|one| (one.metric.as_str(), one.last.as_str(), one.days)).collect();
        assert_eq!(seen, expected, "{values:?}");
    }
}
