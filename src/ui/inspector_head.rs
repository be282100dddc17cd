//! The head of the inspector: what is selected, its name to be changed in place, a way out.

use yew::AttrValue;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::fields::field::{Field, Widget};
use crate::app::fields::head;
use crate::app::fields::notation::Notation;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::reader::Lookup;
use crate::model::subject::{Kind, Subject};
use crate::ui::element::{Element, classed};
use crate::ui::fields::draw::helped;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph, icon_button};
use crate::ui::text_field::text_field;
use crate::words::Message;

/// Draws the head, with the way back to what was looked at before.
pub fn inspector_head(form: &Form, before: Option<&Subject>) -> Element {
    let name = name(&form.snapshot.document, &form.subject);
    let is_map = matches!(form.subject.kind, Kind::Document | Kind::Journey);
    let mark = back(form, before)
        .unwrap_or_else(|| classed("span", "inspector-mark").node(glyph(icon(form))));
    let title =
        classed("div", "inspector-title").with(classed("p", "inspector-kind").text(kind(form)));
    let title = match head(form.subject.kind) {
        Some(field) => title.with(
            helped(field, field.key).node(
                text_field(form, field.key, field.label, Some(&name))
                    .reads(notation(field))
                    .class("is-title")
                    .hide_label()
                    .example("field-name-hint")
                    .draw(),
            ),
        ),
        None => {
            let name = if is_map { form.text("inspector-map") } else { name };
            title.with(classed("h2", "inspector-name").text(name))
        }
    };
    let close = icon_button(Icon::Close, form.text("inspector-close"))
        .on_click(form.telling(AppEvent::Look(Look::Select(None))));
    classed("header", "inspector-head")
        .key(&format!("head of {}", form.subject))
        .with(mark)
        .with(title)
        .with(close)
}

/// The way back from something that a touchpoint uses to that touchpoint.
fn back(form: &Form, before: Option<&Subject>) -> Option<Element> {
    let is_entry = !form.subject.kind.is_in_journey()
        && !matches!(form.subject.kind, Kind::Document | Kind::Journey);
    let before = before.filter(|_| is_entry)?.clone();
    let document = &form.snapshot.document;
    if !document.knows(before.kind, before.journey.as_deref(), &before.id) {
        return None;
    }
    let name = name(document, &before);
    let label = form.say(&Message::new("inspector-back").with("name", name.as_str()));
    let (dispatch, shown) = (form.dispatch.clone(), form.snapshot.looking.journey.clone());
    let button = icon_button(Icon::Left, label).on_click(move |_| {
        if let Some(journey) = before.journey.as_ref().filter(|id| shown.as_ref() != Some(*id)) {
            dispatch.emit(AppEvent::Look(Look::Journey(journey.clone())));
        }
        dispatch.emit(AppEvent::Look(Look::Select(Some(before.clone()))));
    });
    Some(button)
}

/// What a subject is called.
fn name(document: &Document, subject: &Subject) -> AttrValue {
    if subject.kind == Kind::Transition {
        let journey = subject.journey.as_deref().and_then(|id| document.journey(id));
        return journey.map(|journey| ends(journey, &subject.id)).unwrap_or_default();
    }
    let record = document.record(subject);
    let identity = record.and_then(|record| record.identity());
    identity.map_or_else(|| subject.id.to_string(), |identity| identity.label.to_owned()).into()
}

/// How the name is read.
fn notation(field: &Field) -> Notation {
    match field.widget {
        Widget::Line(notation) => notation,
        _ => Notation::Text,
    }
}

/// The names of both ends of a transition.
fn ends(journey: &Journey, id: &str) -> AttrValue {
    let Some(transition) = journey.transition(id) else { return AttrValue::default() };
    let name = |id: &str| journey.touchpoint(id).map_or(id, |found| &found.name).to_owned();
    let (from, to) = (name(transition.from.as_str()), name(transition.to.as_str()));
    format!("{from} → {to}").into()
}

fn kind(form: &Form) -> AttrValue {
    let (document, subject) = (&form.snapshot.document, &form.subject);
    let journey = subject.journey.as_deref().and_then(|id| document.journey(id));
    let kind = form.text(subject.kind.message_id());
    let stages = journey.map(|journey| journey.stages());
    match subject.kind {
        Kind::Touchpoint => {
            let touchpoint = journey.and_then(|journey| journey.touchpoint(&subject.id));
            let stage = touchpoint.and_then(|found| stages?.get(found.stage.as_str()));
            let stage = stage.map(|stage| stage.name.as_str()).filter(|name| !name.is_empty());
            let Some(stage) = stage else { return kind };
            form.say(&Message::new("inspector-touchpoint-in").with("stage", stage))
        }
        Kind::Stage => {
            let place = stages.and_then(|stages| stages.place(&subject.id)).unwrap_or_default();
            let count = stages.map_or(0, |stages| stages.len());
            let message = Message::new("inspector-stage-of").with("number", place + 1);
            form.say(&message.with("count", count))
        }
        _ => kind,
    }
}

fn icon(form: &Form) -> Icon {
    let subject = &form.subject;
    match subject.kind {
        Kind::Touchpoint => {
            let journey = subject.journey.as_deref();
            let journey = journey.and_then(|id| form.snapshot.document.journey(id));
            let touchpoint = journey.and_then(|journey| journey.touchpoint(&subject.id));
            let channel = touchpoint.and_then(|found| found.channel.as_ref());
            Icon::of_channel(channel.map(|channel| channel.as_str()))
        }
        Kind::Transition => Icon::Connect,
        Kind::Stage => Icon::Stage,
        Kind::Person => Icon::Owner,
        Kind::System => Icon::System,
        Kind::DataCategory | Kind::Purpose => Icon::Data,
        _ => Icon::Steps,
    }
}
