//! The database of the browser: rows of maps, each row a revision that is written once.
//!
//! A revision is added, never overwritten: the database itself refuses a second one with the same
//! number. So keeping is one request that needs no answer before it can be committed, even while
//! the page is being closed, and no tab can overwrite another's work. The revision before stays.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbCursorDirection, IdbCursorWithValue, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest,
    IdbTransaction,
};

use crate::app::keeping::KeptMap;

const NAME: &str = "journey-map";
const STORE: &str = "maps";

/// An open database.
#[derive(Clone)]
pub(crate) struct Database(IdbDatabase);

/// A transaction under way that adds a revision.
pub(crate) struct Attempt {
    /// The transaction.
    pub(crate) transaction: IdbTransaction,
    later: IdbRequest,
    end: Promise,
}

/// How an attempt ended.
pub(crate) enum Outcome {
    /// The revision is kept.
    Kept,
    /// There is one already, or a later one.
    Taken,
    /// The browser refused.
    Failed(JsValue),
}

impl Database {
    /// Opens the database, and makes it where it is not.
    pub(crate) async fn open() -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        // Where storage is barred, the access itself throws.
        let factory = window.indexed_db()?.ok_or(JsValue::NULL)?;
        let request = factory.open_with_u32(NAME, 1)?;
        let opening = request.clone();
        let make = Closure::once(move || {
            let database = opening.result().ok().and_then(|found| found.dyn_into().ok());
            let store = database.map(|database: IdbDatabase| database.create_object_store(STORE));
            // Where that failed, the request fails.
            drop(store);
        });
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        Ok(Self(done(&request).await?.unchecked_into()))
    }

    /// Calls `lost` when the browser or another version of the product takes the database away.
    pub(crate) fn on_lost(&self, lost: impl FnOnce() + 'static) {
        let database = self.0.clone();
        let lost = Closure::once_into_js(move || {
            database.set_onversionchange(None);
            database.set_onclose(None);
            database.close();
            lost();
        });
        self.0.set_onversionchange(Some(lost.unchecked_ref()));
        self.0.set_onclose(Some(lost.unchecked_ref()));
    }

    /// What is kept under a key.
    pub(crate) async fn newest(&self, key: &str) -> Result<Option<Row>, JsValue> {
        let store = self.0.transaction_with_str(STORE)?.object_store(STORE)?;
        newest(&store, key).await
    }

    /// The newest revision under each key from one to before another.
    pub(crate) async fn all(&self, from: &str, end: &str) -> Result<Vec<(String, Row)>, JsValue> {
        let store = self.0.transaction_with_str(STORE)?.object_store(STORE)?;
        let range = IdbKeyRange::bound(&Array::of1(&from.into()), &Array::of1(&end.into()))?;
        let keys = Array::from(&done(&store.get_all_keys_with_key(&range)?).await?);
        let mut last = Vec::<(String, f64)>::new();
        for key in keys.iter() {
            let key = Array::from(&key);
            let Some(name) = key.get(0).as_string() else { continue };
            let revision = key.get(1).as_f64().unwrap_or_default();
            // They come in their order.
            last.pop_if(|(before, _)| *before == name);
            last.push((name, revision));
        }
        let mut rows = Vec::new();
        for (key, number) in last {
            let value = done(&store.get(&revision(&key, number))?).await?;
            if !value.is_undefined() {
                rows.push((key, row(&value, number as u64)?));
            }
        }
        Ok(rows)
    }

    /// Keeps nothing under a key any more.
    pub(crate) async fn clear(&self, key: &str) -> Result<(), JsValue> {
        let transaction = self.lasting()?;
        let store = transaction.object_store(STORE)?;
        store.delete(&revisions(key, 0.0, f64::INFINITY)?)?;
        JsFuture::from(end(&transaction)).await.map(drop)
    }

    /// Begins to add a revision. Nothing is waited for; see [`Database::finish`].
    pub(crate) fn begin(&self, key: &str, row: &Row) -> Result<Attempt, JsValue> {
        let transaction = self.lasting()?;
        let store = transaction.object_store(STORE)?;
        let own = row.kept.revision as f64;
        let later = store.get_key(&revisions(key, own, f64::INFINITY)?)?;
        store.add_with_key(&value(row)?, &revision(key, own))?;
        // The revision before stays, and the last one before the map was emptied.
        let former = row.former as f64;
        for (from, to) in [(0.0, former - 1.0), (former + 1.0, own - 2.0)] {
            if from <= to {
                store.delete(&revisions(key, from, to)?)?;
            }
        }
        let end = end(&transaction);
        Ok(Attempt { transaction, later, end })
    }

    /// Waits for the end of an attempt.
    pub(crate) async fn finish(attempt: &Attempt) -> Outcome {
        let is_late = matches!(done(&attempt.later).await, Ok(key) if !key.is_undefined());
        if is_late {
            // Already refused, or committed because the page is going: there is nothing to do.
            let _ = attempt.transaction.abort();
        }
        match JsFuture::from(attempt.end.clone()).await {
            Ok(_) => Outcome::Kept,
            Err(_) if is_late => Outcome::Taken,
            Err(_) => match attempt.transaction.error() {
                Some(error) if error.name() == "ConstraintError" => Outcome::Taken,
                Some(error) => Outcome::Failed(error.into()),
                None => Outcome::Failed(JsValue::NULL),
            },
        }
    }

    /// A transaction that is complete once it would outlast the failure of the machine: what the screen says is kept,
    /// is. web-sys has no stable name for that yet.
    fn lasting(&self) -> Result<IdbTransaction, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&self.0, &"transaction".into())?.dyn_into()?;
        let begun = begin.call3(&self.0, &STORE.into(), &"readwrite".into(), &options)?;
        Ok(begun.unchecked_into())
    }
}

/// A revision as it is kept.
pub(crate) struct Row {
    /// The map.
    pub(crate) kept: KeptMap,
    /// Whether there is nothing in it.
    pub(crate) is_empty: bool,
    /// The last revision before it was emptied; 0 when it never was.
    pub(crate) former: u64,
    /// Who wrote it.
    pub(crate) writer: String,
    /// What is known of it beside its text.
    pub(crate) about: About,
}

/// What is known of a map beside its text.
#[derive(Clone, Default)]
pub(crate) struct About {
    /// Its title.
    pub(crate) title: Option<String>,
    /// How many touchpoints it has.
    pub(crate) touchpoints: Option<usize>,
    /// When it was changed last, in milliseconds.
    pub(crate) at: f64,
    /// Whether it has changes that are in no file.
    pub(crate) is_loose: bool,
}

async fn newest(store: &IdbObjectStore, key: &str) -> Result<Option<Row>, JsValue> {
    let range = revisions(key, 0.0, f64::INFINITY)?;
    let request = store.open_cursor_with_range_and_direction(&range, IdbCursorDirection::Prev)?;
    let found = done(&request).await?;
    let Ok(cursor) = found.dyn_into::<IdbCursorWithValue>() else { return Ok(None) };
    let revision = Array::from(&cursor.key()?).get(1).as_f64().unwrap_or_default() as u64;
    row(&cursor.value()?, revision).map(Some)
}

fn row(value: &JsValue, revision: u64) -> Result<Row, JsValue> {
    let member = |name: &str| Reflect::get(value, &name.into());
    let text = member("text")?.as_string().unwrap_or_default().into();
    let source = member("source")?.as_string().and_then(|text| text.parse().ok());
    let is_empty = member("isEmpty")?.as_bool().unwrap_or_default();
    let former = member("former")?.as_f64().unwrap_or_default() as u64;
    let writer = member("writer")?.as_string().unwrap_or_default();
    let about = About {
        title: member("title")?.as_string(),
        touchpoints: member("touchpoints")?.as_f64().map(|count| count as usize),
        at: member("at")?.as_f64().unwrap_or_default(),
        // What an earlier version kept may be in a file or not.
        is_loose: member("isLoose")?.as_bool().unwrap_or(true),
    };
    Ok(Row { kept: KeptMap { revision, text, source }, is_empty, former, writer, about })
}

fn value(row: &Row) -> Result<JsValue, JsValue> {
    let value = Object::new();
    let put = |name: &str, member: JsValue| Reflect::set(&value, &name.into(), &member);
    put("text", (&*row.kept.text).into())?;
    put("isEmpty", row.is_empty.into())?;
    put("former", (row.former as f64).into())?;
    put("writer", (&*row.writer).into())?;
    let about = &row.about;
    put("title", about.title.as_deref().map_or(JsValue::UNDEFINED, Into::into))?;
    put(
        "touchpoints",
        about.touchpoints.map_or(JsValue::UNDEFINED, |count| (count as f64).into()),
    )?;
    put("at", about.at.into())?;
    put("isLoose", about.is_loose.into())?;
    if let Some(source) = row.kept.source {
        // A number in JavaScript has not all of its digits.
        put("source", source.to_string().into())?;
    }
    Ok(value.into())
}

/// The key of a row.
fn revision(key: &str, revision: f64) -> Array {
    Array::of2(&key.into(), &revision.into())
}

/// The rows from one revision to another, both included.
fn revisions(key: &str, from: f64, to: f64) -> Result<JsValue, JsValue> {
    Ok(IdbKeyRange::bound(&revision(key, from), &revision(key, to))?.into())
}

/// The answer of a request.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(promise).await {
        Ok(_) => request.result(),
        Err(_) => Err(request.error().ok().flatten().map_or(JsValue::NULL, JsValue::from)),
    }
}

/// The end of a transaction; rejected when it is undone.
fn end(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve: Function, reject: Function| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}
