//! The map as a whole: what the document and the shown journey are about, and the way to the other
//! journeys.

use yew::prelude::*;

use crate::app::event::{Event as AppEvent, Look};
use crate::app::look::Panel;
use crate::app::offer::Source;
use crate::model::journey::Journey;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::value::Entity;
use crate::ui::ask_owner::current;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::notation::Notation;
use crate::ui::picked::PickedField;
use crate::ui::text_field::TextField;
use crate::words::Message;

/// What it needs.
pub struct Props {
    /// The form; it is about the document, whatever its subject.
    pub form: Form,
}

/// Shows the map as a whole.
pub fn inspect_map(props: &Props) -> Html {
    let form = Form { subject: Subject::document(), ..props.form.clone() };
    let document = &form.snapshot.document;
    let text = |text: Option<&str>| AttrValue::from(text.unwrap_or_default().to_owned());
    let language = document.language.as_ref().map(|language| language.as_str());
    let currency = document.currency.as_ref().map(|currency| currency.as_str());
    html! {
        <>
            <div class="fields">
                <TextField form={form.clone()} field="title" label={form.text("app-title-label")}
                    notation={Notation::Name} placeholder={form.text("app-untitled")}
                    value={document.title.clone()} />
                <TextField form={form.clone()} field="description" is_long=true
                    label={form.text("field-about-map")} help={form.text("field-about-map-help")}
                    value={text(document.description.as_deref())} />
            </div>
            if let Some(journey) = &form.snapshot.journey {
                { shown(&form, journey) }
            }
            { journeys(&form) }
            <details class="fold">
                <summary>{ form.text("inspector-more") }</summary>
                <div class="fold-body is-pair">
                    <TextField form={form.clone()} field="language" notation={Notation::Language}
                        label={form.text("field-language")} placeholder="en" value={text(language)}
                        help={form.text("field-language-help")} />
                    <TextField form={form.clone()} field="currency" notation={Notation::Currency}
                        label={form.text("field-currency")} placeholder="EUR" value={text(currency)}
                        help={form.text("field-currency-help")} />
                </div>
            </details>
        </>
    }
}

/// The journey that is shown.
fn shown(form: &Form, journey: &Journey) -> Html {
    let subject = Subject::of(Kind::Journey, journey.id().shared());
    let (key, head) = (subject.id.clone(), journey.head());
    let form = Form { subject, ..form.clone() };
    html! {
        <section class="form-part" key={format!("shown {key}")}>
            <h3 class="form-part-head">{ form.text("inspector-journey") }</h3>
            <div class="fields">
                <TextField form={form.clone()} field="title" label={form.text("field-journey-title")}
                    notation={Notation::Name} placeholder={form.text("app-untitled-journey")}
                    value={head.title.clone()} />
                <TextField form={form.clone()} field="description" is_long=true
                    label={form.text("field-about-journey")}
                    value={head.description.clone().unwrap_or_default()} />
                <PickedField form={form.clone()} field="owner" label={form.text("field-keeper")}
                    placeholder={form.text("pick-person")} source={Source::People(Function::Marketing)}
                    current={current(&head.owner)} none={form.text("answer-nobody")}
                    invitation={form.text("add-keeper")} />
                { remove(&form) }
            </div>
        </section>
    }
}

fn remove(form: &Form) -> Html {
    if !form.can_edit() {
        return html! {};
    }
    let (dispatch, subject) = (form.dispatch.clone(), form.subject.clone());
    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(AppEvent::removed(&subject)));
    html! {
        <button type="button" class="quiet is-removing" {onclick}>
            { glyph(Icon::Delete) }{ form.text("remove-journey") }
        </button>
    }
}

/// All journeys, to show another.
fn journeys(form: &Form) -> Html {
    let snapshot = &form.snapshot;
    let add = {
        let dispatch = form.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(AppEvent::Look(Look::Show(Some(Panel::Steps))));
        })
    };
    html! {
        <section class="form-part" key="journeys">
            <h3 class="form-part-head">{ form.text("inspector-journeys") }</h3>
            <ul class="links">
                for journey in snapshot.document.journeys.iter() {
                    { line(form, journey) }
                }
            </ul>
            if form.can_edit() {
                <button type="button" class="quiet" onclick={add}>
                    { glyph(Icon::Add) }{ form.text("add-journey") }
                </button>
            }
        </section>
    }
}

fn line(form: &Form, journey: &Journey) -> Html {
    let (id, title) = (journey.id().shared(), &journey.head().title);
    let is_shown = form.snapshot.looking.journey.as_ref() == Some(&id);
    let title = match title.trim() {
        "" => form.text("map-untitled"),
        title => title.to_owned().into(),
    };
    let count = Message::new("journey-size").with("count", journey.touchpoints().len());
    let onclick = {
        let (dispatch, id) = (form.dispatch.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(AppEvent::Look(Look::Journey(id.clone())))
        })
    };
    html! {
        <li key={id.to_string()}>
            <button type="button" class="link-line" aria-current={is_shown.then_some("true")} {onclick}>
                { glyph(if is_shown { Icon::Done } else { Icon::Steps }) }
                <span class="link-name">{ title }</span>
                <span class="link-figure">{ form.say(&count) }</span>
            </button>
        </li>
    }
}
