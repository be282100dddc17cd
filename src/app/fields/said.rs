//! What a field is answered with, in a few words. It knows no screen and changes nothing.

use crate::app::fields::field::{Field, Widget};
use crate::app::fields::notation::{Notation, is_none};
use crate::app::offer::{Known, Source};
use crate::model::json::Json;
use crate::model::subject::Subject;

/// How it feels, from very bad to very good: the words of the file and their texts.
pub const EMOTIONS: [(i8, &str, &str); 5] = [
    (-2, "-2", "emotion-very-bad"),
    (-1, "-1", "emotion-bad"),
    (0, "0", "emotion-neutral"),
    (1, "1", "emotion-good"),
    (2, "2", "emotion-very-good"),
];

/// Says what something answers.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// Whose answers they are.
    pub subject: &'a Subject,
    /// What names and words are found in.
    pub known: Known<'a>,
}

impl Teller<'_> {
    /// Says an answer in a few words.
    pub fn said(self, field: &Field, answer: &Json) -> String {
        let words = self.known.words;
        if let Some(none) = field.none.filter(|_| is_none(answer)) {
            return words.text(none);
        }
        match &field.widget {
            Widget::Line(notation) | Widget::Long(notation) => notation.say(answer, words),
            Widget::Day(_) => Notation::Date.say(answer, words),
            Widget::Choice(family, _) | Widget::Segment(family, _) => self.word(family, answer),
            Widget::Scale(..) => Notation::Number.say(answer, words),
            Widget::Emotion => self.emotion(answer),
            Widget::Truth | Widget::Tick => {
                let name = words.text(field.label);
                let is_so = *answer == Json::Bool(true);
                if is_so { name } else { name + ": " + &words.text("answer-no") }
            }
            Widget::One(of) => self.name(&of.source(self.subject), answer),
            Widget::Mention(kinds) => self.name(&Source::Mentions(kinds), answer),
            Widget::Several(_)
            | Widget::Mentions(_)
            | Widget::Tags(_)
            | Widget::Words(..)
            | Widget::Rows(_) => {
                let items = answer.as_list().unwrap_or_default().iter();
                items.map(|item| self.item(field, item)).collect::<Vec<_>>().join(", ")
            }
            Widget::Part(fields) => self.first(fields, answer),
        }
    }

    /// Says one of the answers of a field that has several.
    pub fn item(self, field: &Field, item: &Json) -> String {
        match &field.widget {
            Widget::Several(of) => self.name(&of.source(self.subject), item),
            Widget::Mentions(kinds) => self.name(&Source::Mentions(kinds), item),
            Widget::Tags(notation) => notation.say(item, self.known.words),
            Widget::Words(family, _) => self.word(family, item),
            Widget::Rows(fields) => self.first(fields, item),
            _ => self.said(field, item),
        }
    }

    /// What the first field of an entry says.
    pub fn first(self, fields: &[Field], entry: &Json) -> String {
        let first = fields.first().and_then(|field| Some((field, entry.member(field.key)?)));
        first.map(|(field, answer)| self.said(field, answer)).unwrap_or_default()
    }

    /// What the other fields of an entry say, as far as it fits into a line.
    pub fn others(self, fields: &[Field], entry: &Json) -> String {
        let others = fields.iter().skip(1).filter_map(|field| {
            let answer = entry.member(field.key).filter(|answer| !is_none(answer))?;
            Some(self.said(field, answer)).filter(|text| !text.is_empty())
        });
        others.take(3).collect::<Vec<_>>().join(" · ")
    }

    /// The name of something that an answer refers to.
    pub fn name(self, source: &Source, answer: &Json) -> String {
        let id = match answer {
            Json::Text(id) => id.clone(),
            json => Subject::from_json(json).map(|subject| subject.to_string()).unwrap_or_default(),
        };
        source.label(&id, self.known).unwrap_or(id)
    }

    fn word(self, family: &str, answer: &Json) -> String {
        answer.as_text().map(|word| self.known.words.word(family, word)).unwrap_or_default()
    }

    fn emotion(self, answer: &Json) -> String {
        let said = Notation::Number.say(answer, self.known.words);
        let known = EMOTIONS.iter().find(|(_, word, _)| *word == said);
        known.map_or(said, |(.., text)| self.known.words.text(text))
    }
}
