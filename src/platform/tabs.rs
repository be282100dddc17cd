//! Other tabs with the same map, and this one coming and going.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, VisibilityState};

use crate::app::event::{Event, Keep};
use crate::platform::perform::Door;
use crate::platform::storage::Storage;

/// Listens while it lives.
pub(crate) struct Tabs {
    _listeners: Vec<EventListener>,
}

impl Tabs {
    /// Tells when another tab kept something, when this one is looked at again, and when it is
    /// about to go.
    pub(crate) fn listen(door: Door, storage: Storage) -> Self {
        let elsewhere = {
            let door = door.clone();
            move || door(Event::Keep(Keep::Elsewhere))
        };
        let leave = {
            let storage = storage.clone();
            move || {
                door(Event::Keep(Keep::Leaving));
                storage.leave();
            }
        };
        let mut listeners = Vec::new();
        if let Some(channel) = storage.channel() {
            let heard = elsewhere.clone();
            let storage = storage.clone();
            listeners.push(EventListener::new(channel, "message", move |event| {
                let key =
                    event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                if key.is_some_and(|key| storage.keeps(&key)) {
                    heard();
                }
            }));
        }
        if let Some(window) = web_sys::window() {
            listeners.push(EventListener::new(&window, "focus", {
                let elsewhere = elsewhere.clone();
                move |_| elsewhere()
            }));
            listeners.push(EventListener::new(&window, "pagehide", {
                let leave = leave.clone();
                move |_| leave()
            }));
            if let Some(document) = window.document() {
                let seen = document.clone();
                listeners.push(EventListener::new(
                    &document,
                    "visibilitychange",
                    move |_| match seen.visibility_state() {
                        VisibilityState::Visible => elsewhere(),
                        _ => leave(),
                    },
                ));
            }
        }
        Self { _listeners: listeners }
    }
}
