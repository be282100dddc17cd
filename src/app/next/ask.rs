//! How a question is put: its words, why it matters, the answers that are likely, and the way to where
//! it is answered else.

use std::rc::Rc;

use crate::app::event::{Event, Look};
use crate::app::look::Slot;
use crate::app::next::question::{Question, Topic, delicate, touchpoint};
use crate::app::next::rank::Weights;
use crate::app::offer::nearby::{Place, suggestions};
use crate::app::offer::{Known, Source};
use crate::model::data::LawfulBasis;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::length::say_length;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::{Touchpoint, TouchpointKind};
use crate::model::value::Entity;
use crate::words::{Message, Words};

/// How many answers are offered beside a question.
const MOST: usize = 2;

/// A question as it is put.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// Its words.
    pub text: Message,
    /// Why it matters.
    pub reason: Option<Message>,
    /// The answers that are likely, the likeliest first.
    pub likely: Vec<Likely>,
    /// What else it can be answered with, if a name does.
    pub wish: Option<Wish>,
    /// What leads to where it is answered else.
    pub way: Vec<Event>,
}

/// A likely answer.
#[derive(Clone, Debug)]
pub struct Likely {
    /// What it says.
    pub label: String,
    /// Why it is likely.
    pub reason: Option<Message>,
    /// Gives it.
    pub event: Event,
}

/// An answer by name: something that exists, or something new.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// What may be the answer.
    pub source: Source,
    /// The field that it answers.
    pub field: &'static str,
    /// What stands in the empty field.
    pub hint: &'static str,
    /// How it is said that there is none.
    pub none: Option<&'static str>,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        let labels = |asked: &Self| {
            let labels = asked.likely.iter().map(|likely| likely.label.clone());
            labels.collect::<Vec<_>>()
        };
        self.question == other.question
            && self.text == other.text
            && self.reason == other.reason
            && labels(self) == labels(other)
    }
}

/// Puts a question.
pub(super) fn ask(
    question: Question,
    shown: &Journey,
    weights: &Weights,
    known: Known<'_>,
) -> Asked {
    let name = name(&question.subject, known.document);
    let text = Message::new(text(question.topic)).with("name", quoted(&name, known.words));
    let reason = reason(&question, shown, weights, known);
    let mut wish = wish(question.topic);
    let likely = likely(&question, wish.as_ref(), known);
    if let Some(wish) = wish.as_mut().filter(|_| likely.is_empty()) {
        wish.hint = hint_alone(wish.hint);
    }
    let way = way(&question, shown);
    Asked { question, text, reason, likely, wish, way }
}

fn name(subject: &Subject, document: &Document) -> String {
    let identity = document.record(subject).and_then(|record| record.identity());
    identity.map_or(String::new(), |identity| identity.label.to_owned())
}

/// A name of several words is set apart from the question around it.
fn quoted(name: &str, words: &Words) -> String {
    let quoted = || words.say(&Message::new("next-quoted").with("name", name));
    if name.contains(char::is_whitespace) { quoted() } else { name.to_owned() }
}

fn text(topic: Topic) -> &'static str {
    match topic {
        Topic::Owner => "next-owner",
        Topic::System => "next-system",
        Topic::Data => "next-data",
        Topic::Safety => "next-safety",
        Topic::ItOwner => "next-it-owner",
        Topic::Basis => "next-basis",
        Topic::Retention => "next-retention",
        Topic::Deputy => "next-deputy",
    }
}

fn reason(
    question: &Question,
    shown: &Journey,
    weights: &Weights,
    known: Known<'_>,
) -> Option<Message> {
    let Known { document, uses, .. } = known;
    let (subject, id) = (&question.subject, &*question.subject.id);
    let counted =
        |message, count: usize| (count > 0).then(|| Message::new(message).with("count", count));
    match question.topic {
        Topic::Owner | Topic::System | Topic::Data => {
            let touchpoint = touchpoint(subject, document)?;
            let is_shown = subject.journey.as_deref() == Some(shown.id().as_str());
            let place = shown.touchpoint_place(id).filter(|_| is_shown);
            why(touchpoint, place, weights)
        }
        Topic::Safety => {
            let data = delicate(touchpoint(subject, document)?, document)?;
            Some(Message::new("next-why-delicate").with("data", data))
        }
        Topic::ItOwner => counted("next-why-system", uses.of_kind(Kind::System, id)),
        Topic::Basis | Topic::Retention => {
            counted("next-why-purpose", uses.of_kind(Kind::Purpose, id))
        }
        Topic::Deputy => counted("next-why-deputy", uses.owned(id)),
    }
}

/// Why a touchpoint matters.
fn why(touchpoint: &Touchpoint, place: Option<usize>, weights: &Weights) -> Option<Message> {
    let weight = place.map(|place| weights.at(place)).unwrap_or_default();
    let depend = |count: usize| Message::new("next-why-depend").with("count", count);
    let come_by = |visits: f64| {
        let percent = (visits.min(1.0) * 100.0).round();
        (percent >= 1.0).then(|| Message::new("next-why-visits").with("percent", percent))
    };
    if weight.only_through > 1 {
        return Some(depend(weight.only_through));
    }
    if *touchpoint.part() == TouchpointKind::Goal {
        return Some(Message::new("next-why-goal"));
    }
    if touchpoint.moment_of_truth == Some(true) {
        return Some(Message::new("next-why-truth"));
    }
    if weight.only_through == 1 {
        return Some(depend(1));
    }
    weight.visits.and_then(come_by)
}

fn wish(topic: Topic) -> Option<Wish> {
    let people = |function, field| Wish {
        source: Source::People(function),
        field,
        hint: "next-somebody",
        none: Some("answer-nobody"),
    };
    match topic {
        Topic::Owner => Some(people(Function::Marketing, "owner.marketing")),
        Topic::ItOwner => Some(people(Function::It, "itOwner")),
        Topic::System => Some(Wish {
            source: Source::Systems,
            field: "systems[0]",
            hint: "next-some-system",
            none: Some("answer-no-system"),
        }),
        Topic::Data => Some(Wish {
            source: Source::DataCategories,
            field: "data[0]",
            hint: "next-some-data",
            none: Some("answer-no-data"),
        }),
        Topic::Deputy => Some(Wish {
            source: Source::Anybody,
            field: "deputy",
            hint: "next-somebody",
            none: None,
        }),
        Topic::Safety | Topic::Basis | Topic::Retention => None,
    }
}

/// What stands in the empty field where it is the only answer.
fn hint_alone(hint: &'static str) -> &'static str {
    match hint {
        "next-somebody" => "next-anybody",
        "next-some-system" => "next-any-system",
        "next-some-data" => "next-any-data",
        other => other,
    }
}

fn likely(question: &Question, wish: Option<&Wish>, known: Known<'_>) -> Vec<Likely> {
    match (wish, question.topic) {
        (Some(wish), _) => suggested(&question.subject, wish, known),
        (None, Topic::Basis) => bases(&question.subject, known),
        (None, Topic::Retention) => lengths(&question.subject, known),
        _ => Vec::new(),
    }
}

fn suggested(subject: &Subject, wish: &Wish, known: Known<'_>) -> Vec<Likely> {
    let place = Place { subject: subject.clone(), field: wish.field.into() };
    let suggestions = suggestions(&wish.source, &place, known).into_iter();
    let likely = suggestions.filter_map(|suggestion| {
        let label = wish.source.offer(&suggestion.id, known)?.label;
        let event = Event::answer_with(subject, wish.field, &suggestion.id);
        Some(Likely { label, reason: Some(suggestion.reason), event })
    });
    likely.take(MOST).collect()
}

/// The bases that marketing mostly has.
fn bases(subject: &Subject, known: Known<'_>) -> Vec<Likely> {
    let bases = [LawfulBasis::Consent, LawfulBasis::Contract, LawfulBasis::LegitimateInterests];
    let likely = bases.iter().map(|basis| Likely {
        label: known.words.word("lawful-basis", basis.as_str()),
        reason: None,
        event: Event::answer(subject, "lawfulBasis", Json::text(basis.as_str())),
    });
    likely.collect()
}

/// How long data is kept for other purposes.
fn lengths(subject: &Subject, known: Known<'_>) -> Vec<Likely> {
    let mut lengths: Vec<(Rc<str>, usize, String)> = Vec::new();
    for length in known.document.purposes.iter().filter_map(|purpose| purpose.retention.value()) {
        match lengths.iter_mut().find(|(text, ..)| **text == *length.as_str()) {
            Some((_, count, _)) => *count += 1,
            None => lengths.push((length.as_str().into(), 1, say_length(length, known.words))),
        }
    }
    lengths.sort_by_key(|(_, count, _)| usize::MAX - count);
    let likely = lengths.into_iter().take(MOST).map(|(length, _, label)| Likely {
        label,
        reason: None,
        event: Event::answer(subject, "retention", Json::text(&*length)),
    });
    likely.collect()
}

/// Leads to the question among all others about its subject.
fn way(question: &Question, shown: &Journey) -> Vec<Event> {
    let subject = question.subject.clone();
    let slot = match question.topic {
        Topic::Owner => Some(Slot::Owner),
        Topic::System => Some(Slot::System),
        Topic::Data | Topic::Safety => Some(Slot::Data),
        _ => None,
    };
    let Some(slot) = slot else { return vec![Event::Look(Look::Select(Some(subject)))] };
    let elsewhere = subject.journey.clone().filter(|journey| **journey != *shown.id().as_str());
    let journey = elsewhere.map(Look::Journey);
    let steps = [journey, Some(Look::GoTo(subject.id.clone())), Some(Look::Ask(subject, slot))];
    steps.into_iter().flatten().map(Event::Look).collect()
}
