//! A panel over the map: it takes the keyboard, keeps Tab inside, closes with Escape, and gives the
//! keyboard back to what had it.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::ui::element::{classed, component};
use crate::ui::focus::{focus, focus_first, focused, give_back, keep_inside};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, icon_button};
use crate::words::Words;

/// What a panel needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    title: AttrValue,
    close: AttrValue,
    dispatch: Callback<AppEvent>,
    class: &'static str,
    first: Option<&'static str>,
    shown: Html,
}

/// A panel with what stands at its head, classes that make it look different, what takes the keyboard first (without
/// it, the panel as a whole), and what it shows.
pub fn dialog(
    (words, dispatch): (&Words, &Callback<AppEvent>),
    title: AttrValue,
    class: &'static str,
    first: Option<&'static str>,
    shown: Html,
) -> Html {
    let close = words.text("panel-close").into();
    let dispatch = dispatch.clone();
    component::<Dialog>(Box::new(Props { title, close, dispatch, class, first, shown }))
}

/// Draws the panel.
#[component]
fn Dialog(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let (node, first) = (node.clone(), props.first);
        use_effect_with((), move |()| {
            let panel = node.cast::<HtmlElement>();
            let before = panel.as_ref().and_then(|panel| focused(panel));
            if let Some(panel) = &panel
                && !first.is_some_and(|first| focus_first(panel, first))
            {
                focus(panel);
            }
            move || {
                // Whoever gave it elsewhere wants it there.
                let is_elsewhere = |before: &&HtmlElement| {
                    let here = focused(before);
                    here.is_some_and(|here| {
                        !panel.as_ref().is_some_and(|panel| panel.contains(Some(&here)))
                    })
                };
                before.iter().filter(|before| !is_elsewhere(before)).for_each(give_back);
            }
        });
    }
    let close = AppEvent::Look(Look::Show(None));
    let onkeydown = {
        let (node, dispatch, close) = (node.clone(), props.dispatch.clone(), close.clone());
        move |event: KeyboardEvent| {
            match event.key().as_str() {
                "Escape" if !event.is_composing() => dispatch.emit(close.clone()),
                "Tab" => {
                    let panel = node.cast::<web_sys::Element>();
                    panel.iter().for_each(|panel| keep_inside(panel, &event));
                }
                _ => {}
            }
            // Nothing behind the panel hears keys.
            event.stop_propagation();
        }
    };
    let title = classed("h2", "panel-title").is("id", "panel-title").text(props.title.clone());
    let close =
        icon_button(Icon::Close, props.close.clone()).on_click(telling(&props.dispatch, close));
    let panel = classed("div", "panel")
        .at(&node)
        .also(props.class, !props.class.is_empty())
        .is("role", "dialog")
        .is("aria-modal", "true")
        .is("aria-labelledby", "panel-title")
        .is("tabindex", "-1")
        .on_key(onkeydown)
        .with(classed("header", "panel-head").with(title).with(close))
        .node(props.shown.clone());
    classed("div", "panel-ground").with(panel).draw()
}
