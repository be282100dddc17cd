//! The clipboard of the browser: what is copied and pasted by its own keys and menus, and what is by
//! ours. It does not know what the texts are.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, Element, HtmlElement, ShadowRoot, Window};

use crate::app::clip::is_of_use;
use crate::app::event::{Clip, Event, Look};
use crate::app::look::Panel;
use crate::platform::perform::Door;
use crate::words::Message;

/// The clipboard, as one instance sees it.
pub(crate) struct Clipboard {
    door: Door,
    /// The event of the browser that waits for a text now.
    now: Rc<RefCell<Option<ClipboardEvent>>>,
}

/// Listens while it lives.
pub(crate) struct Clips {
    _listeners: Vec<EventListener>,
}

impl Clipboard {
    /// A clipboard that answers through this door.
    pub(crate) fn new(door: Door) -> Self {
        Self { door, now: Rc::default() }
    }

    /// Takes what is copied, cut and pasted while the keyboard is in an element, but not in a
    /// field. Where nothing is marked, browsers tell the page of it and not the element.
    pub(crate) fn listen(&self, root: &Element) -> Clips {
        let may_prevent = EventListenerOptions::enable_prevent_default();
        let page = root.owner_document();
        let listen = |name: &'static str, act: fn(&Self, &ClipboardEvent)| {
            let (this, root) =
                (Self { door: self.door.clone(), now: self.now.clone() }, root.clone());
            let page = page.as_ref()?;
            Some(EventListener::new_with_options(page, name, may_prevent, move |event| {
                let event = event.dyn_ref::<ClipboardEvent>();
                let event = event.filter(|event| is_ours(event, &root));
                event.into_iter().for_each(|event| act(&this, event));
            }))
        };
        let listeners = [
            listen("copy", |this, event| this.hand_out(event, Clip::Copy)),
            listen("cut", |this, event| this.hand_out(event, Clip::Cut)),
            listen("paste", |this, event| this.take_in(event)),
        ];
        Clips { _listeners: listeners.into_iter().flatten().collect() }
    }

    /// Lets somebody answer with a text. Who marked some text wants that.
    fn hand_out(&self, event: &ClipboardEvent, clip: Clip) {
        let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
        if selection.is_some_and(|selection| !String::from(selection.to_string()).is_empty()) {
            return;
        }
        self.now.replace(Some(event.clone()));
        (self.door)(Event::Clip(clip));
        self.now.take();
    }

    fn take_in(&self, event: &ClipboardEvent) {
        let data = event.clipboard_data();
        let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if is_of_use(&text) {
            event.prevent_default();
            (self.door)(Event::Clip(Clip::Paste(text)));
        }
    }

    /// Puts a text into the clipboard, and says something then.
    pub(crate) fn copy(&self, text: String, said: Option<Message>) {
        let now = self.now.borrow().clone();
        let data = now.as_ref().and_then(ClipboardEvent::clipboard_data);
        if let Some((event, data)) = now.as_ref().zip(data)
            && data.set_data("text/plain", &text).is_ok()
        {
            event.prevent_default();
            said.into_iter().for_each(|said| (self.door)(Event::Look(Look::Say(said))));
            return;
        }
        let (door, window) = (self.door.clone(), secure_window());
        spawn_local(async move {
            let copied = match &window {
                Some(window) => {
                    JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
                }
                None => false,
            };
            match said {
                Some(said) if copied => door(Event::Look(Look::Say(said))),
                _ if copied => {}
                _ => door(Event::Look(Look::Show(Some(Panel::Copied(text.into()))))),
            }
        });
    }

    /// Looks what is in the clipboard.
    pub(crate) fn paste(&self) {
        let (door, window) = (self.door.clone(), secure_window());
        spawn_local(async move {
            let text = match &window {
                Some(window) => {
                    JsFuture::from(window.navigator().clipboard().read_text()).await.ok()
                }
                None => None,
            };
            let text = text.and_then(|text| text.as_string());
            door(Event::Clip(text.map_or(Clip::Barred, Clip::Paste)));
        });
    }
}

/// Insecure pages have no clipboard; asking for it all the same would be fatal.
fn secure_window() -> Option<Window> {
    web_sys::window().filter(Window::is_secure_context)
}

/// Whether an event is about what is in the element: it comes from there, or the keyboard is there.
fn is_ours(event: &ClipboardEvent, root: &Element) -> bool {
    if event.default_prevented() {
        return false;
    }
    let path = event.composed_path();
    let shadow = root.get_root_node();
    let focused = shadow.dyn_ref::<ShadowRoot>().and_then(ShadowRoot::active_element);
    let focused = focused.filter(|focused| root.contains(Some(focused)));
    let source: Option<Element> = path.get(0).dyn_into().ok();
    let is_ours = focused.is_some() || path.includes(root, 0);
    is_ours && !focused.iter().chain(&source).any(is_field)
}

fn is_field(element: &Element) -> bool {
    let is_editable = element.dyn_ref().is_some_and(HtmlElement::is_content_editable);
    is_editable || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
}
