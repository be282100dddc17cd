//! “Who in marketing owns it?”, and more quietly: who is the contact in IT?

use std::rc::Rc;

use yew::prelude::*;

use crate::app::look::Slot;
use crate::app::offer::Source;
use crate::model::answer::{Answer, NONE};
use crate::model::id::Id;
use crate::model::person::{Function, Person};
use crate::model::touchpoint::Touchpoint;
use crate::ui::form::Form;
use crate::ui::picked::PickedField;
use crate::ui::question::{Question, Standing};

/// What the question needs.
pub struct Props {
    /// The form of the touchpoint.
    pub form: Form,
    /// The touchpoint.
    pub touchpoint: Rc<Touchpoint>,
    /// A count that grows when somebody asks this question.
    pub asked: u32,
}

/// Asks who owns a touchpoint.
pub fn ask_owner(props: &Props) -> Html {
    let Props { form, touchpoint, asked } = props;
    let (marketing, it) = (touchpoint.marketing_owner(), touchpoint.it_contact());
    let standing = match marketing {
        Answer::Unknown => Standing::Hollow,
        Answer::None => Standing::Struck,
        Answer::Is(_) => Standing::Filled,
    };
    html! {
        <Question form={form.clone()} slot={Slot::Owner} {standing} {asked}>
            <PickedField form={form.clone()} field="owner.marketing" is_label_hidden=true
                label={form.text("question-owner")} placeholder={form.text("pick-person")}
                source={Source::People(Function::Marketing)} current={current(marketing)}
                none={form.text("answer-nobody")} {asked} />
            <PickedField form={form.clone()} field="owner.it" label={form.text("field-it-contact")}
                placeholder={form.text("pick-person")} source={Source::People(Function::It)}
                current={current(it)} none={form.text("answer-no-contact")}
                invitation={form.text("add-it-contact")} />
        </Question>
    }
}

/// The id of who is the answer, the word for none, or nothing.
pub(crate) fn current(answer: &Answer<Id<Person>>) -> Option<AttrValue> {
    match answer {
        Answer::Unknown => None,
        Answer::None => Some(NONE.into()),
        Answer::Is(id) => Some(id.shared().into()),
    }
}
