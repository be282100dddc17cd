//! What journeys share: a person, a system, a category of data, a purpose, a channel. The few
//! fields that tell it apart, and where it is used.

use yew::Html;

use crate::app::offer::Source;
use crate::model::answer::Answer;
use crate::model::data::{DataCategory, LawfulBasis, Personal, Purpose};
use crate::model::length::say_length;
use crate::model::person::{Function, Person};
use crate::model::security::Classification;
use crate::model::subject::Kind;
use crate::model::system::{System, SystemStatus};
use crate::ui::ask_owner::current;
use crate::ui::choice_field::choice_field;
use crate::ui::element::{Element, classed, element};
use crate::ui::entry_uses::entry_uses;
use crate::ui::form::Form;
use crate::ui::intake::intake;
use crate::ui::notation::Notation;
use crate::ui::picked::picked_field;
use crate::ui::remove_button::remove_button;
use crate::ui::text_field::{description, text_field};

/// Shows an entry of a register.
pub fn inspect_entry(form: &Form) -> Html {
    let (document, id) = (&form.snapshot.document, &*form.subject.id);
    let fields = classed("div", "fields");
    let entry = match form.subject.kind {
        Kind::Person => document.people.get(id).map(|entry| person(form, entry)),
        Kind::System => document.systems.get(id).map(|entry| system(form, entry)),
        Kind::DataCategory => document.data_categories.get(id).map(|entry| data(form, entry)),
        Kind::Purpose => document.purposes.get(id).map(|entry| purpose(form, entry)),
        Kind::Channel => {
            document.channels.get(id).map(|entry| about(form, fields, entry.description.as_deref()))
        }
        _ => None,
    };
    element("div")
        .may_with(intake(form))
        .may_with(entry)
        .with(entry_uses(form))
        .may_with(remove_button(form, "remove-entry"))
        .inside()
}

fn person(form: &Form, person: &Person) -> Element {
    let function = person.function.as_ref().map(Function::as_str);
    let (title, contact) = (person.title.as_deref(), person.contact.as_deref());
    let fields = classed("div", "fields")
        .may_with(choice_field(
            form,
            "function",
            "field-function",
            "function",
            Function::WORDS,
            function,
        ))
        .node(text_field(form, "title", "field-role", title).draw())
        .node(text_field(form, "contact", "field-contact", contact).draw());
    about(form, fields, person.description.as_deref())
}

fn system(form: &Form, system: &System) -> Element {
    let status = system.status.as_ref().map(SystemStatus::as_str);
    let owner = |field, label, invitation, function, owner| {
        picked_field(form, field, (label, "pick-person"), Source::People(function), current(owner))
            .none("answer-nobody")
            .invitation(invitation)
            .draw()
    };
    let fields = classed("div", "fields")
        .node(text_field(form, "vendor", "field-vendor", system.vendor.as_deref()).draw())
        .may_with(choice_field(
            form,
            "status",
            "field-status",
            "system-status",
            SystemStatus::WORDS,
            status,
        ))
        .node(owner(
            "businessOwner",
            "field-business-owner",
            "add-business-owner",
            Function::Marketing,
            &system.business_owner,
        ))
        .node(owner("itOwner", "field-it-owner", "add-it-owner", Function::It, &system.it_owner));
    about(form, fields, system.description.as_deref())
}

fn data(form: &Form, data: &DataCategory) -> Element {
    let personal = data.personal.as_ref().map(Personal::as_str);
    let class = data.classification.as_ref().map(Classification::as_str);
    let fields = classed("div", "fields")
        .may_with(choice_field(
            form,
            "personal",
            "field-personal",
            "personal",
            Personal::WORDS,
            personal,
        ))
        .may_with(choice_field(
            form,
            "classification",
            "field-classification",
            "class",
            Classification::WORDS,
            class,
        ));
    about(form, fields, data.description.as_deref())
}

fn purpose(form: &Form, purpose: &Purpose) -> Element {
    let basis = purpose.lawful_basis.as_ref().map(LawfulBasis::as_str);
    let retention = match &purpose.retention {
        Answer::Is(length) => say_length(length, form.words()),
        Answer::Unknown | Answer::None => String::new(),
    };
    let retention = text_field(form, "retention", "field-retention", Some(&retention))
        .reads(Notation::Length)
        .class("is-short")
        .example("field-retention-hint");
    let fields = classed("div", "fields")
        .may_with(choice_field(
            form,
            "lawfulBasis",
            "field-lawful-basis",
            "lawful-basis",
            LawfulBasis::WORDS,
            basis,
        ))
        .node(retention.draw());
    about(form, fields, purpose.description.as_deref())
}

fn about(form: &Form, fields: Element, text: Option<&str>) -> Element {
    fields.node(description(form, "field-description", text).draw())
}
