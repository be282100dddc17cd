//! Merges two things that turned out to be one. What stays keeps its answers and takes over
//! those that it doesn't have; references to what goes lead to what stays. Which answers differ
//! can be asked before; whose counts is not decided here.

use std::rc::Rc;

use crate::edit::loops::{Ways, drop_self_references};
use crate::edit::refusal::Refusal;
use crate::edit::remove::settle;
use crate::edit::revise::revise;
use crate::model::document::Document;
use crate::model::json::{Json, Object};
use crate::model::path::{Path, Step};
use crate::model::reader::Lookup;
use crate::model::subject::{Kind, Subject};
use crate::model::value::{Value, Verdict};
use crate::model::walk::write::own;

/// Merges `subject` into the thing of its kind, and of its journey, that has the id `into`.
pub(crate) fn merge(
    document: &mut Document,
    subject: &Subject,
    into: &Rc<str>,
) -> Result<(), Refusal> {
    let stays = Subject { id: into.clone(), ..subject.clone() };
    match subject.kind {
        Kind::Document => return Err(Refusal::DocumentStays),
        Kind::Journey => return Err(Refusal::JourneysStayApart),
        _ => {}
    }
    if document.record(subject).is_none() {
        return Err(Refusal::NoSuch(subject.clone()));
    }
    // A standard channel stands in no list, and yet others can be merged into it.
    if !document.knows(subject.kind, subject.journey.as_deref(), into) {
        return Err(Refusal::NoSuch(stays));
    }
    if subject.id == stays.id {
        return Err(Refusal::MergeWithItself);
    }
    take_over(document, subject, &stays)?;
    let ways = Ways::between(document, subject, &stays);
    redirect(document, subject, &stays.id);
    ways.double.iter().for_each(|(way, twin)| redirect(document, way, twin));
    let useless = ways.double.iter().map(|(way, _)| way).chain(&ways.inner);
    for thing in useless.chain([subject]) {
        document.remove(thing);
    }
    drop_self_references(document, &stays);
    settle(document, vec![subject.kind, Kind::Integration, Kind::Transition]);
    Ok(())
}

/// A question that two things answered differently: when they are merged, the answer of the one
/// that stays counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The field.
    pub field: Path,
    /// The answer of what stays.
    pub stays: Json,
    /// The answer of what goes.
    pub goes: Json,
}

/// What two things answered differently, in the order of the file.
pub fn differences(document: &Document, goes: &Subject, stays: &Subject) -> Vec<Difference> {
    join(document, goes, stays).map_or_else(Vec::new, |joined| joined.differences)
}

/// Gives what stays the answers that it does not have.
fn take_over(document: &mut Document, goes: &Subject, stays: &Subject) -> Result<(), Refusal> {
    match join(document, goes, stays) {
        Some(joined) if joined.is_more => revise(document, stays, Json::Object(joined.own)),
        _ => Ok(()),
    }
}

/// What stays after it took over what it did not say.
struct Joined {
    own: Object,
    known: &'static [&'static str],
    is_more: bool,
    differences: Vec<Difference>,
}

fn join(document: &Document, goes: &Subject, stays: &Subject) -> Option<Joined> {
    let said = |subject: &Subject| document.record(subject).map(own);
    let (Some(Json::Object(from)), Some(Json::Object(own))) = (said(goes), said(stays)) else {
        return None;
    };
    let known = document.record(stays)?.keys();
    let mut joined = Joined { own: Object::new(), known, is_more: false, differences: Vec::new() };
    joined.own = joined.with(own, from, &mut Vec::new());
    Some(joined)
}

/// Records whose fields are one answer: an amount without its currency is another one.
const ONE_ANSWER: [&str; 6] = ["applies", "cost", "decision", "requires", "value", "volume"];

impl Joined {
    fn with(&mut self, mut own: Object, from: Object, way: &mut Vec<Step>) -> Object {
        for (key, value) in from {
            // Neither who it is nor a place on the map is an answer.
            if way.is_empty() && (key == "id" || key == "order") {
                continue;
            }
            let Some(place) = own.iter().position(|(known, _)| *known == key) else {
                self.is_more = true;
                own.push((key, value));
                continue;
            };
            if own[place].1 == value {
                continue;
            }
            way.push(Step::Key(key));
            let key = own[place].0.as_str();
            let is_one = way.len() > 1 || ONE_ANSWER.contains(&key) || !self.known.contains(&key);
            match (std::mem::take(&mut own[place].1), value) {
                (Json::Object(inner), Json::Object(value)) if !is_one => {
                    own[place].1 = Json::Object(self.with(inner, value, way));
                }
                (stays, goes) => {
                    own[place].1 = stays.clone();
                    self.differences.push(Difference { field: Path(way.clone()), stays, goes });
                }
            }
            way.pop();
        }
        own
    }
}

/// Points every reference to one thing at another.
fn redirect(document: &mut Document, goes: &Subject, stays: &str) {
    let stays: Rc<str> = stays.into();
    document.rewire(&mut |reference| {
        let is_it = reference.kind == goes.kind
            && reference.id == &*goes.id
            && (!goes.kind.is_in_journey() || reference.journey == goes.journey.as_deref());
        if is_it { Verdict::To(stays.clone()) } else { Verdict::Keep }
    });
}
