//! Hands a text to the user as a file; where that is barred, by the clipboard, and where that is
//! barred as well, on the screen.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, Window};

use crate::app::event::{Event, Look, Open};
use crate::app::export::Export;
use crate::app::look::Panel;
use crate::platform::failure;
use crate::platform::perform::Door;

/// After so long, every browser has taken the file.
const RELEASE_AFTER: u32 = 60_000;

/// Downloads a text under a name.
pub(crate) fn download(name: &str, text: String, door: &Door) {
    let Some(window) = web_sys::window() else { return };
    if is_sandboxed(&window) {
        copy(window, name, text, door.clone());
        return;
    }
    door(match give(&window, name, &text) {
        Ok(()) => Event::Export(Export::Went { name: name.to_owned() }),
        Err(thrown) => Event::Open(Open::Failed(failure::message("platform-not-saved", &thrown))),
    });
}

fn give(window: &Window, name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(match name.rsplit('.').next() {
        Some("csv") => "text/csv;charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/json",
    });
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    give_blob(window, name, &blob)
}

/// Hands a file to the user.
pub(crate) fn give_blob(window: &Window, name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(RELEASE_AFTER, move || {
        // An address that is gone already is no loss.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Whether this is a frame whose origin was taken away. A page from disk has none either, but may
/// download.
pub(crate) fn is_sandboxed(window: &Window) -> bool {
    let from_disk = window.location().protocol().is_ok_and(|protocol| protocol == "file:");
    window.origin() == "null" && !from_disk
}

fn copy(window: Window, name: &str, text: String, door: Door) {
    let ending = name.find('.').map_or(name, |place| &name[place..]).to_owned();
    spawn_local(async move {
        // Insecure pages have no clipboard; asking for it all the same would be fatal.
        let copied = if window.is_secure_context() {
            JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
        } else {
            false
        };
        door(if copied {
            Event::Export(Export::Copied { ending })
        } else {
            Event::Look(Look::Show(Some(Panel::Text(text.into()))))
        });
    });
}
