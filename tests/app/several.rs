//! Several touchpoints answered at once: what they say alike, one step for all of them.

use journey_map::app::event::{Edit, Event};
use journey_map::app::fields::several::{fields, merged, spread};
use journey_map::edit::command::Command;
use journey_map::format::write::write_json;
use journey_map::model::json::Json;
use journey_map::model::subject::{Kind, Subject};

use crate::world::Tab;

/// A map of three touchpoints, of which the first two are answered for.
fn tab() -> (Tab, Vec<Subject>) {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nC");
    for (kind, record) in [
        (Kind::Person, "ann"),
        (Kind::System, "shop"),
        (Kind::System, "mail"),
        (Kind::Persona, "visitor"),
    ] {
        let record = Json::object([("id", Json::text(record)), ("name", Json::text(record))]);
        tab.edit(Edit::Do(Command::add(kind, None, record)));
    }
    let subjects = vec![tab.touchpoint("a"), tab.touchpoint("b")];
    (tab, subjects)
}

/// Answers a field of all of them, as the inspector does.
fn answer(tab: &mut Tab, subjects: &[Subject], field: &str, value: Option<&str>) {
    let last = &subjects[subjects.len() - 1];
    let event = match value {
        Some(id) => Event::answer_with(last, field, id),
        None => Event::answer(last, field, None),
    };
    let event = spread(event, tab.state.document(), subjects);
    tab.send(event);
}

fn said(tab: &Tab, subject: &Subject, key: &str) -> String {
    let record = tab.state.document().record(subject).expect("it is there");
    let own = journey_map::model::walk::write::own(record);
    own.member(key).map(|json| write_json(json).replace([' ', '\n'], "")).unwrap_or_default()
}

#[test]
fn an_answer_is_for_all_of_them_and_one_step() {
    let (mut tab, subjects) = tab();
    answer(&mut tab, &subjects, "owner.marketing", Some("ann"));
    for subject in &subjects {
        assert_eq!(said(&tab, subject, "owner"), "{\"marketing\":\"ann\"}");
    }
    assert_eq!(said(&tab, &tab.touchpoint("c"), "owner"), "");
    tab.edit(Edit::Undo);
    for subject in &subjects {
        assert_eq!(said(&tab, subject, "owner"), "");
    }
}

#[test]
fn what_they_say_alike_is_shown_and_what_differs_is_mixed() {
    let (mut tab, subjects) = tab();
    answer(&mut tab, &subjects, "channel", Some("web"));
    answer(&mut tab, &subjects[..1], "kind", Some("goal"));
    let (own, mixed) = merged(tab.state.document(), &subjects);
    assert_eq!(own.member("channel").and_then(Json::as_text), Some("web"));
    assert_eq!((own.member("kind"), mixed), (None, vec![("kind", 1)]));
}

#[test]
fn a_system_is_added_behind_those_of_each_and_not_twice() {
    let (mut tab, subjects) = tab();
    answer(&mut tab, &subjects[..1], "systems[0]", Some("shop"));
    answer(&mut tab, &subjects, "systems[0]", Some("mail"));
    answer(&mut tab, &subjects, "systems[0]", Some("mail"));
    let mail = "{\"system\":\"mail\",\"dependency\":\"hard\"}";
    let shop = "{\"system\":\"shop\",\"dependency\":\"hard\"}";
    assert_eq!(said(&tab, &subjects[0], "systems"), format!("[{shop},{mail}]"));
    assert_eq!(said(&tab, &subjects[1], "systems"), format!("[{mail}]"));
    answer(&mut tab, &subjects, "personas[0]", Some("visitor"));
    answer(&mut tab, &subjects, "personas[0]", None);
    assert_eq!(said(&tab, &subjects[1], "personas"), "");
}

#[test]
fn something_new_answers_all_of_them_in_one_step() {
    let (mut tab, subjects) = tab();
    let last = &subjects[1];
    let event = Event::create(last, "owner.it", Kind::Person, "Bob");
    tab.send(spread(event, tab.state.document(), &subjects));
    for subject in &subjects {
        assert_eq!(said(&tab, subject, "owner"), "{\"it\":\"bob\"}");
    }
    tab.edit(Edit::Undo);
    assert!(tab.state.document().people.get("bob").is_none());
}

#[test]
fn the_fields_for_several_are_in_the_table() {
    assert_eq!(fields().len(), 13);
}

#[test]
fn what_was_answered_for_all_is_said_and_one_undo_away() {
    let (mut tab, subjects) = tab();
    answer(&mut tab, &subjects[..1], "kind", Some("goal"));
    assert_eq!(tab.notices(), ["app-drawn"], "one alone is seen");
    answer(&mut tab, &subjects, "kind", Some("start"));
    let told = |tab: &Tab| {
        let notice = tab.state.notices.last().expect("something is said");
        (tab.state.words.say(&notice.message), notice.offers.len())
    };
    let label = |tab: &Tab| {
        tab.state.history.undo_label().map(|label| tab.state.words.say(label)).unwrap_or_default()
    };
    let over = "Part: answered for 2 touchpoints. 1 of them said something else before.";
    assert_eq!(told(&tab), (over.to_owned(), 1));
    assert_eq!(label(&tab), "Part of 2 touchpoints");
    answer(&mut tab, &subjects, "systems[0]", Some("shop"));
    assert_eq!(told(&tab).0, "Systems: answered for 2 touchpoints.");
    answer(&mut tab, &subjects, "systems[0]", Some("mail"));
    assert_eq!(told(&tab).0, "Systems: answered for 2 touchpoints.", "nothing is taken away");
}
