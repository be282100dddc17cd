//! A button for an action of the table: its label, its key and whether it can be done come from
//! there.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::action;
use crate::app::event::Event;
use crate::app::snapshot::Snapshot;
use crate::ui::element::{Element, button, classed, element};
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
    let joint = if is_apple() { "" } else { "+" };
    parts(key).collect::<Vec<_>>().join(joint)
}

/// The keys to be held and pressed, each by itself.
pub(crate) fn key_caps(around: Element, key: &str) -> Element {
    around.each(parts(key).map(|part| element("kbd").text(part.into())))
}

/// The names of the keys of this machine.
fn parts(key: &str) -> impl Iterator<Item = String> {
    let is_apple = is_apple();
    // The plus itself stands behind the last one.
    let (held, pressed) = match key.strip_suffix('+') {
        Some(held) => (held, "+"),
        None => key.rsplit_once('+').unwrap_or(("", key)),
    };
    let name = move |part: &str| match part {
        "Mod" if is_apple => "⌘".to_owned(),
        "Mod" => "Ctrl".to_owned(),
        "Alt" if is_apple => "⌥".to_owned(),
        "Shift" if is_apple => "⇧".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowRight" => "→".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        part if part.len() == 1 => part.to_ascii_uppercase(),
        part => part.to_owned(),
    };
    let held = held.split('+').filter(|part| !part.is_empty());
    held.chain([pressed]).map(name).collect::<Vec<_>>().into_iter()
}

/// Whether the keyboard has a key with ⌘ on it.
fn is_apple() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|name| name.starts_with("Mac") || name.starts_with("iP"))
}
