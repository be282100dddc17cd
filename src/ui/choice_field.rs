//! One of many words, in the browser's own list. What is not chosen yet stays unanswered.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::form::Form;

/// What the field needs.
pub struct Props {
    /// Whose field it is.
    pub form: Form,
    /// Which field.
    pub field: AttrValue,
    /// What it is called.
    pub label: AttrValue,
    /// The family of the words' texts.
    pub family: &'static str,
    /// The words.
    pub words: Vec<AttrValue>,
    /// The word that was chosen.
    pub chosen: Option<AttrValue>,
}

/// Draws the field.
pub fn choice_field(props: &Props) -> Html {
    let Props { form, family, words, chosen, .. } = props;
    if !form.can_edit() && chosen.is_none() {
        return html! {};
    }
    let onchange = {
        let (form, field) = (form.clone(), props.field.clone());
        Callback::from(move |event: Event| {
            let word = event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value());
            form.answer_word(&field, word.as_deref().filter(|word| !word.is_empty()));
        })
    };
    let other = chosen.clone().filter(|chosen| !words.contains(chosen));
    html! {
        <label class="field">
            <span class="field-label">{ &props.label }</span>
            <select class="field-input" disabled={!form.can_edit()} {onchange}>
                <option value="" selected={chosen.is_none()}>{ form.text("field-unanswered") }</option>
                for word in words.iter().cloned().chain(other) {
                    <option key={word.to_string()} value={word.clone()}
                        selected={chosen.as_ref() == Some(&word)}>
                        { form.word(family, &word) }
                    </option>
                }
            </select>
        </label>
    }
}
