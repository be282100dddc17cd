//! What the browser throws, in words that people understand.

use js_sys::{Error, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::words::Message;

/// The name of what was thrown (`AbortError`, `QuotaExceededError` …); empty when it has none.
pub(crate) fn name(thrown: &JsValue) -> String {
    let name = Reflect::get(thrown, &"name".into()).ok();
    name.and_then(|name| name.as_string()).unwrap_or_default()
}

/// A message that ends with the reason as the browser gives it.
pub(crate) fn message(id: &'static str, thrown: &JsValue) -> Message {
    let reason = match thrown.dyn_ref::<Error>() {
        Some(error) => String::from(error.message()),
        None => {
            let message = Reflect::get(thrown, &"message".into()).ok();
            let message = message.and_then(|message| message.as_string());
            message.unwrap_or_else(|| name(thrown))
        }
    };
    Message::new(id).with("reason", reason)
}

/// Whether a person closed the dialog: nothing to tell.
pub(crate) fn is_cancel(thrown: &JsValue) -> bool {
    name(thrown) == "AbortError"
}

/// Whether what could not be opened now may be opened in a moment: the browser itself does not know what is wrong.
pub(crate) fn may_pass(thrown: &JsValue) -> bool {
    matches!(name(thrown).as_str(), "UnknownError" | "AbortError")
}

/// Why a document was not kept.
pub(crate) fn unkept(thrown: &JsValue) -> Message {
    match name(thrown).as_str() {
        "QuotaExceededError" => Message::new("platform-storage-full"),
        "SecurityError" | "InvalidAccessError" | "" => Message::new("platform-storage-barred"),
        _ => message("platform-storage-failed", thrown),
    }
}

/// Why what is kept could not be read.
pub(crate) fn unreadable(thrown: &JsValue) -> Message {
    match name(thrown).as_str() {
        "SecurityError" | "InvalidAccessError" | "" => Message::new("platform-storage-barred"),
        _ => message("platform-storage-unreadable", thrown),
    }
}
