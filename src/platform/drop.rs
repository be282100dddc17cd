//! Files that are dropped on an instance.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element};

use crate::platform::file;
use crate::platform::perform::Door;

/// Listens while it lives.
pub(crate) struct Drops {
    _listeners: [EventListener; 2],
}

impl Drops {
    /// Opens files that are dropped on an element.
    pub(crate) fn listen(root: &Element, door: Door) -> Self {
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
                    drop_file(event, &door);
                }
            }),
        );
        Self { _listeners: [over, dropping] }
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
