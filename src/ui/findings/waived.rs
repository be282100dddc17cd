//! The findings that somebody left for a while: why, until when, and the way to take that back.

use std::rc::Rc;

use crate::app::event::{Edit, Event as AppEvent};
use crate::app::findings::glance::Glance;
use crate::app::findings::list::List;
use crate::check::finding::Finding;
use crate::edit::command::Command;
use crate::model::meeting::Waiver;
use crate::model::spoken::date::say_date;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::findings::Props;
use crate::ui::form::telling;
use crate::words::Message;

/// Draws them, where there are some.
pub(super) fn waived(props: &Props, list: &List) -> Option<Element> {
    if list.waived.is_empty() {
        return None;
    }
    let words = &props.snapshot.words;
    let is_open = props.snapshot.looking.findings.is_waived_open;
    let head = words.say(&Message::new("findings-waived").with("count", list.waived.len()));
    let turn = {
        let props = props.clone();
        button("waived-head")
            .is("aria-expanded", if is_open { "true" } else { "false" })
            .on_click(move |_| props.glance(Glance::Waived(!is_open)))
            .text(head.into())
    };
    let rows = list.waived.iter().filter(|_| is_open);
    let rows = rows.map(|(finding, waiver)| row(props, finding, waiver));
    let rows = is_open.then(|| classed("ul", "waived-rows").each(rows));
    Some(classed("section", "waived").with(element("h3").with(turn)).may_with(rows))
}

fn row(props: &Props, finding: &Rc<Finding>, waiver: &Waiver) -> Element {
    let words = &props.snapshot.words;
    let until = match &waiver.until {
        Some(day) => Message::new("findings-until").with("day", say_date(day, words)),
        None => Message::new("findings-until-taken-back"),
    };
    let mut said = words.say(&until);
    let by = waiver.by.as_ref().and_then(|id| props.snapshot.document.people.get(id.as_str()));
    if let Some(person) = by {
        said.push_str(" · ");
        said.push_str(&person.name);
    }
    let subject = Subject::of(Kind::Waiver, waiver.id.shared());
    let take_back = props.snapshot.can_edit.then(|| {
        let event = AppEvent::Edit(Edit::Do(Command::remove(subject)));
        button("button")
            .on_click(telling(&props.dispatch, event))
            .words(words, "findings-take-back")
    });
    classed("li", "waived-row")
        .key(waiver.id.as_str())
        .with(classed("p", "waived-said").text(words.say(&finding.said()).into()))
        .with(classed("p", "waived-why").text(waiver.reason.clone().into()))
        .with(classed("p", "finding-meta").text(said.into()))
        .may_with(take_back)
}
