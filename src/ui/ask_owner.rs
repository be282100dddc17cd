//! “Who in marketing owns it?”, and more quietly: who is the contact in IT?

use std::rc::Rc;

use yew::prelude::*;

use crate::app::fields as table;
use crate::app::look::Slot;
use crate::app::offer::Source;
use crate::model::answer::{Answer, NONE};
use crate::model::id::Id;
use crate::model::person::{Function, Person};
use crate::model::touchpoint::Touchpoint;
use crate::ui::element::{component, element};
use crate::ui::fields::draw::helped;
use crate::ui::form::Form;
use crate::ui::picked::picked_field;
use crate::ui::question::{self, Question, Standing};

/// Asks who owns a touchpoint.
pub fn ask_owner(form: &Form, touchpoint: &Touchpoint, asked: u32) -> Html {
    let (marketing, it) = (touchpoint.marketing_owner(), touchpoint.it_contact());
    let standing = match marketing {
        Answer::Unknown => Standing::Hollow,
        Answer::None => Standing::Struck,
        Answer::Is(_) => Standing::Filled,
    };
    let owner = ("question-owner", "pick-person");
    let owner = picked_field(
        form,
        "owner.marketing",
        owner,
        Source::People(Function::Marketing),
        current(marketing),
    )
    .none("answer-nobody")
    .hide_label()
    .asked(asked);
    let contact = ("field-it-contact", "pick-person");
    let contact =
        picked_field(form, "owner.it", contact, Source::People(Function::It), current(it))
            .none("answer-no-contact")
            .invitation("add-it-contact");
    let slot = |key, picker| match table::field(form.subject.kind, key) {
        Some(field) => helped(field, key).node(picker),
        None => element("div"),
    };
    let answer = element("div")
        .with(slot("owner.marketing", owner.draw()))
        .with(slot("owner.it", contact.draw()))
        .inside();
    component::<Question>(Box::new(question::Props {
        form: form.clone(),
        slot: Slot::Owner,
        standing,
        asked,
        answer,
    }))
}

/// The id of who is the answer, the word for none, or nothing.
fn current(answer: &Answer<Id<Person>>) -> Option<Rc<str>> {
    match answer {
        Answer::Unknown => None,
        Answer::None => Some(NONE.into()),
        Answer::Is(id) => Some(id.shared()),
    }
}
