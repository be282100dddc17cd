//! Several things of the document, each with a way to take it away, and a picker for one more.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::Event as AppEvent;
use crate::app::fields::field::Field;
use crate::app::fields::value::entry;
use crate::app::offer::Source;
use crate::model::answer::NONE;
use crate::model::json::Json;
use crate::model::subject::Subject;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::fields::draw::{Manner, Sheet};
use crate::ui::form::Form;
use crate::ui::icon::{Icon, icon_button};
use crate::ui::picker::{Picked, picker};
use crate::words::Message;

/// Draws what was picked and the picker.
pub(crate) fn chips(
    sheet: &Sheet,
    field: &'static Field,
    (source, placeholder): (Source, &'static str),
    manner: Manner,
    answer: Option<&Json>,
) -> Element {
    let (form, path) = (&sheet.form, sheet.path(field));
    let items = answer.and_then(Json::as_list).unwrap_or_default();
    let names = items.iter().map(|item| form.teller().name(&source, item));
    let chips = list(form, &path, names.collect());
    let picker = form.can_edit().then(|| {
        let next = entry(&path, items.len());
        let on_pick = {
            let (form, kind, path) = (form.clone(), source.kind_of_new(), path.clone());
            Callback::from(move |picked: Picked| {
                let subject = &form.subject;
                form.dispatch.emit(match (picked, kind) {
                    (Picked::Existing(id), None) if Subject::parse(&id).is_some() => {
                        AppEvent::answer(subject, &next, Subject::parse(&id).map(|it| it.to_json()))
                    }
                    (Picked::Existing(id), _) => AppEvent::answer_with(subject, &next, &id),
                    (Picked::New(name), Some(kind)) => {
                        AppEvent::create(subject, &next, kind, &name)
                    }
                    (Picked::New(_), None) => return,
                    (Picked::None, _) => AppEvent::answer(subject, &path, Json::text(NONE)),
                });
            })
        };
        let without = items.iter().map(|item| match item {
            Json::Text(id) => Rc::from(id.as_str()),
            item => {
                let subject = Subject::from_json(item);
                subject.map_or_else(|| "".into(), |subject| subject.to_string().into())
            }
        });
        let id = ["pick-", &path.replace(['.', '[', ']'], "-")].concat();
        picker(form, &id, (field.label, placeholder), on_pick)
            .offers(source.clone(), without.collect())
            .none(field.none.filter(|_| items.is_empty()))
            .asked(u32::from(manner.is_asked))
            .draw()
    });
    labelled(form, field, manner).may_with(chips).node(picker.unwrap_or_default())
}

/// Draws the words of a family, of which several may be pressed.
pub(crate) fn word_chips(
    sheet: &Sheet,
    field: &'static Field,
    (family, words): (&'static str, &'static [&'static str]),
    answer: Option<&Json>,
) -> Element {
    let (form, path) = (&sheet.form, sheet.path(field));
    let items = answer.and_then(Json::as_list).unwrap_or_default();
    let mut group = classed("div", "chips").is("role", "group");
    group = group.says("aria-label", form.words(), field.label);
    for word in words {
        let is_pressed = items.iter().any(|item| item.as_text() == Some(word));
        let mut next: Vec<Json> =
            items.iter().filter(|item| item.as_text() != Some(word)).cloned().collect();
        if !is_pressed {
            next.push(Json::text(*word));
        }
        let next = (!next.is_empty()).then_some(Json::List(next));
        let (form_, path) = (form.clone(), path.clone());
        let toggle = button("chip is-word")
            .is("data-value", word)
            .is("aria-pressed", if is_pressed { "true" } else { "false" })
            .on_click(move |_| form_.answer(&path, next.clone()))
            .text(form.word(family, word));
        group = group.with(toggle);
    }
    labelled(form, field, Manner::default()).with(group)
}

/// The texts of a list, each with a button that takes it away.
pub(crate) fn list(form: &Form, path: &str, texts: Vec<String>) -> Option<Element> {
    let chips = texts.into_iter().enumerate().map(|(place, text)| {
        let label = form.say(&Message::new("row-remove").with("name", text.as_str()));
        let remove = form.can_edit().then(|| {
            icon_button(Icon::Close, label).on_click(form.giving(&entry(path, place), None))
        });
        element("li")
            .is("class", "chip")
            .with(classed("span", "chip-text").text(text.into()))
            .may_with(remove)
    });
    let chips: Vec<Element> = chips.collect();
    (!chips.is_empty()).then(|| classed("ul", "chips").each(chips))
}

/// Begins a field with its label.
pub(crate) fn labelled(form: &Form, field: &Field, manner: Manner) -> Element {
    let label = classed("span", "field-label").also("sr-only", manner.is_label_hidden);
    classed("div", "field").with(label.words(form.words(), field.label))
}
