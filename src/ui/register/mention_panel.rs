//! The texts that mention a name, each a way there. Nothing changes them but whoever wrote them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::registers::mentions::mentions;
use crate::app::snapshot::Snapshot;
use crate::model::subject::Subject;
use crate::ui::dialog::dialog;
use crate::ui::element::{button, classed, element};
use crate::ui::same::Same;
use crate::words::Message;

/// What the panel needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is shown.
    pub snapshot: Rc<Snapshot>,
    /// Takes events.
    pub dispatch: Callback<AppEvent>,
    /// What has another name now.
    pub subject: Subject,
    /// The name that it had.
    pub name: Rc<str>,
}

/// Draws the panel.
#[component]
pub fn MentionPanel(props: &Props) -> Html {
    let Props { snapshot, dispatch, subject, name } = props;
    let words = &snapshot.words;
    let versions = (Same(snapshot.document.clone()), subject.clone(), name.clone());
    let found =
        use_memo(versions, |(document, subject, name)| mentions(&document.0, name, subject));
    const MOST: usize = 200;
    let lines = found.iter().take(MOST).enumerate().map(|(number, mention)| {
        let (dispatch, holder) = (dispatch.clone(), mention.holder.clone());
        let label = match mention.name.trim() {
            "" => mention.holder.id.to_string(),
            name => name.to_owned(),
        };
        let kind = words.text(mention.holder.kind.message_id());
        let line = button("link-line mention")
            .on_click(move |_| {
                dispatch.emit(AppEvent::Look(Look::Show(None)));
                dispatch.emit(AppEvent::Look(Look::Visit(holder.clone())));
            })
            .with(classed("span", "link-name").text(label.into()))
            .with(classed("span", "link-note").text(kind.into()))
            .with(classed("span", "mention-text").text(mention.excerpt.clone().into()));
        element("li").key(&number.to_string()).with(line)
    });
    let title = Message::new("mentions-title").with("name", &**name);
    let shown = classed("div", "panel-body")
        .with(element("p").words(words, "mentions-why"))
        .with(classed("ul", "links").each(lines));
    dialog((words, dispatch), words.say(&title).into(), "", Some(".link-line"), shown.draw())
}
