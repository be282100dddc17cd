//! Two touchpoints of a journey, or two entries of a register, have one name, however it is spelt. Terms
//! have a rule of their own; waivers and meetings are not told apart by what they are called.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::analyze::likeness::likeness;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::model::shape::{Shelf, shelves};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for shelf in shelves(&**ground.document) {
        let is_told_apart = matches!(
            shelf.kind(),
            Kind::Term | Kind::Waiver | Kind::Review | Kind::Integration | Kind::Journey
        );
        if !is_told_apart {
            among(rule, shelf, None, found);
        }
    }
    for journey in ground.document.journeys.iter() {
        if let Some(shelf) = journey.shelf(Kind::Touchpoint) {
            among(rule, shelf, Some(journey.id().shared()), found);
        }
    }
}

fn among(
    rule: &'static Rule,
    shelf: &dyn Shelf,
    journey: Option<Rc<str>>,
    found: &mut Vec<Finding>,
) {
    let mut first: BTreeMap<String, Subject> = BTreeMap::new();
    for place in 0..shelf.roster().len() {
        let Some(identity) = shelf.entry(place).and_then(|entry| entry.identity()) else { continue };
        let subject =
            Subject { journey: journey.clone(), kind: identity.kind, id: identity.id.clone() };
        let key = likeness(identity.label);
        if key.is_empty() {
            continue;
        }
        match first.get(&key) {
            None => {
                first.insert(key, subject);
            }
            Some(before) => {
                let rename = Message::new("check-rename").with("name", identity.label);
                let finding = Finding::new(rule, subject.clone())
                    .also(before.clone())
                    .with("name", identity.label)
                    .with("kind", Message::new(identity.kind.message_id()))
                    .answered_in(rename, subject, "name");
                found.push(finding);
            }
        }
    }
}
