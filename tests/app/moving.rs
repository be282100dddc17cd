//! Touchpoints that are carried, pushed and put in order.

use journey_map::app::event::{Edit, End};
use journey_map::app::landing::{Around, Carried, Landing};
use journey_map::layout::scene::Point;
use proptest::prelude::*;

use crate::world::Tab;

/// Three touchpoints below each other, and a stage with one more.
fn fork() -> Tab {
    let mut tab = Tab::ready();
    tab.draw("One: Start\nTwo: C\nThree: D");
    for name in ["B", "A"] {
        tab.add_after("start", "two", name);
    }
    tab
}

/// The touchpoints of the second stage from top to bottom, each with where somebody placed it.
fn column(tab: &Tab) -> String {
    let journey = tab.state.journey().expect("a journey is shown").clone();
    let scene = tab.state.drawn.clone().expect("it is drawn").scene;
    let mut cards: Vec<_> = scene.cards.iter().collect();
    cards.sort_by(|a, b| a.rect.y.total_cmp(&b.rect.y));
    let text = cards.iter().filter_map(|card| {
        let touchpoint = journey.touchpoint(card.touchpoint.as_str())?;
        let order = touchpoint.order.as_ref().map(|order| order.digits().to_owned());
        (touchpoint.stage.as_str() == "two")
            .then(|| format!("{}{}", touchpoint.name, order.unwrap_or_default()))
    });
    text.collect::<Vec<_>>().join(" ")
}

/// Where a card would land at a share of the height of another one, with the pointer on its
/// left side.
fn landing(tab: &Tab, carried: &[&str], over: &str, share: f64) -> Option<Landing> {
    let scene = tab.state.drawn.clone().expect("it is drawn").scene;
    let rect =
        scene.cards.iter().find(|card| card.touchpoint.as_str() == over).expect("it is drawn").rect;
    let at = Point::at(rect.x + 5.0, rect.y + share * rect.height);
    let mut carried = Carried::new(carried.iter().map(|id| (*id).into()).collect());
    let (document, journey) =
        (tab.state.document(), tab.state.journey().expect("a journey is shown"));
    let lanes = tab.state.looking.lanes;
    carried.over(Around { document, journey, lanes, scene: &scene }, at)
}

fn carry(tab: &mut Tab, carried: &[&str], over: &str, share: f64) -> bool {
    let landing = landing(tab, carried, over, share);
    let lands = landing.is_some();
    landing.into_iter().for_each(|landing| tab.edit(Edit::Land(landing)));
    lands
}

#[test]
fn a_card_stays_where_it_was_put() {
    let mut tab = fork();
    assert_eq!(column(&tab), "A B C");
    assert!(carry(&mut tab, &["c"], "a", 0.1));
    assert_eq!(column(&tab), "C1 A2 B3");
    // Where the others have numbers, only what moves gets a new one.
    assert!(carry(&mut tab, &["b"], "a", 0.1));
    assert_eq!(column(&tab), "C1 B1.5 A2");
    assert!(carry(&mut tab, &["c"], "a", 0.9));
    assert_eq!(column(&tab), "B1.5 A2 C3");
    assert_eq!(tab.announced(), "Done: Move “C”");
    tab.edit(Edit::Undo);
    assert_eq!(column(&tab), "C1 B1.5 A2");
}

#[test]
fn the_map_places_it_again() {
    let mut tab = fork();
    carry(&mut tab, &["c"], "a", 0.1);
    for id in ["a", "+b", "+c"] {
        tab.look(id);
    }
    tab.edit(Edit::Unplace);
    assert_eq!(column(&tab), "A B C");
    let revision = tab.state.revision;
    tab.edit(Edit::Unplace);
    assert_eq!(tab.state.revision, revision);
}

#[test]
fn nothing_lands_where_it_stands() {
    let mut tab = fork();
    assert!(!carry(&mut tab, &["a"], "a", 0.5));
    assert!(!carry(&mut tab, &["b"], "a", 0.9));
    assert!(!carry(&mut tab, &["a", "b"], "c", 0.1));
    assert!(!carry(&mut tab, &["start"], "start", 0.9));
    assert_eq!(column(&tab), "A B C");
}

#[test]
fn in_another_stage_it_lands_between_cards_or_where_the_map_likes() {
    let mut tab = fork();
    // It would stand before the others, which follow it: nobody stands there.
    let landing = landing(&tab, &["start"], "b", 0.9).unwrap();
    assert_eq!((&*landing.stage, landing.column.len(), landing.mark), ("two", 0, None));
    tab.edit(Edit::Land(landing));
    assert_eq!(tab.announced(), "Done: Move “Start” to stage “Two”");
    tab.edit(Edit::Undo);

    let mut tab = fork();
    tab.add_after("start", "three", "E");
    assert!(carry(&mut tab, &["e"], "a", 0.9));
    assert_eq!(column(&tab), "A1 E2 B3 C4");
    tab.look("e");
    tab.edit(Edit::Nudge(1));
    assert_eq!(column(&tab), "A1 B3 C4");
    assert_eq!(tab.order("e"), None);
}

#[test]
fn several_are_carried_together() {
    let mut tab = fork();
    assert!(carry(&mut tab, &["c", "b"], "a", 0.1));
    assert_eq!(column(&tab), "B1 C2 A3");
    assert!(carry(&mut tab, &["c", "start"], "d", 0.5));
    let stage = |id: &str| tab.state.journey().unwrap().touchpoint(id).unwrap().stage.to_string();
    assert_eq!([stage("start"), stage("c")], ["three", "three"]);
    assert_eq!(tab.announced(), "Done: Move 2 touchpoints");
}

#[test]
fn keys_push_up_and_down() {
    let mut tab = fork();
    tab.look("c");
    tab.edit(Edit::Shift(-1));
    assert_eq!(column(&tab), "A1 C2 B3");
    tab.look("+a");
    tab.edit(Edit::Shift(1));
    assert_eq!(column(&tab), "B3 A4 C5");
    let revision = tab.state.revision;
    tab.edit(Edit::Shift(1));
    assert_eq!(tab.state.revision, revision);
}

#[test]
fn several_move_to_a_stage_in_one_step() {
    let mut tab = fork();
    for id in ["a", "+b", "+d"] {
        tab.look(id);
    }
    tab.edit(Edit::Restage("three".into()));
    assert_eq!(column(&tab), "C");
    tab.edit(Edit::Undo);
    assert_eq!(column(&tab), "A B C");
    tab.edit(Edit::Nudge(-1));
    assert_eq!(column(&tab), "C D");
}

#[test]
fn a_transition_gets_another_end() {
    let mut tab = fork();
    let way = tab.state.journey().unwrap().outgoing("start")[0].id.shared();
    let reconnect = |tab: &mut Tab, end, touchpoint: &str| {
        let (transition, touchpoint) = (way.clone(), touchpoint.into());
        tab.edit(Edit::Reconnect { transition, end, touchpoint });
        let journey = tab.state.journey().unwrap();
        let way = journey.transition(&way).unwrap();
        format!("{} {}", way.from, way.to)
    };
    assert_eq!(reconnect(&mut tab, End::Target, "d"), "start d");
    assert_eq!(reconnect(&mut tab, End::Start, "b"), "b d");
    assert_eq!(reconnect(&mut tab, End::Target, "nobody"), "b d");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Wherever a card is put in its own column, it stands there then.
    #[test]
    fn columns_are_as_they_were_put(puts in prop::collection::vec((0..3_usize, 0..3_usize, 0.0..1.0), 1..30)) {
        let mut tab = fork();
        for (card, over, share) in puts {
            let ids = ["a", "b", "c"];
            let Some(landing) = landing(&tab, &[ids[card]], ids[over], share) else { continue };
            let wanted = landing.column.iter().map(|id| id.to_ascii_uppercase());
            let wanted = wanted.collect::<Vec<_>>().join(" ");
            tab.edit(Edit::Land(landing));
            let seen = column(&tab).replace(|c: char| c.is_ascii_digit() || "-.".contains(c), "");
            prop_assert_eq!(seen, wanted);
        }
    }
}
