//! The browser's dialogs for files. Some hand out the file itself, to be written again later,
//! others only what is in it.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileSystemFileHandle, HtmlInputElement, Window};

/// What can be opened.
const KINDS: &str = r#"[{
    "description": "Journey map",
    "accept": {
        "application/json": [".json"],
        "text/plain": [".txt", ".md", ".mmd"],
        "text/csv": [".csv"],
        "text/tab-separated-values": [".tsv"]
    }
}]"#;
/// What is saved.
const SAVED: &str =
    r#"[{ "description": "Journey map", "accept": { "application/json": [".json"] } }]"#;
const ACCEPTED: &str = ".json,.txt,.md,.mmd,.csv,.tsv,application/json,text/plain,text/csv";

/// Lets somebody pick a file to open. `None` where the browser has no such dialog here.
pub(crate) async fn pick_handle(window: &Window) -> Option<Result<FileSystemFileHandle, JsValue>> {
    let picked = ask(window, "showOpenFilePicker", None).await?;
    Some(picked.map(|handles| Array::from(&handles).get(0).unchecked_into()))
}

/// Lets somebody choose where to save. `None` where the browser has no such dialog here.
pub(crate) async fn pick_target(
    window: &Window,
    name: &str,
) -> Option<Result<FileSystemFileHandle, JsValue>> {
    let picked = ask(window, "showSaveFilePicker", Some(name)).await?;
    Some(picked.map(JsCast::unchecked_into))
}

/// Lets somebody pick a file in the way that every browser knows.
pub(crate) fn pick_file(window: &Window, picked: impl Fn(File) + 'static) -> Result<(), JsValue> {
    let document = window.document().ok_or(JsValue::NULL)?;
    let input: HtmlInputElement = document.create_element("input")?.unchecked_into();
    input.set_type("file");
    input.set_accept(ACCEPTED);
    let chosen = input.clone();
    let picked = Rc::new(picked);
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            picked(file);
        }
    })
    .forget();
    input.click();
    Ok(())
}

async fn ask(
    window: &Window,
    dialog: &str,
    name: Option<&str>,
) -> Option<Result<JsValue, JsValue>> {
    let dialog: Function = Reflect::get(window, &dialog.into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    let kinds = if name.is_some() { SAVED } else { KINDS };
    Reflect::set(&options, &"types".into(), &JSON::parse(kinds).ok()?).ok()?;
    if let Some(name) = name {
        Reflect::set(&options, &"suggestedName".into(), &name.into()).ok()?;
    }
    let asked = dialog.call1(window, &options).ok()?;
    match JsFuture::from(js_sys::Promise::resolve(&asked)).await {
        // Frames of other origins have the dialog but may not use it.
        Err(thrown) if crate::platform::failure::name(&thrown) == "SecurityError" => None,
        answer => Some(answer),
    }
}
