//! What people type or paste, and the map that they expect of it.

use proptest::prelude::*;

use super::{read_steps, write_steps};
use crate::exchange::{Defaults, Imported};
use crate::model::touchpoint::TouchpointKind;

const DEFAULTS: Defaults<'_> = Defaults { title: "Customer journey", stage: "Journey" };

fn read(text: &str) -> Imported {
    read_steps(text, &DEFAULTS)
}

/// A journey in a line: `Stage: step, step; Stage: step`.
fn drawn(imported: &Imported) -> String {
    let journey = imported.document.journeys.iter().next().unwrap();
    let stage = |stage: &crate::model::stage::Stage| {
        let inside = journey.touchpoints().filter(|touchpoint| touchpoint.stage == stage.id);
        let names: Vec<_> = inside.map(|touchpoint| touchpoint.name.as_str()).collect();
        format!("{}: {}", stage.name, names.join(", ")).trim_end().to_owned()
    };
    let stages: Vec<_> = journey.stages().iter().map(|entry| stage(entry)).collect();
    stages.join("; ")
}

/// The transitions in a line: `a-b, b-c`.
fn ways(imported: &Imported) -> String {
    let journey = imported.document.journeys.iter().next().unwrap();
    let ways = journey.transitions().map(|way| format!("{}-{}", way.from, way.to));
    ways.collect::<Vec<_>>().join(", ")
}

#[test]
fn lines_become_stages_and_steps() {
    for (text, expected) in [
        // No stage at all.
        ("See ad\nSearch\nBuy", "Journey: See ad, Search, Buy"),
        ("See ad\r\n\r\nSearch\r\n", "Journey: See ad, Search"),
        ("  See ad\n  Search", "Journey: See ad, Search"),
        (
            "12:30 call\nhttps://example.org\n3 reviews",
            "Journey: 12:30 call, https://example.org, 3 reviews",
        ),
        ("Visit shop, compare: prices", "Journey: Visit shop, compare: prices"),
        // Bullets and numbers.
        ("1. See ad\n2. Search", "Journey: See ad, Search"),
        ("- [ ] See ad\n* [x] Search\n• Buy", "Journey: See ad, Search, Buy"),
        ("1.\tSee ad\n2.\tSearch", "Journey: See ad, Search"),
        ("Step 1: See ad\nStep 2: Search", "Journey: See ad, Search"),
        // `Stage: step`
        ("Awareness: See ad\nPurchase: Pay", "Awareness: See ad; Purchase: Pay"),
        ("Awareness: See ad\nSearch\nPurchase: Pay", "Awareness: See ad, Search; Purchase: Pay"),
        ("- Awareness: See ad\n- awareness: Search", "Awareness: See ad, Search"),
        ("A: x\nB: y\nA: z", "A: x, z; B: y"),
        ("認知：広告を見る", "認知: 広告を見る"),
        // A line of its own.
        ("Awareness:\nSee ad\nSearch\nPurchase:\nPay", "Awareness: See ad, Search; Purchase: Pay"),
        ("Awareness:\nSee ad: on TV", "Awareness: See ad: on TV"),
        (
            "## Awareness\n- See ad\n  - on TV\n## Purchase\n- Pay",
            "Awareness: See ad, on TV; Purchase: Pay",
        ),
        ("**Awareness**\nSee ad\n**Purchase**\nPay", "Awareness: See ad; Purchase: Pay"),
        ("Step 1:\n  Open", "Step 1: Open"),
        ("Awareness:\nPurchase:", "Awareness:; Purchase:"),
        // Indentation.
        (
            "Awareness\n  See ad\n  Search\nPurchase\n\tPay",
            "Awareness: See ad, Search; Purchase: Pay",
        ),
        ("Awareness\n  See ad\nPurchase", "Awareness: See ad; Purchase:"),
        ("Awareness\n  See ad\nPurchase: Pay", "Awareness: See ad; Purchase: Pay"),
        ("Awareness: See ad\n  Search", "Awareness: See ad, Search"),
        ("Awareness\n  Look: at the ad", "Awareness: Look: at the ad"),
        ("1. Awareness\n   1. See ad\n2. Purchase\n   a) Pay", "Awareness: See ad; Purchase: Pay"),
        ("Awareness:\n  See ad\nPurchase\n  Pay", "Awareness: See ad; Purchase: Pay"),
        // Spreadsheets and tables.
        (
            "Awareness\tSee ad\nAwareness\tSearch\nPurchase\tPay",
            "Awareness: See ad, Search; Purchase: Pay",
        ),
        ("Awareness\tSee ad\n\tSearch\nPurchase\tPay", "Awareness: See ad, Search; Purchase: Pay"),
        ("Awareness\t\n\tSee ad", "Awareness: See ad"),
        ("Step\tStage\nSee ad\tAwareness", "Awareness: See ad"),
        ("1\tAwareness\tSee ad\n2\tPurchase\tPay", "Awareness: See ad; Purchase: Pay"),
        ("A\t\"Say \"\"hi\"\"\"", "A: Say \"hi\""),
        ("| Stage | Step |\n|---|---|\n| **Awareness** | See ad |", "Awareness: See ad"),
        // Nothing.
        ("", ""),
        (" \n-\n1.\n---\n```\n", ""),
    ] {
        assert_eq!(drawn(&read(text)), expected, "{text:?}");
    }
}

#[test]
fn arrows_lead_from_step_to_step() {
    for (text, steps, expected) in [
        ("A > B > C", "Journey: A, B, C", "a-b, b-c"),
        ("Buy: A -> B", "Buy: A, B", "a-b"),
        ("A -> B\nC", "Journey: A, B, C", "a-b, b-c"),
        ("A -> B -> C\nB -> D", "Journey: A, B, C, D", "a-b, b-c, b-d"),
        ("A > B > A", "Journey: A, B", "a-b, b-a"),
        ("A > B\nA > B > C", "Journey: A, B, C", "a-b, b-c"),
        ("A\nA", "Journey: A, A", "a-a-2"),
    ] {
        let imported = read(text);
        assert_eq!(drawn(&imported), steps, "{text}");
        assert_eq!(ways(&imported), expected, "{text}");
    }
}

#[test]
fn the_first_step_is_the_start_and_the_last_the_goal() {
    for (text, expected) in [
        ("A", &[Some(TouchpointKind::Start)][..]),
        ("A\nB\nC", &[Some(TouchpointKind::Start), None, Some(TouchpointKind::Goal)]),
        ("A > B > A", &[Some(TouchpointKind::Start), None]),
    ] {
        let imported = read(text);
        let journey = imported.document.journeys.iter().next().unwrap();
        let kinds: Vec<_> =
            journey.touchpoints().map(|touchpoint| touchpoint.kind.clone()).collect();
        assert_eq!(kinds, expected, "{text}");
        assert!(journey.transitions().all(|transition| transition.share.is_none()));
    }
}

#[test]
fn a_first_level_heading_is_the_title() {
    let title = |text: &str| read(text).document.title;
    assert_eq!(title("# Buying\n## Awareness\n- See ad"), "Buying");
    assert_eq!(title("# Awareness\n- See ad"), "Customer journey");
    assert_eq!(title("See ad"), "Customer journey");
    assert_eq!(drawn(&read("# Buying\n## Awareness\n- See ad")), "Awareness: See ad");
}

#[test]
fn what_is_not_taken_as_it_is_is_noted() {
    for (text, line, id) in [
        ("Stage\tStep\nA\tx", 1, "exchange-header-row"),
        ("A\tx\nA\ty\tmore", 2, "exchange-more-columns"),
        (&format!("a\n{}", "x".repeat(201)), 2, "exchange-name-long"),
    ] {
        let notes = read(text).notes;
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert_eq!((notes[0].line, notes[0].message.id), (line, id));
    }
}

#[test]
fn long_names_and_further_columns_are_kept_in_the_description() {
    let long = "word ".repeat(60);
    let imported = read(&format!("Stage\tStep\tOwner\nA\t{long}\tMarketing"));
    let journey = imported.document.journeys.iter().next().unwrap();
    let touchpoint = journey.touchpoints().next().unwrap();
    assert!(touchpoint.name.chars().count() <= 200 && touchpoint.name.ends_with('…'));
    let expected = format!("{}\nOwner: Marketing", long.trim());
    assert_eq!(touchpoint.description.as_deref(), Some(expected.as_str()));
}

proptest! {
    #[test]
    fn every_text_is_read(text in "(\\PC|[\\n\\t:>|#* -]){0,200}") {
        read(&text);
    }

    #[test]
    fn every_word_is_kept(text in "([a-z]{1,6}|[ \\n\\t:>#-]|\\n  | -> |1\\. |: ){0,40}") {
        let imported = read(&text);
        let journey = imported.document.journeys.iter().next().unwrap();
        let mut kept = vec![imported.document.title.clone()];
        kept.extend(journey.stages().iter().map(|stage| stage.name.clone()));
        for touchpoint in journey.touchpoints() {
            kept.push(touchpoint.name.clone());
            kept.extend(touchpoint.description.clone());
        }
        let kept = kept.join("\n").to_lowercase();
        let is_header = imported.notes.iter().any(|note| note.message.id == "exchange-header-row");
        for word in text.split(|c: char| !c.is_ascii_lowercase()) {
            // "step 1." is a number, "o" a bullet.
            let is_mark = matches!(word, "step" | "o") || word.len() == 1;
            prop_assert!(is_header || is_mark || kept.contains(word), "{word:?} of {text:?} in {kept:?}");
        }
    }

    #[test]
    fn written_steps_are_read_again(text in "([A-Za-z]{1,6}|[ \\n\\t:>-]|\\n  | -> |1\\. |: ){0,40}") {
        let before = read(&text);
        let journey = before.document.journeys.iter().next().unwrap();
        let after = read(&write_steps(journey));
        // A stage without steps is not written.
        let full = |drawn: String| {
            let mut stages: Vec<_> =
                drawn.split("; ").filter(|stage| !stage.is_empty() && !stage.ends_with(':')).map(str::to_owned).collect();
            stages.sort();
            stages
        };
        prop_assert_eq!(full(drawn(&after)), full(drawn(&before)));
    }
}
