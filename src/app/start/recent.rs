//! The maps of the shelf as the start page shows them. They are read and drawn when somebody looks
//! at the page, one at a time, and never when they are kept.

use std::rc::Rc;

use crate::app::keep::readable;
use crate::app::shelf::entry::{Entry, ROOM, age, is_crowded};
use crate::app::sketch::Sketch;
use crate::app::state::State;
use crate::words::Message;

/// A map of the shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Recent {
    /// The key that it is kept under.
    pub key: Rc<str>,
    /// Its title, as far as it is known.
    pub title: String,
    /// How many touchpoints it has, as far as that is known.
    pub touchpoints: Option<usize>,
    /// How long ago it was changed last.
    pub age: Message,
    /// Its drawing, if there is one.
    pub sketch: Option<Rc<Sketch>>,
    /// Whether it is still to be drawn.
    pub is_awaited: bool,
    /// Whether it is the one that is open.
    pub is_open: bool,
}

/// A map of the shelf that was read and drawn.
pub(super) struct Drawn {
    key: Rc<str>,
    revision: u64,
    title: Option<String>,
    touchpoints: Option<usize>,
    sketch: Option<Rc<Sketch>>,
}

impl Drawn {
    /// Reads and draws it. Of what can't be read, nothing is known.
    pub(super) fn of(entry: &Entry) -> Self {
        let document = readable(&entry.kept.text);
        Self {
            key: entry.key.clone(),
            revision: entry.kept.revision,
            title: document.as_ref().map(|document| document.title.clone()),
            touchpoints: document.as_ref().map(|document| document.touchpoint_count()),
            sketch: document.as_ref().and_then(|document| Sketch::of(document)).map(Rc::new),
        }
    }

    fn is_of(&self, entry: &Entry) -> bool {
        self.key == entry.key && self.revision == entry.kept.revision
    }
}

impl State {
    /// The next map of the shelf that is to be seen and was not drawn yet.
    pub(super) fn undrawn(&self) -> Option<Entry> {
        let entries = self.shelf.entries.as_ref().filter(|_| self.start.is_shown)?;
        let is_undrawn = |entry: &&Entry| !self.start.drawn.iter().any(|drawn| drawn.is_of(entry));
        entries.iter().find(is_undrawn).cloned()
    }

    /// Shows what lies on the shelf.
    pub(super) fn show_recent(&mut self) {
        let Some(entries) = self.shelf.entries.clone() else { return };
        self.start.drawn.retain(|drawn| entries.iter().any(|entry| drawn.is_of(entry)));
        let recent: Vec<_> = entries.iter().map(|entry| self.recent(entry)).collect();
        let is_crowded = is_crowded(&entries, ROOM);
        let page = &self.start.page;
        if page.recent != recent || page.is_crowded != is_crowded {
            let page = Rc::make_mut(&mut self.start.page);
            (page.recent, page.is_crowded) = (recent, is_crowded);
        }
    }

    fn recent(&self, entry: &Entry) -> Recent {
        let drawn = self.start.drawn.iter().find(|drawn| drawn.is_of(entry));
        let title = drawn.and_then(|drawn| drawn.title.clone()).or_else(|| entry.title.clone());
        let touchpoints = drawn.and_then(|drawn| drawn.touchpoints).or(entry.touchpoints);
        Recent {
            key: entry.key.clone(),
            title: title.unwrap_or_default(),
            touchpoints,
            age: age(entry.at, self.shelf.seen),
            sketch: drawn.and_then(|drawn| drawn.sketch.clone()),
            is_awaited: drawn.is_none(),
            is_open: self.keeping.key.as_ref() == Some(&entry.key),
        }
    }
}
