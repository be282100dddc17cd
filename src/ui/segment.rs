//! One of a few: buttons side by side, of which one at the most is pressed. Pressing it again takes
//! the answer back.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ui::element::{Element, button, classed};
use crate::ui::focus::focus;
use crate::ui::form::Form;

/// One of the few.
pub struct Choice {
    /// What is answered.
    pub value: &'static str,
    /// What stands on the button.
    pub face: Html,
    /// What the button is called, where its face is no text.
    pub name: Option<AttrValue>,
    /// What it means, in a sentence.
    pub meaning: Option<AttrValue>,
}

/// A segment of words that answers a field of a form: each word has a text of the family, and one with `-why` behind it
/// that says what it means.
pub fn word_segment(
    form: &Form,
    field: &str,
    label: &'static str,
    family: &str,
    words: &'static [&'static str],
    chosen: Option<&str>,
) -> Option<Element> {
    let choices = words.iter().map(|word| Choice {
        value: word,
        face: Html::from(form.word(family, word)),
        name: None,
        meaning: Some(form.word(family, &[word, "-why"].concat())),
    });
    let answer = {
        let (form, field) = (form.clone(), field.to_owned());
        Callback::from(move |word: Option<&'static str>| form.answer_word(&field, word))
    };
    segment(form, label, choices.collect(), chosen, &answer)
}

/// Buttons side by side, of which one at the most is pressed. `choose` hears what is chosen now, and nothing when the
/// answer is taken back.
pub fn segment(
    form: &Form,
    label: &'static str,
    choices: Vec<Choice>,
    chosen: Option<&str>,
    choose: &Callback<Option<&'static str>>,
) -> Option<Element> {
    let place = choices.iter().position(|choice| Some(choice.value) == chosen);
    if !form.can_edit() && place.is_none() {
        return None;
    }
    let reachable = place.unwrap_or_default();
    let mut group = classed("div", "segment")
        .is("role", "group")
        .says("aria-label", form.words(), label)
        .on_key(step);
    for (index, choice) in choices.into_iter().enumerate() {
        let is_pressed = place == Some(index);
        let button = button("segment-choice")
            .key(choice.value)
            .is("data-value", choice.value)
            .is("aria-pressed", if is_pressed { "true" } else { "false" })
            .is("tabindex", if index == reachable { "0" } else { "-1" })
            .may_have("aria-label", choice.name.clone())
            .may_have("title", choice.meaning.or(choice.name))
            .flag("disabled", !form.can_edit());
        let (choose, value) = (choose.clone(), (!is_pressed).then_some(choice.value));
        let button = button.on_click(move |_| choose.emit(value));
        group = group.with(button.node(choice.face));
    }
    Some(group)
}

/// A segment with what it asks above it.
pub fn under_label(form: &Form, label: &'static str, segment: Element) -> Element {
    let label = classed("span", "field-label").is("aria-hidden", "true").words(form.words(), label);
    classed("div", "field").with(label).with(segment)
}

/// Arrows go from button to button; Tab goes to the next field.
fn step(event: KeyboardEvent) {
    let here = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let next = here.and_then(|here| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => here.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => here.previous_element_sibling(),
        _ => None,
    });
    let is_arrow = event.key().starts_with("Arrow") && !event.alt_key();
    if is_arrow {
        event.stop_propagation();
        event.prevent_default();
    }
    if let Some(next) =
        next.filter(|_| is_arrow).and_then(|next| next.dyn_into::<HtmlElement>().ok())
    {
        focus(&next);
    }
}
