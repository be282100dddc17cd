//! Looking through lenses: tones have shapes of their own, a tone is lit, nothing changes a document, and nothing is worked
//! out twice.

use std::collections::HashSet;
use std::rc::Rc;

use proptest::prelude::*;

use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::lens::Lens;
use journey_map::app::lens::sight::Way;
use journey_map::app::lens::tone::Tone;
use journey_map::app::snapshot::Snapshot;
use journey_map::app::state::State;
use journey_map::edit::command::Command;
use journey_map::model::json::Json;
use journey_map::words::Words;

use crate::generate::documents;
use crate::lens::{map, open, settle, sights};
use crate::world::Tab;

#[test]
fn each_tone_has_a_name_a_word_and_a_shape_of_its_own() {
    let words = Words::new("en");
    for lens in Lens::ALL {
        let tones = lens.tones();
        let differ = |of: &dyn Fn(&Tone) -> String| {
            let all: HashSet<String> = tones.iter().map(of).collect();
            assert_eq!(all.len(), tones.len(), "{}", lens.as_str());
        };
        differ(&|tone| tone.word.to_owned());
        differ(&|tone| format!("{:?}", tone.emblem));
        differ(&|tone| words.text(tone.label));
        assert!(tones.iter().all(|tone| words.has(tone.label)));
        assert!(!lens.aspects().is_empty());
        assert_eq!(Lens::parse(lens.as_str()), Some(*lens));
        assert!(words.has(&format!("lens-{}", lens.as_str())));
        assert!(words.has(&format!("lens-{}-why", lens.as_str())));
    }
}

#[test]
fn everything_that_is_said_has_a_text_and_a_way() {
    for example in ["bank-account", "online-shop", "software-service"] {
        let path = format!("www/examples/{example}.journey.json");
        let mut tab = open(&std::fs::read_to_string(path).expect("it is there"));
        for lens in Lens::ALL {
            tab.send(Event::Look(Look::Lens(*lens)));
            let sights = sights(&tab);
            let count = tab.state.journey().expect("a journey").touchpoints().len();
            assert_eq!(sights.counts.iter().sum::<usize>(), count);
            for chip in (0..count).flat_map(|place| &sights.at(place).expect("a sight").chips) {
                for text in [&chip.text, &chip.label] {
                    let is_id = text.starts_with("sight-") || text.starts_with("field-");
                    assert!(!text.is_empty() && !is_id && !text.contains('{'), "{text}");
                }
                if let Way::Field(key) = chip.way {
                    let kind = journey_map::model::subject::Kind::Touchpoint;
                    let field = journey_map::app::fields::field(kind, key);
                    assert!(field.is_some(), "{key}");
                }
            }
        }
    }
}

#[test]
fn before_the_desk_is_there_nothing_is_shown_that_another_lens_shows() {
    let mut tab = Tab::with(State::without_desk());
    tab.send(Event::Host(Host::Lens(Lens::Security)));
    tab.send(Event::Host(Host::Start { source: None, storage: None }));
    assert!(Snapshot::of(&tab.state).sights.is_none());
    assert_eq!(tab.desks, 1, "it is asked for");
}

#[test]
fn an_edit_makes_only_that_sight_anew() {
    let mut tab = open(&map(&["", "", ""], "a > b; b > c"));
    tab.send(Event::Look(Look::Lens(Lens::Security)));
    let before = sights(&tab);
    let subject = tab.touchpoint("b");
    tab.edit(Edit::Do(Command::set(subject, "data", Json::text("none"))));
    settle(&mut tab);
    let after = sights(&tab);
    let is_same = |place| Rc::ptr_eq(before.at(place).unwrap(), after.at(place).unwrap());
    assert_eq!([0, 1, 2].map(is_same), [true, false, true]);
    tab.send(Event::Look(Look::SelectAll));
    assert!(Rc::ptr_eq(&after, &sights(&tab)), "who only looks works nothing out");
}

#[test]
fn a_tone_is_lit_until_it_is_ended() {
    let mut tab = open(&map(&["", r#""data": "none""#, ""], "a > b; b > c"));
    tab.send(Event::Look(Look::Lens(Lens::Security)));
    let lit = |tab: &Tab| {
        let matches = Snapshot::of(&tab.state).matches;
        matches.map(|matches| [0, 1, 2].map(|place| matches.is_lit(place)))
    };
    assert_eq!(lit(&tab), None);
    tab.send(Event::Look(Look::Tone(Some("open".into()))));
    assert_eq!(lit(&tab), Some([true, false, true]));
    let subject = tab.touchpoint("a");
    tab.edit(Edit::Do(Command::set(subject, "data", Json::text("none"))));
    assert_eq!(lit(&tab), Some([false, false, true]), "it follows the document");
    for end in [
        Look::Tone(None),
        Look::Cancel,
        Look::Lens(Lens::It),
        Look::Find(Some("b".into())),
        Look::BeginFind,
    ] {
        tab.send(Event::Look(Look::Lens(Lens::Security)));
        tab.send(Event::Look(Look::Find(None)));
        tab.send(Event::Look(Look::Tone(Some("open".into()))));
        tab.send(Event::Look(end.clone()));
        assert_eq!(tab.state.looking.tone, None, "{end:?}");
    }
}

proptest! {
    #[test]
    fn no_lens_changes_the_document(lenses in prop::collection::vec(0..7_usize, 1..12), document in documents()) {
        let mut tab = Tab::ready();
        tab.send(Event::Host(Host::Load { call: 1, text: journey_map::format::write::write(&document), repair: false }));
        let (before, revision) = (tab.state.document().clone(), tab.state.revision);
        for lens in lenses {
            let lens = Lens::ALL[lens];
            tab.send(Event::Look(Look::Lens(lens)));
            if let Some(tone) = lens.tones().first() {
                tab.send(Event::Look(Look::Tone(Some(tone.word.into()))));
            }
            settle(&mut tab);
        }
        prop_assert!(Rc::ptr_eq(&before, tab.state.document()));
        prop_assert_eq!(revision, tab.state.revision);
        prop_assert!(tab.state.history.undo_label().is_none());
    }
}
