//! Fetches the document that the page points to, and the templates and examples beside the program
//! once somebody looks at the start page. Nothing else is ever requested.

use std::rc::Rc;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use crate::app::event::{Event, Open, Start};
use crate::app::incoming::{check_size, text_of};
use crate::app::start::offered::Offered;
use crate::platform::perform::Door;
use crate::words::Message;

#[wasm_bindgen]
extern "C" {
    /// Fetches what lies beside the program. Where that is, the element's script knows.
    #[wasm_bindgen(js_name = fetchOffered)]
    fn fetch_beside(path: &str) -> Promise;

    /// Fetches a document, or hands out what the element's script has begun to fetch.
    #[wasm_bindgen(js_name = fetchDocument)]
    fn fetch_document(address: &str) -> Promise;
}

/// Fetches a template or an example that lies beside the program.
pub(crate) fn fetch_offered(offered: &'static Offered, door: Door) {
    spawn_local(async move {
        let text = text_of_answer(fetch_beside(offered.path), offered.path).await;
        door(Event::Start(Start::Came { offered, text }));
    });
}

/// Fetches a document and answers with its text, or with what is wrong and who can mend it.
pub(crate) fn fetch(address: Rc<str>, door: Door) {
    spawn_local(async move {
        let text = text_at(&address).await;
        door(Event::Open(Open::Fetched { address, text }));
    });
}

async fn text_at(address: &str) -> Result<String, Message> {
    text_of_answer(fetch_document(address), address).await
}

async fn text_of_answer(answer: Promise, address: &str) -> Result<String, Message> {
    let unreachable = |_: JsValue| unreachable(address);
    let response = JsFuture::from(answer).await.map_err(unreachable)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(refused(response.status(), address));
    }
    let announced = response.headers().get("content-length").ok().flatten();
    if let Some(bytes) = announced.and_then(|length| length.parse::<u32>().ok()) {
        check_size(f64::from(bytes))?;
    }
    let buffer = response.array_buffer().map_err(unreachable)?;
    let buffer = JsFuture::from(buffer).await.map_err(unreachable)?;
    let bytes = Uint8Array::new(&buffer);
    check_size(f64::from(bytes.length()))?;
    text_of(&bytes.to_vec())
}

/// The browser does not tell a missing network from a server that lets no other page read.
fn unreachable(address: &str) -> Message {
    Message::new("platform-unreachable").with("address", address)
}

fn refused(status: u16, address: &str) -> Message {
    let id = match status {
        401 | 403 => "platform-forbidden",
        404 | 410 => "platform-missing",
        _ => "platform-server-failed",
    };
    Message::new(id).with("address", address).with("status", status.to_string())
}
