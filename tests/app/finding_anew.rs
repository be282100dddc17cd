//! What is found follows the document, whatever happens to it.

use proptest::prelude::*;

use journey_map::app::event::{Edit, Event, Open};
use journey_map::edit::command::Command;
use journey_map::model::json::Json;
use journey_map::model::subject::{Kind, Subject};

use crate::find::{find, shop};
use crate::world::Tab;

/// Something that happens to the document.
#[derive(Clone, Debug)]
enum Step {
    Say(usize, &'static str),
    Rename(usize, &'static str),
    Remove(usize),
    Move(usize, usize),
    Add(&'static str),
    Undo,
    Redo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let word = || prop::sample::select(vec!["mail", "acme slow", "Größe", "none"]);
    let step = prop_oneof![
        (0..9_usize, word()).prop_map(|(place, word)| Step::Say(place, word)),
        (0..9_usize, word()).prop_map(|(place, word)| Step::Rename(place, word)),
        (0..9_usize).prop_map(Step::Remove),
        (0..9_usize, 0..9_usize).prop_map(|(place, to)| Step::Move(place, to)),
        word().prop_map(Step::Add),
        Just(Step::Undo),
        Just(Step::Redo),
    ];
    prop::collection::vec(step, 1..25)
}

fn step(tab: &mut Tab, step: Step) {
    let Some(journey) = tab.state.journey().cloned() else { return };
    let touchpoint = |place: usize| {
        let id = journey.touchpoints().nth(place)?.id.shared();
        Some(Subject::inside("buy", Kind::Touchpoint, id))
    };
    let things = ["mail", "sap"].map(|id| Subject::of(Kind::System, id));
    let command = match step {
        Step::Say(place, word) => touchpoint(place)
            .map(|subject| Command::set(subject, "security.notes", Json::List(vec![said(word)]))),
        Step::Rename(place, word) => {
            Some(Command::set(things[place % 2].clone(), "name", Json::text(word)))
        }
        Step::Remove(place) if place % 5 == 4 => Some(Command::remove(things[place % 2].clone())),
        Step::Remove(place) => touchpoint(place).map(Command::remove),
        Step::Move(place, to) => {
            touchpoint(place).map(|subject| Command::Move { subject, place: to })
        }
        Step::Add(name) => {
            let record = Json::object([("name", Json::text(name)), ("stage", Json::text("pay"))]);
            Some(Command::add_at(Kind::Touchpoint, Some("buy"), record, 1))
        }
        Step::Undo => return tab.edit(Edit::Undo),
        Step::Redo => return tab.edit(Edit::Redo),
    };
    command.into_iter().for_each(|command| tab.edit(Edit::Do(command)));
}

fn said(word: &str) -> Json {
    Json::object([("text", Json::text(word))])
}

/// The lit places, and for the first rows why.
fn seen(tab: &Tab) -> String {
    let (matches, results) = (&tab.state.finder.matches, &tab.state.finder.results);
    let matches = matches.as_ref().map(|matches| (&matches.places, &matches.elsewhere));
    format!("{matches:?} {:?}", results.as_ref().map(|results| &results.rows))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_found_after_edits_is_what_is_found_anew(
        steps in steps(),
        query in prop::sample::select(vec!["mail", "grosse", "system:?", "slow acme", "note:none"]),
    ) {
        let mut tab = shop();
        find(&mut tab, query);
        for one in steps {
            step(&mut tab, one);
            let mut fresh = Tab::ready();
            fresh.send(Event::Open(Open::Text { name: None, text: Ok(tab.text()) }));
            find(&mut fresh, query);
            prop_assert_eq!(seen(&tab), seen(&fresh));
        }
    }
}
