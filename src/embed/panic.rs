//! A panic ends the whole core, for every element on the page: each of them says so.

use std::cell::RefCell;
use std::rc::Weak;

use wasm_bindgen::JsValue;

use crate::embed::instance::Inner;

thread_local! {
    static LIVING: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
}

/// Sees to it that an instance hears of a panic.
pub(crate) fn watch(instance: Weak<Inner>) {
    LIVING.with_borrow_mut(|living| {
        if living.is_empty() {
            // Set in this way, Yew leaves it alone.
            yew::set_custom_panic_hook(Box::new(|panic| tell(&panic.to_string())));
        }
        living.retain(|other| other.strong_count() > 0);
        living.push(instance);
    });
}

fn tell(what: &str) {
    web_sys::console::error_1(&JsValue::from(what));
    // Whoever panicked while looking at the list tells nobody; the console has it.
    LIVING.with(|living| {
        let living = living.try_borrow().map(|living| living.clone()).unwrap_or_default();
        for instance in living.iter().filter_map(Weak::upgrade) {
            instance.hear("panic", &JsValue::NULL);
        }
    });
}
