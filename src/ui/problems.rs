//! Why a file can't be opened: everything that is wrong with it, each with its place, and what can
//! be done about it.

use yew::{Callback, Html};

use crate::app::event::{Event as AppEvent, Look, Open};
use crate::app::look::Problems;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::words::{Message, Words};

/// Lists what is wrong.
pub fn problem_list(words: &Words, dispatch: &Callback<AppEvent>, problems: &Problems) -> Html {
    let title = match &problems.name {
        Some(name) => words.say(&Message::new("problems-title-name").with("name", name.as_str())),
        None => words.text("problems-title"),
    };
    let why = if problems.is_repairable { "problems-mendable" } else { "problems-why" };
    let complaints = problems.complaints.iter().map(|complaint| {
        let line =
            complaint.line.map(|line| element("span").text(words.say(&at_line(line)).into()));
        let path = (!complaint.path.is_empty())
            .then(|| element("code").text(complaint.path.clone().into()));
        let place = classed("p", "complaint-place").may_with(line).may_with(path);
        complained(words.say(&complaint.message)).with(place)
    });
    let more = (problems.more > 0).then(|| {
        let more = Message::new("problems-more").with("count", problems.more);
        element("p").text(words.say(&more).into())
    });
    let body = classed("div", "panel-body")
        .is("tabindex", "0")
        .with(element("p").words(words, why))
        .with(classed("ul", "complaints").each(complaints))
        .may_with(more);
    let close = button("button").words(words, "problems-close");
    let mend = problems.is_repairable.then(|| {
        let mend = button("button main").words(words, "problems-mend");
        mend.on_click(telling(dispatch, AppEvent::Open(Open::Mend)))
    });
    let close = close.on_click(telling(dispatch, AppEvent::Look(Look::Show(None))));
    let foot = classed("footer", "panel-foot").with(close).may_with(mend);
    let shown = element("div").with(body).with(foot).inside();
    dialog((words, dispatch), title.into(), "", None, shown)
}

/// A line of the list with what is said.
pub(crate) fn complained(text: String) -> Element {
    classed("li", "complaint").with(classed("p", "complaint-text").text(text.into()))
}

/// The number of a line.
pub(crate) fn at_line(line: u32) -> Message {
    Message::new("panel-line").with("line", f64::from(line))
}
