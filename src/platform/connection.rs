//! The connection to the database: opened once and held, so that keeping can begin at once when
//! the page is about to go; opened again when the browser took it away.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::platform::database::{Database, Row};
use crate::platform::failure;

/// The milliseconds before each further try to open the database: a browser that was killed may still hold it when the
/// next one starts.
const PAUSES: [u32; 3] = [250, 1000, 3000];

/// The connection. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Connection(Rc<RefCell<Option<Database>>>);

impl Connection {
    /// The database, if it is open.
    pub(crate) fn current(&self) -> Option<Database> {
        self.0.borrow().clone()
    }

    /// The database, opened anew.
    pub(crate) async fn renewed(&self) -> Result<Database, JsValue> {
        self.0.replace(None);
        self.open().await
    }

    /// What is kept under a key.
    pub(crate) async fn newest(&self, key: &str) -> Result<Option<Row>, JsValue> {
        match self.open().await?.newest(key).await {
            // The connection was lost in between: once more.
            Err(thrown) if failure::name(&thrown) == "InvalidStateError" => {
                self.renewed().await?.newest(key).await
            }
            found => found,
        }
    }

    /// The newest revision under each key from one to before another.
    pub(crate) async fn all(&self, from: &str, end: &str) -> Result<Vec<(String, Row)>, JsValue> {
        match self.open().await?.all(from, end).await {
            Err(thrown) if failure::name(&thrown) == "InvalidStateError" => {
                self.renewed().await?.all(from, end).await
            }
            found => found,
        }
    }

    async fn open(&self) -> Result<Database, JsValue> {
        if let Some(database) = self.current() {
            return Ok(database);
        }
        let mut pauses = PAUSES.into_iter();
        let database = loop {
            match (Database::open().await, pauses.next()) {
                (Err(thrown), Some(pause)) if failure::may_pass(&thrown) => wait(pause).await,
                (opened, _) => break opened?,
            }
        };
        let holder = Rc::downgrade(&self.0);
        database.on_lost(move || {
            if let Some(holder) = holder.upgrade() {
                holder.replace(None);
            }
        });
        self.0.replace(Some(database.clone()));
        Ok(database)
    }
}

async fn wait(milliseconds: u32) {
    let over = Promise::new(&mut |resolve, _| {
        let end = move || drop(resolve.call0(&JsValue::NULL));
        Timeout::new(milliseconds, end).forget();
    });
    // It only ever resolves.
    drop(JsFuture::from(over).await);
}
