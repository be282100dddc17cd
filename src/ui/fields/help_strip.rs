//! The strip at the foot of the inspector: what the field is for that has the keyboard or lies under the pointer, for
//! marketing and for IT.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element as Node;
use yew::prelude::*;

use crate::ui::element::{Element, classed};
use crate::ui::focus::focused;
use crate::ui::form::Form;

/// What the strip needs.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The form that it helps with.
    pub(crate) form: Form,
}

/// The id of the strip, by which fields are described.
const ID: &str = "inspector-help";

/// Draws the strip.
#[component]
pub(crate) fn HelpStrip(props: &Props) -> Html {
    let node = use_node_ref();
    let about = use_state_eq(Option::<String>::default);
    {
        let (node, about) = (node.clone(), about.clone());
        use_effect_with((), move |()| {
            let strip = node.cast::<Node>();
            let inspector = strip.and_then(|strip| strip.closest(".inspector").ok().flatten());
            let ears = inspector.map(|inspector| {
                ["focusin", "mouseover", "focusout"].map(|kind| {
                    let (about, around) = (about.clone(), inspector.clone());
                    EventListener::new(&inspector, kind, move |event| {
                        about.set(helped(event, &around));
                    })
                })
            });
            move || drop(ears)
        });
    }
    let form = &props.form;
    let voice = |voice: &'static str| -> Element {
        let said = about.as_ref().and_then(|about| {
            let id = ["help-", about, "-", voice].concat();
            form.words().has(&id).then(|| form.words().word("help", &[about, "-", voice].concat()))
        });
        let side = if voice == "it" { "help-voice-it" } else { "help-voice-marketing" };
        classed("p", "help-voice")
            .also(voice, true)
            .with(classed("span", "help-side").words(form.words(), side))
            .with(classed("span", "help-said").text(said.unwrap_or_default().into()))
    };
    let idle = about.is_none().then(|| classed("p", "help-idle").words(form.words(), "help-idle"));
    let strip = classed("footer", "help-strip").at(&node).is("id", ID);
    match idle {
        Some(idle) => strip.also("is-idle", true).with(idle).draw(),
        None => strip.with(voice("marketing")).with(voice("it")).draw(),
    }
}

/// What to help with: the field under the pointer, else the one with the keyboard.
fn helped(event: &web_sys::Event, inspector: &Node) -> Option<String> {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok())?;
    let around = |node: &Node| node.closest("[data-help]").ok().flatten();
    let with_keyboard = || {
        let focused = focused(inspector).filter(|here| inspector.contains(Some(here)))?;
        around(&focused)
    };
    let slot = match &*event.type_() {
        "focusout" => None,
        _ => around(&target),
    };
    if event.type_() == "focusin" && slot.is_some() {
        // Whoever listens hears it with the field.
        let _ = target.set_attribute("aria-describedby", ID);
    }
    slot.or_else(with_keyboard)?.get_attribute("data-help")
}
