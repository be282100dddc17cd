//! Which field belongs to which part, and taking them out. A field that is not in the table stays.

use crate::exchange::redact::Part;
use crate::format::header::VERSION_KEY;
use crate::model::document::Document;
use crate::model::json::Extra;
use crate::model::shape::{List, Record, Shape, ShapeMut, Shelf, Slot};
use crate::model::subject::Kind;
use crate::model::value::Value;
use crate::words::Words;

/// Fields by the kind of their record and the keys that lead to them.
const TABLE: &[(Kind, &str, Part)] = &[
    (Kind::Document, "description", Part::Texts),
    (Kind::Document, "extensions", Part::Unknown),
    (Kind::Document, "reviews", Part::Reviews),
    (Kind::Document, "waivers", Part::Reviews),
    (Kind::Person, "title", Part::People),
    (Kind::Person, "contact", Part::Contacts),
    (Kind::Person, "description", Part::Texts),
    (Kind::System, "description", Part::Texts),
    (Kind::System, "vendor", Part::Vendors),
    (Kind::System, "decision.reason", Part::Texts),
    (Kind::System, "cost", Part::Costs),
    (Kind::System, "contract", Part::Costs),
    (Kind::System, "seats", Part::Costs),
    (Kind::System, "sla", Part::Costs),
    (Kind::System, "controls", Part::Security),
    (Kind::System, "links", Part::Links),
    (Kind::Integration, "encrypted", Part::Security),
    (Kind::Integration, "description", Part::Texts),
    (Kind::DataCategory, "description", Part::Texts),
    (Kind::Purpose, "description", Part::Texts),
    (Kind::Purpose, "controller", Part::Vendors),
    (Kind::Purpose, "recipients.name", Part::Vendors),
    (Kind::Purpose, "measures", Part::Security),
    (Kind::Journey, "description", Part::Texts),
    (Kind::Journey, "volume", Part::Values),
    (Kind::Journey, "links", Part::Links),
    (Kind::Stage, "aim", Part::Texts),
    (Kind::Stage, "description", Part::Texts),
    (Kind::Touchpoint, "description", Part::Texts),
    (Kind::Touchpoint, "security.controls", Part::Security),
    (Kind::Touchpoint, "security.notes", Part::Security),
    (Kind::Touchpoint, "security.risks", Part::Security),
    (Kind::Touchpoint, "security.dpia", Part::Security),
    (Kind::Touchpoint, "security.exception", Part::Security),
    (Kind::Touchpoint, "security.checkedBy", Part::Security),
    (Kind::Touchpoint, "security.checkedOn", Part::Security),
    (Kind::Touchpoint, "volume", Part::Values),
    (Kind::Touchpoint, "cost", Part::Costs),
    (Kind::Touchpoint, "value", Part::Values),
    (Kind::Touchpoint, "metrics", Part::Values),
    (Kind::Touchpoint, "experience.pains", Part::Texts),
    (Kind::Touchpoint, "experience.opportunities", Part::Texts),
    (Kind::Touchpoint, "experiments", Part::Texts),
    (Kind::Touchpoint, "links", Part::Links),
    (Kind::Transition, "trigger", Part::Texts),
    (Kind::Transition, "share", Part::Values),
    (Kind::Transition, "volume", Part::Values),
    (Kind::Transition, "description", Part::Texts),
    (Kind::Persona, "description", Part::Texts),
    (Kind::Persona, "share", Part::Values),
    (Kind::Channel, "description", Part::Texts),
    (Kind::Metric, "definition", Part::Texts),
    (Kind::Metric, "formula", Part::Texts),
    (Kind::Metric, "reading", Part::Texts),
    (Kind::Objective, "description", Part::Texts),
    (Kind::Objective, "baseline", Part::Values),
    (Kind::Objective, "target", Part::Values),
    (Kind::Guideline, "description", Part::Texts),
    (Kind::Term, "definition", Part::Texts),
    (Kind::Review, "decisions", Part::Texts),
    (Kind::Review, "actions", Part::Texts),
    (Kind::Review, "notes", Part::Texts),
    (Kind::Waiver, "reason", Part::Texts),
];

/// The part that a field belongs to, if it belongs to one.
pub(super) fn part(kind: Kind, way: &str) -> Option<Part> {
    TABLE.iter().find(|(of, known, _)| *of == kind && *known == way).map(|(.., part)| *part)
}

/// Takes parts out of a document, and counts how much of each there was.
pub(super) struct Stripping<'a> {
    goes: &'a [Part],
    /// What stands for a text that has to be there.
    instead: String,
    counts: [usize; Part::ALL.len()],
    way: String,
}

impl<'a> Stripping<'a> {
    pub(super) fn new(goes: &'a [Part], words: &Words) -> Self {
        let instead = words.text("redact-instead");
        Self { goes, instead, counts: [0; Part::ALL.len()], way: String::new() }
    }

    /// How much there was of a part.
    pub(super) fn count(&self, part: Part) -> usize {
        self.counts[part as usize]
    }

    /// Takes them out of everything.
    pub(super) fn document(&mut self, document: &mut Document) {
        // Without the number of a newer version, the copy would pass for one of this version.
        let version: Extra = document.extra.extract_if(.., |(key, _)| key == VERSION_KEY).collect();
        self.record(document, Kind::Document);
        document.extra.extend(version);
    }

    fn has_to_go(&mut self, part: Part, count: usize) -> bool {
        let goes = self.goes.contains(&part);
        self.counts[part as usize] += if goes { count } else { 0 };
        goes
    }

    fn record(&mut self, record: &mut dyn Record, kind: Kind) {
        let unknown = record.extra().len();
        if unknown > 0 && self.has_to_go(Part::Unknown, unknown) {
            record.extra_mut().clear();
        }
        let keys = record.keys();
        for (place, key) in keys.iter().enumerate() {
            let before = self.way.len();
            if before > 0 {
                self.way.push('.');
            }
            self.way.push_str(key);
            if let Some(field) = record.field_mut(place) {
                self.field(field, kind);
            }
            self.way.truncate(before);
        }
    }

    fn field(&mut self, field: &mut dyn Value, kind: Kind) {
        let Some(part) = part(kind, &self.way) else { return self.inside(field, kind) };
        let count = said(field.shape());
        if count == 0 || !self.has_to_go(part, count) {
            return self.inside(field, kind);
        }
        match field.shape_mut() {
            ShapeMut::Slot(slot) => slot.close(),
            ShapeMut::Text(text) => text.clone_from(&self.instead),
            ShapeMut::Shelf(shelf) => empty(shelf),
            ShapeMut::List(list) => (0..list.count()).rev().for_each(|place| list.remove(place)),
            _ => {}
        }
    }

    fn inside(&mut self, value: &mut dyn Value, kind: Kind) {
        match value.shape_mut() {
            ShapeMut::Slot(slot) => self.slot(slot, kind),
            ShapeMut::List(list) => self.list(list, kind),
            ShapeMut::Record(record) => self.record(record, kind),
            ShapeMut::Shelf(shelf) => self.shelf(shelf),
            ShapeMut::Mention(mention) => {
                let unknown = mention.extra.len();
                if unknown > 0 && self.has_to_go(Part::Unknown, unknown) {
                    mention.extra.clear();
                }
            }
            ShapeMut::Text(_)
            | ShapeMut::Word(_)
            | ShapeMut::Bool(_)
            | ShapeMut::Number(_)
            | ShapeMut::Any(_)
            | ShapeMut::Reference(..) => {}
        }
    }

    fn slot(&mut self, slot: &mut dyn Slot, kind: Kind) {
        let Some(inner) = slot.inner() else { return };
        if is_unknown_word(inner) && self.has_to_go(Part::Unknown, 1) {
            return slot.close();
        }
        self.inside(inner, kind);
    }

    /// Fields of what is in a list go by the keys that lead to the list.
    fn list(&mut self, list: &mut dyn List, kind: Kind) {
        let mut place = 0;
        while let Some(item) = list.item_mut(place) {
            if is_unknown_word(item) && self.has_to_go(Part::Unknown, 1) {
                list.remove(place);
                continue;
            }
            self.field(item, kind);
            place += 1;
        }
    }

    fn shelf(&mut self, shelf: &mut dyn Shelf) {
        let way = std::mem::take(&mut self.way);
        let kind = shelf.kind();
        for place in 0..shelf.roster().len() {
            if let Some(entry) = shelf.entry_mut(place) {
                self.record(entry, kind);
            }
        }
        self.way = way;
    }
}

/// How much a field says.
fn said(shape: Shape<'_>) -> usize {
    match shape {
        Shape::Unknown => 0,
        Shape::List(list) => list.count().max(1),
        Shape::Shelf(shelf) => shelf.roster().len(),
        _ => 1,
    }
}

fn empty(shelf: &mut dyn Shelf) {
    while let Some(id) = shelf.roster().id(0).cloned() {
        if !shelf.remove(&id) {
            return;
        }
    }
}

/// Whether it is a word of a choice that this version does not know.
fn is_unknown_word(value: &mut dyn Value) -> bool {
    let Shape::Text(text) = value.shape() else { return false };
    let text = text.to_owned();
    match value.shape_mut() {
        ShapeMut::Word(word) => !word.words().is_empty() && !word.words().contains(&&*text),
        _ => false,
    }
}
