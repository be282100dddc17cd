//! Whatever happened to a file, opening it ends with a document or with reasons; and what repair
//! made of it is whole.

use journey_map::format::read::{Access, Repair, read, read_json};
use journey_map::format::write::{to_json, write, write_json};
use journey_map::model::json::Json;
use proptest::prelude::*;

use crate::cases;
use crate::generate::document;
use crate::generate::tape::Tape;
use crate::generate::tapes;
use crate::generate::values::anything;

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn what_repair_makes_is_whole((seed, length) in tapes(), faults in 1..12usize) {
        let mut json = to_json(&document(&mut Tape::new(seed, length)));
        let mut tape = Tape::new(seed.wrapping_add(1), usize::MAX);
        for _ in 0..faults {
            spoil(&mut json, &mut tape);
        }
        let text = write_json(&json);
        let refused = read(&text, Repair::Refuse);
        let mended = read(&text, Repair::Mend);
        match (&refused, &mended) {
            (Ok(_), Ok(_)) => {}
            (Err(error), Ok(_)) => prop_assert!(error.is_repairable && !error.complaints.is_empty()),
            (Err(error), Err(_)) => prop_assert!(!error.is_repairable && !error.complaints.is_empty()),
            (Ok(_), Err(_)) => prop_assert!(false, "repair refused what opens"),
        }
        prop_assert_eq!(read_json(json, Repair::Refuse).is_ok(), refused.is_ok());
        if let Ok(mended) = mended && mended.access() == Access::Edit {
            let text = write(&mended.document);
            let again = read(&text, Repair::Refuse);
            prop_assert!(again.is_ok(), "{:#?}\n{}", again, text);
            prop_assert_eq!(write(&again.unwrap().document), text);
        }
    }

    #[test]
    fn a_text_with_characters_amiss_is_opened_or_refused((seed, length) in tapes(), cut in any::<u16>()) {
        let text = write(&document(&mut Tape::new(seed, length)));
        let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let place = places[usize::from(cut) % places.len()];
        for spoiled in [&text[..place], &text[place..], &format!("{}:{}", &text[..place], &text[place..])] {
            if let Err(error) = read(spoiled, Repair::Mend) {
                prop_assert!(!error.complaints.is_empty() && !error.is_repairable);
            }
        }
    }
}

/// Does something wrong somewhere in a tree.
fn spoil(json: &mut Json, tape: &mut Tape) {
    let depth = tape.below(9);
    let mut here = json;
    for _ in 0..depth {
        let length = match here {
            Json::List(items) => items.len(),
            Json::Object(members) => members.len(),
            _ => 0,
        };
        if length == 0 {
            break;
        }
        let place = tape.below(length);
        here = match here {
            Json::List(items) => &mut items[place],
            Json::Object(members) => &mut members[place].1,
            _ => return,
        };
    }
    match (tape.below(4), &mut *here) {
        (0, Json::List(items)) if !items.is_empty() => {
            let item = items[tape.below(items.len())].clone();
            items.push(item);
        }
        (1, Json::List(items)) if !items.is_empty() => {
            items.remove(tape.below(items.len()));
        }
        (0 | 1, Json::Object(members)) if !members.is_empty() => {
            members.remove(tape.below(members.len()));
        }
        (2, Json::Object(members)) => {
            // An unknown name may stand for a known one, or the other way around.
            if let Some((key, value)) = members.pop()
                && members.iter().all(|(name, _)| *name != format!("{key} "))
            {
                members.push((format!("{key} "), value));
            }
        }
        (2, Json::Text(text)) => text.insert(0, ' '),
        (_, Json::Text(text)) if tape.once_in(2) => *text = format!("{text}-2"),
        _ => *here = anything(2, tape),
    }
}
