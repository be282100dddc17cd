//! The storage of the browser: maps under keys, and shelves of maps under keys below one. It hands
//! out no map of another shelf.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Date, Math};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::BroadcastChannel;

use crate::app::effect::Save;
use crate::app::event::{Event, Keep};
use crate::app::keeping::KeptMap as Kept;
use crate::app::shelf::entry::{Entry, end_of, is_of, key_of};
use crate::app::shelf::event::Shelf;
use crate::platform::connection::Connection;
use crate::platform::database::{About, Row};
use crate::platform::failure::unreadable;
use crate::platform::kept_map::KeptMap;
use crate::platform::leaving::Note;
use crate::platform::perform::Door;

const CHANNEL: &str = "journey-map";

/// What the name of the map begins with that a tab has open; the key of the shelf follows.
const OPEN: &str = "journey-map/open/";

/// The storage of the browser. Clones share it.
#[derive(Clone)]
pub(crate) struct Storage(Rc<Inner>);

struct Inner {
    shared: Rc<Shared>,
    /// The maps that were read or kept so far.
    maps: RefCell<Vec<KeptMap>>,
    shelf: RefCell<Option<Rc<str>>>,
}

/// What all maps of an instance share.
pub(crate) struct Shared {
    door: Door,
    pub(crate) connection: Connection,
    /// Between the tabs. Where there is none, looking at a tab again is soon enough.
    channel: Option<BroadcastChannel>,
    /// Tells what this instance wrote from what others did.
    pub(crate) writer: String,
    pub(crate) asked_to_persist: Cell<bool>,
}

impl Storage {
    pub(crate) fn new(door: Door) -> Self {
        let shared = Shared {
            door,
            connection: Connection::default(),
            channel: BroadcastChannel::new(CHANNEL).ok(),
            writer: format!("{:x}", (Math::random() * 2_f64.powi(52)) as u64),
            asked_to_persist: Cell::default(),
        };
        let (maps, shelf) = (RefCell::default(), RefCell::default());
        Self(Rc::new(Inner { shared: Rc::new(shared), maps, shelf }))
    }

    /// The channel between the tabs.
    pub(crate) fn channel(&self) -> Option<&BroadcastChannel> {
        self.0.shared.channel.as_ref()
    }

    /// Whether this is where the map of that key is kept.
    pub(crate) fn keeps(&self, key: &str) -> bool {
        self.0.shelf.borrow().as_ref().is_some_and(|shelf| is_of(shelf, key))
            || self.0.maps.borrow().iter().any(|map| **map.key() == *key)
    }

    /// Looks what is kept under a key.
    pub(crate) fn read(&self, key: Rc<str>) {
        let storage = self.clone();
        spawn_local(async move {
            let found = storage.map(&key).read().await.map_err(|thrown| unreadable(&thrown));
            storage.0.shared.tell(Keep::Found { key, found });
        });
    }

    /// Looks for the map of a shelf that this tab had open, else for the one that was changed last.
    pub(crate) fn read_last(&self, shelf: Rc<str>) {
        self.0.shelf.replace(Some(shelf.clone()));
        let storage = self.clone();
        spawn_local(async move {
            let word: Rc<str> = storage.0.shared.writer.as_str().into();
            let found = storage.last(&shelf, &word).await;
            let (key, found) = match found {
                Ok((key, kept)) => (key, Ok(kept)),
                Err(thrown) => (shelf, Err(unreadable(&thrown))),
            };
            storage.0.shared.tell(Keep::Last { key, word, found });
        });
    }

    /// Remembers which map of a shelf this tab has open.
    pub(crate) fn stand_at(&self, shelf: &str, key: &str) {
        if let Some(session) = session() {
            // A tab that forgets begins with the map that was changed last.
            let _ = session.set_item(&[OPEN, shelf].concat(), key);
        }
    }

    /// Looks what lies on a shelf. Where that can't be told, nothing is offered.
    pub(crate) fn list(&self, shelf: Rc<str>) {
        let storage = self.clone();
        spawn_local(async move {
            if let Ok(rows) = storage.rows(&shelf).await {
                let rows = rows.into_iter().filter(|(_, row)| !row.is_empty);
                let entries = rows.map(|(key, row)| entry(key, row)).collect();
                let listed = Shelf::Listed { entries, now: Date::now() };
                (storage.0.shared.door)(Event::Shelf(listed));
            }
        });
    }

    /// Keeps a document.
    pub(crate) fn keep(&self, save: Save) {
        self.map(&save.key.clone()).keep(save);
    }

    /// Keeps nothing under a key any more.
    pub(crate) fn clear(&self, key: Rc<str>) {
        // What was known of it is of no use any more.
        self.0.maps.borrow_mut().retain(|map| *map.key() != key);
        let storage = self.clone();
        spawn_local(async move {
            let cleared = async { storage.0.shared.connection.renewed().await?.clear(&key).await };
            if cleared.await.is_ok() {
                storage.0.shared.call(&key);
            }
            storage.0.shared.tell(Keep::Elsewhere);
        });
    }

    /// Keeps what was dropped as it was.
    pub(crate) fn put_back(&self, entry: Rc<Entry>) {
        let storage = self.clone();
        spawn_local(async move {
            let about = About {
                title: entry.title.clone(),
                touchpoints: entry.touchpoints,
                at: entry.at,
                is_loose: entry.is_loose,
            };
            let map = storage.map(&entry.key);
            if map.put_back(entry.kept.clone(), about).await.is_ok() {
                storage.0.shared.call(&entry.key);
            }
            storage.0.shared.tell(Keep::Elsewhere);
        });
    }

    /// Sees to what is on its way: the page is about to go, and nobody will be there to answer.
    pub(crate) fn leave(&self) {
        self.0.maps.borrow().iter().for_each(KeptMap::leave);
    }

    fn map(&self, key: &Rc<str>) -> KeptMap {
        let mut maps = self.0.maps.borrow_mut();
        if let Some(known) = maps.iter().find(|map| map.key() == key) {
            return known.clone();
        }
        let map = KeptMap::new(self.0.shared.clone(), key.clone());
        maps.push(map.clone());
        map
    }

    async fn last(&self, shelf: &Rc<str>, word: &str) -> Result<(Rc<str>, Option<Kept>), JsValue> {
        let name = [OPEN, shelf].concat();
        let stood = session().and_then(|session| session.get_item(&name).ok().flatten());
        let key = match stood.filter(|key| is_of(shelf, key)) {
            Some(key) => Some(key),
            None => {
                let rows = self.rows(shelf).await?.into_iter().filter(|(_, row)| !row.is_empty);
                let newest = rows.max_by(|(_, a), (_, b)| a.about.at.total_cmp(&b.about.at));
                newest.map(|(key, _)| key)
            }
        };
        let key = key.map_or_else(|| key_of(shelf, word, 0), Rc::from);
        let kept = self.map(&key).read().await?;
        Ok((key, kept))
    }

    /// The newest revisions of a shelf, with what pages before left on its way.
    async fn rows(&self, shelf: &str) -> Result<Vec<(String, Row)>, JsValue> {
        for key in Note::keys().into_iter().filter(|key| is_of(shelf, key)) {
            self.map(&key.into()).take_up().await?;
        }
        let mut rows = self.0.shared.connection.all(shelf, &end_of(shelf)).await?;
        rows.retain(|(key, _)| is_of(shelf, key));
        Ok(rows)
    }
}

impl Shared {
    /// Tells this instance.
    pub(crate) fn tell(&self, keep: Keep) {
        (self.door)(Event::Keep(keep));
    }

    /// Tells the other ones that something changed under a key.
    pub(crate) fn call(&self, key: &str) {
        if let Some(channel) = &self.channel {
            // Who does not hear it looks when the tab is looked at again.
            let _ = channel.post_message(&JsValue::from(key));
        }
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

fn entry(key: String, row: Row) -> Entry {
    let About { title, touchpoints, at, is_loose } = row.about;
    Entry { key: key.into(), kept: row.kept, title, touchpoints, at, is_loose }
}

/// What a tab remembers as long as it is there.
fn session() -> Option<web_sys::Storage> {
    // Where storage is barred, the access itself throws.
    web_sys::window()?.session_storage().ok()?
}
