//! Makes records from what they shall say, read like a file: what reading objects to is refused.

use std::rc::Rc;

use crate::edit::refusal::Refusal;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::path::Path;
use crate::model::problem::{Fault, Problem};
use crate::model::reader::{Lookup, Reader};
use crate::model::shape::Record;
use crate::model::subject::{Kind, Subject};
use crate::model::walk::read;

/// Lets a thing, or the document itself, say something else about itself. What it holds stays.
pub(crate) fn revise(document: &mut Document, subject: &Subject, own: Json) -> Result<(), Refusal> {
    let missing = || Refusal::NoSuch(subject.clone());
    let is_done = match subject.kind {
        Kind::Document => {
            let mut next = document.clone();
            said(document, subject, |reader| read::own(&mut next, own, reader))?;
            *document = next;
            true
        }
        Kind::Journey => {
            let mut next = document.journey(&subject.id).ok_or_else(missing)?.clone();
            said(document, subject, |reader| read::own(&mut next, own, reader))?;
            document.journeys.replace(Rc::new(next))
        }
        _ => {
            let next = entry(document, document, subject, own)?;
            document.replace(subject, next)
        }
    };
    if is_done { Ok(()) } else { Err(missing()) }
}

/// A new record of the subject's kind that says what `json` does, where `lookup` knows what it
/// may refer to.
pub(crate) fn entry(
    document: &Document,
    lookup: &dyn Lookup,
    subject: &Subject,
    json: Json,
) -> Result<Rc<dyn Record>, Refusal> {
    let shelf = document.shelf(subject.kind, subject.journey.as_deref());
    let mut entry = shelf.ok_or_else(|| Refusal::NoSuch(subject.clone()))?.blank();
    said(lookup, subject, |reader| {
        Rc::get_mut(&mut entry).is_some_and(|entry| read::record_of(entry, json, reader))
    })?;
    Ok(entry)
}

/// Reads, in the subject's journey when it has one. The first thing that is wrong is the reason
/// why not.
fn said(
    lookup: &dyn Lookup,
    subject: &Subject,
    read: impl FnOnce(&mut Reader<'_>) -> bool,
) -> Result<(), Refusal> {
    let mut reader = match &subject.journey {
        Some(journey) => Reader::inside(lookup, journey),
        None => Reader::new(lookup),
    };
    let is_read = read(&mut reader);
    let problem = reader.into_problems().0.into_iter().next();
    // What cannot be read says why; this is for what forgets to.
    let silent = || Problem { path: Path::default(), fault: Fault::Missing("id") };
    match problem.or_else(|| (!is_read).then(silent)) {
        Some(problem) => Err(Refusal::Invalid { kind: subject.kind, problem }),
        None => Ok(()),
    }
}
