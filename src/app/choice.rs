//! What a list over the map offers, and what picking from it means. It changes nothing.

use std::rc::Rc;

use crate::app::event::{Edit, End, Event};
use crate::app::fields::field;
use crate::app::fields::field::{Field, Widget};
use crate::app::fields::several::{answered_already, spread, title};
use crate::app::fields::value::entry;
use crate::app::look::Choosing;
use crate::app::offer::Source;
use crate::app::snapshot::Snapshot;
use crate::layout::lanes::Lanes;
use crate::model::answer::NONE;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::transition::Transition;
use crate::model::value::Entity;
use crate::words::Message;

/// A list over the map.
pub struct Choice {
    /// What it asks.
    pub question: Message,
    /// What it offers.
    pub source: Source,
    /// What of that makes no sense now.
    pub without: Vec<Rc<str>>,
    /// How it is said that there is none, where that can be picked.
    pub none: Option<&'static str>,
    /// Whether it asks for nothing that could be picked on the map as well.
    pub is_list_only: bool,
    /// Whether something new may be picked by its name.
    pub may_be_new: bool,
}

/// The list that is to be shown now, if there is one.
pub fn choice(snapshot: &Snapshot) -> Option<Choice> {
    let looking = &snapshot.looking;
    let journey = snapshot.journey.as_ref().filter(|_| snapshot.can_edit)?;
    match looking.choosing {
        Some(Choosing::Stage) => Some(stage(snapshot, journey)),
        Some(Choosing::Lane) => lane(snapshot),
        Some(Choosing::Start) => reconnect(snapshot, journey, End::Start),
        Some(Choosing::End) => reconnect(snapshot, journey, End::Target),
        Some(Choosing::Answer(key)) => answer(snapshot, key),
        None => connect(journey, looking.connecting.as_deref()?),
    }
}

/// What picking one of them means, or none of them.
pub fn chosen(snapshot: &Snapshot, picked: Option<Rc<str>>) -> Option<Event> {
    let looking = &snapshot.looking;
    let way = || looking.selection.as_ref().map(|subject| subject.id.clone());
    let edit = match looking.choosing {
        Some(Choosing::Stage) => Edit::Restage(picked?),
        Some(Choosing::Lane) => Edit::Relane(picked),
        Some(Choosing::Start) => {
            Edit::Reconnect { transition: way()?, end: End::Start, touchpoint: picked? }
        }
        Some(Choosing::End) => {
            Edit::Reconnect { transition: way()?, end: End::Target, touchpoint: picked? }
        }
        Some(Choosing::Answer(key)) => return answered(snapshot, key, picked),
        None => Edit::Connect { from: looking.connecting.clone()?, to: picked? },
    };
    Some(Event::Edit(edit))
}

/// What picking something new means, by its name.
pub fn chosen_new(snapshot: &Snapshot, name: &str) -> Option<Event> {
    let Some(Choosing::Answer(key)) = snapshot.looking.choosing else { return None };
    let subjects = subjects(snapshot);
    let subject = subjects.last()?;
    let (source, place) = asked(field(Kind::Touchpoint, key)?, subject)?;
    let event = Event::create(subject, &place, source.kind_of_new()?, name);
    Some(spread(event, &snapshot.document, &subjects))
}

/// The selected touchpoints.
fn subjects(snapshot: &Snapshot) -> Vec<Subject> {
    let journey = snapshot.looking.journey.clone().unwrap_or_default();
    let all = snapshot.looking.touchpoints().into_iter();
    all.map(|id| Subject::inside(journey.clone(), Kind::Touchpoint, id)).collect()
}

/// What answers a field of a touchpoint that is answered by picking, and where the answer goes: of
/// several answers, behind the others.
fn asked(field: &'static Field, subject: &Subject) -> Option<(Source, String)> {
    let key = || field.key.to_owned();
    match &field.widget {
        Widget::One(of) => Some((of.source(subject), key())),
        Widget::Several(of) => Some((of.source(subject), entry(field.key, 0))),
        Widget::Rows(inner) => match inner.first()?.widget {
            Widget::One(of) => Some((of.source(subject), entry(field.key, 0))),
            _ => None,
        },
        Widget::Choice(family, words) | Widget::Segment(family, words) => {
            Some((Source::Words(family, words), key()))
        }
        _ => None,
    }
}

/// What answers a field of all that is selected.
fn answer(snapshot: &Snapshot, key: &str) -> Option<Choice> {
    let subjects = subjects(snapshot);
    let field = field(Kind::Touchpoint, key)?;
    let (source, _) = asked(field, subjects.last()?)?;
    let told = answered_already(&snapshot.document, &subjects, key);
    let what = Message::new(title(key).unwrap_or(field.label));
    let question = match (told, subjects.len()) {
        (0, _) | (_, 1) => about(snapshot, "choose-answer"),
        _ => about(snapshot, "choose-answer-over").with("over", told),
    };
    Some(Choice {
        question: question.with("what", what),
        may_be_new: source.kind_of_new().is_some(),
        source,
        without: Vec::new(),
        none: field.none,
        is_list_only: true,
    })
}

/// What picking an answer means for all that is selected; without one, that there is none.
fn answered(snapshot: &Snapshot, key: &str, picked: Option<Rc<str>>) -> Option<Event> {
    let subjects = subjects(snapshot);
    let subject = subjects.last()?;
    let (_, place) = asked(field(Kind::Touchpoint, key)?, subject)?;
    let event = match picked {
        Some(id) => Event::answer_with(subject, &place, &id),
        None => Event::answer(subject, key, Json::text(NONE)),
    };
    Some(spread(event, &snapshot.document, &subjects))
}

fn stage(snapshot: &Snapshot, journey: &Journey) -> Choice {
    let movers = snapshot.looking.touchpoints();
    let stages = movers.iter().filter_map(|id| journey.touchpoint(id)).map(|found| &found.stage);
    let mut stages: Vec<_> = stages.map(|stage| stage.shared()).collect();
    stages.dedup();
    // Where all of them are already, none of them moves to.
    let without = if stages.len() == 1 { stages } else { Vec::new() };
    let source = Source::Stages(journey.id().shared());
    Choice {
        question: about(snapshot, "choose-stage"),
        source,
        without,
        none: None,
        is_list_only: true,
        may_be_new: false,
    }
}

fn lane(snapshot: &Snapshot) -> Option<Choice> {
    let (source, none) = match snapshot.looking.lanes {
        Lanes::None => return None,
        Lanes::Channel => (Source::Channels, "lane-no-channel"),
        Lanes::Owner => (Source::People(Function::Marketing), "lane-no-owner"),
        Lanes::System => (Source::Systems, "lane-no-system"),
        Lanes::Persona => (Source::Personas, "lane-no-persona"),
    };
    let (question, none) = (about(snapshot, "choose-lane"), Some(none));
    Some(Choice {
        question,
        source,
        without: Vec::new(),
        none,
        is_list_only: true,
        may_be_new: false,
    })
}

/// What is selected, by its name or by how many there are.
fn about(snapshot: &Snapshot, id: &'static str) -> Message {
    let movers = snapshot.looking.touchpoints();
    let name = movers.first().and_then(|id| {
        Some(snapshot.journey.as_ref()?.touchpoint(id)?.name.clone()).filter(|_| movers.len() == 1)
    });
    Message::new(id).with("count", movers.len()).with("name", name.unwrap_or_default().as_str())
}

fn reconnect(snapshot: &Snapshot, journey: &Journey, end: End) -> Option<Choice> {
    let subject = snapshot.looking.selection.as_ref();
    let way = subject.filter(|subject| subject.kind == Kind::Transition)?;
    let way = journey.transition(&way.id)?;
    let (id, stays, goes) = match end {
        End::Start => ("choose-start", &way.to, &way.from),
        End::Target => ("choose-end", &way.from, &way.to),
    };
    let name = journey.touchpoint(stays.as_str()).map(|found| found.name.as_str());
    Some(Choice {
        question: Message::new(id).with("name", name.unwrap_or_default()),
        source: Source::Touchpoints(journey.id().shared()),
        without: vec![stays.shared(), goes.shared()],
        none: None,
        is_list_only: true,
        may_be_new: false,
    })
}

fn connect(journey: &Journey, from: &str) -> Option<Choice> {
    let touchpoint = journey.touchpoint(from)?;
    let targets = journey.outgoing(from);
    let targets = targets.iter().map(|way: &&Rc<Transition>| way.to.shared());
    Some(Choice {
        question: Message::new("map-connecting").with("name", touchpoint.name.as_str()),
        source: Source::Touchpoints(journey.id().shared()),
        without: targets.chain([touchpoint.id.shared()]).collect(),
        none: None,
        is_list_only: false,
        may_be_new: false,
    })
}
