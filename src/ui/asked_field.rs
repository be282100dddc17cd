//! Brings somebody to a field of the inspector that is asked for from elsewhere: it is opened where it waits behind a
//! button, seen, and has the keyboard.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::snapshot::Snapshot;
use crate::model::subject::Subject;
use crate::ui::focus::{focus_first, scroll_to_top};

/// What the keyboard goes to in a field.
const ENTRY: &str = "input, textarea, select, button";

/// Goes to the field of a subject each time that somebody asks for it.
#[hook]
pub(crate) fn use_asked_field(around: &NodeRef, snapshot: &Snapshot, subject: &Subject) {
    let field = snapshot.looking.findings.field.as_ref();
    let field = field.filter(|(of, ..)| of == subject).map(|(_, key, asked)| (*key, *asked));
    let around = around.clone();
    use_effect_with(field, move |field| {
        if let Some(((key, _), around)) = field.zip(around.cast::<Element>()) {
            go_to(&around, key);
        }
    });
}

fn go_to(around: &Element, key: &str) {
    let find =
        |start: &str, end: &str| around.query_selector(&[start, key, end].concat()).ok().flatten();
    if let Some(field) = find(".field-slot[data-field='", "']") {
        scroll_to_top(&field, ".inspector-body");
        let invitation = field.query_selector("button.quiet").ok().flatten();
        if focus_first(&field, "input, textarea, select") {
            return;
        }
        // A field that waits to be wanted goes to its entry by itself.
        match invitation.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            Some(button) => button.click(),
            None => {
                focus_first(&field, ENTRY);
            }
        }
        return;
    }
    let asking =
        find("[data-asks='", "']").and_then(|button| button.dyn_into::<HtmlElement>().ok());
    match asking {
        Some(button) => button.click(),
        None => {
            around.dyn_ref::<HtmlElement>().into_iter().for_each(crate::ui::focus::focus);
        }
    }
}
