//! The choice of a view of the shown journey, and buttons side by side of which one is pressed. A view that is not in the
//! table is not offered.

use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::Event as AppEvent;
use crate::app::look::View;
use crate::app::snapshot::Snapshot;
use crate::ui::action_button::readable_key;
use crate::ui::element::{Element, button, classed};
use crate::ui::focus::focus;
use crate::ui::icon::{Icon, glyph};

/// The views of a journey, the actions that show them, and their icons.
const VIEWS: &[(View, &str, Icon)] = &[
    (View::Map, "map", Icon::Map),
    (View::Blueprint, "blueprint", Icon::Stage),
    (View::Table, "table", Icon::Table),
];

/// One of several buttons.
pub struct Segment {
    /// Its word, in attributes.
    pub word: &'static str,
    /// Its icon, if it has one.
    pub icon: Option<Icon>,
    /// What stands on it.
    pub text: String,
    /// What it means, in a sentence.
    pub why: String,
    /// Its key.
    pub key: Option<&'static str>,
    /// Whether it is the one that is pressed.
    pub is_here: bool,
    /// Who chooses it.
    pub choose: Callback<()>,
}

/// Draws the choice.
pub fn view_choice(snapshot: &Snapshot, dispatch: &Callback<AppEvent>) -> Element {
    let words = &snapshot.words;
    let buttons = VIEWS.iter().map(|(view, name, icon)| {
        let (dispatch, view) = (dispatch.clone(), *view);
        Segment {
            word: view.as_str(),
            icon: Some(*icon),
            text: words.word("view", view.as_str()),
            why: words.word("view", &[view.as_str(), "-why"].concat()),
            key: action(name).and_then(|action| action.key),
            is_here: snapshot.looking.view == view,
            choose: Callback::from(move |()| {
                dispatch.emit(AppEvent::Look(crate::app::event::Look::View(view)));
            }),
        }
    });
    options("view-options", words.text("view-label"), buttons.collect())
}

/// Buttons side by side, of which one is pressed. Arrows go from one to the next, Tab goes on.
pub fn options(class: &'static str, label: String, all: Vec<Segment>) -> Element {
    let group = classed("div", "options")
        .also(class, true)
        .is("role", "group")
        .has("aria-label", label.into())
        .on_key(step);
    let is_any = all.iter().any(|option| option.is_here);
    group.each(all.into_iter().enumerate().map(|(place, option)| {
        let mut title = option.why;
        if let Some(key) = option.key {
            title.push_str(" (");
            title.push_str(&readable_key(key));
            title.push(')');
        }
        let is_reachable = option.is_here || (!is_any && place == 0);
        let choose = option.choose;
        let icon = option.icon.map_or_else(Html::default, glyph);
        button("option")
            .key(option.word)
            .is("data-option", option.word)
            .is("aria-pressed", if option.is_here { "true" } else { "false" })
            .is("tabindex", if is_reachable { "0" } else { "-1" })
            .has("aria-label", option.text.clone().into())
            .has("title", title.into())
            .on_click(move |_| choose.emit(()))
            .node(icon)
            .with(classed("span", "option-text").text(option.text.into()))
    }))
}

fn step(event: KeyboardEvent) {
    let here = event.target_dyn_into::<web_sys::Element>();
    let next = here.and_then(|here| match event.key().as_str() {
        "ArrowRight" => here.next_element_sibling(),
        "ArrowLeft" => here.previous_element_sibling(),
        _ => None,
    });
    if event.alt_key() || !matches!(event.key().as_str(), "ArrowRight" | "ArrowLeft") {
        return;
    }
    event.prevent_default();
    event.stop_propagation();
    if let Some(next) =
        next.and_then(|next| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(next).ok())
    {
        focus(&next);
    }
}
