//! One of many words, in the browser's own list. What is not chosen yet stays unanswered.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::ui::element::{Element, classed, element};
use crate::ui::form::{Form, labelled};

/// Draws the field: of these words the one that was chosen, each with its text of the family.
pub fn choice_field(
    form: &Form,
    field: &'static str,
    label: &'static str,
    family: &'static str,
    words: &[&str],
    chosen: Option<&str>,
) -> Option<Element> {
    if !form.can_edit() && chosen.is_none() {
        return None;
    }
    let onchange = {
        let form = form.clone();
        move |event: Event| {
            let word = event.target_dyn_into::<HtmlSelectElement>().map(|list| list.value());
            form.answer_word(field, word.as_deref().filter(|word| !word.is_empty()));
        }
    };
    let unanswered = element("option")
        .is("value", "")
        .flag("selected", chosen.is_none())
        .words(form.words(), "field-unanswered");
    let mut list = classed("select", "field-input")
        .flag("disabled", !form.can_edit())
        .on_change(onchange)
        .with(unanswered);
    let other = chosen.filter(|chosen| !words.contains(chosen));
    for word in words.iter().copied().chain(other) {
        let option = element("option").key(word).has("value", word.to_owned().into());
        let option = option.flag("selected", chosen == Some(word));
        list = list.with(option.text(form.word(family, word)));
    }
    Some(labelled(form, label).with(list))
}
