//! Keeps one map in the browser, in the order in which it is asked to.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::IdbTransaction;

use crate::app::effect::Save;
use crate::app::event::Keep;
use crate::app::keeping::{KeptMap as Kept, NotKept};
use crate::platform::database::{About, Attempt, Database, Outcome, Row};
use crate::platform::failure::unkept;
use crate::platform::leaving::{self, Note};
use crate::platform::storage::Shared;
use crate::words::Message;

/// Where a map is kept. Clones share it.
#[derive(Clone)]
pub(crate) struct KeptMap(Rc<Inner>);

struct Inner {
    shared: Rc<Shared>,
    key: Rc<str>,
    was_read: Cell<bool>,
    under_way: RefCell<Vec<IdbTransaction>>,
    /// Saves without an answer, the oldest first; each waits for the one before it.
    unanswered: RefCell<VecDeque<Save>>,
    /// The last revision that is known to be kept.
    known: Cell<u64>,
    /// The last revision before the map was emptied.
    former: Cell<u64>,
    was_empty: Cell<bool>,
    left_note: Cell<bool>,
}

impl KeptMap {
    pub(crate) fn new(shared: Rc<Shared>, key: Rc<str>) -> Self {
        Self(Rc::new(Inner {
            shared,
            key,
            was_read: Cell::default(),
            under_way: RefCell::default(),
            unanswered: RefCell::default(),
            known: Cell::default(),
            former: Cell::default(),
            was_empty: Cell::new(true),
            left_note: Cell::default(),
        }))
    }

    /// The key that it is kept under.
    pub(crate) fn key(&self) -> &Rc<str> {
        &self.0.key
    }

    /// Looks what is kept.
    pub(crate) async fn read(&self) -> Result<Option<Kept>, JsValue> {
        match self.0.was_read.replace(true) {
            false => self.first().await,
            true => self.newest().await.map(|row| row.map(|row| row.kept)),
        }
    }

    /// Takes up what a page before left on its way, unless something is on its way from here.
    pub(crate) async fn take_up(&self) -> Result<(), JsValue> {
        if self.0.unanswered.borrow().is_empty() {
            self.0.was_read.set(true);
            self.first().await?;
        }
        Ok(())
    }

    /// Keeps a document. Where the database is open and no other save is unanswered, that has
    /// begun when this returns.
    pub(crate) fn keep(&self, save: Save) {
        self.ask_to_persist(&save);
        self.0.unanswered.borrow_mut().push_back(save.clone());
        if !save.follows {
            self.start(save);
        }
    }

    /// Sees to what is on its way: the page is about to go, and nobody will be there to answer.
    pub(crate) fn leave(&self) {
        for transaction in self.0.under_way.borrow().iter() {
            #[allow(deprecated, reason = "web-sys says so, the standard does not")]
            // What has ended already needs no commit.
            let _ = transaction.commit();
        }
        if let Some(save) = self.0.unanswered.borrow().back() {
            let note = Note {
                after: self.0.known.get(),
                writer: self.0.shared.writer.clone(),
                is_empty: save.is_empty(),
                source: save.source,
                text: save.text(),
            };
            self.0.left_note.set(note.leave(&save.key));
        }
    }

    /// Keeps what was dropped as it was, if nothing is kept in its place.
    pub(crate) async fn put_back(&self, kept: Kept, about: About) -> Result<(), JsValue> {
        let database = self.0.shared.connection.renewed().await?;
        let writer = self.0.shared.writer.clone();
        let row = Row { kept, is_empty: false, former: 0, writer, about };
        let attempt = self.begin(&database, &row)?;
        match self.end(&attempt).await {
            Outcome::Kept | Outcome::Taken => Ok(()),
            Outcome::Failed(thrown) => Err(thrown),
        }
    }

    fn start(&self, save: Save) {
        let database = self.0.shared.connection.current();
        // What nobody emptied is only kept after a look at what is there.
        let begun = match database {
            Some(database) if save.may_empty || !save.is_empty() => {
                self.begin(&database, &self.row(&save)).ok()
            }
            _ => None,
        };
        let map = self.clone();
        spawn_local(async move {
            let answer = match begun {
                Some(attempt) => map.finish(attempt, &save).await,
                None => map.open_and_keep(&save).await,
            };
            map.answer(answer);
        });
    }

    /// Answers a save, and goes on with the one that waits for it; that one fails where this one
    /// did, because it counts on it.
    fn answer(&self, answer: Keep) {
        let is_kept = matches!(answer, Keep::Kept { .. });
        let next = {
            let mut unanswered = self.0.unanswered.borrow_mut();
            unanswered.pop_front();
            unanswered.front().cloned()
        };
        if next.is_none() && self.0.left_note.take() {
            leaving::tear(&self.0.key);
        }
        self.0.shared.tell(answer);
        match next {
            Some(next) if is_kept => self.start(next),
            Some(_) => self.answer(self.not_kept(NotKept::Conflict(None))),
            None => {}
        }
    }

    async fn open_and_keep(&self, save: &Save) -> Keep {
        let attempt = async {
            // A connection that could not begin is of no use any more.
            let database = self.0.shared.connection.renewed().await?;
            if save.is_empty() && !save.may_empty {
                let newest = database.newest(&self.0.key).await?;
                if newest.is_some_and(|row| !row.is_empty) {
                    return Ok(None);
                }
            }
            self.begin(&database, &self.row(save)).map(Some)
        };
        match attempt.await {
            Ok(Some(attempt)) => self.finish(attempt, save).await,
            Ok(None) => self.not_kept(NotKept::Refused(Message::new("platform-would-empty"))),
            Err(thrown) => self.not_kept(NotKept::Refused(unkept(&thrown))),
        }
    }

    fn not_kept(&self, why: NotKept) -> Keep {
        Keep::NotKept { key: self.0.key.clone(), why }
    }

    fn row(&self, save: &Save) -> Row {
        let is_empty = save.is_empty();
        if is_empty && !self.0.was_empty.get() {
            self.0.former.set(save.expected);
        }
        let (revision, text) = (save.expected + 1, save.text().into());
        Row {
            kept: Kept { revision, text, source: save.source },
            is_empty,
            former: self.0.former.get(),
            writer: self.0.shared.writer.clone(),
            about: About {
                title: Some(save.title().to_owned()),
                touchpoints: Some(save.touchpoints()),
                at: Date::now(),
                is_loose: save.is_loose,
            },
        }
    }

    fn begin(&self, database: &Database, row: &Row) -> Result<Attempt, JsValue> {
        let attempt = database.begin(&self.0.key, row)?;
        self.0.under_way.borrow_mut().push(attempt.transaction.clone());
        Ok(attempt)
    }

    async fn finish(&self, attempt: Attempt, save: &Save) -> Keep {
        match self.end(&attempt).await {
            Outcome::Kept => {
                self.0.known.set(save.expected + 1);
                self.0.was_empty.set(save.is_empty());
                self.0.shared.call(&self.0.key);
                Keep::Kept { key: self.0.key.clone(), revision: save.expected + 1 }
            }
            Outcome::Taken => self.not_kept(match self.newest().await {
                Ok(theirs) => NotKept::Conflict(theirs.map(|row| row.kept)),
                Err(thrown) => NotKept::Refused(unkept(&thrown)),
            }),
            Outcome::Failed(thrown) => self.not_kept(NotKept::Refused(unkept(&thrown))),
        }
    }

    async fn end(&self, attempt: &Attempt) -> Outcome {
        let outcome = Database::finish(attempt).await;
        self.0.under_way.borrow_mut().retain(|other| *other != attempt.transaction);
        outcome
    }

    async fn newest(&self) -> Result<Option<Row>, JsValue> {
        let found = self.0.shared.connection.newest(&self.0.key).await?;
        if let Some(row) = &found {
            self.0.known.set(row.kept.revision);
            self.0.former.set(row.former);
            self.0.was_empty.set(row.is_empty);
        }
        Ok(found)
    }

    /// What is kept, and what a page before left on its way on top of it.
    async fn first(&self) -> Result<Option<Kept>, JsValue> {
        let newest = self.newest().await?;
        let Some(note) = Note::take(&self.0.key) else { return Ok(newest.map(|row| row.kept)) };
        let (revision, writer, text) = match &newest {
            Some(row) => (row.kept.revision, &*row.writer, &*row.kept.text),
            None => (0, "", ""),
        };
        // Nobody has kept anything in between, or only the page that left the note.
        let follows = revision == note.after || writer == note.writer;
        if !follows || *text == *note.text {
            return Ok(newest.map(|row| row.kept));
        }
        let kept = Kept { revision: revision + 1, text: note.text.into(), source: note.source };
        let writer = self.0.shared.writer.clone();
        // What it is called now stands in the text.
        let about = About { at: Date::now(), is_loose: true, ..About::default() };
        let (is_empty, former) = (note.is_empty, self.0.former.get());
        let row = Row { kept, is_empty, former, writer, about };
        let database = self.0.shared.connection.renewed().await?;
        let attempt = self.begin(&database, &row)?;
        match self.end(&attempt).await {
            Outcome::Kept => {
                self.0.known.set(row.kept.revision);
                self.0.was_empty.set(row.is_empty);
                Ok(Some(row.kept))
            }
            _ => Ok(self.newest().await?.map(|row| row.kept)),
        }
    }

    /// Asks the browser once, after somebody's first change, not to clear what is kept.
    fn ask_to_persist(&self, save: &Save) {
        if !save.may_empty || self.0.shared.asked_to_persist.replace(true) {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        // Only secure pages have such a thing.
        if window.is_secure_context()
            && let Ok(asked) = window.navigator().storage().persist()
        {
            spawn_local(async move {
                // Whatever it answers, the map is kept as well as it can be.
                drop(JsFuture::from(asked).await);
            });
        }
    }
}
