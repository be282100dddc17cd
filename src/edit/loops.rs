//! What leads from a thing to itself once two things are one, and is meant by nobody:
//! transitions, integrations, deputies, successors, fallbacks. It looks at nothing else.

use std::rc::Rc;

use crate::model::answer::Answer;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::person::Person;
use crate::model::subject::{Kind, Subject};
use crate::model::system::{Integration, System};
use crate::model::touchpoint::{Dependency, Touchpoint};
use crate::model::transition::Transition;
use crate::model::value::Entity;

/// Ways that a merge makes useless.
#[derive(Debug, Default)]
pub(crate) struct Ways {
    /// They lead from one of the two to the other.
    pub(crate) inner: Vec<Subject>,
    /// They say nothing, and what stays has the same way already: each with its twin.
    pub(crate) double: Vec<(Subject, Rc<str>)>,
}

impl Ways {
    /// The ways that become useless when `goes` becomes `stays`.
    pub(crate) fn between(document: &Document, goes: &Subject, stays: &Subject) -> Self {
        let journey = goes.journey.as_deref().and_then(|id| document.journey(id));
        match (goes.kind, journey) {
            (Kind::Touchpoint, Some(journey)) => Self::of_touchpoints(journey, goes, stays),
            (Kind::System, _) => {
                let ends = |way: &&Rc<Integration>| is_between(&way.from, &way.to, goes, stays);
                let inner = document.integrations.iter().filter(ends);
                let subject =
                    |way: &Rc<Integration>| Subject::of(Kind::Integration, way.id.shared());
                Self { inner: inner.map(subject).collect(), double: Vec::new() }
            }
            _ => Self::default(),
        }
    }

    fn of_touchpoints(journey: &Journey, goes: &Subject, stays: &Subject) -> Self {
        let subject = |way: &Transition| Subject {
            kind: Kind::Transition,
            id: way.id.shared(),
            ..goes.clone()
        };
        let mut ways = Self::default();
        let (out, to_it) = (journey.outgoing(&goes.id), journey.incoming(&goes.id));
        for way in out.iter().chain(&to_it) {
            let ends = [way.from.as_str(), way.to.as_str()];
            if is_between(&way.from, &way.to, goes, stays) {
                ways.inner.push(subject(way));
            } else if says_nothing(way) && ends[0] != ends[1] {
                let is_out = ends[0] == &*goes.id;
                let other = if is_out { &way.to } else { &way.from };
                let own =
                    if is_out { journey.outgoing(&stays.id) } else { journey.incoming(&stays.id) };
                let is_twin =
                    |twin: &&&Rc<Transition>| (if is_out { &twin.to } else { &twin.from }) == other;
                if let Some(twin) = own.iter().find(is_twin) {
                    ways.double.push((subject(way), twin.id.shared()));
                }
            }
        }
        ways
    }
}

fn is_between<T>(from: &Id<T>, to: &Id<T>, goes: &Subject, stays: &Subject) -> bool {
    let ends = (from.as_str(), to.as_str());
    ends == (&*goes.id, &*stays.id) || ends == (&*stays.id, &*goes.id)
}

fn says_nothing(way: &Transition) -> bool {
    *way == Transition::new(way.id.clone(), way.from.clone(), way.to.clone())
}

/// Nobody is their own deputy or team, and no system its own successor or fallback.
pub(crate) fn drop_self_references(document: &mut Document, stays: &Subject) {
    match stays.kind {
        Kind::Person => {
            let Some(before) = document.people.get(&stays.id) else { return };
            let mut person = Person::clone(before);
            person.deputy = person.deputy.filter(|deputy| *deputy != person.id);
            person.team = person.team.filter(|team| *team != person.id);
            if person != **before {
                document.people.replace(Rc::new(person));
            }
        }
        Kind::System => {
            if let Some(system) = document.systems.get(&stays.id)
                && system.successor.value() == Some(&system.id)
            {
                let system = System { successor: Answer::Unknown, ..System::clone(system) };
                document.systems.replace(Rc::new(system));
            }
            drop_self_fallbacks(document, &stays.id);
        }
        _ => {}
    }
}

fn drop_self_fallbacks(document: &mut Document, system: &str) {
    let is_own = |dependency: &Dependency| {
        dependency.system.as_str() == system
            && dependency.fallback.value() == Some(&dependency.system)
    };
    let has_one = |touchpoint: &&Rc<Touchpoint>| touchpoint.systems.entries().iter().any(is_own);
    let journeys: Vec<Rc<Journey>> = document.journeys.iter().cloned().collect();
    for before in journeys {
        for touchpoint in before.touchpoints().filter(has_one) {
            let mut touchpoint = touchpoint.clone();
            if let Answer::Is(systems) = &mut Rc::make_mut(&mut touchpoint).systems {
                for dependency in systems.iter_mut().filter(|dependency| is_own(dependency)) {
                    dependency.fallback = Answer::Unknown;
                }
            }
            if let Some(journey) = document.journey_mut(before.id().as_str()) {
                journey.replace_touchpoint(touchpoint);
            }
        }
    }
}
