//! What stops and what goes on worse when a system is out.

use journey_map::analyze::outage::{Harm, Outage, Spread};
use journey_map::analyze::usage::Usage;
use journey_map::model::document::Document;

use crate::{document, journey};

/// Four systems; `ways` are integrations over which an outage spreads, but for those with a `?`, where
/// nobody said so, and those with a `-`, where it does not.
fn systems(ways: &str) -> String {
    let ways: Vec<String> = ways
        .split_whitespace()
        .map(|way| {
            let carries = match &way[2..] {
                "-" => r#", "carriesOutage": false"#,
                "?" => "",
                _ => r#", "carriesOutage": true"#,
            };
            let (from, to) = (&way[..1], &way[1..2]);
            format!(r#"{{ "id": "{from}{to}", "from": "{from}", "to": "{to}"{carries} }}"#)
        })
        .collect();
    let systems = ["a", "b", "c", "d"].map(|id| format!(r#"{{ "id": "{id}", "name": "{id}" }}"#));
    format!(r#""systems": [{}], "integrations": [{}],"#, systems.join(","), ways.join(","))
}

/// What a touchpoint says about its systems: `a!` is a hard dependency, `a~` a soft one, `a` one of which
/// nobody said how strong it is, as is `a?`; `a!b` falls back on b, `a!0` on nothing, as somebody said.
fn uses(text: &str) -> String {
    let uses: Vec<String> = text
        .split_whitespace()
        .map(|text| {
            let (system, rest) = text.split_at(1);
            let strength = match rest.get(..1) {
                Some("!") => r#", "dependency": "hard""#,
                Some("~") => r#", "dependency": "soft""#,
                _ => "",
            };
            let fallback = match rest.get(1..) {
                None | Some("") => String::new(),
                Some("0") => r#", "fallback": "none""#.to_owned(),
                Some(id) => format!(r#", "fallback": "{id}""#),
            };
            format!(r#"{{ "system": "{system}"{strength}{fallback} }}"#)
        })
        .collect();
    format!(r#""systems": [{}]"#, uses.join(","))
}

fn map(ways: &str, touchpoints: &[&str]) -> Document {
    let touchpoints: Vec<String> = touchpoints.iter().map(|text| uses(text)).collect();
    let touchpoints: Vec<&str> = touchpoints.iter().map(String::as_str).collect();
    document(&[systems(ways), journey(&touchpoints)].concat())
}

/// What happens when `a` is out: one sign for each touchpoint.
fn harm(document: &Document, system: usize) -> String {
    let outage = Outage::of(document, &Usage::of(document), &Spread::of(document), system);
    let mut signs = vec!['.'; document.touchpoint_count()];
    for hit in &outage.hits {
        signs[hit.touchpoint] = match hit.harm {
            Harm::Degraded => '~',
            Harm::Unsaid => '?',
            Harm::Stops => '!',
        };
    }
    signs.into_iter().collect()
}

#[test]
fn a_touchpoint_stops_with_what_it_cannot_do_without() {
    for (ways, touchpoints, expected) in [
        // Hard without a fallback, whether somebody said so or not; soft; not said; another system; none.
        ("", &["a!", "a!0", "a~", "a", "b!", ""][..], "!!~?.."),
        // A fallback that runs takes over: the touchpoint goes on, worse.
        ("", &["a!b", "a~b", "a?b"], "~~~"),
        // It falls back on what is out: being the fallback alone hurts nobody while the first one runs.
        ("", &["b!a", "b~a"], ".."),
        // A fallback that is the system itself takes over nothing.
        ("", &["a!a", "a~a"], "!~"),
        // Of two uses of one system the worse counts, whichever comes first.
        ("", &["a~ a!", "a! a~", "a!b a!", "a a~"], "!!!?"),
        // Each is the other's fallback: one outage alone stops nothing.
        ("", &["a!b b!a"], "~"),
    ] {
        assert_eq!(harm(&map(ways, touchpoints), 0), expected, "{ways} {touchpoints:?}");
    }
}

#[test]
fn an_outage_spreads_only_where_an_integration_says_so() {
    for (ways, expected) in [
        // Touchpoint by touchpoint: b, c and d alone.
        ("ab", "!.."),
        // From either end to the other.
        ("ba", "!.."),
        ("ab?", "..."),
        ("ab-", "..."),
        // On and on, and round.
        ("ab bc", "!!."),
        ("ab bc ca", "!!."),
        ("ab cd", "!.."),
        ("ab bc? cd", "!.."),
    ] {
        assert_eq!(harm(&map(ways, &["b!", "c!", "d!"]), 0), expected, "{ways}");
    }
}

#[test]
fn a_fallback_that_depends_on_its_own_primary_takes_over_nothing() {
    // b hands data to a and stops with it. The first touchpoint runs on a and falls back on b: when a
    // is out, b is, and the touchpoint stops. The second falls back on c, which knows nothing of a: degraded.
    // The third is on b and falls back on a: b is out with a, and so is a: it stops. The fourth is on d.
    let document = map("ba", &["a!b", "a!c", "b!a", "d!a"]);
    assert_eq!(harm(&document, 0), "!~!.");
    // The outage of b is the same, as the two are out together.
    assert_eq!(harm(&document, 1), "!~!.");
    let spread = Spread::of(&document);
    let circular: Vec<_> = document
        .journeys
        .iter()
        .flat_map(|journey| journey.touchpoints())
        .map(|touchpoint| spread.circular(&document, touchpoint))
        .collect();
    assert_eq!(circular, [vec![0], vec![], vec![0], vec![]]);
}

#[test]
fn a_fallback_of_a_fallback_is_one_step_too_far() {
    // a and b are out together. b was to take over for a; that c takes over for b where b is used
    // itself, does not say that c can do what a did.
    assert_eq!(harm(&map("ab", &["a!b b~c"]), 0), "!");
}

#[test]
fn an_outage_tells_who_did_it_and_what_was_to_take_over() {
    let document = map("ab", &["b!c", "b~ a!0"]);
    let outage = Outage::of(&document, &Usage::of(&document), &Spread::of(&document), 0);
    assert_eq!(outage.out, [0, 1]);
    assert_eq!(outage.journeys(), [(0, Harm::Stops)]);
    assert_eq!(outage.stopped(0), [1]);
    assert_eq!((outage.count(Harm::Stops), outage.count(Harm::Degraded)), (1, 1));
    let told: Vec<_> = outage.hits.iter().map(|hit| (hit.by, hit.fallback.value())).collect();
    assert_eq!(told, [(1, Some(&2)), (0, None)]);
}
