//! A small, complete document of some touchpoints: themselves, the transitions between them, and
//! all that they refer to. Texts of it travel between maps. It never changes the document at hand.

use std::rc::Rc;

use crate::edit::remove::settle;
use crate::edit::revise::said;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::names::{Ids, Names};
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::{Entity, Reference, Value};
use crate::model::walk::references::of_record;
use crate::model::walk::write::own;

/// What touchpoints refer to, and what that refers to in turn, as far as it travels with them.
pub(crate) const BROUGHT: [Kind; 8] = [
    Kind::Person,
    Kind::System,
    Kind::DataCategory,
    Kind::Purpose,
    Kind::Persona,
    Kind::Channel,
    Kind::Metric,
    Kind::Journey,
];

const OURS: &str = "journey-map";
const EXCERPT: &str = "excerpt";

/// These touchpoints of a journey as a document; `None` where there are none of them.
pub fn excerpt(document: &Document, journey: &str, touchpoints: &[Rc<str>]) -> Option<Document> {
    let source = document.journeys.get(journey)?;
    let part = part(source, touchpoints)?;
    let mut excerpt = Document::empty();
    excerpt.language.clone_from(&document.language);
    excerpt.currency.clone_from(&document.currency);
    let mark = Json::object([(OURS, Json::object([(EXCERPT, Json::Bool(true))]))]);
    excerpt.extensions = Some(Rc::new(mark));
    let wanted = wanted(document, &part);
    for kind in BROUGHT {
        let Some(shelf) = document.shelf(kind, None) else { continue };
        for (place, id) in shelf.roster().ids().iter().enumerate() {
            let is_part = kind == Kind::Journey && **id == *part.id().as_str();
            let record = shelf.entry(place).filter(|_| wanted.of(kind).has(id) && !is_part);
            let Some(Json::Object(mut said_of)) = record.map(own) else { continue };
            if kind == Kind::Journey {
                // Of a journey inside, its name is enough to know it again.
                said_of.retain(|(key, _)| matches!(key.as_str(), "id" | "title"));
            }
            let subject = Subject::of(kind, id.clone());
            said(document, &subject, |reader| {
                excerpt.insert(&subject, usize::MAX, Json::Object(said_of), reader)
            })
            .ok()?;
        }
    }
    excerpt.journeys.insert(0, Rc::new(part));
    settle(&mut excerpt, Kind::ALL.to_vec());
    Some(excerpt)
}

/// Whether a document is an excerpt of another one, and no map of its own.
pub fn is_excerpt(document: &Document) -> bool {
    let ours = document.extensions.as_ref().and_then(|all| all.member(OURS));
    ours.and_then(|ours| ours.member(EXCERPT)) == Some(&Json::Bool(true))
}

/// The journey without all else.
fn part(source: &Journey, touchpoints: &[Rc<str>]) -> Option<Journey> {
    let mut part = Journey::new(Id::parse(source.id().as_str())?, source.label());
    let (mut chosen, mut stages) = (Names::default(), Names::default());
    for id in touchpoints {
        chosen.add(id);
    }
    let is_in = |touchpoint: &&Rc<Touchpoint>| chosen.has(touchpoint.id.as_str());
    let all: Vec<&Rc<Touchpoint>> = source.touchpoints().filter(is_in).collect();
    for touchpoint in &all {
        stages.add(touchpoint.stage.as_str());
    }
    for stage in source.stages().iter().filter(|stage| stages.has(stage.id.as_str())) {
        part.insert_stage(usize::MAX, stage.clone());
    }
    for touchpoint in all {
        part.insert_touchpoint(usize::MAX, touchpoint.clone());
    }
    for way in source.transitions() {
        // One that leads elsewhere is not put in.
        part.insert_transition(usize::MAX, way.clone());
    }
    part.touchpoints().next()?;
    Some(part)
}

/// Everything that the journey refers to, and what that refers to in turn.
fn wanted(document: &Document, part: &Journey) -> Ids {
    let mut wanted = Ids::default();
    let mut open: Vec<Subject> = Vec::new();
    let mut note = |reference: Reference<'_>, open: &mut Vec<Subject>| {
        if BROUGHT.contains(&reference.kind) && wanted.of_mut(reference.kind).add(reference.id) {
            open.push(Subject::of(reference.kind, reference.id));
        }
    };
    part.references(&mut |reference| note(reference, &mut open));
    while let Some(subject) = open.pop() {
        let record = document.record(&subject).filter(|_| subject.kind != Kind::Journey);
        record.into_iter().for_each(|record| of_record(record, &mut |it| note(it, &mut open)));
    }
    wanted
}
