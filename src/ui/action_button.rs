//! A button for an action of the table: its label, its key and whether it can be done come from
//! there.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::ui::element::{button, classed};
use crate::ui::icon::{Icon, glyph};

/// What the button needs.
pub struct Props {
    /// The name of the action.
    pub name: &'static str,
    /// Its icon.
    pub icon: Icon,
    /// Whether its label stands beside the icon.
    pub is_labelled: bool,
    /// Whether it is the one that matters here.
    pub is_main: bool,
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<Event>,
}

/// Draws the button.
pub fn action_button(props: &Props) -> Html {
    let Some(action) = action(props.name) else { return Html::default() };
    let words = &props.snapshot.words;
    let label = words.text(action.label);
    let what = match props.name {
        "undo" => props.snapshot.undo.as_ref(),
        "redo" => props.snapshot.redo.as_ref(),
        _ => None,
    };
    let title = match what {
        Some(what) => format!("{label}: {}", words.say(what)),
        None => label.clone(),
    };
    let title = match action.key {
        Some(key) => format!("{title} ({})", readable_key(key)),
        None => title,
    };
    let onclick = {
        let (dispatch, snapshot) = (props.dispatch.clone(), props.snapshot.clone());
        move |click: MouseEvent| {
            click.stop_propagation();
            dispatch.emit((action.event)(&snapshot));
        }
    };
    let text = props.is_labelled.then(|| classed("span", "button-text").text(label.clone().into()));
    button("button")
        .also(if props.is_main { "main" } else { "bare" }, true)
        .also("only-icon", !props.is_labelled)
        .is("data-action", props.name)
        .flag("disabled", !(action.is_enabled)(&props.snapshot))
        .has("title", title.into())
        .has("aria-label", label.into())
        .on_click(onclick)
        .node(glyph(props.icon))
        .may_with(text)
        .draw()
}

/// A key as people write it.
pub(crate) fn readable_key(key: &str) -> String {
    key.replace("Mod+", "Ctrl+")
        .replace("ArrowLeft", "←")
        .replace("ArrowRight", "→")
        .split('+')
        .map(|part| if part.len() == 1 { part.to_ascii_uppercase() } else { part.to_owned() })
        .collect::<Vec<_>>()
        .join("+")
}
