//! The head of the inspector: what is selected, its name to be changed in place, a way out.

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::reader::Lookup;
use crate::model::subject::{Kind, Subject};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::notation::Notation;
use crate::ui::text_field::TextField;
use crate::words::Message;

/// What the head needs.
pub struct Props {
    /// The form of what is selected.
    pub form: Form,
    /// What was looked at before.
    pub before: Option<Subject>,
}

/// Draws the head.
pub fn inspector_head(props: &Props) -> Html {
    let form = &props.form;
    let onclick = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(AppEvent::Look(Look::Select(None))))
    };
    let close = form.text("inspector-close");
    let (field, name) = name(&form.snapshot.document, &form.subject);
    let is_map = matches!(form.subject.kind, Kind::Document | Kind::Journey);
    html! {
        <header class="inspector-head" key={format!("head of {}", form.subject)}>
            { back(props).unwrap_or_else(|| html! {
                <span class="inspector-mark">{ glyph(icon(form)) }</span>
            }) }
            <div class="inspector-title">
                <p class="inspector-kind">{ kind(form) }</p>
                if let Some(field) = field.filter(|_| !is_map) {
                    <TextField class="is-title" form={form.clone()} {field} value={name}
                        notation={Notation::Name} label={form.text("field-name")} is_label_hidden=true
                        placeholder={form.text("field-name-hint")} />
                } else {
                    <h2 class="inspector-name">{ if is_map { form.text("inspector-map") } else { name } }</h2>
                }
            </div>
            <button type="button" class="button bare only-icon" aria-label={close.clone()} title={close}
                {onclick}>
                { glyph(Icon::Close) }
            </button>
        </header>
    }
}

/// The way back from something that a touchpoint uses to that touchpoint.
fn back(props: &Props) -> Option<Html> {
    let form = &props.form;
    let is_entry = !form.subject.kind.is_in_journey()
        && !matches!(form.subject.kind, Kind::Document | Kind::Journey);
    let before = props.before.clone().filter(|_| is_entry)?;
    let document = &form.snapshot.document;
    if !document.knows(before.kind, before.journey.as_deref(), &before.id) {
        return None;
    }
    let (_, name) = name(document, &before);
    let label = form.say(&Message::new("inspector-back").with("name", name.as_str()));
    let (dispatch, shown) = (form.dispatch.clone(), form.snapshot.looking.journey.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(journey) = before.journey.as_ref().filter(|id| shown.as_ref() != Some(*id)) {
            dispatch.emit(AppEvent::Look(Look::Journey(journey.clone())));
        }
        dispatch.emit(AppEvent::Look(Look::Select(Some(before.clone()))));
    });
    Some(html! {
        <button type="button" class="button bare only-icon" aria-label={label.clone()} title={label}
            {onclick}>
            { glyph(Icon::Left) }
        </button>
    })
}

/// The field that holds the name, if it is one to be changed here, and the name.
fn name(document: &Document, subject: &Subject) -> (Option<&'static str>, AttrValue) {
    let id = &*subject.id;
    let journey = subject.journey.as_deref().and_then(|id| document.journey(id));
    let name = match subject.kind {
        Kind::Touchpoint => journey.and_then(|journey| Some(journey.touchpoint(id)?.name.clone())),
        Kind::Stage => journey.and_then(|journey| Some(journey.stage(id)?.name.clone())),
        Kind::Person => document.people.get(id).map(|person| person.name.clone()),
        Kind::System => document.systems.get(id).map(|system| system.name.clone()),
        Kind::DataCategory => document.data_categories.get(id).map(|data| data.name.clone()),
        Kind::Purpose => document.purposes.get(id).map(|purpose| purpose.name.clone()),
        Kind::Channel => document.channels.get(id).map(|channel| channel.name.clone()),
        Kind::Transition => {
            return (None, journey.map(|journey| ends(journey, id)).unwrap_or_default());
        }
        _ => None,
    };
    match name {
        Some(name) => (Some("name"), name.into()),
        None => (None, subject.id.clone().into()),
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
