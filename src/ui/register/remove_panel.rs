//! What removing an entry touches, said before it is done: what loses its answer, and what goes
//! with it. Merging it into another entry is offered as the gentler way.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent, Look};
use crate::app::look::Panel;
use crate::app::registers::removing::{Removing, removing};
use crate::app::registers::say_name;
use crate::app::registers::uses::{Group, counted};
use crate::app::snapshot::Snapshot;
use crate::model::document::Document;
use crate::model::subject::Subject;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::ui::same::Same;
use crate::words::{Message, Words};

/// What the panel needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// What is to be removed.
    pub subject: Subject,
}

/// Draws the panel.
#[component]
pub fn RemovePanel(props: &Props) -> Html {
    let Props { snapshot, dispatch, subject } = props;
    let (document, words) = (&snapshot.document, &snapshot.words);
    let touched = use_memo((Same(document.clone()), subject.clone()), |(document, subject)| {
        removing(&document.0, subject)
    });
    let name = say_name(document, subject, words);
    let title = words.say(&Message::new("remove-title").with("name", name));
    let body = classed("div", "panel-body")
        .may_with(losses(words, &touched))
        .may_with(gone(words, document, &touched))
        .with(classed("p", "register-undo").words(words, "remove-undo"));
    let close = AppEvent::Look(Look::Show(None));
    let replace = Panel::Merge { subject: subject.clone(), is_replacing: true };
    let foot = classed("div", "panel-foot")
        .with(button("button").on_click(telling(dispatch, close)).words(words, "register-cancel"))
        .with(
            button("button")
                .is("data-tool", "replace")
                .on_click(telling(dispatch, AppEvent::Look(Look::Show(Some(replace)))))
                .node(glyph(Icon::Merge))
                .words(words, "remove-replace"),
        )
        .with(
            button("button main is-removing")
                .is("data-tool", "confirm")
                .on_click(telling(dispatch, AppEvent::Edit(Edit::Remove(subject.clone()))))
                .words(words, "action-delete"),
        );
    let shown = element("div").with(body).with(foot).inside();
    dialog((words, dispatch), title.into(), "is-removal", Some("[data-tool=confirm]"), shown)
}

fn losses(words: &Words, touched: &Removing) -> Option<Element> {
    (!touched.loses.is_empty()).then(|| {
        element("div")
            .with(element("p").words(words, "remove-loses"))
            .with(groups(words, &touched.loses))
    })
}

/// How many things of which kinds refer to an entry, and as what.
pub(super) fn groups(words: &Words, groups: &[Group]) -> Element {
    let lines = groups.iter().map(|group| {
        let line = Message::new("use-line")
            .with("things", counted(group.kind, group.count))
            .with("role", words.word("use", &group.role));
        element("li").text(words.say(&line).into())
    });
    classed("ul", "register-touched").each(lines)
}

fn gone(words: &Words, document: &Document, touched: &Removing) -> Option<Element> {
    const MOST: usize = 6;
    let count = touched.goes.len();
    if count == 0 {
        return None;
    }
    let title = Message::new("remove-goes").with("count", count);
    let lines = touched.goes.iter().take(MOST).map(|gone| {
        let line = Message::new("remove-gone")
            .with("kind", Message::new(gone.kind.message_id()))
            .with("name", say_name(document, gone, words));
        element("li").text(words.say(&line).into())
    });
    let more = count.saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let more = Message::new("landscape-more").with("count", more);
        element("li").text(words.say(&more).into())
    });
    let list = classed("ul", "register-touched").each(lines).may_with(more);
    Some(element("div").with(element("p").text(words.say(&title).into())).with(list))
}
