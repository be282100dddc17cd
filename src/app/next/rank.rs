//! Which question matters most: what stops when nobody answers for it, and how many customers come by.
//! The shown journey comes first. It knows nothing about how a question is put.

use std::rc::Rc;

use crate::analyze::dependants::{Dependants, dependants};
use crate::app::look::Slot;
use crate::app::next::question::{Question, Topic, delicate, is_asked_about, is_one_person};
use crate::model::data::Personal;
use crate::model::document::Document;
use crate::model::journey::Journey;
use crate::model::names::Names;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::{DependencyStrength, Touchpoint, TouchpointKind};
use crate::model::transition::Transition;
use crate::model::value::Entity;

/// A journey with fewer touchpoints is being drawn, and nobody is asked anything.
const LEAST: usize = 3;

/// Nobody has to be asked who stands in for somebody who answers for less than this.
const MUCH: usize = 3;

/// What depends on the touchpoints of the shown journey. It is computed anew when ways change.
#[derive(Default)]
pub(crate) struct Weights {
    of: Option<Rc<Journey>>,
    dependants: Vec<Dependants>,
}

impl Weights {
    /// Weighs a journey, unless its ways are those that were weighed.
    pub(crate) fn follow(&mut self, journey: &Rc<Journey>) {
        if !self.of.as_ref().is_some_and(|of| has_same_ways(of, journey)) {
            self.dependants = dependants(journey);
        }
        self.of = Some(journey.clone());
    }

    /// What depends on the touchpoint at a place of the journey.
    pub(crate) fn at(&self, place: usize) -> Dependants {
        self.dependants.get(place).copied().unwrap_or_default()
    }
}

/// Whether two versions of a journey have the same ways between the same touchpoints of the same kinds.
fn has_same_ways(one: &Rc<Journey>, other: &Rc<Journey>) -> bool {
    let is_same_way = |(a, b): (&Rc<Transition>, &Rc<Transition>)| Rc::ptr_eq(a, b);
    let is_alike = |(a, b): (&Rc<Touchpoint>, &Rc<Touchpoint>)| {
        Rc::ptr_eq(a, b) || (a.id == b.id && a.kind == b.kind && a.volume == b.volume)
    };
    Rc::ptr_eq(one, other)
        || (one.touchpoints().len() == other.touchpoints().len()
            && one.transitions().len() == other.transitions().len()
            && one.transitions().zip(other.transitions()).all(is_same_way)
            && one.touchpoints().zip(other.touchpoints()).all(is_alike))
}

/// The question that matters most, of those that nobody answered or put off.
pub(crate) fn best(
    document: &Document,
    shown: &Rc<Journey>,
    weights: &Weights,
    put_off: &[Question],
) -> Option<Question> {
    if shown.touchpoints().len() < LEAST {
        return None;
    }
    let mut race = Race { document, put_off, best: None };
    race.run(shown, &|place| weights.at(place));
    // Nobody looks at the others now: a rough order of what they leave open will do.
    let others = document.journeys.iter().filter(|journey| journey.id() != shown.id());
    for journey in others.filter(|journey| journey.touchpoints().len() >= LEAST) {
        if race.best.is_none() {
            race.run(journey, &|_| Dependants::default());
        }
    }
    race.best.map(|(_, question)| question)
}

/// All questions of a journey, of which one is ahead.
struct Race<'a> {
    document: &'a Document,
    put_off: &'a [Question],
    best: Option<(f64, Question)>,
}

impl Race<'_> {
    fn run(&mut self, journey: &Journey, weight: &dyn Fn(usize) -> Dependants) {
        let mut sums = Sums::default();
        for (place, touchpoint) in journey.touchpoints().enumerate() {
            if !is_asked_about(touchpoint) {
                continue;
            }
            let matters = importance(touchpoint, weight(place));
            sums.add(touchpoint, matters, self.document);
            let subject =
                || Subject::inside(journey.id().shared(), Kind::Touchpoint, touchpoint.id.shared());
            let of_slots = [
                (Slot::Owner, Topic::Owner, 1.0),
                (Slot::System, Topic::System, 0.9),
                (Slot::Data, Topic::Data, 0.8),
            ];
            for (slot, topic, share) in of_slots {
                if !slot.is_answered(touchpoint) {
                    self.offer(matters * share, topic, &subject);
                }
            }
            if self.is_ahead(matters * 0.7) && delicate(touchpoint, self.document).is_some() {
                self.offer(matters * 0.7, Topic::Safety, &subject);
            }
        }
        self.registers(&sums);
    }

    /// What the touchpoints of the journey share.
    fn registers(&mut self, sums: &Sums) {
        let document = self.document;
        for (id, sum) in sums.systems.each() {
            self.offer(sum * 0.3, Topic::ItOwner, &|| Subject::of(Kind::System, id.clone()));
        }
        for (id, sum) in sums.purposes.each() {
            let subject = || Subject::of(Kind::Purpose, id.clone());
            self.offer(sum * 0.3, Topic::Basis, &subject);
            self.offer(sum * 0.25, Topic::Retention, &subject);
        }
        for (id, sum) in sums.people.each() {
            let person = document.people.get(id);
            let is_asked = person.is_some_and(|person| is_one_person(person.kind.as_ref()));
            if is_asked && sums.people.count(id) >= MUCH {
                self.offer(sum * 0.1, Topic::Deputy, &|| Subject::of(Kind::Person, id.clone()));
            }
        }
    }

    fn is_ahead(&self, score: f64) -> bool {
        self.best.as_ref().is_none_or(|(best, _)| score > *best)
    }

    /// Lets a question run. Of two that matter alike, the first one wins.
    fn offer(&mut self, score: f64, topic: Topic, subject: &dyn Fn() -> Subject) {
        if !self.is_ahead(score) {
            return;
        }
        let question = Question { subject: subject(), topic };
        if question.is_open(self.document) && !self.put_off.contains(&question) {
            self.best = Some((score, question));
        }
    }
}

/// How much a touchpoint matters.
fn importance(touchpoint: &Touchpoint, dependants: Dependants) -> f64 {
    let mut matters = 1.0 + dependants.only_through as f64;
    if let Some(visits) = dependants.visits {
        matters *= 0.2 + visits.min(1.0);
    }
    if touchpoint.moment_of_truth == Some(true) {
        matters *= 2.0;
    }
    match touchpoint.part() {
        TouchpointKind::Goal => matters * 2.0,
        TouchpointKind::DropOff => matters * 0.2,
        _ => matters,
    }
}

/// How much what touchpoints share matters, as the sum of theirs.
#[derive(Default)]
struct Sums {
    systems: Sum,
    purposes: Sum,
    people: Sum,
}

impl Sums {
    fn add(&mut self, touchpoint: &Touchpoint, matters: f64, document: &Document) {
        for used in touchpoint.systems.entries() {
            // What goes on without a system needs nobody to answer for it as much.
            let is_soft = used.dependency == Some(DependencyStrength::Soft);
            self.systems.add(&used.system.shared(), if is_soft { matters * 0.3 } else { matters });
        }
        for used in touchpoint.data.entries() {
            let category = document.data_categories.get(used.category.as_str());
            let personal = category.and_then(|category| category.personal.as_ref());
            let is_personal = matches!(personal, Some(Personal::Personal | Personal::Special));
            if let Some(purpose) = used.purpose.as_ref().filter(|_| is_personal) {
                self.purposes.add(&purpose.shared(), matters);
            }
        }
        if let Some(owner) = touchpoint.marketing_owner().value() {
            self.people.add(&owner.shared(), matters);
        }
    }
}

/// Sums by ids, in the order in which these came.
#[derive(Default)]
struct Sum {
    places: Names,
    sums: Vec<(Rc<str>, f64, usize)>,
}

impl Sum {
    fn add(&mut self, id: &Rc<str>, amount: f64) {
        let place = self.places.get(id).unwrap_or_else(|| {
            self.places.set(id.clone(), self.sums.len());
            self.sums.push((id.clone(), 0.0, 0));
            self.sums.len() - 1
        });
        let (_, sum, count) = &mut self.sums[place];
        *sum += amount;
        *count += 1;
    }

    fn each(&self) -> impl Iterator<Item = (&Rc<str>, f64)> {
        self.sums.iter().map(|(id, sum, _)| (id, *sum))
    }

    fn count(&self, id: &str) -> usize {
        self.places.get(id).map_or(0, |place| self.sums[place].2)
    }
}
