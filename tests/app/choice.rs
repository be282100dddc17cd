//! Menus and lists over the map: what they offer, what picking means, when they go.

use journey_map::app::action::{action, action_of_key, menu_actions};
use journey_map::app::choice::{choice, chosen, chosen_new};
use journey_map::app::event::{Edit, Event, Look};
use journey_map::app::look::{Choosing, Ground, Menu};
use journey_map::app::snapshot::Snapshot;
use journey_map::layout::lanes::Lanes;

use crate::world::Tab;

/// A way through two stages, and looks one after the other, as in `Tab::look`.
fn tab(looks: &str) -> Tab {
    let mut tab = Tab::ready();
    tab.draw("One: A\nB\nTwo: C\nD");
    for look in looks.split(' ').filter(|look| !look.is_empty()) {
        tab.look(look);
    }
    tab
}

/// What a list offers after these looks.
fn check(looks: &str, begin: Look, expected: &str) {
    let mut tab = tab(looks);
    tab.send(Event::Look(begin));
    let snapshot = Snapshot::of(&tab.state);
    let offered = choice(&snapshot).map_or("nothing".to_owned(), |choice| {
        let offers = choice.source.offers(snapshot.known());
        let is_offered = |id: &&str| !choice.without.iter().any(|other| **other == **id);
        let ids: Vec<_> = offers.iter().map(|offer| &*offer.id).filter(is_offered).collect();
        ids.join(" ")
    });
    assert_eq!(offered, expected, "{looks}");
}

#[test]
fn lists_offer_what_makes_sense() {
    // Not where it is, nor where all of them are.
    check("a", Look::Choose(Choosing::Stage), "two");
    check("a +b", Look::Choose(Choosing::Stage), "two");
    check("a +c", Look::Choose(Choosing::Stage), "one two");
    // Not itself, nor where it leads already.
    check("a", Look::BeginConnect("a".into()), "c d");
    check("d", Look::BeginConnect("d".into()), "a b c");
    // Without lanes there is none to move to; without a transition, none to move the ends of.
    check("a", Look::Choose(Choosing::Lane), "nothing");
    check("a", Look::Choose(Choosing::End), "nothing");
}

/// Where the touchpoints stand and what leads where, after picking from a list.
fn picked(looks: &str, begin: Look, pick: &str) -> String {
    let mut tab = tab(looks);
    tab.send(Event::Look(begin));
    let event = chosen(&Snapshot::of(&tab.state), Some(pick.into()));
    event.into_iter().for_each(|event| tab.send(event));
    assert!(choice(&Snapshot::of(&tab.state)).is_none(), "{looks}");
    let Some(journey) = tab.state.journey() else { return String::new() };
    let stages = journey.touchpoints().map(|one| one.stage.as_str().to_owned());
    let ways = journey.transitions().map(|way| [way.from.as_str(), way.to.as_str()].concat());
    stages.chain(ways).collect::<Vec<_>>().join(" ")
}

#[test]
fn picking_does_what_the_list_asked_for() {
    assert_eq!(picked("a", Look::Choose(Choosing::Stage), "two"), "two one two two ab bc cd");
    assert_eq!(picked("a +b", Look::Choose(Choosing::Stage), "two"), "two two two two ab bc cd");
    assert_eq!(picked("a", Look::BeginConnect("a".into()), "d"), "one one two two ab bc cd ad");
}

#[test]
fn lanes_can_be_left() {
    let mut tab = tab("a");
    tab.send(Event::Look(Look::Lanes(Lanes::Channel)));
    tab.send(Event::Look(Look::Choose(Choosing::Lane)));
    let snapshot = Snapshot::of(&tab.state);
    assert_eq!(choice(&snapshot).and_then(|choice| choice.none), Some("lane-no-channel"));
    assert!(chosen(&snapshot, None).is_some());
}

#[test]
fn whatever_somebody_does_closes_the_menu() {
    let key = |name| action_of_key(name).unwrap();
    for name in ["Shift+F10", "ContextMenu"] {
        let mut tab = tab("a");
        let event = (key(name).event)(&Snapshot::of(&tab.state));
        tab.send(event);
        assert_eq!(tab.state.looking.menu, Some(Menu { ground: None, corner: None }), "{name}");
        tab.look(">");
        assert_eq!(tab.state.looking.menu, None, "{name}");
        assert_eq!(tab.selected(), "b");
    }
}

#[test]
fn a_menu_offers_only_what_can_be_done() {
    let names = |looks: &str, ground: Option<Ground>| {
        let tab = tab(looks);
        let menu = Menu { ground, corner: None };
        let actions = menu_actions(&Snapshot::of(&tab.state), &menu);
        actions.iter().map(|action| action.name).collect::<Vec<_>>()
    };
    assert!(names("a", None).contains(&"rename"));
    assert!(!names("a", None).contains(&"relane"));
    assert!(!names("a +b", None).contains(&"rename"));
    assert!(names("a +b", None).contains(&"connect-in-sequence"));
    assert!(names("a", Some(Ground { stage: None })).contains(&"add-here"));
    assert!(action("menu").is_some());
}

#[test]
fn from_a_transition_the_way_leads_to_its_ends() {
    for (look, expected) in [("<", "b"), (">", "c")] {
        let mut tab = tab("");
        let journey = tab.state.journey().unwrap().clone();
        let way = journey.transitions().find(|way| way.from.as_str() == "b").unwrap();
        let mut subject = tab.touchpoint("b");
        subject.kind = journey_map::model::subject::Kind::Transition;
        subject.id = way.id.to_string().into();
        tab.send(Event::Look(Look::Select(Some(subject))));
        tab.look(look);
        assert_eq!(tab.selected(), expected);
    }
}

/// What the selected touchpoints say after picking an answer for them.
fn answered(looks: &str, key: &'static str, pick: Option<&str>) -> Vec<String> {
    let mut tab = tab(looks);
    tab.send(Event::Look(Look::Choose(Choosing::Answer(key))));
    let snapshot = Snapshot::of(&tab.state);
    assert!(choice(&snapshot).is_some(), "{key}");
    let event = chosen(&snapshot, pick.map(Into::into)).expect("it means something");
    tab.send(event);
    assert_eq!(tab.state.looking.choosing, None);
    let journey = tab.state.journey().expect("one is shown").clone();
    let said = tab.state.looking.touchpoints().into_iter().map(|id| {
        let own = journey_map::model::walk::write::own(&**journey.touchpoint(&id).expect("it is"));
        let said = journey_map::app::fields::value::at(&own, key).cloned();
        let text = said.map(|said| journey_map::format::write::write_json(&said));
        text.map_or("-".to_owned(), |text| text.replace([' ', '\n'], ""))
    });
    said.collect()
}

#[test]
fn answers_are_picked_for_all_that_is_selected() {
    let shop = |word: &str| vec![format!("\"{word}\"")];
    assert_eq!(answered("a", "channel", Some("web")), shop("web"));
    assert_eq!(answered("a +b", "channel", Some("web")), [shop("web"), shop("web")].concat());
    assert_eq!(answered("a +b", "status", Some("to-be")), [shop("to-be"), shop("to-be")].concat());
    let class = "security.classification";
    assert_eq!(
        answered("a +c", class, Some("internal")),
        [shop("internal"), shop("internal")].concat()
    );
    for key in ["systems", "data", "owner.marketing", "owner.it"] {
        assert_eq!(answered("a +d", key, None), [shop("none"), shop("none")].concat(), "{key}");
    }
}

#[test]
fn something_new_answers_by_its_name() {
    let mut tab = tab("a +b");
    tab.send(Event::Look(Look::Choose(Choosing::Answer("owner.marketing"))));
    let event = chosen_new(&Snapshot::of(&tab.state), "CRM").expect("it means something");
    tab.send(event);
    let owners = tab.state.journey().expect("one is shown").touchpoints().map(|touchpoint| {
        touchpoint.marketing_owner().value().map_or("-".to_owned(), |id| id.as_str().to_owned())
    });
    assert_eq!(owners.collect::<Vec<_>>(), ["crm", "crm", "-", "-"]);
    assert_eq!((tab.notices(), tab.state.looking.choosing), (vec!["several-told"], None));
    tab.edit(Edit::Undo);
    assert!(tab.state.document().people.is_empty());
}
