//! All that can be done, with its keys and gestures.

use yew::{Callback, Html};

use crate::app::action::{actions, keys_of};
use crate::app::event::Event as AppEvent;
use crate::ui::action_button::readable_key;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, classed, element};
use crate::words::Words;

/// Gestures: what is done, and how.
const GESTURES: &[(&str, &str)] = &[
    ("help-pan", "help-pan-how"),
    ("help-zoom", "help-zoom-how"),
    ("help-move", "help-move-how"),
    ("help-answer", "help-answer-how"),
    ("help-rename", "help-rename-how"),
    ("help-walk", "help-walk-how"),
    ("help-escape", "help-escape-how"),
];

/// Shows the sheet.
pub fn help(words: &Words, dispatch: &Callback<AppEvent>) -> Html {
    let mut gestures = element("tbody");
    for (what, how) in GESTURES {
        gestures = gestures.with(row(words, what, element("td").words(words, how)));
    }
    let mut all_keys = element("tbody");
    for action in actions().filter(|action| action.key.is_some()) {
        let mut cell = element("td");
        for (place, key) in keys_of(action).enumerate() {
            let or = (place > 0).then(|| classed("span", "help-or").words(words, "help-or"));
            cell = keys(cell.may_with(or), key);
        }
        all_keys = all_keys.with(row(words, action.label, cell));
    }
    let section = |head: &'static str| element("section").with(element("h3").words(words, head));
    let gestures = section("help-gestures").with(element("table").with(gestures));
    let where_keys = classed("p", "field-help").words(words, "help-keys-where");
    let all_keys = section("help-keys").with(where_keys).with(element("table").with(all_keys));
    let body = classed("div", "panel-body help").is("tabindex", "0").with(gestures).with(all_keys);
    dialog((words, dispatch), words.text("help-title").into(), "is-help", None, body.draw())
}

fn row(words: &Words, what: &'static str, how: Element) -> Element {
    let what = element("th").is("scope", "row").words(words, what);
    element("tr").with(what).with(how)
}

fn keys(cell: Element, key: &str) -> Element {
    let kbd = |part: &str| element("kbd").text(part.to_owned().into());
    if key == "+" {
        return cell.with(kbd(key));
    }
    cell.each(readable_key(key).split('+').map(kbd))
}
