//! What a field is answered with, in a few words.

use crate::app::fields::field::{Field, Widget};
use crate::app::fields::notation::{Notation, is_none};
use crate::app::offer::Source;
use crate::model::json::Json;
use crate::model::subject::Subject;
use crate::ui::form::Form;

/// Says an answer in a few words.
pub(crate) fn said(form: &Form, field: &Field, answer: &Json) -> String {
    let words = form.words();
    if let Some(none) = field.none.filter(|_| is_none(answer)) {
        return words.text(none);
    }
    match &field.widget {
        Widget::Line(notation) | Widget::Long(notation) => notation.say(answer, words),
        Widget::Day(_) => Notation::Date.say(answer, words),
        Widget::Choice(family, _) | Widget::Segment(family, _) => word(form, family, answer),
        Widget::Scale(..) | Widget::Emotion => Notation::Number.say(answer, words),
        Widget::Truth | Widget::Tick => {
            let name = words.text(field.label);
            if *answer == Json::Bool(true) { name } else { name + ": " + &words.text("answer-no") }
        }
        Widget::One(of) => name(form, &of.source(&form.subject), answer),
        Widget::Mention(kinds) => name(form, &Source::Mentions(kinds), answer),
        Widget::Several(of) => each(answer, &|item| name(form, &of.source(&form.subject), item)),
        Widget::Mentions(kinds) => each(answer, &|item| name(form, &Source::Mentions(kinds), item)),
        Widget::Tags(notation) => each(answer, &|item| notation.say(item, words)),
        Widget::Words(family, _) => each(answer, &|item| word(form, family, item)),
        Widget::Rows(fields) => each(answer, &|item| first(form, fields, item)),
        Widget::Part(fields) => first(form, fields, answer),
    }
}

/// What the first field of an entry says.
pub(crate) fn first(form: &Form, fields: &[Field], entry: &Json) -> String {
    let first = fields.first().and_then(|field| Some((field, entry.member(field.key)?)));
    first.map(|(field, answer)| said(form, field, answer)).unwrap_or_default()
}

/// What the other fields of an entry say, as far as it fits into a line.
pub(crate) fn others(form: &Form, fields: &[Field], entry: &Json) -> String {
    let others = fields.iter().skip(1).filter_map(|field| {
        let answer = entry.member(field.key).filter(|answer| !is_none(answer))?;
        Some(said(form, field, answer)).filter(|text| !text.is_empty())
    });
    others.take(3).collect::<Vec<_>>().join(" · ")
}

/// The name of something that an answer refers to.
pub(crate) fn name(form: &Form, source: &Source, answer: &Json) -> String {
    let id = match answer {
        Json::Text(id) => id.clone(),
        json => Subject::from_json(json).map(|subject| subject.to_string()).unwrap_or_default(),
    };
    source.offer(&id, form.snapshot.known()).map_or(id, |offer| offer.label)
}

fn word(form: &Form, family: &str, answer: &Json) -> String {
    answer.as_text().map(|word| form.words().word(family, word)).unwrap_or_default()
}

fn each(answer: &Json, say: &dyn Fn(&Json) -> String) -> String {
    let items = answer.as_list().unwrap_or_default().iter();
    items.map(say).collect::<Vec<_>>().join(", ")
}
