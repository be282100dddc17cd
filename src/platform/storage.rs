//! Keeps documents in the browser, in the order in which it is asked to.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::Math;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, IdbTransaction};

use crate::app::effect::Save;
use crate::app::event::{Event, Keep};
use crate::app::keeping::{KeptMap, NotKept};
use crate::platform::connection::Connection;
use crate::platform::database::{Attempt, Database, Outcome, Row};
use crate::platform::failure::{unkept, unreadable};
use crate::platform::leaving::{self, Note};
use crate::platform::perform::Door;
use crate::words::Message;

const CHANNEL: &str = "journey-map";

/// The storage of the browser. Clones share it.
#[derive(Clone)]
pub(crate) struct Storage(Rc<Inner>);

struct Inner {
    door: Door,
    connection: Connection,
    /// Between the tabs. Where there is none, looking at a tab again is soon enough.
    channel: Option<BroadcastChannel>,
    /// The key, once it was read.
    key: RefCell<Option<Rc<str>>>,
    /// Tells what this instance wrote from what others did.
    writer: String,
    under_way: RefCell<Vec<IdbTransaction>>,
    /// Saves without an answer, the oldest first; each waits for the one before it.
    unanswered: RefCell<VecDeque<Save>>,
    /// The last revision that is known to be kept.
    known: Cell<u64>,
    /// The last revision before the map was emptied.
    former: Cell<u64>,
    was_empty: Cell<bool>,
    left_note: Cell<bool>,
    asked_to_persist: Cell<bool>,
}

impl Storage {
    pub(crate) fn new(door: Door) -> Self {
        Self(Rc::new(Inner {
            door,
            connection: Connection::default(),
            channel: BroadcastChannel::new(CHANNEL).ok(),
            key: RefCell::default(),
            writer: format!("{:x}", (Math::random() * 2_f64.powi(52)) as u64),
            under_way: RefCell::default(),
            unanswered: RefCell::default(),
            known: Cell::default(),
            former: Cell::default(),
            was_empty: Cell::new(true),
            left_note: Cell::default(),
            asked_to_persist: Cell::default(),
        }))
    }

    /// The channel between the tabs.
    pub(crate) fn channel(&self) -> Option<&BroadcastChannel> {
        self.0.channel.as_ref()
    }

    /// Whether this is where the map of that key is kept.
    pub(crate) fn keeps(&self, key: &str) -> bool {
        self.0.key.borrow().as_deref() == Some(key)
    }

    /// Looks what is kept under a key.
    pub(crate) fn read(&self, key: Rc<str>) {
        let is_first = self.0.key.replace(Some(key.clone())).is_none();
        let storage = self.clone();
        spawn_local(async move {
            let found = match is_first {
                true => storage.first(&key).await,
                false => storage.newest(&key).await.map(|row| row.map(|row| row.kept)),
            };
            storage.tell(Keep::Found(found.map_err(|thrown| unreadable(&thrown))));
        });
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
                writer: self.0.writer.clone(),
                is_empty: save.is_empty(),
                source: save.source,
                text: save.text(),
            };
            self.0.left_note.set(note.leave(&save.key));
        }
    }

    fn start(&self, save: Save) {
        let database = self.0.connection.current();
        // What nobody emptied is only kept after a look at what is there.
        let begun = match database {
            Some(database) if save.may_empty || !save.is_empty() => {
                self.begin(&database, &save.key, &self.row(&save)).ok()
            }
            _ => None,
        };
        let storage = self.clone();
        spawn_local(async move {
            let answer = match begun {
                Some(attempt) => storage.finish(attempt, &save).await,
                None => storage.open_and_keep(&save).await,
            };
            storage.answer(answer);
        });
    }

    /// Answers a save, and goes on with the one that waits for it; that one fails where this one
    /// did, because it counts on it.
    fn answer(&self, answer: Keep) {
        let is_kept = matches!(answer, Keep::Kept { .. });
        let (answered, next) = {
            let mut unanswered = self.0.unanswered.borrow_mut();
            (unanswered.pop_front(), unanswered.front().cloned())
        };
        if let Some(answered) = answered.filter(|_| next.is_none() && self.0.left_note.take()) {
            leaving::tear(&answered.key);
        }
        self.tell(answer);
        match next {
            Some(next) if is_kept => self.start(next),
            Some(_) => self.answer(Keep::NotKept(NotKept::Conflict(None))),
            None => {}
        }
    }

    async fn open_and_keep(&self, save: &Save) -> Keep {
        let attempt = async {
            // A connection that could not begin is of no use any more.
            let database = self.0.connection.renewed().await?;
            if save.is_empty() && !save.may_empty {
                let newest = database.newest(&save.key).await?;
                if newest.is_some_and(|row| !row.is_empty) {
                    return Ok(None);
                }
            }
            self.begin(&database, &save.key, &self.row(save)).map(Some)
        };
        match attempt.await {
            Ok(Some(attempt)) => self.finish(attempt, save).await,
            Ok(None) => Keep::NotKept(NotKept::Refused(Message::new("platform-would-empty"))),
            Err(thrown) => Keep::NotKept(NotKept::Refused(unkept(&thrown))),
        }
    }

    fn row(&self, save: &Save) -> Row {
        let is_empty = save.is_empty();
        if is_empty && !self.0.was_empty.get() {
            self.0.former.set(save.expected);
        }
        let (revision, text) = (save.expected + 1, save.text().into());
        Row {
            kept: KeptMap { revision, text, source: save.source },
            is_empty,
            former: self.0.former.get(),
            writer: self.0.writer.clone(),
        }
    }

    fn begin(&self, database: &Database, key: &str, row: &Row) -> Result<Attempt, JsValue> {
        let attempt = database.begin(key, row)?;
        self.0.under_way.borrow_mut().push(attempt.transaction.clone());
        Ok(attempt)
    }

    async fn finish(&self, attempt: Attempt, save: &Save) -> Keep {
        match self.end(&attempt).await {
            Outcome::Kept => {
                self.0.known.set(save.expected + 1);
                self.0.was_empty.set(save.is_empty());
                if let Some(channel) = &self.0.channel {
                    // Who does not hear it looks when the tab is looked at again.
                    let _ = channel.post_message(&JsValue::from(&*save.key));
                }
                Keep::Kept { revision: save.expected + 1 }
            }
            Outcome::Taken => match self.newest(&save.key).await {
                Ok(theirs) => Keep::NotKept(NotKept::Conflict(theirs.map(|row| row.kept))),
                Err(thrown) => Keep::NotKept(NotKept::Refused(unkept(&thrown))),
            },
            Outcome::Failed(thrown) => Keep::NotKept(NotKept::Refused(unkept(&thrown))),
        }
    }

    async fn end(&self, attempt: &Attempt) -> Outcome {
        let outcome = Database::finish(attempt).await;
        self.0.under_way.borrow_mut().retain(|other| *other != attempt.transaction);
        outcome
    }

    async fn newest(&self, key: &str) -> Result<Option<Row>, JsValue> {
        let found = self.0.connection.newest(key).await?;
        if let Some(row) = &found {
            self.0.known.set(row.kept.revision);
            self.0.former.set(row.former);
            self.0.was_empty.set(row.is_empty);
        }
        Ok(found)
    }

    /// What is kept, and what a page before left on its way on top of it.
    async fn first(&self, key: &str) -> Result<Option<KeptMap>, JsValue> {
        let newest = self.newest(key).await?;
        let Some(note) = Note::take(key) else { return Ok(newest.map(|row| row.kept)) };
        let (revision, writer, text) = match &newest {
            Some(row) => (row.kept.revision, &*row.writer, &*row.kept.text),
            None => (0, "", ""),
        };
        // Nobody has kept anything in between, or only the page that left the note.
        let follows = revision == note.after || writer == note.writer;
        if !follows || *text == *note.text {
            return Ok(newest.map(|row| row.kept));
        }
        let kept = KeptMap { revision: revision + 1, text: note.text.into(), source: note.source };
        let writer = self.0.writer.clone();
        let row = Row { kept, is_empty: note.is_empty, former: self.0.former.get(), writer };
        let database = self.0.connection.renewed().await?;
        let attempt = self.begin(&database, key, &row)?;
        match self.end(&attempt).await {
            Outcome::Kept => {
                self.0.known.set(row.kept.revision);
                self.0.was_empty.set(row.is_empty);
                Ok(Some(row.kept))
            }
            _ => Ok(self.newest(key).await?.map(|row| row.kept)),
        }
    }

    /// Asks the browser once, after somebody's first change, not to clear what is kept.
    fn ask_to_persist(&self, save: &Save) {
        if !save.may_empty || self.0.asked_to_persist.replace(true) {
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

    fn tell(&self, keep: Keep) {
        (self.0.door)(Event::Keep(keep));
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
