//! Which things a source has, the likely ones first. It knows nothing about how they are shown.

use std::rc::Rc;
use std::slice::from_ref;

use crate::app::offer::Source;
use crate::model::channel::STANDARD_CHANNELS;
use crate::model::document::Document;
use crate::model::person::{Function, Person};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;

/// The ids of what a source has.
pub(super) fn ids(source: &Source, document: &Document) -> Vec<Rc<str>> {
    match source {
        Source::People(function) => people(from_ref(function), document),
        Source::Deciders => people(&DECIDERS, document),
        Source::Channels => channels(document),
        Source::Mentions(kinds) => mentions(kinds, document),
        Source::Words(_, all) => all.iter().copied().map(Rc::from).collect(),
        _ => {
            let journey = match source {
                Source::Stages(journey) | Source::Touchpoints(journey) => Some(&**journey),
                _ => None,
            };
            let shelf = source.kind().and_then(|kind| document.shelf(kind, journey));
            shelf.map_or(Vec::new(), |shelf| shelf.roster().ids().to_vec())
        }
    }
}

/// Who decides about systems.
const DECIDERS: [Function; 3] = [Function::It, Function::Security, Function::Privacy];

fn people(functions: &[Function], document: &Document) -> Vec<Rc<str>> {
    let is_first = |person: &Person| {
        person.function.as_ref().is_some_and(|function| functions.contains(function))
    };
    let has_it = |is_wanted| {
        let people = document.people.iter();
        let people = people.filter(move |person| is_first(person) == is_wanted);
        people.map(|person| person.id.shared())
    };
    has_it(true).chain(has_it(false)).collect()
}

fn channels(document: &Document) -> Vec<Rc<str>> {
    let own = document.channels.iter().map(|own| own.id.shared());
    let own = own.filter(|own| !STANDARD_CHANNELS.contains(&&**own));
    STANDARD_CHANNELS.iter().map(|id| Rc::from(*id)).chain(own).collect()
}

fn mentions(kinds: &[Kind], document: &Document) -> Vec<Rc<str>> {
    let mut ids = Vec::new();
    for kind in kinds.iter().copied() {
        let journeys = document.journeys.iter().filter(|_| kind.is_in_journey());
        let homes = journeys.map(|journey| Some(journey.id().shared()));
        for journey in homes.chain((!kind.is_in_journey()).then_some(None)) {
            let shelf = document.shelf(kind, journey.as_deref());
            for id in shelf.iter().flat_map(|shelf| shelf.roster().ids()) {
                let subject = Subject { journey: journey.clone(), kind, id: id.clone() };
                ids.push(subject.to_string().into());
            }
        }
    }
    ids
}

/// The subject whose mention is offered under an id.
pub(super) fn mentioned(id: &str) -> Option<Subject> {
    let words: Vec<_> = id.split(' ').collect();
    match words[..] {
        [kind, id] => Some(Subject::of(Kind::parse(kind)?, id)),
        [journey, kind, id] => Some(Subject::inside(journey, Kind::parse(kind)?, id)),
        _ => None,
    }
}
