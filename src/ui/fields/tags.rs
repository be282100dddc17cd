//! Several texts: typed one after the other, each with a way to take it away.

use yew::prelude::*;

use crate::app::fields::field::Field;
use crate::app::fields::notation::Notation;
use crate::model::json::Json;
use crate::ui::element::{classed, component};
use crate::ui::fields::chips::{labelled, list};
use crate::ui::fields::draw::{Manner, Sheet};
use crate::ui::focus::{keep_typing, typed_text};
use crate::ui::form::Form;

/// What the texts need.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    form: Form,
    field: &'static str,
    path: String,
    notation: Notation,
    items: Vec<Json>,
}

/// Draws the texts and the field for one more.
pub(crate) fn tags(
    sheet: &Sheet,
    field: &'static Field,
    notation: Notation,
    manner: Manner,
    answer: Option<&Json>,
) -> Html {
    let (form, path) = (&sheet.form, sheet.path(field));
    let items = answer.and_then(Json::as_list).unwrap_or_default();
    let texts = items.iter().map(|item| notation.say(item, form.words())).collect();
    let chips = list(form, &path, texts);
    let more = form.can_edit().then(|| {
        component::<Tag>(Box::new(Props {
            form: form.clone(),
            field: field.label,
            path,
            notation,
            items: items.to_vec(),
        }))
    });
    labelled(form, field, manner).may_with(chips).node(more.unwrap_or_default()).draw()
}

/// The field for one more text: Enter, a comma or leaving it adds what was typed.
#[component]
pub(crate) fn Tag(props: &Props) -> Html {
    let typed = use_state(String::new);
    let form = &props.form;
    // What several texts mean, or where the first stands that cannot be read.
    let read = {
        let (notation, words) = (props.notation, form.snapshot.words.clone());
        move |text: &str| -> Option<Vec<Json>> {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            parts.map(|part| notation.read(part, None, &words).ok().flatten()).collect()
        }
    };
    let add = {
        let (form, path, items) = (form.clone(), props.path.clone(), props.items.clone());
        let (typed, read) = (typed.clone(), read.clone());
        move |text: &str| {
            let Some(more) = read(text) else { return };
            let mut all = items.clone();
            for item in more {
                if !all.contains(&item) {
                    all.push(item);
                }
            }
            typed.set(String::new());
            if all != items {
                form.answer(&path, Some(Json::List(all)));
            }
        }
    };
    let oninput = {
        let (typed, add) = (typed.clone(), add.clone());
        move |event: InputEvent| {
            let text = typed_text(&event);
            typed.set(text.clone());
            if text.contains(',') {
                add(&text);
            }
        }
    };
    let onblur = {
        let add = add.clone();
        move |event: FocusEvent| add(&typed_text(&event))
    };
    let onkeydown = {
        let typed = typed.clone();
        move |event: KeyboardEvent| {
            let is_free = !event.is_composing();
            match event.key().as_str() {
                "Enter" if is_free => add(&typed),
                "Escape" if is_free && !typed.is_empty() => typed.set(String::new()),
                _ => {
                    keep_typing(&event);
                    return;
                }
            }
            event.stop_propagation();
            event.prevent_default();
        }
    };
    let is_unread = read(&typed).is_none();
    let input = classed("input", "field-input")
        .is("type", "text")
        .is("autocomplete", "off")
        .says("aria-label", form.words(), props.field)
        .says("placeholder", form.words(), "field-tags-example")
        .may_have("aria-invalid", is_unread.then_some("true".into()))
        .value((*typed).clone().into())
        .on_input(oninput)
        .on_blur(onblur)
        .on_key(onkeydown);
    let hint =
        is_unread.then(|| classed("span", "field-help").words(form.words(), props.notation.hint()));
    classed("div", "field tag").also("is-unread", is_unread).with(input).may_with(hint).draw()
}
