//! What journeys share: a person, a system, a category of data, a purpose, a channel. The few
//! fields that tell it apart, and where it is used.

use yew::prelude::*;

use crate::app::length::say_length;
use crate::app::offer::Source;
use crate::model::answer::Answer;
use crate::model::data::{DataCategory, LawfulBasis, Personal, Purpose};
use crate::model::person::{Function, Person};
use crate::model::security::Classification;
use crate::model::subject::Kind;
use crate::model::system::{System, SystemStatus};
use crate::ui::ask_owner::current;
use crate::ui::choice_field::{self, choice_field};
use crate::ui::entry_uses::{self, entry_uses};
use crate::ui::form::Form;
use crate::ui::notation::Notation;
use crate::ui::picked::PickedField;
use crate::ui::remove_button::{self, remove_button};
use crate::ui::text_field::TextField;

/// What it needs.
pub struct Props {
    /// The form of the entry.
    pub form: Form,
}

/// Shows an entry of a register.
pub fn inspect_entry(props: &Props) -> Html {
    let form = &props.form;
    let (document, id) = (&form.snapshot.document, &*form.subject.id);
    let fields = match form.subject.kind {
        Kind::Person => document.people.get(id).map(|entry| person(form, entry)),
        Kind::System => document.systems.get(id).map(|entry| system(form, entry)),
        Kind::DataCategory => document.data_categories.get(id).map(|entry| data(form, entry)),
        Kind::Purpose => document.purposes.get(id).map(|entry| purpose(form, entry)),
        Kind::Channel => {
            document.channels.get(id).map(|entry| description(form, entry.description.as_deref()))
        }
        _ => None,
    };
    html! {
        <>
            <div class="fields">{ fields }</div>
            { entry_uses(&entry_uses::Props { form: form.clone() }) }
            { remove_button(&remove_button::Props { form: form.clone(), text: form.text("remove-entry") }) }
        </>
    }
}

fn person(form: &Form, person: &Person) -> Html {
    html! {
        <>
            { choice(form, "function", "field-function", "function", Function::ALL.iter().map(Function::as_str),
                person.function.as_ref().map(Function::as_str)) }
            { line(form, "title", "field-role", person.title.as_deref()) }
            { line(form, "contact", "field-contact", person.contact.as_deref()) }
            { description(form, person.description.as_deref()) }
        </>
    }
}

fn system(form: &Form, system: &System) -> Html {
    html! {
        <>
            { line(form, "vendor", "field-vendor", system.vendor.as_deref()) }
            { choice(form, "status", "field-status", "system-status",
                SystemStatus::ALL.iter().map(SystemStatus::as_str),
                system.status.as_ref().map(SystemStatus::as_str)) }
            <PickedField form={form.clone()} field="businessOwner" label={form.text("field-business-owner")}
                placeholder={form.text("pick-person")} source={Source::People(Function::Marketing)}
                current={current(&system.business_owner)} none={form.text("answer-nobody")}
                invitation={form.text("add-business-owner")} />
            <PickedField form={form.clone()} field="itOwner" label={form.text("field-it-owner")}
                placeholder={form.text("pick-person")} source={Source::People(Function::It)}
                current={current(&system.it_owner)} none={form.text("answer-nobody")}
                invitation={form.text("add-it-owner")} />
            { description(form, system.description.as_deref()) }
        </>
    }
}

fn data(form: &Form, data: &DataCategory) -> Html {
    html! {
        <>
            { choice(form, "personal", "field-personal", "personal", Personal::ALL.iter().map(Personal::as_str),
                data.personal.as_ref().map(Personal::as_str)) }
            { choice(form, "classification", "field-classification", "class",
                Classification::ALL.iter().map(Classification::as_str),
                data.classification.as_ref().map(Classification::as_str)) }
            { description(form, data.description.as_deref()) }
        </>
    }
}

fn purpose(form: &Form, purpose: &Purpose) -> Html {
    let retention = match &purpose.retention {
        Answer::Is(length) => say_length(length, &form.snapshot.words),
        Answer::Unknown | Answer::None => String::new(),
    };
    html! {
        <>
            { choice(form, "lawfulBasis", "field-lawful-basis", "lawful-basis",
                LawfulBasis::ALL.iter().map(LawfulBasis::as_str),
                purpose.lawful_basis.as_ref().map(LawfulBasis::as_str)) }
            <TextField class="is-short" form={form.clone()} field="retention" notation={Notation::Length}
                label={form.text("field-retention")} placeholder={form.text("field-retention-hint")}
                value={retention} />
            { description(form, purpose.description.as_deref()) }
        </>
    }
}

fn line(form: &Form, field: &'static str, label: &'static str, value: Option<&str>) -> Html {
    html! {
        <TextField form={form.clone()} {field} label={form.text(label)}
            value={value.unwrap_or_default().to_owned()} />
    }
}

fn description(form: &Form, value: Option<&str>) -> Html {
    html! {
        <TextField form={form.clone()} field="description" is_long=true
            label={form.text("field-description")} value={value.unwrap_or_default().to_owned()} />
    }
}

fn choice<'a>(
    form: &Form,
    field: &'static str,
    label: &'static str,
    family: &'static str,
    words: impl Iterator<Item = &'a str>,
    chosen: Option<&str>,
) -> Html {
    let words: Vec<AttrValue> = words.map(|word| word.to_owned().into()).collect();
    let chosen = chosen.map(|word| AttrValue::from(word.to_owned()));
    html! {
        { choice_field(&choice_field::Props { form: form.clone(), field: field.into(), label: form.text(label), family, words, chosen }) }
    }
}
