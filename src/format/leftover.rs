//! What still speaks of something that repair has left out lets go of it. A file that was
//! decoded without a problem never comes here.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::model::document::Document;
use crate::model::reader::Lookup;
use crate::model::subject::Kind;
use crate::model::value::{Reference, Value, Verdict};

/// Drops references to what does not exist in the document. Returns what they spoke of.
pub(crate) fn let_go(document: &mut Document) -> Vec<(Kind, String)> {
    let before = document.clone();
    let hollow = hollow_waivers(&before);
    let mut gone: Vec<(Kind, String)> = Vec::new();
    let mut told = HashSet::new();
    document.rewire(&mut |reference| {
        let is_hollow = reference.kind == Kind::Waiver && hollow.contains(reference.id);
        if !is_hollow && is_there(&before, reference) {
            return Verdict::Keep;
        }
        if told.insert((reference.kind, reference.id.to_owned())) {
            gone.push((reference.kind, reference.id.to_owned()));
        }
        Verdict::Drop
    });
    gone
}

/// The waivers that go because what they speak of is gone; it may be another waiver.
fn hollow_waivers(document: &Document) -> HashSet<Rc<str>> {
    let mut by_subject: HashMap<&str, Vec<Rc<str>>> = HashMap::new();
    let mut next = Vec::new();
    for waiver in document.waivers.iter() {
        let subject = &waiver.subject.subject;
        if subject.kind == Kind::Waiver {
            by_subject.entry(&subject.id).or_default().push(waiver.id.shared());
        }
        if !document.knows(subject.kind, subject.journey.as_deref(), &subject.id) {
            next.push(waiver.id.shared());
        }
    }
    let mut hollow = HashSet::new();
    while let Some(id) = next.pop() {
        next.extend(by_subject.remove(&*id).unwrap_or_default());
        hollow.insert(id);
    }
    hollow
}

fn is_there(document: &Document, reference: Reference<'_>) -> bool {
    document.knows(reference.kind, reference.journey, reference.id)
}
