//! Registers by chance: whatever is done to their entries, in whatever order, nothing dangles and all of it is undone.

use std::collections::HashSet;

use journey_map::app::registers::REGISTERS;
use journey_map::app::registers::changing::label_key;
use journey_map::app::registers::merging::{Whose, merge, merging};
use journey_map::app::registers::removing::removing;
use journey_map::edit::apply::apply;
use journey_map::edit::command::Command;
use journey_map::edit::history::History;
use journey_map::format::read::{Repair, read};
use journey_map::format::write::write;
use journey_map::model::document::Document;
use journey_map::model::json::Json;
use journey_map::model::reader::Lookup;
use journey_map::model::shape::shelves;
use journey_map::model::subject::{Kind, Subject};
use journey_map::model::value::Value;
use journey_map::words::Words;
use std::rc::Rc;

use crate::generate::document;
use crate::generate::tape::Tape;

/// Numbers by chance, the same ones for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize).checked_rem(sides).unwrap_or_default()
    }
}

/// A change of a register, by chance.
fn change(document: &Document, dice: &mut Dice) -> Option<Command> {
    let kind = REGISTERS[dice.roll(REGISTERS.len())].kind;
    let ids: Vec<Rc<str>> = document.shelf(kind, None)?.roster().ids().to_vec();
    let any = |dice: &mut Dice| ids.get(dice.roll(ids.len())).cloned();
    let name = ["Mail", "Mail tool", "E-mail", "", "Größe"][dice.roll(5)];
    Some(match dice.roll(5) {
        0 if kind == Kind::Integration => {
            let systems = document.systems.iter().map(|system| system.id.shared());
            let systems: Vec<_> = systems.collect();
            let end =
                |dice: &mut Dice| systems.get(dice.roll(systems.len())).map(|id| Json::text(&**id));
            let ends = [("from", end(dice)?), ("to", end(dice)?)];
            Command::add(kind, None, Json::object(ends))
        }
        0 if kind != Kind::Waiver => {
            Command::add(kind, None, Json::object([(label_key(kind), Json::text(name))]))
        }
        0 | 1 => Command::set(Subject::of(kind, any(dice)?), label_key(kind), Json::text(name)),
        2 => Command::remove(Subject::of(kind, any(dice)?)),
        _ => {
            let (goes, stays) = (Subject::of(kind, any(dice)?), Subject::of(kind, any(dice)?));
            let asked = merging(document, &goes, &stays, &Words::new("en")).questions;
            let choices = [Whose::Stays, Whose::Goes, Whose::Both];
            let whose = asked.into_iter().map(|asked| (asked.field, choices[dice.roll(3)]));
            merge(document, &goes, &stays, &whose.collect::<Vec<_>>())
        }
    })
}

fn assert_sound(document: &Document) {
    document.references(&mut |reference| {
        assert!(document.knows(reference.kind, reference.journey, reference.id), "{reference:?}");
    });
    for shelf in shelves(document) {
        let ids: HashSet<_> = shelf.roster().ids().iter().collect();
        assert_eq!(ids.len(), shelf.roster().len());
    }
    let text = write(document);
    let again = read(&text, Repair::Refuse).expect("what is written can be read").document;
    assert_eq!(write(&again), text);
}

#[test]
fn whatever_is_done_to_registers_nothing_dangles_and_all_of_it_is_undone() {
    const SEQUENCES: u64 = 1_000;
    let mut done = 0;
    for seed in 0..SEQUENCES {
        let first = Rc::new(document(&mut Tape::new(seed, 100 + (seed as usize * 7) % 900)));
        let text = write(&first);
        let (mut history, mut dice) = (History::new(first), Dice(seed));
        for _ in 0..16 {
            let Some(command) = change(history.current(), &mut dice) else { continue };
            let Ok(applied) = apply(history.current(), &command) else { continue };
            if let Command::Remove { subject } = &command {
                let gone = removing(history.current(), subject).goes;
                assert!(gone.iter().all(|gone| applied.document.record(gone).is_none()));
            }
            assert_sound(&applied.document);
            history.commit(applied.document, applied.label, None);
            done += 1;
        }
        while history.undo().is_some() {}
        assert_eq!(write(history.current()), text, "{seed}");
    }
    assert!(done > SEQUENCES * 3, "{done}");
}
