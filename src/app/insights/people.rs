//! What the people tab shows: who is accountable, responsible, consulted and informed at the touchpoints of
//! a journey, who carries too much, and for whom nobody stands in. It only turns what was computed into
//! what is read.

pub mod assigning;
mod figures;

use std::collections::HashMap;
use std::rc::Rc;

use crate::analyze::completeness::of_touchpoint;
use crate::analyze::raci::{Load, Pillar, Role, loads, pillars, roles};
use crate::analyze::usage::is_gone;
use crate::app::figure::Figure;
use crate::app::insights::Ground;
use crate::app::insights::people::figures::{accountable, deputies, overload, reviews};
use crate::app::registers::say_name;
use crate::model::person::PersonKind;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;

/// What the tab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// What leads to a decision.
    pub figures: Vec<Figure>,
    /// The people and teams, those who take part in the journey first.
    pub columns: Vec<Column>,
    /// How many of them take part.
    pub involved: usize,
    /// The touchpoints of the journey that are not gone.
    pub rows: Vec<Rc<Row>>,
}

/// A person or a team.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its id.
    pub id: Rc<str>,
    /// What people call it.
    pub name: String,
    /// Whether it is a team.
    pub is_team: bool,
    /// What it carries in all journeys.
    pub load: Load,
    /// Whether nobody stands in, though every customer passes something that it answers for.
    pub lacks_deputy: bool,
}

/// A touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub subject: Subject,
    /// What people call it.
    pub name: String,
    /// The stage that it belongs to.
    pub stage: String,
    /// Whether nobody is accountable for it.
    pub is_open: bool,
    /// Whether somebody said on purpose that nobody is.
    pub is_none: bool,
    /// How many of the three questions are answered.
    pub answered: usize,
    /// Who does what, in the order of the columns, as a set for each.
    pub cells: Vec<Roles>,
    /// What it was read from.
    of: Rc<Touchpoint>,
}

/// What somebody does at a touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles([bool; Role::ALL.len()]);

impl Roles {
    /// Whether a role is among them.
    pub fn has(self, role: Role) -> bool {
        self.0[role as usize]
    }

    /// The roles.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl People {
    /// Works out what the tab shows. Rows of what has not changed stay as they were.
    pub fn of(ground: &Ground, before: Option<&Self>) -> Self {
        let document = &ground.document;
        let loads = loads(document);
        let pillars = match &ground.known {
            Some((known, facts)) => pillars(known, facts),
            None => Vec::new(),
        };
        let mut order: Vec<usize> = (0..document.people.len()).collect();
        let mut is_involved = vec![false; order.len()];
        let touchpoints = ground.journey.iter().flat_map(|journey| journey.touchpoints());
        let there = touchpoints.filter(|touchpoint| !is_gone(touchpoint)).collect::<Vec<_>>();
        for (id, _) in there.iter().flat_map(|touchpoint| roles(touchpoint)) {
            if let Some(place) = document.people.place(id.as_str()) {
                is_involved[place] = true;
            }
        }
        order.sort_by_key(|place| !is_involved[*place]);
        let involved = is_involved.iter().filter(|is_involved| **is_involved).count();
        let people = document.people.iter().as_slice();
        let columns: Vec<Column> = order
            .iter()
            .map(|place| Column {
                id: people[*place].id.shared(),
                name: say_name(
                    document,
                    &Subject::of(Kind::Person, people[*place].id.shared()),
                    &ground.words,
                ),
                is_team: people[*place].kind == Some(PersonKind::Team),
                load: loads[*place],
                lacks_deputy: lacks_deputy(&pillars, people[*place].id.as_str()),
            })
            .collect();
        let at: HashMap<&str, usize> =
            columns.iter().enumerate().map(|(place, column)| (&*column.id, place)).collect();
        let is_same = |before: &&Self| {
            let ids =
                |people: &[Column]| people.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
            ids(&before.columns) == ids(&columns)
        };
        let before = before.filter(is_same).map_or(&[][..], |before| &before.rows);
        let rows = there.iter().enumerate().filter_map(|(place, touchpoint)| {
            let journey = ground.journey.as_ref()?;
            let stage = journey.stage(touchpoint.stage.as_str());
            let stage = stage.map_or("", |stage| &stage.name);
            let known = before.get(place).filter(|known| {
                Rc::ptr_eq(&known.of, touchpoint)
                    && known.stage == stage
                    && known.subject.journey.as_deref() == Some(journey.id().as_str())
            });
            if let Some(known) = known {
                return Some(known.clone());
            }
            let mut cells = vec![Roles::default(); columns.len()];
            for (id, role) in roles(touchpoint) {
                if let Some(place) = at.get(id.as_str()) {
                    cells[*place].0[role as usize] = true;
                }
            }
            let subject = crate::app::insights::touchpoint(journey, touchpoint);
            let owner = touchpoint.marketing_owner();
            Some(Rc::new(Row {
                name: say_name(document, &subject, &ground.words),
                subject,
                stage: stage.to_owned(),
                of: (*touchpoint).clone(),
                is_open: owner.value().is_none(),
                is_none: owner.value().is_none() && !owner.is_unknown(),
                answered: of_touchpoint(touchpoint).count(),
                cells,
            }))
        });
        let rows: Vec<Rc<Row>> = rows.collect();
        let figures = [accountable(&rows), overload(&columns), deputies(pillars), reviews(ground)];
        Self { figures: figures.into_iter().flatten().collect(), columns, involved, rows }
    }
}

fn lacks_deputy(pillars: &[Pillar], person: &str) -> bool {
    pillars.iter().any(|pillar| !pillar.has_deputy && pillar.person.id.as_str() == person)
}
