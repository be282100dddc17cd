//! Something that people call by its name has none.

use std::rc::Rc;

use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::model::shape::{Shelf, shelves};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for shelf in shelves(&**ground.document) {
        // What connects two things may go without a name, and a waiver is called by its reason.
        if !matches!(shelf.kind(), Kind::Integration | Kind::Review | Kind::Waiver) {
            among(rule, shelf, None, found);
        }
    }
    for journey in ground.document.journeys.iter() {
        for kind in [Kind::Stage, Kind::Touchpoint] {
            if let Some(shelf) = journey.shelf(kind) {
                among(rule, shelf, Some(journey.id().shared()), found);
            }
        }
    }
}

fn among(
    rule: &'static Rule,
    shelf: &dyn Shelf,
    journey: Option<Rc<str>>,
    found: &mut Vec<Finding>,
) {
    for place in 0..shelf.roster().len() {
        let Some(identity) = shelf.entry(place).and_then(|entry| entry.identity()) else { continue };
        if identity.label.trim().is_empty() {
            let subject =
                Subject { journey: journey.clone(), kind: identity.kind, id: identity.id.clone() };
            let field = if identity.kind == Kind::Journey { "title" } else { "name" };
            let finding = Finding::new(rule, subject.clone())
                .with("id", &**identity.id)
                .with("kind", Message::new(identity.kind.message_id()))
                .answered_in(Message::new("check-name-it"), subject, field);
            found.push(finding);
        }
    }
}
