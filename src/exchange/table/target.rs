//! The document that a list comes into while it does: who is there, who is created because a row
//! names them, and what rows add. What rows say is not known here.

use std::rc::Rc;

use crate::analyze::closeness::{Close, Name};
use crate::exchange::ImportNote;
use crate::exchange::excerpt;
use crate::exchange::sequence::LONGEST_NAME;
use crate::exchange::table::cell::shape_at;
use crate::exchange::table::column::{columns, is_way};
use crate::exchange::table::directory::{Directory, Found};
use crate::exchange::table::guess::Choices;
use crate::model::document::Document;
use crate::model::json::Json;
use crate::model::names::Names;
use crate::model::own_ids::OwnIds;
use crate::model::reader::{Lookup, Reader};
use crate::model::shape::{Record, Shape};
use crate::model::subject::{Kind, Subject};
use crate::words::letters::fold;
use crate::words::{Message, Words};

/// The document that a list comes into.
pub(super) struct Target {
    pub(super) document: Document,
    pub(super) journey: Option<Rc<str>>,
    pub(super) notes: Vec<ImportNote>,
    pub(super) created: Vec<(Kind, usize)>,
    creates: bool,
    words: Rc<Words>,
    directories: Vec<(Kind, Directory)>,
    ids: OwnIds,
    /// What the row in hand names and nobody has.
    pending: Vec<(Kind, Rc<str>, String)>,
    /// How many notes belong to rows that came in.
    kept_notes: usize,
    /// Ids of entries that came in with the list.
    new: Names,
    /// Entries by what else they are told by than their name.
    by_key: Names,
    keyed: Vec<Rc<str>>,
}

/// Stands for a key that several have.
const SEVERAL: usize = usize::MAX;

/// Names are found out before they are written, so every one of them is known.
struct Everything;

impl Lookup for Everything {
    fn knows(&self, _: Kind, _: Option<&str>, _: &str) -> bool {
        true
    }
}

impl Target {
    /// The document as it is before the list, with a journey where the list needs one.
    pub(super) fn new(
        document: &Rc<Document>,
        choices: &Choices,
        title: &str,
        words: Rc<Words>,
    ) -> Self {
        let mut target = Self {
            document: Document::clone(document),
            journey: None,
            notes: Vec::new(),
            created: Vec::new(),
            creates: choices.creates,
            words,
            directories: Vec::new(),
            ids: OwnIds::default(),
            pending: Vec::new(),
            kept_notes: 0,
            new: Names::default(),
            by_key: Names::default(),
            keyed: Vec::new(),
        };
        if choices.kind.is_in_journey() {
            let journey = choices.journey.clone();
            let journey = journey.filter(|id| document.journey(id).is_some());
            target.journey = Some(journey.unwrap_or_else(|| target.new_journey(title)));
        }
        target.open(choices.kind);
        if choices.kind.is_in_journey() {
            target.open(Kind::Stage);
        }
        for column in columns(choices.kind) {
            column.form.refers_to().into_iter().for_each(|kind| target.open(kind));
        }
        target.index(choices.kind);
        target
    }

    /// The things of a kind.
    pub(super) fn directory(&self, kind: Kind) -> Option<&Directory> {
        self.directories.iter().find(|(known, _)| *known == kind).map(|(_, directory)| directory)
    }

    /// The name by which something is found again.
    pub(super) fn name_of(&self, kind: Kind, id: &str) -> String {
        self.directory(kind).map_or_else(|| id.to_owned(), |directory| directory.name_of(id))
    }

    /// Something of a kind.
    pub(super) fn subject(&self, kind: Kind, id: Rc<str>) -> Subject {
        Subject { journey: self.journey.clone().filter(|_| kind.is_in_journey()), kind, id }
    }

    /// Whether an entry came in with the list.
    pub(super) fn is_new(&self, id: &str) -> bool {
        self.new.has(id)
    }

    /// The entry with that key, or whose key begins with it.
    pub(super) fn keyed(&self, key: &str) -> Found {
        match self.by_key.get(key) {
            Some(SEVERAL) => Found::Several,
            Some(place) => Found::One(self.keyed[place].clone()),
            None => Found::Nobody,
        }
    }

    /// The id of whom a row names; of somebody new where nobody is there and that is wanted.
    pub(super) fn resolve(
        &mut self,
        line: u32,
        kind: Kind,
        name: &str,
        is_required: bool,
    ) -> Result<Option<String>, Message> {
        match self.directory(kind).map_or(Found::Nobody, |directory| directory.find(name)) {
            Found::One(id) => return Ok(Some(id.to_string())),
            Found::Several => {
                return Err(Message::new("table-several").with("name", excerpt(name)));
            }
            Found::Nobody => {}
        }
        let folded = fold(name);
        let same = |(of, _, name): &&(Kind, Rc<str>, String)| *of == kind && fold(name) == folded;
        if let Some((_, id, _)) = self.pending.iter().find(same) {
            return Ok(Some(id.to_string()));
        }
        if let Some(near) = self.near(kind, name) {
            return Err(Message::new("table-near")
                .with("name", excerpt(name))
                .with("kind", Message::new(kind.message_id()))
                .with("near", near));
        }
        let is_nameable = name.chars().nth(LONGEST_NAME).is_none() && !name.contains('\n');
        if self.creates && kind != Kind::Journey && is_nameable {
            let id = self.fresh(kind, name, &|_| false);
            self.pending.push((kind, id.as_str().into(), name.to_owned()));
            return Ok(Some(id));
        }
        let message = Message::new("table-nobody")
            .with("name", excerpt(name))
            .with("kind", Message::new(kind.message_id()));
        if is_required {
            return Err(message);
        }
        self.notes.push(ImportNote::new(line, message));
        Ok(None)
    }

    /// The name of a stage that is a letter or two away: a second one beside it is hardly meant.
    fn near(&self, kind: Kind, name: &str) -> Option<String> {
        let directory = self.directory(kind).filter(|_| kind == Kind::Stage)?;
        let meant = Name::new(name);
        let mut near = directory.names().filter(|other| {
            matches!(meant.close(&Name::new(other)), Some(Close::Alike | Close::Slip))
        });
        near.next().map(str::to_owned)
    }

    /// The row in hand came in: whom it named is created.
    pub(super) fn keep(&mut self) {
        for (kind, id, name) in std::mem::take(&mut self.pending) {
            let mut record = Json::object([("name", Json::text(name))]);
            self.insert(kind, &id, &mut record);
            self.count(kind);
        }
        self.kept_notes = self.notes.len();
    }

    /// The row in hand stays out, and all that it brought.
    pub(super) fn forget(&mut self) {
        self.pending.clear();
        self.notes.truncate(self.kept_notes);
    }

    /// An id that nobody has.
    pub(super) fn fresh(
        &mut self,
        kind: Kind,
        stem: &str,
        is_kept: &dyn Fn(&str) -> bool,
    ) -> String {
        let directories = &self.directories;
        let directory = directories.iter().find(|(known, _)| *known == kind);
        let is_known =
            |id: &str| is_kept(id) || directory.is_some_and(|(_, directory)| directory.has(id));
        self.ids.fresh(kind, stem, &is_known)
    }

    /// Adds an entry.
    pub(super) fn insert(&mut self, kind: Kind, id: &str, record: &mut Json) -> Subject {
        if kind == Kind::Touchpoint && record.member("stage").is_none() {
            let stage = self.any_stage();
            put(record, &["stage"], Json::text(stage));
        }
        let subject = self.subject(kind, id.into());
        let label = record.member("name").and_then(Json::as_text).unwrap_or_default().to_owned();
        put(record, &["id"], Json::text(id));
        let place = self.directories.iter().position(|(known, _)| *known == kind);
        let mut reader = self.reader(kind);
        let record = std::mem::take(record);
        if self.document.insert(&subject, usize::MAX, record, &mut reader)
            && let Some(place) = place
        {
            self.directories[place].1.add(subject.id.clone(), &label);
        }
        self.new.add(id);
        subject
    }

    /// Lets an entry say something else.
    pub(super) fn replace(&mut self, subject: &Subject, record: Json) {
        let mut reader = self.reader(subject.kind);
        self.document.replace(subject, record, &mut reader);
    }

    fn reader(&self, kind: Kind) -> Reader<'static> {
        match self.journey.as_deref().filter(|_| kind.is_in_journey()) {
            Some(journey) => Reader::inside(&Everything, journey),
            None => Reader::new(&Everything),
        }
    }

    fn new_journey(&mut self, title: &str) -> Rc<str> {
        self.open(Kind::Journey);
        let id = self.fresh(Kind::Journey, title, &|_| false);
        let mut record = Json::object([("title", Json::text(title))]);
        self.insert(Kind::Journey, &id, &mut record);
        self.count(Kind::Journey);
        id.into()
    }

    /// The first stage; a new one where there is none.
    fn any_stage(&mut self) -> String {
        let journey = self.journey.as_deref().and_then(|id| self.document.journey(id));
        if let Some(stage) = journey.and_then(|journey| journey.stages().iter().next()) {
            return stage.id.as_str().to_owned();
        }
        let name = self.words.text("exchange-first-stage");
        let id = self.fresh(Kind::Stage, &name, &|_| false);
        let mut record = Json::object([("name", Json::text(name))]);
        self.insert(Kind::Stage, &id, &mut record);
        self.count(Kind::Stage);
        id
    }

    fn count(&mut self, kind: Kind) {
        match self.created.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => self.created.push((kind, 1)),
        }
    }

    fn open(&mut self, kind: Kind) {
        if self.directory(kind).is_none() {
            let journey = self.journey.as_deref();
            let directory = Directory::of(&self.document, kind, journey, &self.words);
            self.directories.push((kind, directory));
        }
    }

    /// Finds out by what else than their names entries are told: ways by their ends, touchpoints
    /// by name and stage.
    fn index(&mut self, kind: Kind) {
        let Some(shelf) = self.document.shelf(kind, self.journey.as_deref()) else { return };
        let mut keys = Vec::new();
        for place in 0..shelf.roster().len() {
            let Some((record, id)) = shelf.entry(place).zip(shelf.roster().id(place)) else {
                continue;
            };
            let label = fold(record.identity().map_or("", |identity| identity.label).trim());
            if is_way(kind) {
                let ends = format!("{}\n{}", reference(record, "from"), reference(record, "to"));
                keys.push((format!("{ends}\n{label}"), id.clone()));
                keys.push((ends, id.clone()));
            } else if kind == Kind::Touchpoint {
                keys.push((format!("{label}\n{}", reference(record, "stage")), id.clone()));
            }
        }
        for (key, id) in keys {
            let place = self.keyed.len();
            self.keyed.push(id);
            if self.by_key.set(key.as_str().into(), place).is_some() {
                self.by_key.set(key.into(), SEVERAL);
            }
        }
    }
}

fn reference<'a>(record: &'a dyn Record, key: &str) -> &'a str {
    match shape_at(record, &[key]) {
        Shape::Reference(reference) => reference.id,
        _ => "",
    }
}

/// Puts a value at the end of a path and makes what is missing on the way. Says whether something
/// else was there.
pub(super) fn put(json: &mut Json, path: &[&str], value: Json) -> bool {
    let Some((key, rest)) = path.split_first() else {
        let is_other = *json != value;
        *json = value;
        return is_other;
    };
    if !matches!(json, Json::Object(_)) {
        *json = Json::Object(Vec::new());
    }
    let Json::Object(members) = json else { return false };
    let found = members.iter().position(|(name, _)| name == key);
    let place = found.unwrap_or_else(|| {
        members.push(((*key).to_owned(), Json::Null));
        members.len() - 1
    });
    put(&mut members[place].1, rest, value)
}
