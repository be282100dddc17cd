//! A button that unfolds a sheet below it. Escape, and leaving it, fold it again.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::ui::element::{button, classed};
use crate::ui::focus::focus_first;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What stands on the button.
    pub(super) label: AttrValue,
    /// The word that tells it from others.
    pub(super) word: &'static str,
    /// Hears that it is unfolded, or folded.
    pub(super) on_toggle: Callback<bool>,
    /// Whether it is unfolded.
    pub(super) is_open: bool,
    /// What is in the sheet.
    pub(super) children: Html,
}

/// Draws the button and the sheet.
#[component]
pub(super) fn Drop(props: &Props) -> Html {
    let node = use_node_ref();
    let (on_toggle, is_open) = (props.on_toggle.clone(), props.is_open);
    let press = button("button bare drop-button")
        .is("data-drop", props.word)
        .is("aria-expanded", if is_open { "true" } else { "false" })
        .on_click(move |_| on_toggle.emit(!is_open))
        .with(classed("span", "drop-text").text(props.label.clone()));
    let sheet = is_open.then(|| {
        classed("div", "drop-sheet")
            .is("tabindex", "-1")
            .is("role", "group")
            .has("aria-label", props.label.clone())
            .node(props.children.clone())
    });
    let on_toggle = props.on_toggle.clone();
    let (left, here) = (props.on_toggle.clone(), node.clone());
    classed("div", "drop")
        .at(&node)
        .on_key(move |key| {
            if key.key() == "Escape" && is_open {
                key.stop_propagation();
                let drop = key.target_dyn_into::<HtmlElement>();
                let drop = drop.and_then(|it| it.closest(".drop").ok().flatten());
                drop.iter().for_each(|drop| {
                    focus_first(drop, ".drop-button");
                });
                on_toggle.emit(false);
            }
        })
        .on(ListenerKind::onfocusout, move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            let is_inside = here.cast::<Node>().is_some_and(|drop| drop.contains(to.as_ref()));
            if is_open && to.is_some() && !is_inside {
                left.emit(false);
            }
        })
        .with(press)
        .may_with(sheet)
        .draw()
}
