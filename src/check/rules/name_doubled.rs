//! Two touchpoints of a journey, or two entries of a register, have one name, however it is spelt. Terms
//! have a rule of their own; waivers and meetings are not told apart by what they are called.

use std::collections::BTreeMap;

use crate::analyze::likeness::likeness;
use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::names::lists;
use crate::model::subject::{Kind, Subject};
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

/// Kinds that are not told apart by a name, or have a rule of their own.
const APART: &[Kind] = &[Kind::Term, Kind::Waiver, Kind::Review, Kind::Integration, Kind::Journey];

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    for list in lists(ground.document, APART, &[Kind::Touchpoint]) {
        let mut first: BTreeMap<String, Subject> = BTreeMap::new();
        for (subject, name) in list {
            let key = likeness(name);
            if key.is_empty() {
                continue;
            }
            let Some(before) = first.get(&key) else {
                first.insert(key, subject);
                continue;
            };
            let finding = Finding::new(rule, subject.clone())
                .also(before.clone())
                .with("name", name)
                .with("kind", Message::new(subject.kind.message_id()))
                .answered_in(Message::new("check-rename").with("name", name), subject, "name");
            found.push(finding);
        }
    }
}
