//! What was said about an import, line by line. The import is done; this is for the record.

use yew::{Callback, Html};

use crate::app::event::{Event as AppEvent, Look};
use crate::ui::dialog::dialog;
use crate::ui::element::{button, classed, element};
use crate::ui::form::telling;
use crate::ui::problems::{at_line, complained};
use crate::words::{Message, Words};

/// Lists the notes, each with its line.
pub fn notes(words: &Words, dispatch: &Callback<AppEvent>, notes: &[(u32, Message)]) -> Html {
    let lines = notes.iter().map(|(line, note)| {
        let place = (*line > 0)
            .then(|| classed("p", "complaint-place").text(words.say(&at_line(*line)).into()));
        complained(words.say(note)).may_with(place)
    });
    let body = classed("div", "panel-body")
        .is("tabindex", "0")
        .with(element("p").words(words, "notes-why"))
        .with(classed("ul", "complaints").each(lines));
    let close = button("button main")
        .on_click(telling(dispatch, AppEvent::Look(Look::Show(None))))
        .words(words, "notes-close");
    let shown = element("div").with(body).with(classed("footer", "panel-foot").with(close));
    let title = words.text("notes-title").into();
    dialog((words, dispatch), title, "", Some(".button.main"), shown.inside())
}
