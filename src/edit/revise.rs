//! Makes records from what they shall say, read like a file: what reading objects to is refused.

use crate::edit::refusal::Refusal;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::reader::{Lookup, Reader};
use crate::model::subject::{Kind, Subject};
use crate::model::walk::read;

/// Lets a thing, or the document itself, say something else about itself. What it holds stays.
pub(crate) fn revise(document: &mut Document, subject: &Subject, own: Json) -> Result<(), Refusal> {
    let before = document.clone();
    let is_done = said(&before, subject, |reader| match subject.kind {
        Kind::Document => read::own(document, own, reader),
        Kind::Journey => {
            let journey = document.journey_mut(&subject.id);
            journey.is_some_and(|journey| read::own(journey, own, reader))
        }
        _ => document.replace(subject, own, reader),
    })?;
    if is_done { Ok(()) } else { Err(Refusal::NoSuch(subject.clone())) }
}

/// Reads, in the subject's journey when it has one, and says whether that could be done. The
/// first thing that is wrong is the reason why not.
pub(crate) fn said(
    lookup: &dyn Lookup,
    subject: &Subject,
    read: impl FnOnce(&mut Reader<'_>) -> bool,
) -> Result<bool, Refusal> {
    let mut reader = match &subject.journey {
        Some(journey) => Reader::inside(lookup, journey),
        None => Reader::new(lookup),
    };
    let is_read = read(&mut reader);
    match reader.into_problems().0.into_iter().next() {
        Some(problem) => Err(Refusal::Invalid { kind: subject.kind, problem }),
        None => Ok(is_read),
    }
}
