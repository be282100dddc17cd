//! Whether customers consented before their consent is relied on: by hand, and against looking at every way.

use std::collections::{BTreeMap, HashSet};

use journey_map::analyze::consent::before_use;
use journey_map::model::document::Document;
use journey_map::model::journey::Journey;
use journey_map::model::touchpoint::TouchpointKind;
use proptest::prelude::*;

use crate::document;

/// A journey of touchpoints `a`, `b` … with the purposes `u` and `v`, which rest on consent. Each list of ids is
/// written in one word: `ways` as pairs, such as `ab bd`.
fn drawn(count: usize, starts: &str, ways: &str, grants: &str, relies: &str) -> Document {
    let letters: Vec<char> = ('a'..='z').take(count).collect();
    let touchpoints = letters.iter().map(|id| {
        let kind = if starts.contains(*id) { r#", "kind": "start""# } else { "" };
        let list = |said: &str| {
            let mut words = said.split(' ');
            let of = |purpose: &str| {
                let said = words.next().is_some_and(|ids| ids.contains(*id));
                said.then(|| format!("\"{purpose}\""))
            };
            ["u", "v"].map(of).into_iter().flatten().collect::<Vec<_>>().join(",")
        };
        let (grants, relies) = (list(grants), list(relies));
        format!(
            r#"{{ "id": "{id}", "name": "{id}", "stage": "s"{kind},
                "consent": {{ "grants": [{grants}], "reliesOn": [{relies}] }} }}"#
        )
    });
    let touchpoints: Vec<_> = touchpoints.collect();
    let ways = ways.split_whitespace().enumerate().map(|(number, ends)| {
        let (from, to) = ends.split_at(1);
        format!(r#"{{ "id": "w{number}", "from": "{from}", "to": "{to}" }}"#)
    });
    let ways: Vec<_> = ways.collect();
    document(&format!(
        r#""purposes": [{{ "id": "u", "name": "U", "lawfulBasis": "consent" }},
                {{ "id": "v", "name": "V", "lawfulBasis": "consent" }}],
            "journeys": [{{ "id": "j", "title": "J", "stages": [{{ "id": "s", "name": "S" }}],
                "touchpoints": [{}], "transitions": [{}] }}]"#,
        touchpoints.join(","),
        ways.join(",")
    ))
}

fn the_journey(document: &Document) -> &Journey {
    document.journey("j").expect("the one journey")
}

/// Purpose and path of everything that is found, `u:abd`.
fn told(document: &Document) -> String {
    let found = before_use(document, the_journey(document));
    let told = found.iter().map(|one| {
        let path = one.path.iter().map(|touchpoint| touchpoint.id.as_str());
        format!("{}:{}", one.purpose.id, path.collect::<String>())
    });
    told.collect::<Vec<_>>().join(" ")
}

#[test]
fn consent_on_one_of_two_branches_is_not_enough() {
    // a leads to d by b and by c, and only b asks for consent. Without b, the ways from a are a, ac and acd: d is
    // still reached, and acd is how.
    let half = drawn(4, "a", "ab bd ac cd", "b", "d");
    assert_eq!(told(&half), "u:acd");
    // With both branches asking, nothing but a is left of the graph that leads on: d is reached only after consent.
    let both = drawn(4, "a", "ab bd ac cd", "bc", "d");
    assert_eq!(told(&both), "");
    // A step before the branches does as well.
    let before = drawn(4, "a", "ab bd ac cd", "a", "d");
    assert_eq!(told(&before), "");
}

#[test]
fn cases_by_hand() {
    for (why, count, starts, ways, grants, relies, expected) in [
        ("an empty journey", 0, "", "", "", "", ""),
        ("a single touchpoint", 1, "a", "", "", "a", "u:a"),
        ("which asks itself", 1, "a", "", "a", "a", ""),
        ("nobody asks", 3, "a", "ab bc", "", "c", "u:abc"),
        ("asked after use", 3, "a", "ab bc", "c", "b", "u:ab"),
        ("asked after use, in a loop", 3, "a", "ab bc cb", "c", "b", "u:ab"),
        ("the shortest of several ways", 4, "a", "ab bc cd ad", "", "d", "u:ad"),
        ("a second start leads around", 3, "ac", "ab bc cb", "a", "b", "u:cb"),
        ("an isolated touchpoint is not reached", 3, "a", "ab", "", "c", ""),
        ("parallel ways", 2, "a", "ab ab", "", "b", "u:ab"),
        ("a self-loop", 2, "a", "aa ab", "a", "b", ""),
        ("another purpose was granted", 2, "a", "ab", "a -", "- b", "v:ab"),
        ("without a marked start, where no way leads to", 3, "", "ab bc", "", "c", "u:abc"),
        ("all goes in circles, and none is marked", 2, "", "ab ba", "", "b", ""),
    ] {
        assert_eq!(told(&drawn(count, starts, ways, grants, relies)), expected, "{why}");
    }
}

#[test]
fn what_rests_on_another_basis_needs_no_consent() {
    for (basis, says, expected) in [
        (r#", "lawfulBasis": "consent""#, r#""consent": { "reliesOn": ["u"] }"#, "u:t0"),
        ("", r#""consent": { "reliesOn": ["u"] }"#, "u:t0"),
        (r#", "lawfulBasis": "contract""#, r#""consent": { "reliesOn": ["u"] }"#, ""),
        (
            r#", "lawfulBasis": "consent""#,
            r#""data": [{ "category": "m", "purpose": "u" }]"#,
            "u:t0",
        ),
        ("", r#""data": [{ "category": "m", "purpose": "u" }]"#, ""),
        (
            r#", "lawfulBasis": "consent""#,
            r#""data": [{ "category": "m", "purpose": "u", "action": "delete" }]"#,
            "",
        ),
        (r#", "lawfulBasis": "consent""#, r#""data": [{ "category": "m" }]"#, ""),
    ] {
        let document = document(&format!(
            r#""dataCategories": [{{ "id": "m", "name": "M" }}],
                "purposes": [{{ "id": "u", "name": "U"{basis} }}], {}"#,
            crate::journey(&[&format!(r#""kind": "start", {says}"#)])
        ));
        assert_eq!(told(&document), expected, "{basis} {says}");
    }
}

/// The length of a shortest way to each touchpoint that passes none that grants, by trying every simple path.
fn by_brute_force(journey: &Journey, purpose: &str) -> BTreeMap<String, usize> {
    let mut shortest = BTreeMap::new();
    for start in journey.touchpoints().filter(|one| *one.part() == TouchpointKind::Start) {
        let mut path = vec![start.id.as_str().to_owned()];
        go_on(journey, purpose, &mut path, &mut shortest);
    }
    shortest
}

fn go_on(
    journey: &Journey,
    purpose: &str,
    path: &mut Vec<String>,
    shortest: &mut BTreeMap<String, usize>,
) {
    let here = path.last().expect("a path has an end").clone();
    if is_listed(journey, &here, purpose, true) {
        return;
    }
    let known = shortest.entry(here.clone()).or_insert(path.len());
    *known = path.len().min(*known);
    for way in journey.transitions().filter(|way| way.from.as_str() == here) {
        let next = way.to.as_str().to_owned();
        if !path.contains(&next) {
            path.push(next);
            go_on(journey, purpose, path, shortest);
            path.pop();
        }
    }
}

fn is_listed(journey: &Journey, touchpoint: &str, purpose: &str, grants: bool) -> bool {
    let consent = journey.touchpoint(touchpoint).and_then(|one| one.consent.as_ref());
    let list = consent.map(|consent| if grants { &consent.grants } else { &consent.relies_on });
    list.is_some_and(|list| list.entries().iter().any(|id| id.as_str() == purpose))
}

/// Small graphs by chance, in the letters of [`drawn`].
fn graphs() -> impl Strategy<Value = Document> {
    (1..8_usize).prop_flat_map(|count| {
        let some = |odds: f64| prop::collection::vec(prop::bool::weighted(odds), count);
        let ways = prop::collection::vec((0..count, 0..count), 0..count * 3);
        (Just(count), some(0.3), ways, [some(0.25), some(0.25)], [some(0.5), some(0.3)]).prop_map(
            |(count, starts, ways, grants, relies)| {
                let letter = |place: usize| char::from(b'a' + u8::try_from(place).unwrap_or(0));
                let picked = |some: &Vec<bool>| {
                    let picked = some.iter().enumerate().filter(|(_, is_in)| **is_in);
                    let picked: String = picked.map(|(place, _)| letter(place)).collect();
                    if picked.is_empty() { "-".to_owned() } else { picked }
                };
                // A journey without a start is another question.
                let starts = picked(&starts).replace('-', "a");
                let ways = ways.iter().map(|(from, to)| [letter(*from), letter(*to)]);
                let ways: Vec<String> = ways.map(String::from_iter).collect();
                let both = |some: &[Vec<bool>; 2]| some.each_ref().map(picked).join(" ");
                drawn(count, &starts, &ways.join(" "), &both(&grants), &both(&relies))
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn it_finds_what_every_simple_path_tells(document in graphs()) {
        let journey = the_journey(&document);
        let found = before_use(&document, journey);
        for purpose in ["u", "v"] {
            let reached = by_brute_force(journey, purpose);
            let relying = journey.touchpoints().map(|one| one.id.as_str());
            let expected: Vec<(&str, usize)> = relying
                .filter(|id| is_listed(journey, id, purpose, false))
                .filter_map(|id| Some((id, *reached.get(id)?)))
                .collect();
            let found: Vec<_> = found.iter().filter(|one| one.purpose.id.as_str() == purpose).collect();
            let told: Vec<(&str, usize)> = found
                .iter()
                .filter_map(|one| Some((one.touchpoint()?.id.as_str(), one.path.len())))
                .collect();
            prop_assert_eq!(told, expected);
            for one in found {
                // It begins where customers do, each step is a transition, none is taken twice, nobody asks.
                prop_assert_eq!(one.path[0].part(), &TouchpointKind::Start);
                prop_assert_eq!(one.ways.len() + 1, one.path.len());
                for (way, ends) in one.ways.iter().zip(one.path.windows(2)) {
                    prop_assert_eq!((&way.from, &way.to), (&ends[0].id, &ends[1].id));
                    prop_assert!(journey.transition(way.id.as_str()).is_some());
                }
                let ids: HashSet<_> = one.path.iter().map(|step| step.id.as_str()).collect();
                prop_assert_eq!(ids.len(), one.path.len());
                prop_assert!(!ids.iter().any(|id| is_listed(journey, id, purpose, true)));
                let granted = journey.touchpoints().any(|step| is_listed(journey, step.id.as_str(), purpose, true));
                prop_assert_eq!(one.is_granted, granted);
            }
        }
    }
}
