//! The next best question: what is asked first, what is never asked, when it ends.

use std::rc::Rc;

use journey_map::app::event::{Edit, Event, Host, Look};
use journey_map::app::next::{Asked, Line};
use journey_map::edit::command::Command;
use journey_map::model::json::Json;
use journey_map::model::subject::{Kind, Subject};
use proptest::prelude::*;

use crate::world::Tab;

/// A tab with a way of five steps.
fn tab() -> Tab {
    let mut tab = Tab::ready();
    tab.draw("Find: Ad\nShop\nBuy: Checkout\nPay\nThanks");
    tab
}

fn asked(tab: &Tab) -> Option<&Asked> {
    tab.state.next.line.as_ref().and_then(|line| line.asked())
}

/// What the line says, with the likely answers.
fn line(tab: &Tab) -> String {
    let words = &tab.state.words;
    let Some(line) = &tab.state.next.line else { return "nothing".to_owned() };
    let said = match &**line {
        Line::Done(said) => words.say(said),
        Line::Asks(asked) => {
            let mut parts = vec![words.say(&asked.text)];
            parts.extend(asked.reason.iter().map(|reason| words.say(reason)));
            parts.extend(asked.likely.iter().map(|likely| format!("[{}]", likely.label)));
            parts.join(" ")
        }
    };
    said.replace('\u{a0}', " ")
}

fn set(tab: &mut Tab, touchpoint: &str, field: &str, value: Json) {
    let subject = tab.touchpoint(touchpoint);
    tab.edit(Edit::Do(Command::set(subject, field, value)));
}

fn none(tab: &mut Tab, touchpoint: &str, field: &str) {
    set(tab, touchpoint, field, Json::text("none"));
}

/// Answers what is asked: as is likely, or with somebody or something new, or with none.
fn answer(tab: &mut Tab) {
    let Some(asked) = asked(tab).cloned() else { return };
    let subject = &asked.question.subject;
    let event = match (asked.likely.first(), &asked.wish) {
        (Some(likely), _) => likely.event.clone(),
        (None, Some(wish)) => match wish.source.kind_of_new() {
            Some(kind) => Event::create(subject, wish.field, kind, "Dana"),
            None => Event::answer(subject, wish.field, Json::text("none")),
        },
        (None, None) => match subject.kind {
            Kind::Purpose => Event::answer(subject, "retention", Json::text("P1Y")),
            _ => Event::answer(subject, "security.notes[0].text", Json::text("Kept safe.")),
        },
    };
    tab.send(event);
}

#[test]
fn what_most_depends_on_comes_first() {
    let mut tab = tab();
    assert_eq!(line(&tab), "Who owns Ad? Four steps depend on it.");
    tab.send(Event::create(&tab.touchpoint("ad"), "owner.marketing", Kind::Person, "Dana"));
    assert_eq!(line(&tab), "Which system carries Ad? Four steps depend on it.");
    none(&mut tab, "ad", "systems");
    none(&mut tab, "ad", "data");
    // The neighbour's owner is likely here too.
    assert_eq!(line(&tab), "Who owns Shop? Three steps depend on it. [Dana]");
}

#[test]
fn goals_and_moments_of_truth_weigh_more() {
    let mut tab = tab();
    for touchpoint in ["ad", "shop"] {
        none(&mut tab, touchpoint, "owner.marketing");
        none(&mut tab, touchpoint, "systems");
        none(&mut tab, touchpoint, "data");
    }
    assert_eq!(line(&tab), "Who owns Checkout? Two steps depend on it.");
    tab.send(Event::Look(Look::PutOff));
    tab.send(Event::Look(Look::PutOff));
    tab.send(Event::Look(Look::PutOff));
    set(&mut tab, "pay", "momentOfTruth", Json::Bool(true));
    assert_eq!(line(&tab), "Who owns Pay? Here customers decide what they think of us.");
    for _ in 0..3 {
        tab.send(Event::Look(Look::PutOff));
    }
    set(&mut tab, "thanks", "kind", Json::text("goal"));
    assert_eq!(line(&tab), "Who owns Thanks? It is what the journey is for.");
}

#[test]
fn what_was_answered_leads_to_more() {
    let mut tab = tab();
    for touchpoint in ["ad", "shop", "checkout", "pay", "thanks"] {
        tab.send(Event::create(
            &tab.touchpoint(touchpoint),
            "systems[0]",
            Kind::System,
            "Platform",
        ));
        none(&mut tab, touchpoint, "owner.marketing");
    }
    // Five systems of that name: each has one touchpoint. The data of the first step still comes first.
    assert_eq!(line(&tab), "What data does Ad touch? Four steps depend on it.");
    let subject = tab.touchpoint("ad");
    tab.send(Event::create(&subject, "data[0]", Kind::DataCategory, "E-mail address"));
    let data = Subject::of(Kind::DataCategory, "e-mail-address");
    tab.edit(Edit::Do(Command::set(data, "personal", Json::text("personal"))));
    for touchpoint in ["shop", "checkout", "pay", "thanks"] {
        none(&mut tab, touchpoint, "data");
    }
    assert_eq!(line(&tab), "How is the data at Ad kept safe? It touches E-mail address.");
    set(&mut tab, "ad", "security.notes", Json::text("none"));
    assert_eq!(line(&tab), "Who in IT answers for Platform? One touchpoint uses it.");
    tab.send(Event::create(&subject, "data[0].purpose", Kind::Purpose, "Newsletter"));
    tab.send(Event::Look(Look::PutOff));
    let basis =
        "On what lawful basis is data used for Newsletter? One touchpoint uses data for it.";
    let said = line(&tab);
    assert!(said.starts_with(basis), "{said}");
    answer(&mut tab);
    assert_eq!(
        line(&tab),
        "How long is data for Newsletter kept? One touchpoint uses data for it."
    );
}

#[test]
fn nobody_is_asked_before_there_is_a_journey_nor_who_only_looks() {
    let mut tab = Tab::ready();
    assert_eq!(line(&tab), "nothing");
    tab.draw("Find: Ad\nBuy: Checkout");
    assert_eq!(line(&tab), "nothing");
    tab.add_after("checkout", "buy", "Pay");
    assert_ne!(line(&tab), "nothing");
    tab.send(Event::Host(Host::Mode { is_edit: false }));
    assert_eq!(line(&tab), "nothing");
}

#[test]
fn answering_tells_what_comes_next_and_undo_asks_again() {
    let mut tab = tab();
    tab.send(Event::create(&tab.touchpoint("ad"), "owner.marketing", Kind::Person, "Dana"));
    let told = tab.announced();
    assert!(told.ends_with("Next: Which system carries Ad?"), "{told}");
    tab.edit(Edit::Undo);
    for _ in 0..3 {
        tab.send(Event::Look(Look::PutOff));
    }
    // What was asked stays while it is open; what was taken back comes again in its turn.
    assert!(line(&tab).starts_with("Who owns"), "{}", line(&tab));
}

#[test]
fn it_ends_calmly_and_once() {
    let mut tab = tab();
    let mut rounds = 0;
    while asked(&tab).is_some() {
        answer(&mut tab);
        rounds += 1;
        assert!(rounds < 200, "{}", line(&tab));
    }
    assert_eq!(line(&tab), "All that matters most is answered. Well done.");
    assert!(tab.announced().ends_with("Well done."), "{}", tab.announced());
    tab.look("ad");
    assert_eq!(line(&tab), "nothing");
    tab.describe("ad", "Seen by many");
    assert_eq!(line(&tab), "nothing");
}

#[test]
fn who_puts_all_off_is_left_alone() {
    let mut tab = tab();
    let mut rounds = 0;
    while asked(&tab).is_some() && rounds < 100 {
        tab.send(Event::Look(Look::PutOff));
        rounds += 1;
    }
    assert_eq!(rounds, 15);
    assert_eq!(line(&tab), "That is all for now. What you put off is asked again next time.");
    tab.look("ad");
    tab.describe("ad", "Seen by many");
    assert_eq!(line(&tab), "nothing");
}

#[test]
fn the_way_leads_to_the_question() {
    let mut tab = tab();
    let way = asked(&tab).map(|asked| asked.way.clone()).unwrap_or_default();
    way.into_iter().for_each(|event| tab.send(event));
    assert_eq!(tab.selected(), "ad");
    assert!(tab.state.looking.question.is_some());
}

/// One deed of somebody, made from two numbers.
fn deed(tab: &mut Tab, (what, which): (u8, u8)) {
    const TOUCHPOINTS: [&str; 5] = ["ad", "shop", "checkout", "pay", "thanks"];
    let journey: Rc<str> = "shop".into();
    let touchpoint = TOUCHPOINTS[usize::from(which) % TOUCHPOINTS.len()];
    let subject = Subject::inside(journey, Kind::Touchpoint, touchpoint);
    match what % 10 {
        0..3 => answer(tab),
        3..5 => tab.send(Event::Look(Look::PutOff)),
        5 => tab.edit(Edit::Undo),
        6 => tab.edit(Edit::Redo),
        7 => tab.send(Event::create(&subject, "data[0]", Kind::DataCategory, "Address")),
        8 => tab.send(Event::create(&subject, "data[0].purpose", Kind::Purpose, "Letters")),
        _ => {
            let data = Subject::of(Kind::DataCategory, "address");
            tab.edit(Edit::Do(Command::set(data, "personal", Json::text("personal"))));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_answered_and_nothing_put_off_is_asked(deeds in prop::collection::vec(any::<(u8, u8)>(), 0..60)) {
        let mut tab = tab();
        let mut put_off = Vec::new();
        for what in deeds {
            let before = asked(&tab).map(|asked| asked.question.clone());
            let revision = tab.state.revision;
            deed(&mut tab, what);
            let now = asked(&tab).map(|asked| asked.question.clone());
            if (3..5).contains(&(what.0 % 10)) && tab.state.revision == revision {
                put_off.extend(before);
            }
            if let Some(now) = now {
                prop_assert!(now.is_open(tab.state.document()), "{now:?}");
                prop_assert!(!put_off.contains(&now), "{now:?}");
            }
        }
    }
}
