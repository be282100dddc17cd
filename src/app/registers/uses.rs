//! Where something that journeys share is used: which things refer to it, and as what. It looks at
//! references alone; texts that mention a name are another question.

use std::rc::Rc;

use crate::model::document::Document;
use crate::model::shape::{Record, shelves};
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::model::walk::places;
use crate::words::Message;

/// A thing that refers to another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    /// What refers to it.
    pub holder: Subject,
    /// What people call that; may be empty.
    pub name: String,
    /// The title of the journey that it is in.
    pub journey: Option<String>,
    /// As what: each time the keys that lead to the reference, joined by `-`. Each has a text.
    pub roles: Vec<String>,
}

/// How many things of a kind refer to something, and as what.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// As what.
    pub role: String,
    /// How many.
    pub count: usize,
}

/// Everything that refers to a subject, in the order of the file.
pub fn uses(document: &Document, subject: &Subject) -> Vec<Use> {
    let mut uses = Vec::new();
    each(document, &mut |home, record| {
        let Some(identity) = record.identity() else { return };
        let mut roles = Vec::new();
        places::visit(record, &mut |way, reference| {
            let journey = reference.journey.or(home.map(|(id, _)| &**id));
            let is_here = !subject.kind.is_in_journey() || journey == subject.journey.as_deref();
            if reference.kind == subject.kind && reference.id == &*subject.id && is_here {
                let role = way.join("-");
                if !roles.contains(&role) {
                    roles.push(role);
                }
            }
        });
        if roles.is_empty() {
            return;
        }
        let (kind, id) = (identity.kind, identity.id.clone());
        let journey = home.map(|(id, _)| id.clone()).filter(|_| kind.is_in_journey());
        let holder = Subject { journey, kind, id };
        let journey = home.map(|(_, title)| title.to_owned()).filter(|_| kind.is_in_journey());
        uses.push(Use { holder, name: identity.label.to_owned(), journey, roles });
    });
    uses
}

/// The same, counted by kind and role, in the order in which they come.
pub fn grouped(uses: &[Use]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for found in uses {
        let kind = found.holder.kind;
        for role in &found.roles {
            match groups.iter_mut().find(|group| group.kind == kind && group.role == *role) {
                Some(group) => group.count += 1,
                None => groups.push(Group { kind, role: role.clone(), count: 1 }),
            }
        }
    }
    groups
}

/// So many things of a kind.
pub fn counted(kind: Kind, count: usize) -> Message {
    Message::new(match kind {
        Kind::Document => "count-document",
        Kind::Person => "count-person",
        Kind::System => "count-system",
        Kind::Integration => "count-integration",
        Kind::DataCategory => "count-dataCategory",
        Kind::Purpose => "count-purpose",
        Kind::Journey => "count-journey",
        Kind::Persona => "count-persona",
        Kind::Channel => "count-channel",
        Kind::Metric => "count-metric",
        Kind::Objective => "count-objective",
        Kind::Guideline => "count-guideline",
        Kind::Term => "count-term",
        Kind::Review => "count-review",
        Kind::Waiver => "count-waiver",
        Kind::Stage => "count-stage",
        Kind::Touchpoint => "count-touchpoint",
        Kind::Transition => "count-transition",
    })
    .with("count", count)
}

/// How often the entries of a register are used, by their places in it. `more` hears of each
/// reference: the place of the entry, and the keys that lead to it.
pub(super) fn tally(
    document: &Document,
    kind: Kind,
    more: &mut dyn FnMut(usize, Kind, &[&'static str]),
) -> Vec<usize> {
    let Some(shelf) = document.shelf(kind, None) else { return Vec::new() };
    let mut counts = vec![0; shelf.roster().len()];
    // Who counted an entry last: a thing that uses it twice counts once.
    let mut last = vec![0; counts.len()];
    let mut number = 0;
    each(document, &mut |_, record| {
        let Some(identity) = record.identity() else { return };
        number += 1;
        places::visit(record, &mut |way, reference| {
            if reference.kind != kind {
                return;
            }
            let Some(place) = shelf.roster().place(reference.id) else { return };
            more(place, identity.kind, way);
            if last[place] != number {
                last[place] = number;
                counts[place] += 1;
            }
        });
    });
    counts
}

/// The id and the title of a journey.
pub(super) type Home<'a> = Option<(&'a Rc<str>, &'a str)>;

/// Calls `visit` for everything with an id, with the journey that it is in, in the order of the
/// file.
pub(super) fn each<'a>(document: &'a Document, visit: &mut dyn FnMut(Home<'a>, &'a dyn Record)) {
    for shelf in shelves(document) {
        if shelf.kind() == Kind::Journey {
            for journey in document.journeys.iter() {
                let record: &dyn Record = &**journey;
                let home = record.identity().map(|identity| (identity.id, journey.label()));
                visit(home, record);
                for inner in shelves(record) {
                    let entries = (0..inner.roster().len()).filter_map(|place| inner.entry(place));
                    entries.for_each(|entry| visit(home, entry));
                }
            }
            continue;
        }
        let entries = (0..shelf.roster().len()).filter_map(|place| shelf.entry(place));
        entries.for_each(|entry| visit(None, entry));
    }
}
