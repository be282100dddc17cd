//! What is likely, seen from where it is asked: what the neighbours use, what is used in the same
//! stage or on the same channel. It says why, and decides nothing.

use std::rc::Rc;

use crate::app::offer::{Known, Source};
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::person::Function;
use crate::model::subject::{Kind, Subject};
use crate::model::system::{System, SystemStatus};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Value;
use crate::words::Message;

/// How many are suggested at a time.
pub const MOST: usize = 3;

/// Where a picker asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Whose field it is.
    pub subject: Subject,
    /// The field, as in a command; empty where it does not matter.
    pub field: Rc<str>,
}

/// Something likely, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Its id.
    pub id: Rc<str>,
    /// Why.
    pub reason: Message,
}

/// What is likely at a place, the likeliest first, without what nobody agreed on.
pub fn suggestions(source: &Source, place: &Place, known: Known<'_>) -> Vec<Suggestion> {
    let mut votes = Votes::default();
    let document = known.document;
    let subject = &place.subject;
    match subject.kind {
        Kind::Touchpoint => {
            let journey = subject.journey.as_deref().and_then(|id| document.journey(id));
            let found =
                journey.and_then(|journey| journey.touchpoint(&subject.id).zip(Some(journey)));
            if let Some((touchpoint, journey)) = found {
                at_touchpoint(source, &place.field, touchpoint, journey, known, &mut votes);
            }
        }
        Kind::System => at_system(&place.field, &subject.id, document, &mut votes),
        Kind::Person => at_person(&subject.id, document, &mut votes),
        Kind::Journey => at_journey(&subject.id, document, &mut votes),
        _ => {}
    }
    votes.taken.push(subject.id.clone());
    let is_fit = |id: &str| *source != Source::Systems || is_agreed(document.systems.get(id));
    votes.best(is_fit)
}

/// Whether nothing speaks against using a system in one more place.
fn is_agreed(system: Option<&Rc<System>>) -> bool {
    let status = system.and_then(|system| system.status.as_ref());
    matches!(status, None | Some(SystemStatus::Sanctioned))
}

fn at_touchpoint(
    source: &Source,
    field: &str,
    touchpoint: &Touchpoint,
    journey: &Journey,
    known: Known<'_>,
    votes: &mut Votes,
) {
    let document = known.document;
    votes.taken = used(source, field, touchpoint);
    if field.ends_with(".fallback") {
        return instead_of_system(field, touchpoint, known, votes);
    }
    if field.ends_with(".purpose") {
        return for_same_data(field, touchpoint, document, votes);
    }
    let id = touchpoint.id.as_str();
    let after = journey.outgoing(id).into_iter().map(|way| way.to.as_str());
    let before = journey.incoming(id).into_iter().map(|way| way.from.as_str());
    for near in after.chain(before).filter_map(|near| journey.touchpoint(near)) {
        let reason = Message::new("suggest-next").with("name", near.name.as_str());
        votes.give(used(source, field, near), 8, &reason);
    }
    let (mut in_stage, mut on_channel) = (Votes::default(), Votes::default());
    let nothing = Message::new("suggest-stage");
    for other in journey.touchpoints().filter(|other| other.id != touchpoint.id) {
        if other.stage == touchpoint.stage {
            in_stage.give(used(source, field, other), 1, &nothing);
        }
        if other.channel.is_some() && other.channel == touchpoint.channel {
            on_channel.give(used(source, field, other), 1, &nothing);
        }
    }
    for (others, id, weight) in [(in_stage, "suggest-stage", 3), (on_channel, "suggest-channel", 2)]
    {
        for vote in others.all {
            let reason = Message::new(id).with("count", vote.weight);
            votes.give(vec![vote.id], vote.weight.min(8) * weight, &reason);
        }
    }
    if *source == Source::People(Function::It) {
        for system in touchpoint.systems.entries() {
            let Some(system) = document.systems.get(system.system.as_str()) else { continue };
            let reason = Message::new("suggest-answers-for").with("name", system.name.as_str());
            votes.give(
                system.it_owner.value().map(|id| id.shared()).into_iter().collect(),
                12,
                &reason,
            );
        }
    }
}

/// What a touchpoint uses, of what is asked for.
fn used(source: &Source, field: &str, touchpoint: &Touchpoint) -> Vec<Rc<str>> {
    let person = match (source, field) {
        (Source::People(Function::Marketing), "" | "owner.marketing") => {
            Some(touchpoint.marketing_owner())
        }
        (Source::People(Function::It), "" | "owner.it") => Some(touchpoint.it_contact()),
        _ => None,
    };
    if let Some(answer) = person {
        return answer.value().map(|id| id.shared()).into_iter().collect();
    }
    if *source == Source::Systems {
        return touchpoint.systems.entries().iter().map(|used| used.system.shared()).collect();
    }
    let mut ids = Vec::new();
    let kind = source.kind().filter(|kind| !kind.is_in_journey());
    touchpoint.references(&mut |reference| {
        if Some(reference.kind) == kind {
            ids.push(reference.id.into());
        }
    });
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// What can do the same takes over.
fn instead_of_system(field: &str, touchpoint: &Touchpoint, known: Known<'_>, votes: &mut Votes) {
    let document = known.document;
    let entry = numbered(field).and_then(|number| touchpoint.systems.entries().get(number));
    let system = entry.and_then(|entry| document.systems.get(entry.system.as_str()));
    let Some(system) = system else { return };
    votes.taken = vec![system.id.shared()];
    for other in document.systems.iter() {
        let does = other.capabilities.entries();
        let shared = system.capabilities.entries().iter().find(|can| does.contains(can));
        if let Some(shared) = shared {
            let what = known.words.word("capability", shared);
            let reason = Message::new("suggest-can-too").with("what", what);
            votes.give(vec![other.id.shared()], 1, &reason);
        }
    }
}

/// What the same data is used for elsewhere.
fn for_same_data(field: &str, touchpoint: &Touchpoint, document: &Document, votes: &mut Votes) {
    let entry = numbered(field).and_then(|number| touchpoint.data.entries().get(number));
    let category = entry.and_then(|entry| document.data_categories.get(entry.category.as_str()));
    let Some(category) = category else { return };
    votes.taken.clear();
    let reason = Message::new("suggest-same-data").with("name", category.name.as_str());
    for other in document.journeys.iter().flat_map(|journey| journey.touchpoints()) {
        let of_it = other
            .data
            .entries()
            .iter()
            .filter(|data| *data.category.as_str() == *category.id.as_str());
        let purposes = of_it.filter_map(|data| data.purpose.as_ref());
        votes.give(purposes.map(|purpose| purpose.shared()).collect(), 1, &reason);
    }
}

/// The number in `systems[2].fallback`.
fn numbered(field: &str) -> Option<usize> {
    let (_, rest) = field.split_once('[')?;
    rest.split_once(']')?.0.parse().ok()
}

/// Who has to do with a system where it is used.
fn at_system(field: &str, system: &str, document: &Document, votes: &mut Votes) {
    let (id, is_it) = match field {
        "itOwner" => ("suggest-used-there", true),
        "businessOwner" => ("suggest-owns-there", false),
        _ => return,
    };
    let mut counted = Votes::default();
    for touchpoint in document.journeys.iter().flat_map(|journey| journey.touchpoints()) {
        if !touchpoint.systems.entries().iter().any(|used| used.system.as_str() == system) {
            continue;
        }
        let answer = if is_it { touchpoint.it_contact() } else { touchpoint.marketing_owner() };
        counted.give(
            answer.value().map(|id| id.shared()).into_iter().collect(),
            1,
            &Message::new(id),
        );
    }
    votes.take_counted(counted, id);
}

/// Who may stand in for somebody.
fn at_person(person: &str, document: &Document, votes: &mut Votes) {
    let Some(person) = document.people.get(person) else { return };
    for other in document.people.iter().filter(|other| other.id != person.id) {
        let is_team = person.team.is_some() && other.team == person.team;
        let is_alike = person.function.is_some() && other.function == person.function;
        let ids = vec![other.id.shared()];
        if is_team {
            votes.give(ids, 2, &Message::new("suggest-same-team"));
        } else if is_alike {
            votes.give(ids, 1, &Message::new("suggest-same-function"));
        }
    }
}

/// Who owns most of a journey keeps it true.
fn at_journey(journey: &str, document: &Document, votes: &mut Votes) {
    let Some(journey) = document.journey(journey) else { return };
    let mut counted = Votes::default();
    for touchpoint in journey.touchpoints() {
        let owner = touchpoint.marketing_owner().value().map(|id| id.shared());
        counted.give(owner.into_iter().collect(), 1, &Message::new("suggest-owns-in-journey"));
    }
    votes.take_counted(counted, "suggest-owns-in-journey");
}

/// What was voted for, and with which weight.
#[derive(Default)]
struct Votes {
    all: Vec<Vote>,
    taken: Vec<Rc<str>>,
}

struct Vote {
    id: Rc<str>,
    weight: usize,
    heaviest: usize,
    reason: Message,
}

impl Votes {
    /// The heaviest vote for something is the reason that is said.
    fn give(&mut self, ids: Vec<Rc<str>>, weight: usize, reason: &Message) {
        for id in ids {
            match self.all.iter_mut().find(|vote| vote.id == id) {
                Some(vote) => {
                    vote.weight += weight;
                    if weight > vote.heaviest {
                        (vote.heaviest, vote.reason) = (weight, reason.clone());
                    }
                }
                None => {
                    let reason = reason.clone();
                    self.all.push(Vote { id, weight, heaviest: weight, reason });
                }
            }
        }
    }

    fn take_counted(&mut self, counted: Self, id: &'static str) {
        for vote in counted.all {
            let reason = Message::new(id).with("count", vote.weight);
            self.give(vec![vote.id], vote.weight, &reason);
        }
    }

    fn best(mut self, is_fit: impl Fn(&str) -> bool) -> Vec<Suggestion> {
        let taken = self.taken;
        self.all.retain(|vote| !taken.contains(&vote.id) && is_fit(&vote.id));
        self.all.sort_by_key(|vote| usize::MAX - vote.weight);
        self.all.truncate(MOST);
        self.all.into_iter().map(|Vote { id, reason, .. }| Suggestion { id, reason }).collect()
    }
}
