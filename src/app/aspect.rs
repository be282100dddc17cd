//! What is said of a touchpoint in a few words, question by question: the columns of a table, the rows of a
//! blueprint, what a card may show. What can be asked and how it is answered is told by the fields of the
//! inspector; here stands what people read of it. It changes nothing.

use crate::app::face::classification;
use crate::app::fields::field;
use crate::app::fields::field::{Field, Widget};
use crate::app::fields::notation::{Notation, is_none};
use crate::app::fields::said::Teller;
use crate::app::look::Slot;
use crate::app::offer::Known;
use crate::app::registers::page::Width;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::shape::{Record, Shape};
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;
use crate::model::walk::write::write;

/// A question of a touchpoint.
#[derive(Debug, PartialEq, Eq)]
pub struct Aspect {
    /// The key of the field that answers it.
    pub key: &'static str,
    /// The message that is its short title.
    pub head: &'static str,
    /// The slot that it belongs to, whose hue and icon it has.
    pub slot: Option<Slot>,
    /// How much room it takes beside the others.
    pub width: Width,
}

/// What is said of a touchpoint in one aspect.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Said {
    /// Nobody answered yet.
    #[default]
    Hollow,
    /// Answered with none, and how that is said.
    Struck(String),
    /// Answered.
    Filled(Vec<Part>),
}

/// One of the answers of an aspect.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Part {
    /// What it says.
    pub text: String,
    /// What is said of it beside that; may be empty.
    pub more: String,
    /// The word of the file, or the id, that it says.
    pub word: String,
}

/// What an aspect is sorted by. What nobody answered stands at the end, whichever way one sorts.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub enum Rank {
    /// By a number, or by the place of a word among its like.
    Number(f64),
    /// By the letters, the case aside.
    Text(String),
}

impl Said {
    /// As a line; empty where nobody answered.
    pub fn text(&self) -> String {
        match self {
            Self::Hollow => String::new(),
            Self::Struck(none) => none.clone(),
            Self::Filled(parts) => {
                let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
                texts.join(", ")
            }
        }
    }

    /// The word for its state in CSS classes, as that of a slot.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Hollow => "hollow",
            Self::Struck(_) => "struck",
            Self::Filled(_) => "filled",
        }
    }
}

/// The key of what may follow from the data that is touched.
const CLASSIFICATION: &str = "security.classification";

/// All aspects, in the order of the inspector.
pub const ASPECTS: &[Aspect] = &[
    wide("name", "aspect-name"),
    narrow("stage", "aspect-stage"),
    narrow("channel", "aspect-channel"),
    of(Slot::Owner, "owner.marketing", "aspect-owner"),
    of(Slot::System, "systems", "aspect-systems"),
    of(Slot::System, "owner.it", "aspect-it-contact"),
    of(Slot::Data, "data", "aspect-data"),
    Aspect { width: Width::Narrow, ..of(Slot::Data, CLASSIFICATION, "aspect-class") },
    Aspect { width: Width::Wide, ..of(Slot::Data, "security.notes", "aspect-notes") },
    of(Slot::Data, "security.controls", "aspect-controls"),
    of(Slot::Data, "security.risks", "aspect-risks"),
    Aspect { width: Width::Narrow, ..of(Slot::Data, "security.dpia", "aspect-dpia") },
    Aspect { width: Width::Narrow, ..of(Slot::Data, "security.checkedOn", "aspect-checked") },
    middle("consent.grants", "aspect-grants"),
    middle("consent.reliesOn", "aspect-relies-on"),
    wide("description", "aspect-description"),
    narrow("kind", "aspect-kind"),
    narrow("status", "aspect-status"),
    narrow("momentOfTruth", "aspect-truth"),
    middle("personas", "aspect-personas"),
    narrow("experience.emotion", "aspect-emotion"),
    wide("experience.pains", "aspect-pains"),
    wide("experience.opportunities", "aspect-opportunities"),
    narrow("experience.importanceToCustomer", "aspect-importance-to-customer"),
    narrow("experience.importanceToUs", "aspect-importance-to-us"),
    narrow("experience.evidence", "aspect-evidence"),
    narrow("volume.starts", "aspect-volume"),
    narrow("duration", "aspect-duration"),
    narrow("cost", "aspect-cost"),
    narrow("value", "aspect-value"),
    middle("metrics", "aspect-metrics"),
    middle("owner.responsible", "aspect-responsible"),
    middle("owner.consulted", "aspect-consulted"),
    middle("owner.informed", "aspect-informed"),
    narrow("owner.lastReviewed", "aspect-reviewed"),
    narrow("owner.reviewBy", "aspect-review-by"),
    middle("detail", "aspect-inside"),
    middle("links", "aspect-links"),
];

const fn narrow(key: &'static str, head: &'static str) -> Aspect {
    Aspect { key, head, slot: None, width: Width::Narrow }
}

const fn middle(key: &'static str, head: &'static str) -> Aspect {
    Aspect { key, head, slot: None, width: Width::Middle }
}

const fn wide(key: &'static str, head: &'static str) -> Aspect {
    Aspect { key, head, slot: None, width: Width::Wide }
}

const fn of(slot: Slot, key: &'static str, head: &'static str) -> Aspect {
    Aspect { key, head, slot: Some(slot), width: Width::Middle }
}

/// The aspect with that key.
pub fn aspect(key: &str) -> Option<&'static Aspect> {
    ASPECTS.iter().find(|aspect| aspect.key == key)
}

impl Aspect {
    /// The field that answers it.
    pub fn field(&self) -> Option<&'static Field> {
        field(Kind::Touchpoint, self.key)
    }

    /// What is said of a touchpoint.
    pub fn say(&self, known: Known<'_>, journey: &Journey, touchpoint: &Touchpoint) -> Said {
        let Some((field, answer)) = self.field().zip(answer(touchpoint, self.key)) else {
            return self.follow(known, touchpoint);
        };
        let answer = match field.widget {
            Widget::Line(Notation::Money(key)) => in_currency(answer, key, known),
            _ => answer,
        };
        if let Some(none) = field.none.filter(|_| is_none(&answer)) {
            return Said::Struck(known.words.text(none));
        }
        let id = touchpoint.id.shared();
        let subject = Subject::inside(journey.id().shared(), Kind::Touchpoint, id);
        let teller = Teller { subject: &subject, known };
        let parts: Vec<Part> = match (&field.widget, &answer) {
            (Widget::Rows(fields), Json::List(items)) => {
                let of = |item: &Json| fields.first().and_then(|it| word(item.member(it.key)?));
                let part = |item: &Json| Part {
                    text: teller.first(fields, item),
                    more: teller.others(fields, item),
                    word: of(item).unwrap_or_default(),
                };
                items.iter().map(part).collect()
            }
            (Widget::Long(Notation::Lines), Json::List(items)) => {
                let lines = items.iter().filter_map(word);
                lines.map(|text| Part { text, ..Part::default() }).collect()
            }
            (_, Json::List(items)) => {
                let part = |item: &Json| Part {
                    text: teller.item(field, item),
                    more: String::new(),
                    word: word(item).unwrap_or_default(),
                };
                items.iter().map(part).collect()
            }
            _ => {
                let word = word(&answer).unwrap_or_default();
                vec![Part { text: teller.said(field, &answer), more: String::new(), word }]
            }
        };
        if parts.iter().all(|part| part.text.is_empty()) {
            return Said::Hollow;
        }
        Said::Filled(parts)
    }

    /// What follows from other answers where nobody gave this one: how confidential a touchpoint is, from its data.
    fn follow(&self, known: Known<'_>, touchpoint: &Touchpoint) -> Said {
        let class = classification(known.document, touchpoint);
        let class = class.filter(|_| self.key == CLASSIFICATION);
        class.map_or(Said::Hollow, |class| {
            let word = class.as_str().to_owned();
            let (text, more) =
                (known.words.word("class", &word), known.words.text("aspect-of-data"));
            Said::Filled(vec![Part { text, more, word }])
        })
    }

    /// What a touchpoint is sorted by; `None` where nobody answered.
    pub fn rank(
        &self,
        known: Known<'_>,
        journey: &Journey,
        touchpoint: &Touchpoint,
    ) -> Option<Rank> {
        let number = |number: usize| Some(Rank::Number(number as f64));
        if self.key == "stage" {
            let stages = &journey.stages();
            return number(stages.iter().position(|stage| stage.id == touchpoint.stage)?);
        }
        let answer = match answer(touchpoint, self.key) {
            Some(answer) => answer,
            None if self.key == CLASSIFICATION => {
                Json::text(classification(known.document, touchpoint)?.as_str())
            }
            None => return None,
        };
        let text = || Some(Rank::Text(self.say(known, journey, touchpoint).text().to_lowercase()));
        match (&self.field()?.widget, &answer) {
            (_, answer) if is_none(answer) => text(),
            (_, Json::Number(number)) => Some(Rank::Number(number.value())),
            (Widget::Segment(_, words) | Widget::Choice(_, words), Json::Text(said)) => {
                number(words.iter().position(|word| word == said).unwrap_or(words.len()))
            }
            (Widget::Day(_), Json::Text(day)) => Some(Rank::Text(day.clone())),
            (Widget::Line(Notation::Length), _) => {
                Some(Rank::Number(touchpoint.duration.as_ref()?.seconds()))
            }
            (Widget::Line(Notation::Money(key)), answer) => match answer.member(key)? {
                Json::Number(amount) => Some(Rank::Number(amount.value())),
                _ => text(),
            },
            _ => text(),
        }
    }
}

/// An amount without a currency of its own is in that of the document, and read far from the document it says so.
fn in_currency(answer: Json, key: &str, known: Known<'_>) -> Json {
    match &known.document.currency {
        Some(currency) if answer.member(key).is_some() && answer.member("currency").is_none() => {
            answer.with("currency", Json::text(currency.as_str()))
        }
        _ => answer,
    }
}

/// What stands in the file, where it is one word.
fn word(json: &Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What a touchpoint answers in the field with that key.
fn answer(touchpoint: &Touchpoint, key: &str) -> Option<Json> {
    let (first, rest) = key.split_once('.').unwrap_or((key, ""));
    let answer = member(touchpoint, first)?;
    if rest.is_empty() { Some(answer) } else { answer.member(rest).cloned() }
}

fn member(record: &dyn Record, key: &str) -> Option<Json> {
    let place = record.keys().iter().position(|other| *other == key)?;
    match record.field(place)?.shape() {
        Shape::Unknown => None,
        shape => write(shape),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_aspect_has_its_field_and_its_title() {
        let words = Words::new("en");
        for aspect in ASPECTS {
            assert!(aspect.field().is_some(), "{}", aspect.key);
            assert!(words.has(aspect.head), "{}", aspect.key);
        }
    }
}
