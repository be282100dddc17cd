//! Keeps documents in the browser, in the order in which it is asked to.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, IdbTransaction};

use crate::app::effect::Save;
use crate::app::event::{Event, Keep};
use crate::app::keeping::{KeptMap, NotKept};
use crate::platform::database::{Attempt, Database, Outcome};
use crate::platform::failure;
use crate::platform::perform::Door;
use crate::words::Message;

const CHANNEL: &str = "journey-map";

/// The storage of the browser. Clones share it.
#[derive(Clone)]
pub(crate) struct Storage(Rc<Inner>);

struct Inner {
    door: Door,
    /// Between the tabs. Where there is none, looking at a tab again is soon enough.
    channel: Option<BroadcastChannel>,
    key: RefCell<Option<Rc<str>>>,
    /// Opened once and held, so that keeping can begin at once when the page is about to go.
    database: RefCell<Option<Database>>,
    under_way: RefCell<Vec<IdbTransaction>>,
    /// Saves that wait for the answer to the one before them.
    waiting: RefCell<VecDeque<Save>>,
    /// The last revision before the map was emptied.
    former: Cell<u64>,
    was_empty: Cell<bool>,
    asked_to_persist: Cell<bool>,
}

impl Storage {
    pub(crate) fn new(door: Door) -> Self {
        Self(Rc::new(Inner {
            door,
            channel: BroadcastChannel::new(CHANNEL).ok(),
            key: RefCell::default(),
            database: RefCell::default(),
            under_way: RefCell::default(),
            waiting: RefCell::default(),
            former: Cell::default(),
            was_empty: Cell::new(true),
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
        self.0.key.replace(Some(key.clone()));
        let storage = self.clone();
        spawn_local(async move {
            let found = storage.newest(&key).await.map_err(|thrown| unreadable(&thrown));
            storage.tell(Keep::Found(found));
        });
    }

    /// Keeps a document. Where the database is open and no other save is unanswered, that has
    /// begun when this returns.
    pub(crate) fn keep(&self, save: Save) {
        if save.follows {
            self.0.waiting.borrow_mut().push_back(save);
        } else {
            self.start(save);
        }
    }

    fn start(&self, save: Save) {
        self.ask_to_persist(&save);
        let is_emptying = save.is_empty();
        if is_emptying && !self.0.was_empty.get() {
            self.0.former.set(save.expected);
        }
        let database = self.0.database.borrow().clone();
        // What nobody emptied is only kept after a look at what is there.
        let begun = match database {
            Some(database) if save.may_empty || !is_emptying => self.begin(&database, &save).ok(),
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
        self.tell(answer);
        while let Some(next) = { self.0.waiting.borrow_mut().pop_front() } {
            if is_kept {
                self.start(next);
                return;
            }
            self.tell(Keep::NotKept(NotKept::Conflict(None)));
        }
    }

    /// Commits what is under way: the page is about to go and nobody will be there to answer.
    pub(crate) fn commit(&self) {
        for transaction in self.0.under_way.borrow().iter() {
            #[allow(deprecated, reason = "web-sys says so, the standard does not")]
            // What has ended already needs no commit.
            let _ = transaction.commit();
        }
    }

    async fn open_and_keep(&self, save: &Save) -> Keep {
        let attempt = async {
            // A connection that could not begin is of no use any more.
            self.0.database.replace(None);
            let database = self.database().await?;
            if save.is_empty() && !save.may_empty {
                let newest = database.newest(&save.key).await?;
                if newest.is_some_and(|row| !row.is_empty) {
                    return Ok(None);
                }
            }
            self.begin(&database, save).map(Some)
        };
        match attempt.await {
            Ok(Some(attempt)) => self.finish(attempt, save).await,
            Ok(None) => Keep::NotKept(NotKept::Refused(Message::new("platform-would-empty"))),
            Err(thrown) => Keep::NotKept(NotKept::Refused(unkept(&thrown))),
        }
    }

    fn begin(&self, database: &Database, save: &Save) -> Result<Attempt, JsValue> {
        let attempt = database.begin(save, self.0.former.get())?;
        self.0.under_way.borrow_mut().push(attempt.transaction.clone());
        Ok(attempt)
    }

    async fn finish(&self, attempt: Attempt, save: &Save) -> Keep {
        let outcome = Database::finish(&attempt).await;
        self.0.under_way.borrow_mut().retain(|other| *other != attempt.transaction);
        match outcome {
            Outcome::Kept => {
                self.0.was_empty.set(save.is_empty());
                if let Some(channel) = &self.0.channel {
                    // Who does not hear it looks when the tab is looked at again.
                    let _ = channel.post_message(&JsValue::from(&*save.key));
                }
                Keep::Kept { revision: save.expected + 1 }
            }
            Outcome::Taken => match self.newest(&save.key).await {
                Ok(theirs) => Keep::NotKept(NotKept::Conflict(theirs)),
                Err(thrown) => Keep::NotKept(NotKept::Refused(unkept(&thrown))),
            },
            Outcome::Failed(thrown) => Keep::NotKept(NotKept::Refused(unkept(&thrown))),
        }
    }

    async fn newest(&self, key: &str) -> Result<Option<KeptMap>, JsValue> {
        let found = match self.database().await?.newest(key).await {
            // The connection was lost in between: once more.
            Err(thrown) if failure::name(&thrown) == "InvalidStateError" => {
                self.0.database.replace(None);
                self.database().await?.newest(key).await?
            }
            found => found?,
        };
        if let Some(row) = &found {
            self.0.former.set(row.former);
            self.0.was_empty.set(row.is_empty);
        }
        Ok(found.map(|row| row.kept))
    }

    async fn database(&self) -> Result<Database, JsValue> {
        if let Some(database) = &*self.0.database.borrow() {
            return Ok(database.clone());
        }
        let database = Database::open().await?;
        let inner = Rc::downgrade(&self.0);
        database.on_lost(move || {
            if let Some(inner) = inner.upgrade() {
                inner.database.replace(None);
            }
        });
        self.0.database.replace(Some(database.clone()));
        Ok(database)
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

fn unreadable(thrown: &JsValue) -> Message {
    match failure::name(thrown).as_str() {
        "SecurityError" | "InvalidAccessError" | "" => Message::new("platform-storage-barred"),
        _ => failure::message("platform-storage-unreadable", thrown),
    }
}

fn unkept(thrown: &JsValue) -> Message {
    match failure::name(thrown).as_str() {
        "QuotaExceededError" => Message::new("platform-storage-full"),
        "SecurityError" | "InvalidAccessError" | "" => Message::new("platform-storage-barred"),
        _ => failure::message("platform-storage-failed", thrown),
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
