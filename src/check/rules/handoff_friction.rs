//! Customers are handed on, and no integration carries the data that is needed next.

use crate::analyze::facts::JourneyFacts;
use crate::analyze::handoff::{Friction, frictions};
use crate::check::finding::{Act, Finding, Mend};
use crate::check::rule::{Ground, Look, Rule};
use crate::check::rules::data::{names, weighed};
use crate::edit::command::Command;
use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::system::System;
use crate::model::value::Entity;
use crate::words::Message;

pub(super) const LOOK: Look = Look::Journey(look);

fn look(rule: &'static Rule, ground: Ground<'_>, facts: &JourneyFacts, found: &mut Vec<Finding>) {
    let journey = &facts.journey;
    for friction in frictions(ground.document, journey) {
        let Friction { transition, from, to, changes, lost } = &friction;
        let id = transition.id.shared();
        let what = match (changes.system, changes.channel) {
            (true, _) => "system",
            (false, true) => "channel",
            (false, false) => "owner",
        };
        let mut finding =
            Finding::new(rule, Subject::inside(journey.id().shared(), Kind::Transition, id))
                .with("from", from.name.as_str())
                .with("to", to.name.as_str())
                .with("what", what)
                .with("data", names(lost))
                .along(journey.id().shared(), vec![from.id.shared(), to.id.shared()])
                .by(Function::It, to.it_contact().value().map(|id| id.shared()));
        finding.mends.extend(mend(ground.document, &friction));
        found.push(weighed(finding, facts, from));
    }
}

/// An integration that is there carries the data too, else there is one that does. Where one side runs on nothing,
/// neither helps.
fn mend(document: &Document, friction: &Friction) -> Option<Mend> {
    let (before, after) = (friction.from.systems.entries(), friction.to.systems.entries());
    let (first, last) = (before.first()?, after.first()?);
    let lost = friction.lost.iter().map(|category| category.id.as_str());
    let joins = |from: &Id<System>, to: &Id<System>| {
        before.iter().any(|used| used.system == *from)
            && after.iter().any(|used| used.system == *to)
    };
    let known = document.integrations.iter().find(|way| {
        let is_answered = matches!(way.data, Answer::Is(_));
        is_answered && joins(&way.from, &way.to)
    });
    if let Some(way) = known {
        let mut data: Vec<&str> = way.data.entries().iter().map(|id| id.as_str()).collect();
        data.extend(lost.filter(|id| !way.data.entries().iter().any(|known| known.as_str() == *id)));
        let subject = Subject::of(Kind::Integration, way.id.shared());
        let act = Act::Do(Command::set(subject, "data", Json::texts(data)));
        return Some(Mend { label: Message::new("check-carry-too"), act });
    }
    let name = |id: &str| document.systems.get(id).map_or(String::new(), |one| one.name.clone());
    let (from, to) = (first.system.as_str(), last.system.as_str());
    let record = Json::object([
        ("from", Json::text(from)),
        ("to", Json::text(to)),
        ("data", Json::texts(lost)),
    ]);
    let label = Message::new("check-add-integration").with("from", name(from)).with("to", name(to));
    let act = Act::Do(Command::add(Kind::Integration, None, record));
    Some(Mend { label, act })
}
