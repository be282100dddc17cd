//! One of a few: buttons side by side, of which one at the most is pressed. Pressing it again takes
//! the answer back.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::ui::focus::focus;

/// One of the few.
#[derive(Clone, PartialEq)]
pub struct Choice {
    /// What is answered.
    pub value: AttrValue,
    /// What stands on the button.
    pub face: Html,
    /// What the button is called, where its face is no text.
    pub name: Option<AttrValue>,
    /// What it means, in a sentence.
    pub meaning: Option<AttrValue>,
}

impl Choice {
    /// A choice that is written out.
    pub fn of_text(value: impl Into<AttrValue>, text: AttrValue) -> Self {
        Self { value: value.into(), face: html! { { text } }, name: None, meaning: None }
    }

    /// The choice, with what it means.
    #[must_use]
    pub fn meaning(self, meaning: AttrValue) -> Self {
        Self { meaning: Some(meaning), ..self }
    }
}

/// What a segment needs.
pub struct Props {
    /// What is asked.
    pub label: AttrValue,
    /// The few.
    pub choices: Vec<Choice>,
    /// Which is chosen.
    pub chosen: Option<AttrValue>,
    /// Called with what is chosen now; with nothing when the answer is taken back.
    pub on_choose: Callback<Option<AttrValue>>,
    /// Whether it can be changed.
    pub can_edit: bool,
    /// Whether the label is there for screen readers only.
    pub is_label_hidden: bool,
    /// Classes that make it look different.
    pub class: Classes,
}

/// Buttons side by side, of which one at the most is pressed.
pub fn segment(props: &Props) -> Html {
    let place =
        props.choices.iter().position(|choice| Some(&choice.value) == props.chosen.as_ref());
    if !props.can_edit && place.is_none() {
        return html! {};
    }
    let reachable = place.unwrap_or_default();
    html! {
        <div class={classes!("field", props.class.clone())}>
            if !props.is_label_hidden {
                <span class="field-label" aria-hidden="true">{ &props.label }</span>
            }
            <div class="segment" role="group" aria-label={props.label.clone()} onkeydown={step}>
                for (index, choice) in props.choices.iter().enumerate() {
                    <button type="button" class="segment-choice" key={choice.value.as_str()}
                        data-value={choice.value.clone()}
                        aria-pressed={(place == Some(index)).to_string()}
                        aria-label={choice.name.clone()}
                        title={choice.meaning.clone().or_else(|| choice.name.clone())}
                        tabindex={if index == reachable { "0" } else { "-1" }}
                        disabled={!props.can_edit}
                        onclick={press(props, &choice.value)}>
                        { choice.face.clone() }
                    </button>
                }
            </div>
        </div>
    }
}

fn press(props: &Props, value: &AttrValue) -> Callback<MouseEvent> {
    let is_pressed = props.chosen.as_ref() == Some(value);
    let (value, on_choose) = ((!is_pressed).then(|| value.clone()), props.on_choose.clone());
    Callback::from(move |_| on_choose.emit(value.clone()))
}

/// Arrows go from button to button; Tab goes to the next field.
fn step(event: KeyboardEvent) {
    let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
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
