//! Uses are counted as the document changes, and come to the same as when all is counted anew.

use std::rc::Rc;

use journey_map::app::event::{Edit, Event};
use journey_map::app::offer::uses::Uses;
use journey_map::model::subject::{Kind, Subject};
use proptest::prelude::*;

use crate::world::Tab;

const STEPS: &str = "One: A\nB\nC\nTwo: D\nE\nF";
const TOUCHPOINTS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const NAMES: [&str; 3] = ["ann", "bob", "cleo"];

/// One change, made from two numbers.
fn change(tab: &mut Tab, journey: &Rc<str>, (what, which): (u8, u8)) {
    let touchpoint = TOUCHPOINTS[usize::from(which) % TOUCHPOINTS.len()];
    let subject = Subject::inside(journey.clone(), Kind::Touchpoint, touchpoint);
    let name = NAMES[usize::from(which / 6) % NAMES.len()];
    let person = |field| Event::create(&subject, field, Kind::Person, name);
    match what % 9 {
        0 => tab.send(person("owner.marketing")),
        1 => tab.send(person("owner.it")),
        2 => tab.send(Event::create(&subject, "systems[0]", Kind::System, name)),
        3 => tab.send(Event::create(&subject, "data[0]", Kind::DataCategory, name)),
        4 => tab.send(Event::answer_with(&subject, "owner.marketing", name)),
        5 => tab.send(Event::answer_with(&subject, "systems[1]", name)),
        6 => tab.send(Event::removed(&subject)),
        7 => tab.edit(Edit::Undo),
        _ => tab.edit(Edit::Redo),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn counting_on_is_counting_anew(seeds in prop::collection::vec(any::<(u8, u8)>(), 0..24)) {
        let mut tab = Tab::ready();
        tab.draw(STEPS);
        let journey = tab.state.looking.journey.clone().unwrap_or_default();
        for seed in seeds {
            change(&mut tab, &journey, seed);
            let (counted, anew) = (&tab.state.uses.1, Uses::of(tab.state.document()));
            for name in NAMES {
                prop_assert_eq!(counted.owned(name), anew.owned(name));
                prop_assert_eq!(counted.contacted(name), anew.contacted(name));
                for kind in [Kind::System, Kind::DataCategory] {
                    prop_assert_eq!(counted.of_kind(kind, name), anew.of_kind(kind, name));
                }
            }
        }
    }
}
