//! Answers that are few: from little to much, from bad to good, yes or no.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::fields::field::Field;
use crate::app::fields::said::EMOTIONS;
use crate::model::json::{Json, Number};
use crate::ui::element::{Element, classed, element};
use crate::ui::face::face;
use crate::ui::form::Form;
use crate::ui::segment::{Choice, segment};

/// How it feels.
pub(crate) fn emotion(
    form: &Form,
    field: &Field,
    path: &str,
    answer: Option<&Json>,
) -> Option<Element> {
    let choices = EMOTIONS.iter().map(|(emotion, value, name)| Choice {
        value,
        face: face(*emotion),
        name: Some(form.text(name)),
        meaning: None,
    });
    let segment = numbers(form, field, path, choices.collect(), answer)?;
    Some(segment.also("is-emotion", true))
}

/// From little to much.
pub(crate) fn scale(
    form: &Form,
    field: &Field,
    path: &str,
    (family, words): (&str, &'static [&'static str]),
    answer: Option<&Json>,
) -> Option<Element> {
    let choices = words.iter().map(|word| Choice {
        value: word,
        face: Html::from(*word),
        name: Some(form.word(family, word)),
        meaning: None,
    });
    numbers(form, field, path, choices.collect(), answer)
}

/// Yes or no.
pub(crate) fn truth(
    form: &Form,
    field: &Field,
    path: &str,
    answer: Option<&Json>,
) -> Option<Element> {
    let chosen = answer.map(|answer| if *answer == Json::Bool(true) { "yes" } else { "no" });
    let choices = [("yes", "answer-yes"), ("no", "answer-no")].map(|(value, text)| Choice {
        value,
        face: Html::from(form.text(text)),
        name: None,
        meaning: None,
    });
    let choose = {
        let (form, path) = (form.clone(), path.to_owned());
        Callback::from(move |value: Option<&'static str>| {
            form.answer(&path, value.map(|value| Json::Bool(value == "yes")));
        })
    };
    Some(segment(form, field.label, choices.into(), chosen, &choose)?.also("is-truth", true))
}

/// Said, or not said.
pub(crate) fn tick(form: &Form, field: &Field, path: &str, answer: Option<&Json>) -> Element {
    let onchange = {
        let (form, path) = (form.clone(), path.to_owned());
        move |event: Event| {
            let is_on =
                event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            form.answer(&path, is_on.then_some(Json::Bool(true)));
        }
    };
    let tick = element("input")
        .is("type", "checkbox")
        .checked(answer == Some(&Json::Bool(true)))
        .flag("disabled", !form.can_edit())
        .on_change(onchange);
    classed("label", "tick").with(tick).with(element("span").words(form.words(), field.label))
}

fn numbers(
    form: &Form,
    field: &Field,
    path: &str,
    choices: Vec<Choice>,
    answer: Option<&Json>,
) -> Option<Element> {
    let number = match answer {
        Some(Json::Number(number)) => Some(number.value().round()),
        _ => None,
    };
    let value = |choice: &Choice| Number::from_digits(choice.value).map(|number| number.value());
    let chosen = choices.iter().find(|choice| number.is_some() && value(choice) == number);
    let chosen = chosen.map(|choice| choice.value);
    let choose = {
        let (form, path) = (form.clone(), path.to_owned());
        Callback::from(move |value: Option<&'static str>| {
            form.answer(&path, value.and_then(Number::from_digits).map(Json::Number));
        })
    };
    segment(form, field.label, choices, chosen, &choose)
}
