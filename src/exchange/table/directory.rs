//! Who is meant by a name in a cell, and by which name somebody is found again. It changes nothing
//! in a document.

use std::rc::Rc;

use crate::exchange::table::names::{of_word, plain};
use crate::model::channel::STANDARD_CHANNELS;
use crate::model::document::Document;
use crate::model::names::Names;
use crate::model::subject::Kind;
use crate::words::Words;
use crate::words::letters::fold;

/// The things of one kind by their ids and names.
#[derive(Clone, Debug, Default)]
pub(super) struct Directory {
    ids: Vec<Rc<str>>,
    labels: Vec<String>,
    by_id: Names,
    by_name: Names,
}

/// Whom a text means.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// This one.
    One(Rc<str>),
    /// One of several of that name.
    Several,
    /// Nobody that is there.
    Nobody,
}

/// Stands for a name that several have.
const SEVERAL: usize = usize::MAX;

impl Directory {
    /// The things of a kind in a document; of a journey, for what lives inside journeys.
    pub(super) fn of(
        document: &Document,
        kind: Kind,
        journey: Option<&str>,
        words: &Words,
    ) -> Self {
        let mut directory = Self::default();
        if let Some(shelf) = document.shelf(kind, journey) {
            let entries = (0..shelf.roster().len()).filter_map(|place| shelf.entry(place));
            for identity in entries.filter_map(|entry| entry.identity()) {
                directory.add(identity.id.clone(), identity.label);
            }
        }
        if kind == Kind::Channel {
            for id in STANDARD_CHANNELS.into_iter().filter(|id| document.channels.get(id).is_none())
            {
                directory.add(id.into(), &words.word("channel", id));
                directory.add_other_names(id);
            }
        }
        directory
    }

    /// Adds one.
    pub(super) fn add(&mut self, id: Rc<str>, label: &str) {
        let place = self.ids.len();
        self.by_id.set(id.clone(), place);
        self.ids.push(id);
        self.labels.push(label.trim().to_owned());
        let name = fold(label.trim());
        if !name.is_empty() && self.by_name.set(name.as_str().into(), place).is_some() {
            self.by_name.set(name.into(), SEVERAL);
        }
    }

    /// Whether there is one with that id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.by_id.has(id)
    }

    /// All names.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().map(String::as_str)
    }

    /// Whom a text means: the one with that id, or the only one of that name.
    pub(super) fn find(&self, text: &str) -> Found {
        let place = self.by_id.get(text).or_else(|| self.by_name.get(&fold(text.trim())));
        let place = place.or_else(|| self.by_name.get(&plain(text)));
        match place {
            Some(SEVERAL) => Found::Several,
            Some(place) => Found::One(self.ids[place].clone()),
            None => Found::Nobody,
        }
    }

    /// The name by which one is found again; its id where there is no such name.
    pub(super) fn name_of(&self, id: &str) -> String {
        let label = self.by_id.get(id).map(|place| &self.labels[place]);
        let is_its =
            |label: &&String| matches!(self.find(label), Found::One(found) if *found == *id);
        label.filter(is_its).map_or_else(|| id.to_owned(), Clone::clone)
    }

    fn add_other_names(&mut self, id: &str) {
        let Some(place) = self.by_id.get(id) else { return };
        for name in of_word(id).split('|') {
            if !self.by_name.has(name) {
                self.by_name.set(name.into(), place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_found_by_id_and_by_name() {
        let mut people = Directory::default();
        for (id, name) in
            [("ann", "Ann Ü"), ("p2", "Bob"), ("p3", "Bob"), ("p4", "ann"), ("p5", "")]
        {
            people.add(id.into(), name);
        }
        let one = |id: &str| Found::One(id.into());
        for (text, found) in [
            ("ann", one("ann")),
            ("ANN u", one("ann")),
            ("p3", one("p3")),
            ("bob", Found::Several),
            ("Cem", Found::Nobody),
            ("", Found::Nobody),
        ] {
            assert_eq!(people.find(text), found, "{text}");
        }
        let names = ["ann", "p2", "p4", "p5", "p9"].map(|id| people.name_of(id));
        assert_eq!(names, ["Ann Ü", "p2", "p4", "p5", "p9"]);
    }

    #[test]
    fn channels_have_many_names() {
        let words = Words::new("en");
        let channels = Directory::of(&Document::empty(), Kind::Channel, None, &words);
        for text in ["web", "Website", "Online-Shop", "Webseite"] {
            assert_eq!(channels.find(text), Found::One("web".into()), "{text}");
        }
        assert_eq!(channels.find("Pigeons"), Found::Nobody);
    }
}
