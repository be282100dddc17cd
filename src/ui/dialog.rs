//! A panel over the map: it takes the keyboard, keeps Tab inside, closes with Escape, and gives the
//! keyboard back to what had it.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::ui::focus::{focus, focus_first, focused, give_back, keep_inside};
use crate::ui::icon::{Icon, glyph};

/// What a panel needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What stands at its head.
    pub title: AttrValue,
    /// What the button that closes it is called.
    pub close: AttrValue,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// What takes the keyboard first; without it, the panel as a whole.
    #[prop_or_default]
    pub first: Option<&'static str>,
    /// Classes that make it look different.
    #[prop_or_default]
    pub class: Classes,
    /// What it shows.
    pub children: Html,
}

/// Draws the panel.
#[component]
pub fn Dialog(props: &Props) -> Html {
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
            move || before.iter().for_each(give_back)
        });
    }
    let close = {
        let dispatch = props.dispatch.clone();
        move || dispatch.emit(AppEvent::Look(Look::Show(None)))
    };
    let onclick = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| close())
    };
    let onkeydown = {
        let node = node.clone();
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "Escape" if !event.is_composing() => close(),
                "Tab" => node.cast::<Element>().iter().for_each(|panel| keep_inside(panel, &event)),
                _ => {}
            }
            // Nothing behind the panel hears keys.
            event.stop_propagation();
        })
    };
    html! {
        <div class="panel-ground">
            <div ref={node} class={classes!("panel", props.class.clone())} role="dialog" aria-modal="true"
                aria-labelledby="panel-title" tabindex="-1" {onkeydown}>
                <header class="panel-head">
                    <h2 class="panel-title" id="panel-title">{ &props.title }</h2>
                    <button type="button" class="button bare only-icon" aria-label={props.close.clone()}
                        title={props.close.clone()} {onclick}>
                        { glyph(Icon::Close) }
                    </button>
                </header>
                { props.children.clone() }
            </div>
        </div>
    }
}
