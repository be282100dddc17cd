//! What people call by a name, list by list.

use std::rc::Rc;

use crate::model::document::Document;
use crate::model::shape::{Shelf, shelves};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;

/// The things of one list, each with what it is called.
pub(super) type Named<'a> = Vec<(Subject, &'a str)>;

/// The registers but for those of some kinds, then the lists of these kinds of each journey.
pub(super) fn lists<'a>(
    document: &'a Document,
    without: &'a [Kind],
    inside: &'a [Kind],
) -> impl Iterator<Item = Named<'a>> {
    let registers = shelves(document).into_iter();
    let registers = registers.filter(|shelf| !without.contains(&shelf.kind()));
    let journeys = document.journeys.iter().flat_map(move |journey| {
        let shelves = inside.iter().filter_map(move |kind| journey.shelf(*kind));
        shelves.map(move |shelf| named(shelf, Some(journey.id().shared())))
    });
    registers.map(|shelf| named(shelf, None)).chain(journeys)
}

fn named(shelf: &dyn Shelf, journey: Option<Rc<str>>) -> Named<'_> {
    let identity = |place| shelf.entry(place).and_then(|entry| entry.identity());
    let identities = (0..shelf.roster().len()).filter_map(identity);
    let named = identities.map(|it| {
        (Subject { journey: journey.clone(), kind: it.kind, id: it.id.clone() }, it.label)
    });
    named.collect()
}
