//! All that can be done, with its keys and gestures.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::{actions, keys_of};
use crate::app::event::Event as AppEvent;
use crate::app::snapshot::Snapshot;
use crate::ui::action_button::readable_key;
use crate::ui::dialog::Dialog;

/// What it needs.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
}

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
pub fn help(props: &Props) -> Html {
    let words = &props.snapshot.words;
    html! {
        <Dialog title={words.text("help-title")} close={words.text("panel-close")} class="is-help"
            dispatch={props.dispatch.clone()}>
            <div tabindex="0" class="panel-body help">
                <section>
                    <h3>{ words.text("help-gestures") }</h3>
                    <table>
                        <tbody>
                            for (what, how) in GESTURES {
                                <tr>
                                    <th scope="row">{ words.text(what) }</th>
                                    <td>{ words.text(how) }</td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </section>
                <section>
                    <h3>{ words.text("help-keys") }</h3>
                    <p class="field-help">{ words.text("help-keys-where") }</p>
                    <table>
                        <tbody>
                            for action in actions().filter(|action| action.key.is_some()) {
                                <tr>
                                    <th scope="row">{ words.text(action.label) }</th>
                                    <td>{ for keys_of(action).map(keys) }</td>
                                </tr>
                            }
                        </tbody>
                    </table>
                </section>
            </div>
        </Dialog>
    }
}

fn keys(key: &str) -> Html {
    if key == "+" {
        return html! { <kbd>{ "+" }</kbd> };
    }
    let readable = readable_key(key);
    html! {
        for part in readable.split('+') {
            <kbd>{ part.to_owned() }</kbd>
        }
    }
}
