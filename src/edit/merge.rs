//! Merges two things that turned out to be one. What stays keeps its answers and takes over
//! those that it doesn't have; references to what goes lead to what stays.

use std::rc::Rc;

use crate::edit::loops::{Ways, drop_self_references};
use crate::edit::refusal::Refusal;
use crate::edit::remove::settle;
use crate::edit::revise::revise;
use crate::model::document::Document;
use crate::model::json::Json;
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

/// Gives what stays the answers that it does not have.
fn take_over(document: &mut Document, goes: &Subject, stays: &Subject) -> Result<(), Refusal> {
    let said = |subject: &Subject| document.record(subject).map(own);
    let (Some(Json::Object(from)), Some(Json::Object(mut own))) = (said(goes), said(stays)) else {
        return Ok(());
    };
    let before = own.len();
    for (key, value) in from {
        // A place on the map is not an answer.
        if key != "order" && own.iter().all(|(known, _)| *known != key) {
            own.push((key, value));
        }
    }
    if own.len() > before { revise(document, stays, Json::Object(own)) } else { Ok(()) }
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
