//! Where something that journeys share is used: everything that names it, and as what, each a way
//! there.

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::registers::uses::{Use, uses};
use crate::model::subject::Kind;
use crate::ui::element::{Element, button, classed, component, element};
use crate::ui::form::{Form, telling};
use crate::ui::icon::{Icon, glyph};
use crate::ui::same::Same;
use crate::words::Message;

/// Lists what uses it.
pub fn entry_uses(form: &Form) -> Element {
    classed("section", "form-part")
        .node(component::<EntryUses>(Box::new(Props { form: form.clone() })))
}

#[derive(PartialEq, Properties)]
struct Props {
    form: Form,
}

/// More than these are not listed: who has so many looks elsewhere.
const MOST: usize = 200;

#[component]
fn EntryUses(props: &Props) -> Html {
    let form = &props.form;
    let version = (Same(form.snapshot.document.clone()), form.subject.clone());
    let uses = use_memo(version, |(document, subject)| uses(&document.0, subject));
    let heading = Message::new("register-uses").with("count", uses.len());
    let lines = uses.iter().take(MOST).map(|found| line(form, found));
    let more = uses.len().saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let more = Message::new("landscape-more").with("count", more);
        classed("p", "field-help").text(form.say(&more))
    });
    element("div")
        .with(classed("h3", "form-part-head").text(form.say(&heading)))
        .with(classed("ul", "links").each(lines))
        .may_with(more)
        .inside()
}

fn line(form: &Form, found: &Use) -> Element {
    let document = &form.snapshot.document;
    let journey = found.holder.journey.as_deref().and_then(|id| document.journey(id));
    let touchpoint = journey.and_then(|journey| journey.touchpoint(&found.holder.id));
    let touchpoint = touchpoint.filter(|_| found.holder.kind == Kind::Touchpoint);
    let channel = touchpoint.and_then(|touchpoint| touchpoint.channel.as_ref());
    let icon = match touchpoint {
        Some(_) => Icon::of_channel(channel.map(|channel| channel.as_str())),
        None => Icon::of_kind(found.holder.kind),
    };
    let name = match found.name.trim() {
        "" => form.text(found.holder.kind.message_id()),
        name => name.to_owned().into(),
    };
    let mut note = String::new();
    for role in &found.roles {
        if !note.is_empty() {
            note.push_str(", ");
        }
        note.push_str(&form.word("use", role));
    }
    let is_here = found.holder.journey == form.snapshot.looking.journey;
    if let Some(journey) = found.journey.as_ref().filter(|_| !is_here) {
        note.push_str(" · ");
        note.push_str(journey);
    }
    let visit = AppEvent::Look(Look::Visit(found.holder.clone()));
    let button = button("link-line")
        .on_click(telling(&form.dispatch, visit))
        .node(glyph(icon))
        .with(classed("span", "link-name").text(name))
        .with(classed("span", "link-note").text(note.into()));
    element("li").key(&found.holder.to_string()).with(button)
}
