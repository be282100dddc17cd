//! Why a file can't be opened: everything that is wrong with it, each with its place, and what can
//! be done about it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look, Open};
use crate::app::look::Problems;
use crate::app::snapshot::Snapshot;
use crate::ui::dialog::Dialog;
use crate::words::Message;

/// What it needs.
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// What is wrong.
    pub problems: Problems,
}

/// Lists what is wrong.
pub fn problem_list(props: &Props) -> Html {
    let words = &props.snapshot.words;
    let problems = &props.problems;
    let title = match &problems.name {
        Some(name) => words.say(&Message::new("problems-title-name").with("name", name.as_str())),
        None => words.text("problems-title"),
    };
    let does = |event: AppEvent| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(event.clone()))
    };
    html! {
        <Dialog {title} close={words.text("panel-close")} dispatch={props.dispatch.clone()}>
            <div tabindex="0" class="panel-body">
                <p>{ words.text(if problems.is_repairable { "problems-mendable" } else { "problems-why" }) }</p>
                <ul class="complaints">
                    for complaint in problems.complaints.iter() {
                        <li class="complaint">
                            <p class="complaint-text">{ words.say(&complaint.message) }</p>
                            <p class="complaint-place">
                                if let Some(line) = complaint.line {
                                    <span>{ words.say(&at_line(line)) }</span>
                                }
                                if !complaint.path.is_empty() {
                                    <code>{ &complaint.path }</code>
                                }
                            </p>
                        </li>
                    }
                </ul>
                if problems.more > 0 {
                    <p>{ words.say(&Message::new("problems-more").with("count", problems.more)) }</p>
                }
            </div>
            <footer class="panel-foot">
                <button type="button" class="button" onclick={does(AppEvent::Look(Look::Show(None)))}>
                    { words.text("problems-close") }
                </button>
                if problems.is_repairable {
                    <button type="button" class="button main" onclick={does(AppEvent::Open(Open::Mend))}>
                        { words.text("problems-mend") }
                    </button>
                }
            </footer>
        </Dialog>
    }
}

fn at_line(line: u32) -> Message {
    Message::new("panel-line").with("line", f64::from(line))
}
