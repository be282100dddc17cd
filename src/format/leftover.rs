//! What still speaks of something that repair has left out lets go of it. A file that was
//! decoded without a problem never comes here.

use crate::model::document::Document;
use crate::model::names::Ids;
use crate::model::reader::Lookup;
use crate::model::subject::Kind;
use crate::model::value::{Reference, Value, Verdict};

/// Drops references to what does not exist in the document. Returns what they spoke of.
pub(crate) fn let_go(document: &mut Document) -> Vec<(Kind, String)> {
    let before = document.clone();
    let hollow = hollow_waivers(&before);
    let mut gone: Vec<(Kind, String)> = Vec::new();
    let mut told = Ids::default();
    document.rewire(&mut |reference| {
        let place = before.waivers.place(reference.id).filter(|_| reference.kind == Kind::Waiver);
        let is_hollow = place.is_some_and(|place| hollow[place]);
        if !is_hollow && is_there(&before, reference) {
            return Verdict::Keep;
        }
        if told.of_mut(reference.kind).add(reference.id) {
            gone.push((reference.kind, reference.id.to_owned()));
        }
        Verdict::Drop
    });
    gone
}

/// Whether each waiver goes because what it speaks of is gone; it may be another waiver.
fn hollow_waivers(document: &Document) -> Vec<bool> {
    let waivers = &document.waivers;
    let mut about: Vec<Vec<usize>> = vec![Vec::new(); waivers.len()];
    let mut next = Vec::new();
    for (place, waiver) in waivers.iter().enumerate() {
        let subject = &waiver.subject.subject;
        let other = waivers.place(&subject.id).filter(|_| subject.kind == Kind::Waiver);
        if let Some(other) = other {
            about[other].push(place);
        }
        if !document.knows(subject.kind, subject.journey.as_deref(), &subject.id) {
            next.push(place);
        }
    }
    let mut hollow = vec![false; waivers.len()];
    while let Some(place) = next.pop() {
        next.append(&mut about[place]);
        hollow[place] = true;
    }
    hollow
}

fn is_there(document: &Document, reference: Reference<'_>) -> bool {
    document.knows(reference.kind, reference.journey, reference.id)
}
