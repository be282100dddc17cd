//! A field, drawn as its row of the table says.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::app::fields::field::{Field, Of, Widget};
use crate::app::fields::notation::{Notation, is_none};
use crate::app::fields::remark::remark;
use crate::app::fields::value::{at, within};
use crate::app::offer::Source;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::ui::answers::{none_button, none_said};
use crate::ui::choice::choice;
use crate::ui::element::{Element, button, classed};
use crate::ui::fields::chips::{chips, word_chips};
use crate::ui::fields::rows::rows;
use crate::ui::fields::scale::{emotion, scale, tick, truth};
use crate::ui::fields::tags::tags;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::ui::picked::{self, picked_field};
use crate::ui::picker::Picked;
use crate::ui::segment::{under_label, word_segment};
use crate::ui::text_field::text_field;
use crate::words::Message;

/// What fields are drawn from.
#[derive(Clone, PartialEq)]
pub(crate) struct Sheet {
    /// Whom to tell, and about what.
    pub(crate) form: Form,
    /// What the subject says.
    pub(crate) own: Rc<Json>,
    /// The way to the record with the fields; empty for the subject itself.
    pub(crate) prefix: String,
    /// The keys of fields in which several subjects differ.
    pub(crate) mixed: Rc<Vec<(&'static str, usize)>>,
}

impl Sheet {
    /// The sheet of what a form is about.
    pub(crate) fn of(form: &Form) -> Self {
        use crate::model::walk::write::own;
        let own = form.snapshot.document.record(&form.subject).map(own).unwrap_or_default();
        Self { form: form.clone(), own: Rc::new(own), prefix: String::new(), mixed: Rc::default() }
    }

    /// The sheet of a record inside of it.
    pub(crate) fn within(&self, path: String) -> Self {
        Self { prefix: path, ..self.clone() }
    }

    /// The way to a field.
    pub(crate) fn path(&self, field: &Field) -> String {
        within(&self.prefix, field.key)
    }

    /// What the field is answered with.
    pub(crate) fn answer(&self, field: &Field) -> Option<&Json> {
        at(&self.own, &self.path(field))
    }
}

/// How a field stands among others.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Manner {
    /// Whether somebody wants to answer it now.
    pub(crate) is_asked: bool,
    /// Whether its label is there for screen readers only.
    pub(crate) is_label_hidden: bool,
    /// Whether it makes the entry that it is in: its first letter does.
    pub(crate) is_first: bool,
}

/// Draws a field; nothing where nobody can answer it and nobody did.
pub(crate) fn field(sheet: &Sheet, field: &'static Field, manner: Manner) -> Option<Element> {
    let (form, path, answer) = (&sheet.form, sheet.path(field), sheet.answer(field));
    if !form.can_edit() && answer.is_none() {
        return None;
    }
    let mixed = sheet.mixed.iter().find(|(key, _)| *key == field.key);
    let is_mixed = mixed.is_some();
    let none = field.none.filter(|_| !matches!(field.widget, Widget::One(_)));
    let face = match (none, answer) {
        (Some(none), Some(answer)) if is_none(answer) => {
            let label = classed("span", "field-label").words(form.words(), field.label);
            classed("div", "field").with(label).with(none_said(form, &path, none)).draw()
        }
        _ => face(
            sheet,
            field,
            manner,
            &path,
            answer.filter(|answer| !is_none(answer) || none.is_none()),
        ),
    };
    let none = none.filter(|_| answer.is_none() && form.can_edit() && !is_mixed);
    let remark = remark(&form.snapshot.document, &form.subject, field.key);
    let remark = remark.filter(|_| sheet.prefix.is_empty());
    let mixed = mixed.map(|(_, said)| {
        let count = form.snapshot.looking.touchpoints().len();
        let some = Message::new("field-mixed-some").with("said", *said).with("count", count);
        classed("span", "field-mixed").text(form.say(&some))
    });
    Some(
        helped(field, &path)
            .key(field.key)
            .node(face)
            .may_with(mixed)
            .may_with(remark.map(|remark| classed("span", "field-help").text(form.say(&remark))))
            .may_with(none.map(|none| none_button(form, &path, none))),
    )
}

/// What is around a field: by it, its help is found.
pub(crate) fn helped(field: &Field, path: &str) -> Element {
    classed("div", "field-slot")
        .has("data-field", path.to_owned().into())
        .is("data-help", field.help())
}

fn face(
    sheet: &Sheet,
    field: &'static Field,
    manner: Manner,
    path: &str,
    answer: Option<&Json>,
) -> Html {
    let form = &sheet.form;
    let word = answer.and_then(Json::as_text);
    match &field.widget {
        Widget::Line(notation) => text(sheet, field, manner, *notation, (false, answer)).draw(),
        Widget::Long(notation) => text(sheet, field, manner, *notation, (true, answer)).draw(),
        Widget::Day(today) => {
            let day = text(sheet, field, manner, Notation::Date, (false, answer)).draw();
            let today = today.and_then(|text| button_of_today(sheet, path, text, word));
            classed("div", "field-day").node(day).may_with(today).draw()
        }
        Widget::Choice(family, words) if form.can_edit() => {
            let is_mixed = sheet.mixed.iter().any(|(key, _)| *key == field.key);
            choose(form, field, path, (family, words), word, is_mixed).draw()
        }
        Widget::Segment(family, words) => {
            under(form, field, word_segment(form, path, field.label, family, words, word))
        }
        Widget::Scale(family, words) => {
            under(form, field, scale(form, field, path, (family, words), answer))
        }
        Widget::Emotion => under(form, field, emotion(form, field, path, answer)),
        Widget::Truth => under(form, field, truth(form, field, path, answer)),
        Widget::Tick => tick(form, field, path, answer).draw(),
        Widget::One(of) => one(sheet, field, manner, *of, answer),
        Widget::Mention(kinds) => {
            let current = answer.and_then(Subject::from_json);
            let current = current.map(|subject| Rc::from(subject.to_string()));
            let texts = (field.label, "pick-mention");
            let picked = picked_field(form, path, texts, Source::Mentions(kinds), current);
            let (form, path) = (form.clone(), path.to_owned());
            let picked = picked.on_pick(Callback::from(move |picked: Picked| {
                if let Picked::Existing(id) = picked {
                    form.answer(&path, Subject::parse(&id).map(|subject| subject.to_json()));
                }
            }));
            invited(picked, field, manner).draw()
        }
        Widget::Several(of) => {
            let source = of.source(&form.subject);
            chips(sheet, field, (source, of.placeholder()), manner, answer).draw()
        }
        Widget::Mentions(kinds) => {
            let source = (Source::Mentions(kinds), "pick-mention");
            chips(sheet, field, source, manner, answer).draw()
        }
        Widget::Words(family, words) if form.can_edit() => {
            word_chips(sheet, field, (family, words), answer).draw()
        }
        Widget::Tags(notation) => tags(sheet, field, *notation, manner, answer),
        Widget::Rows(_) | Widget::Part(_) => rows(sheet, field, manner),
        Widget::Choice(..) | Widget::Words(..) => {
            let text = answer.map(|answer| form.teller().said(field, answer)).unwrap_or_default();
            let label = classed("span", "field-label").words(form.words(), field.label);
            let text = classed("span", "field-said").text(text.into());
            classed("div", "field").with(label).with(text).draw()
        }
    }
}

/// A field with text.
fn text(
    sheet: &Sheet,
    field: &'static Field,
    manner: Manner,
    notation: Notation,
    (is_long, answer): (bool, Option<&Json>),
) -> Box<crate::ui::text_field::Props> {
    let form = &sheet.form;
    let said = answer.map(|answer| notation.say(answer, form.words()));
    let path = sheet.path(field);
    let text = text_field(form, &path, field.label, said.as_deref()).reads(notation).before(answer);
    let text = if is_long { text.long() } else { text };
    let text = if notation.is_short() { text.class("is-short") } else { text };
    let text = if manner.is_label_hidden { text.hide_label() } else { text };
    let text = match field.example.or(notation.example()) {
        Some(example) => text.example(example),
        None => text,
    };
    if !manner.is_first {
        return text;
    }
    let has_entry = at(&sheet.own, &sheet.prefix).is_some();
    // An entry whose first text is taken away is none.
    let gone = {
        let (form, entry) = (form.clone(), sheet.prefix.clone());
        Callback::from(move |()| form.answer(&entry, None))
    };
    let beside = Json::object(begun(form, field));
    text.left_empty(has_entry.then_some(gone))
        .begins((!has_entry).then(|| (sheet.prefix.clone(), beside)))
}

/// What an entry says by itself when it begins: a security note, that it is of today.
fn begun(form: &Form, field: &Field) -> Option<(&'static str, Json)> {
    let today = form.snapshot.today.as_ref().filter(|_| field.label == "field-security-note");
    today.map(|today| ("on", Json::text(today.as_str())))
}

fn button_of_today(
    sheet: &Sheet,
    path: &str,
    text: &'static str,
    said: Option<&str>,
) -> Option<Element> {
    let form = &sheet.form;
    let today = form.snapshot.today.as_ref().filter(|_| form.can_edit())?;
    (said != Some(today.as_str())).then(|| {
        button("quiet")
            .on_click(form.giving(path, Some(Json::text(today.as_str()))))
            .node(glyph(Icon::Done))
            .words(form.words(), text)
    })
}

/// One of many words, in the browser's own list.
fn choose(
    form: &Form,
    field: &Field,
    path: &str,
    (family, words): (&str, &[&str]),
    chosen: Option<&str>,
    is_mixed: bool,
) -> Element {
    let unanswered = if is_mixed { "field-mixed" } else { "field-unanswered" };
    let mut choices = vec![(AttrValue::from(""), form.words().text(unanswered))];
    let other = chosen.filter(|chosen| !words.contains(chosen));
    for word in words.iter().copied().chain(other) {
        choices.push((word.to_owned().into(), form.words().word(family, word)));
    }
    let answer = {
        let (form, path) = (form.clone(), path.to_owned());
        Callback::from(move |word: String| {
            form.answer_word(&path, Some(&*word).filter(|word| !word.is_empty()));
        })
    };
    let label = form.words().text(field.label);
    let list = choice(
        ("field-input", label),
        choices,
        chosen.unwrap_or_default().to_owned().into(),
        answer,
    );
    let label = classed("span", "field-label").is("aria-hidden", "true");
    classed("div", "field").with(label.words(form.words(), field.label)).node(list)
}

/// A segment below its label.
fn under(form: &Form, field: &Field, segment: Option<Element>) -> Html {
    segment.map(|segment| under_label(form, field.label, segment).draw()).unwrap_or_default()
}

/// One thing of the document.
fn one(
    sheet: &Sheet,
    field: &'static Field,
    manner: Manner,
    of: Of,
    answer: Option<&Json>,
) -> Html {
    let (form, path) = (&sheet.form, sheet.path(field));
    let current = answer.and_then(Json::as_text).map(Rc::from);
    let texts = (field.label, of.placeholder());
    let picked = picked_field(form, &path, texts, of.source(&form.subject), current);
    let picked = match field.none {
        Some(none) => picked.none(none),
        None => picked,
    };
    // No system takes over from itself.
    let picked = if field.key == "fallback" {
        let failing = at(&sheet.own, &within(&sheet.prefix, "system")).and_then(Json::as_text);
        picked.without(failing.map(Rc::from).into_iter().collect())
    } else {
        picked
    };
    let is_stage = form.subject.kind == Kind::Touchpoint && field.key == "stage";
    let picked = if is_stage {
        let dispatch = form.dispatch.clone();
        picked.on_pick(Callback::from(move |picked: Picked| {
            if let Picked::Existing(stage) = picked {
                dispatch.emit(AppEvent::Edit(Edit::Restage(stage)));
            }
        }))
    } else {
        picked
    };
    invited(picked, field, manner).draw()
}

/// A picker that waits for somebody to want it, or that somebody wants.
fn invited(picked: Box<picked::Props>, field: &Field, manner: Manner) -> Box<picked::Props> {
    let picked = if manner.is_label_hidden { picked.hide_label() } else { picked };
    match (field.is_required, manner.is_asked) {
        (true, _) => picked.required(),
        (false, true) => picked.asked(1),
        (false, false) => picked.invitation(field.label),
    }
}
