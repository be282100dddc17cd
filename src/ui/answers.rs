//! Answers of none: how they are given, shown and taken back, for questions whose answer is a list.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::model::answer::{Answer, NONE};
use crate::ui::focus::leave_field;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::question::Standing;

/// How far a question whose answer is a list is answered.
pub(crate) fn standing<T>(answer: &Answer<Vec<T>>) -> Standing {
    if answer.is_unknown() {
        Standing::Hollow
    } else if answer.is_none() {
        Standing::Struck
    } else {
        Standing::Filled
    }
}

/// What both need.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Whose answer it is.
    pub form: Form,
    /// The field that is answered.
    pub field: &'static str,
    /// How the answer is said.
    pub text: AttrValue,
}

/// A quiet button that answers with none.
#[component]
pub fn NoneButton(props: &Props) -> Html {
    if !props.form.can_edit() {
        return html! { <p class="field-unanswered">{ props.form.text("field-unanswered") }</p> };
    }
    let (form, field) = (props.form.clone(), props.field);
    let onclick = Callback::from(move |event: MouseEvent| {
        event.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
        form.answer_word(field, Some(NONE));
    });
    html! {
        <button type="button" class="quiet" {onclick}>
            { glyph(Icon::NothingHere) }{ &props.text }
        </button>
    }
}

/// The answer of none, with a way to ask again.
#[component]
pub fn NoneSaid(props: &Props) -> Html {
    let (form, field) = (props.form.clone(), props.field);
    let onclick = Callback::from(move |event: MouseEvent| {
        event.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
        form.answer(field, None);
    });
    let take_back = props.form.text("field-take-back");
    html! {
        <div class="picked is-none">
            <span class="picked-main">
                { glyph(Icon::NothingHere) }
                <span class="picked-text"><span class="picked-name">{ &props.text }</span></span>
            </span>
            if props.form.can_edit() {
                <button type="button" class="button bare only-icon" aria-label={take_back.clone()}
                    title={take_back} {onclick}>
                    { glyph(Icon::Close) }
                </button>
            }
        </div>
    }
}
