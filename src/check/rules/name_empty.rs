//! Something that people call by its name has none.

use crate::check::finding::Finding;
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::names::lists;
use crate::model::subject::Kind;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Document(look);

/// What connects two things may go without a name, and a waiver is called by its reason.
const NAMELESS: &[Kind] = &[Kind::Integration, Kind::Review, Kind::Waiver];

fn look(rule: &'static Rule, ground: Ground<'_>, found: &mut Vec<Finding>) {
    let all = lists(ground.document, NAMELESS, &[Kind::Stage, Kind::Touchpoint]).flatten();
    for (subject, _) in all.filter(|(_, name)| name.trim().is_empty()) {
        let field = if subject.kind == Kind::Journey { "title" } else { "name" };
        let finding = Finding::new(rule, subject.clone())
            .with("id", &*subject.id)
            .with("kind", Message::new(subject.kind.message_id()))
            .answered_in(Message::new("check-name-it"), subject, field);
        found.push(finding);
    }
}
