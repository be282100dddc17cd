//! Merges two things that turned out to be one. What stays keeps its answers and takes over
//! those that it doesn't have; references to what goes lead to what stays.

use std::rc::Rc;

use crate::edit::kept::{Kept, exists, read};
use crate::edit::loops::{Ways, drop_self_references};
use crate::edit::refusal::Refusal;
use crate::edit::remove::settle;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::reader::Lookup;
use crate::model::subject::{Kind, Subject};
use crate::model::value::{Value, Verdict};

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
    if !exists(document, subject) {
        return Err(Refusal::NoSuch(subject.clone()));
    }
    // A standard channel stands in no list, and yet others can be merged into it.
    if !document.knows(subject.kind, subject.journey.as_deref(), into) {
        return Err(Refusal::NoSuch(stays));
    }
    if subject.id == stays.id {
        return Err(Refusal::MergeWithItself);
    }
    of_kind!(
        subject.kind,
        T => take_over::<T>(document, subject, &stays)?,
        document => return Err(Refusal::DocumentStays)
    );
    let ways = Ways::between(document, subject, &stays);
    redirect(document, subject, &stays.id);
    ways.double.iter().for_each(|(way, twin)| redirect(document, way, twin));
    let useless = ways.double.iter().map(|(way, _)| way).chain(&ways.inner);
    for thing in useless.chain([subject]) {
        let Subject { journey, kind, id } = thing;
        of_kind!(*kind, T => T::remove(document, journey.as_deref(), id), document => false);
    }
    drop_self_references(document, &stays);
    settle(document, vec![subject.kind, Kind::Integration, Kind::Transition]);
    Ok(())
}

/// Gives what stays the answers that it does not have.
fn take_over<T: Kept>(
    document: &mut Document,
    goes: &Subject,
    stays: &Subject,
) -> Result<(), Refusal> {
    let journey = goes.journey.as_deref();
    let find = |subject: &Subject| T::find(document, journey, &subject.id);
    let (Some(from), Some(to)) = (find(goes), find(stays)) else { return Ok(()) };
    let (Json::Object(from), Json::Object(mut own)) = (from.own(), to.own()) else {
        return Ok(());
    };
    let before = own.len();
    for (key, value) in from {
        // A place on the map is not an answer.
        if key != "order" && own.iter().all(|(known, _)| *known != key) {
            own.push((key, value));
        }
    }
    if own.len() > before {
        let after = read(document, journey, |reader| to.with_own(Json::Object(own), reader))
            .map_err(|problem| Refusal::Invalid { kind: T::KIND, problem })?;
        T::replace(document, journey, Rc::new(after));
    }
    Ok(())
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
