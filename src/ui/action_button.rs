//! A button for an action of the table: its label, its key and whether it can be done come from
//! there.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
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
    let Some(action) = action(props.name) else { return html! {} };
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
        Callback::from(move |click: MouseEvent| {
            click.stop_propagation();
            dispatch.emit((action.event)(&snapshot));
        })
    };
    html! {
        <button
            type="button"
            class={classes!(
                "button",
                if props.is_main { "main" } else { "bare" },
                (!props.is_labelled).then_some("only-icon"),
            )}
            data-action={props.name}
            disabled={!(action.is_enabled)(&props.snapshot)}
            {title}
            aria-label={label.clone()}
            {onclick}
        >
            { glyph(props.icon) }
            if props.is_labelled {
                <span class="button-text">{ label }</span>
            }
        </button>
    }
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
