//! What a list over the map offers, and what picking from it means. It changes nothing.

use std::rc::Rc;

use crate::app::event::{Edit, End, Event};
use crate::app::look::Choosing;
use crate::app::offer::Source;
use crate::app::snapshot::Snapshot;
use crate::layout::lanes::Lanes;
use crate::model::journey::Journey;
use crate::model::person::Function;
use crate::model::subject::Kind;
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
        None => Edit::Connect { from: looking.connecting.clone()?, to: picked? },
    };
    Some(Event::Edit(edit))
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
    Some(Choice { question, source, without: Vec::new(), none, is_list_only: true })
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
    })
}
