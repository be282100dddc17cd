//! Who is responsible, accountable, consulted and informed at touchpoints: who carries how much, and who
//! nobody can do without. It counts what is entered; how much work a touchpoint makes is nothing it knows.

use std::rc::Rc;

use crate::analyze::facts::Facts;
use crate::analyze::usage::is_gone;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::person::{Person, PersonKind};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;

/// What somebody does at a touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Answers for it: exactly one, the marketing owner.
    Accountable,
    /// Does the work.
    Responsible,
    /// Is asked before.
    Consulted,
    /// Is told after.
    Informed,
}

impl Role {
    /// All of them, as they are counted.
    pub const ALL: [Self; 4] =
        [Self::Accountable, Self::Responsible, Self::Consulted, Self::Informed];

    /// The letter that stands for it everywhere.
    pub fn letter(self) -> &'static str {
        match self {
            Self::Accountable => "A",
            Self::Responsible => "R",
            Self::Consulted => "C",
            Self::Informed => "I",
        }
    }

    /// The role of a letter.
    pub fn of_letter(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.letter().eq_ignore_ascii_case(letter))
    }
}

/// Who takes part in a touchpoint, and how; the accountable one first. Somebody may have several roles.
pub fn roles(touchpoint: &Touchpoint) -> impl Iterator<Item = (&Id<Person>, Role)> {
    touchpoint.owner.iter().flat_map(|owner| {
        let accountable = owner.marketing.value().map(|id| (id, Role::Accountable));
        let lists = [
            (&owner.responsible, Role::Responsible),
            (&owner.consulted, Role::Consulted),
            (&owner.informed, Role::Informed),
        ];
        let lists = lists.into_iter();
        let lists = lists.flat_map(|(all, role)| all.entries().iter().map(move |id| (id, role)));
        accountable.into_iter().chain(lists)
    })
}

/// What somebody carries in all journeys of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// At how many touchpoints in each role, in the order of [`Role::ALL`].
    pub counts: [usize; Role::ALL.len()],
    /// At how many they answer for it or do the work.
    pub carried: usize,
    /// Whether that is too much: more than twice what is usual for the others.
    pub is_over: bool,
}

/// Fewer touchpoints than this are never too many.
pub const FEW: usize = 8;

/// What everybody carries, in the order of the register. Touchpoints that are gone count for nobody.
///
/// carried = touchpoints at which somebody is accountable or responsible; overloaded: a person, not a team,
/// who carries [`FEW`] or more, and more than twice the median of the other people who carry any. Who is
/// alone is not compared. Linear in the roles, and a sort.
pub fn loads(document: &Document) -> Vec<Load> {
    let mut loads = vec![Load::default(); document.people.len()];
    for (_, touchpoint) in touchpoints(document) {
        let mut carried = Vec::new();
        for (id, role) in roles(touchpoint) {
            let Some(place) = document.people.place(id.as_str()) else { continue };
            loads[place].counts[role as usize] += 1;
            if matches!(role, Role::Accountable | Role::Responsible) && !carried.contains(&place) {
                carried.push(place);
            }
        }
        carried.into_iter().for_each(|place| loads[place].carried += 1);
    }
    let is_person: Vec<bool> =
        document.people.iter().map(|one| one.kind != Some(PersonKind::Team)).collect();
    let mut all: Vec<usize> = loads
        .iter()
        .zip(&is_person)
        .filter(|(load, is_person)| **is_person && load.carried > 0)
        .map(|(load, _)| load.carried)
        .collect();
    all.sort_unstable();
    for (load, is_person) in loads.iter_mut().zip(is_person) {
        let usual = if is_person { median_of_others(&all, load.carried) } else { None };
        let is_more = usual.is_some_and(|usual| load.carried as f64 > 2.0 * usual);
        load.is_over = load.carried >= FEW && is_more;
    }
    loads
}

/// The median of sorted numbers without one of them.
fn median_of_others(all: &[usize], one: usize) -> Option<f64> {
    let own = all.binary_search(&one).ok()?;
    let others = all.len().checked_sub(1).filter(|others| *others > 0)?;
    let at = |place: usize| all[if place < own { place } else { place + 1 }] as f64;
    Some((at((others - 1) / 2) + at(others / 2)) / 2.0)
}

/// Somebody whom the way to a goal depends on.
#[derive(Clone, Debug)]
pub struct Pillar {
    /// The person.
    pub person: Rc<Person>,
    /// The touchpoints that they are accountable for and that nobody gets around on the way to a goal.
    pub touchpoints: Vec<(Rc<Journey>, Rc<Touchpoint>)>,
    /// Whether somebody else stands in.
    pub has_deputy: bool,
}

/// The people who are accountable for a touchpoint that every customer passes on the way to some goal, the
/// goal among them, in the order of the register. Teams stand in for themselves. Linear in what the facts
/// know of goals.
pub fn pillars(document: &Document, facts: &Facts) -> Vec<Pillar> {
    let mut of: Vec<Vec<(Rc<Journey>, Rc<Touchpoint>)>> = vec![Vec::new(); document.people.len()];
    for known in facts.journeys() {
        let structure = &known.structure;
        let reached = structure.goals.iter().filter(|goal| !structure.unreachable.contains(goal));
        let mut places: Vec<usize> = reached
            .flat_map(|goal| structure.must_pass(*goal).into_iter().chain([*goal]))
            .collect();
        places.sort_unstable();
        places.dedup();
        let mut places = places.into_iter().peekable();
        for (place, touchpoint) in known.journey.touchpoints().enumerate() {
            let owner =
                places.next_if_eq(&place).and_then(|_| touchpoint.marketing_owner().value());
            let owner = owner.filter(|_| !is_gone(touchpoint));
            if let Some(person) = owner.and_then(|owner| document.people.place(owner.as_str())) {
                of[person].push((known.journey.clone(), touchpoint.clone()));
            }
        }
    }
    let all = document.people.iter().zip(of);
    all.filter(|(person, touchpoints)| {
        person.kind != Some(PersonKind::Team) && !touchpoints.is_empty()
    })
    .map(|(person, touchpoints)| Pillar {
        has_deputy: person.deputy.as_ref().is_some_and(|deputy| deputy != person.id()),
        person: person.clone(),
        touchpoints,
    })
    .collect()
}

/// All touchpoints that are not gone, journey by journey.
fn touchpoints(document: &Document) -> impl Iterator<Item = (&Rc<Journey>, &Rc<Touchpoint>)> {
    let all = document.journeys.iter();
    let all = all.flat_map(|journey| journey.touchpoints().map(move |found| (journey, found)));
    all.filter(|(_, touchpoint)| !is_gone(touchpoint))
}
