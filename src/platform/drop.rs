//! Files that are dropped on an instance, and text that is pasted into it.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, HtmlElement};

use crate::app::event::{Event, Open};
use crate::platform::file;
use crate::platform::perform::Door;

/// Listens while it lives.
pub(crate) struct Drops {
    _listeners: [EventListener; 3],
}

impl Drops {
    /// Opens files that are dropped on an element, and text that is pasted while the focus is in
    /// it, but not in a field.
    pub(crate) fn listen(root: &Element, door: Door) -> Self {
        let dropped = door.clone();
        let may_prevent = EventListenerOptions::enable_prevent_default();
        let listen = |name: &'static str, heard: Box<dyn FnMut(&web_sys::Event)>| {
            EventListener::new_with_options(root, name, may_prevent, heard)
        };
        let over = listen(
            "dragover",
            Box::new(|event| {
                // Without this the browser leaves the page to show the file.
                if has_files(event) {
                    event.prevent_default();
                }
            }),
        );
        let dropping = listen(
            "drop",
            Box::new(move |event| {
                if has_files(event) {
                    event.prevent_default();
                    drop_file(event, &dropped);
                }
            }),
        );
        let pasting = listen("paste", Box::new(move |event| paste(event, &door)));
        Self { _listeners: [over, dropping, pasting] }
    }
}

fn has_files(event: &web_sys::Event) -> bool {
    let dragged = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    dragged.is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn drop_file(event: &web_sys::Event, door: &Door) {
    let dragged = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let file = dragged.and_then(|data| data.files()).and_then(|files| files.get(0));
    if let Some(file) = file {
        file::open(file, door.clone());
    }
}

fn paste(event: &web_sys::Event, door: &Door) {
    if event.default_prevented() || is_in_field(event) {
        return;
    }
    let pasted = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let text = pasted.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    // A word or two from elsewhere are no map that should take the place of this one.
    if text.trim().contains('\n') || text.trim_start().starts_with('{') {
        event.prevent_default();
        door(Event::Open(Open::Text { name: None, text: Ok(text) }));
    }
}

fn is_in_field(event: &web_sys::Event) -> bool {
    let target = event.composed_path().get(0);
    let Ok(target) = target.dyn_into::<HtmlElement>() else { return false };
    target.is_content_editable()
        || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}
