//! What was said about an import, line by line. The import is done; this is for the record.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::snapshot::Snapshot;
use crate::ui::dialog::Dialog;
use crate::words::Message;

/// What it needs.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// Line and note.
    pub notes: Vec<(u32, Message)>,
}

/// Lists the notes.
pub fn notes(props: &Props) -> Html {
    let words = &props.snapshot.words;
    let dispatch = props.dispatch.clone();
    let onclick =
        Callback::from(move |_: MouseEvent| dispatch.emit(AppEvent::Look(Look::Show(None))));
    html! {
        <Dialog title={words.text("notes-title")} close={words.text("panel-close")}
            dispatch={props.dispatch.clone()} first=".button.main">
            <div tabindex="0" class="panel-body">
                <p>{ words.text("notes-why") }</p>
                <ul class="complaints">
                    for (line, note) in props.notes.iter() {
                        <li class="complaint">
                            <p class="complaint-text">{ words.say(note) }</p>
                            if *line > 0 {
                                <p class="complaint-place">
                                    { words.say(&Message::new("panel-line").with("line", f64::from(*line))) }
                                </p>
                            }
                        </li>
                    }
                </ul>
            </div>
            <footer class="panel-foot">
                <button type="button" class="button main" {onclick}>{ words.text("notes-close") }</button>
            </footer>
        </Dialog>
    }
}
