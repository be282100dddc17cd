//! A button for an action of the table: its label, its key and whether it can be done come from
//! there.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::ui::element::{Element, button, classed};
use crate::ui::icon::{Icon, glyph};

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Its icon only.
    Icon,
    /// Its icon and its label.
    Labelled,
    /// Icon and label of the one that matters here.
    Main,
}

/// The button of the action of that name.
pub fn action_button(
    snapshot: &Rc<Snapshot>,
    dispatch: &Callback<Event>,
    name: &'static str,
    icon: Icon,
    style: Style,
) -> Option<Element> {
    let action = action(name)?;
    let words = &snapshot.words;
    let label = words.text(action.label);
    let what = match name {
        "undo" => snapshot.undo.as_ref(),
        "redo" => snapshot.redo.as_ref(),
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
        let (dispatch, snapshot) = (dispatch.clone(), snapshot.clone());
        move |click: MouseEvent| {
            click.stop_propagation();
            dispatch.emit((action.event)(&snapshot));
        }
    };
    let text =
        (style != Style::Icon).then(|| classed("span", "button-text").text(label.clone().into()));
    let class = match style {
        Style::Icon => "button bare only-icon",
        Style::Labelled => "button bare",
        Style::Main => "button main",
    };
    let button = button(class)
        .is("data-action", name)
        .flag("disabled", !(action.is_enabled)(snapshot))
        .has("title", title.into())
        .has("aria-label", label.into())
        .on_click(onclick)
        .node(glyph(icon))
        .may_with(text);
    Some(button)
}

/// A key as people write it.
pub(crate) fn readable_key(key: &str) -> String {
    key.replace("Mod+", "Ctrl+")
        .replace("ArrowLeft", "←")
        .replace("ArrowRight", "→")
        .replace("ArrowUp", "↑")
        .replace("ArrowDown", "↓")
        .split('+')
        .map(|part| if part.len() == 1 { part.to_ascii_uppercase() } else { part.to_owned() })
        .collect::<Vec<_>>()
        .join("+")
}
