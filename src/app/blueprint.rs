//! The service blueprint of a journey: a column for each touchpoint in the order of the map, stage by stage; rows and
//! lines from what the customer does down to what carries it. What stands in a cell is said only for those who ask. It
//! knows no screen and changes nothing.

pub mod curve;
pub mod showing;
pub mod strips;

use std::ops::Range;
use std::rc::Rc;

use crate::app::aspect::{Part, Said};
use crate::app::blueprint::strips::Row;
use crate::app::offer::Known;
use crate::layout::scene::Scene;
use crate::model::journey::Journey;
use crate::model::names::Names;
use crate::model::stage::Stage;
use crate::model::subject::{Kind, Subject};
use crate::model::touchpoint::Touchpoint;
use crate::model::value::Entity;

/// The columns of a journey.
#[derive(Debug)]
pub struct Blueprint {
    /// The journey.
    pub journey: Rc<Journey>,
    /// The stages with their columns, from left to right.
    pub stages: Vec<Group>,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// Columns by the ids of their touchpoints.
    places: Names,
}

/// A stage, and which columns it has: one at least.
#[derive(Clone, Debug)]
pub struct Group {
    /// The stage.
    pub stage: Rc<Stage>,
    /// Its columns.
    pub columns: Range<usize>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// The place of its stage.
    pub group: usize,
    /// Its touchpoint; a stage without any has a column that waits for the first.
    pub touchpoint: Option<Rc<Touchpoint>>,
    /// The place of the touchpoint in the journey.
    pub place: usize,
}

impl Blueprint {
    /// The columns of a journey as the map shows it: in each stage from left to right, and what stands in one
    /// sub-column from top to bottom. A scene of a moment before will do: what it does not know comes last.
    pub fn of(journey: &Rc<Journey>, scene: &Scene) -> Self {
        let mut cards = Names::default();
        for (place, card) in scene.cards.iter().enumerate() {
            cards.set(card.touchpoint.shared(), place);
        }
        let mut found: Vec<_> = journey
            .touchpoints()
            .enumerate()
            .map(|(place, touchpoint)| {
                let stage = journey.stages().place(touchpoint.stage.as_str()).unwrap_or_default();
                let rect = cards.get(touchpoint.id.as_str()).map(|card| scene.cards[card].rect);
                let (x, y) = rect.map_or((f64::INFINITY, 0.0), |rect| (rect.x, rect.y));
                (stage, x, y, place, touchpoint)
            })
            .collect();
        found.sort_by(|a, b| {
            let place = || a.1.total_cmp(&b.1).then(a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3));
            a.0.cmp(&b.0).then_with(place)
        });
        let mut blueprint = Self {
            journey: journey.clone(),
            stages: Vec::with_capacity(journey.stages().len()),
            columns: Vec::with_capacity(found.len()),
            places: Names::default(),
        };
        let mut found = found.into_iter().peekable();
        for (group, stage) in journey.stages().iter().enumerate() {
            let first = blueprint.columns.len();
            while let Some((.., place, touchpoint)) = found.next_if(|(stage, ..)| *stage == group) {
                blueprint.places.set(touchpoint.id.shared(), blueprint.columns.len());
                let touchpoint = Some(touchpoint.clone());
                blueprint.columns.push(Column { group, touchpoint, place });
            }
            if blueprint.columns.len() == first {
                blueprint.columns.push(Column { group, touchpoint: None, place: usize::MAX });
            }
            let columns = first..blueprint.columns.len();
            blueprint.stages.push(Group { stage: stage.clone(), columns });
        }
        blueprint
    }

    /// Whether there is no touchpoint.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(|column| column.touchpoint.is_none())
    }

    /// The column of a touchpoint.
    pub fn column_of(&self, touchpoint: &str) -> Option<usize> {
        self.places.get(touchpoint)
    }

    /// The touchpoint of a column.
    pub fn touchpoint(&self, column: usize) -> Option<&Rc<Touchpoint>> {
        self.columns.get(column)?.touchpoint.as_ref()
    }

    /// The touchpoint of a column as a subject.
    pub fn subject(&self, column: usize) -> Option<Subject> {
        let id = self.touchpoint(column)?.id.shared();
        Some(Subject::inside(self.journey.id().shared(), Kind::Touchpoint, id))
    }

    /// The stage of a group as a subject.
    pub fn stage(&self, group: usize) -> Option<Subject> {
        let id = self.stages.get(group)?.stage.id.shared();
        Some(Subject::inside(self.journey.id().shared(), Kind::Stage, id))
    }

    /// What stands in a cell. A column that waits for its touchpoint says nothing.
    pub fn said(&self, known: Known<'_>, row: Row, column: usize) -> Option<Said> {
        Some(say(known, &self.journey, self.touchpoint(column)?, row))
    }

    /// What stands in some columns: for each row, from the left to the right.
    pub fn cells(
        &self,
        known: Known<'_>,
        rows: &[Row],
        columns: Range<usize>,
    ) -> Vec<Vec<Option<Said>>> {
        let said = |row: &Row| {
            let columns = columns.clone();
            columns.map(|column| self.said(known, *row, column)).collect()
        };
        rows.iter().map(said).collect()
    }

    /// Whether a system of the journey says what it does somewhere, so that rows of their own make sense.
    pub fn has_roles(&self) -> bool {
        let mut systems = self.journey.touchpoints().flat_map(|it| it.systems.entries());
        systems.any(|used| used.role.is_some())
    }
}

/// What is said of a touchpoint in a row. Where systems are told apart by what they do, those of another row are
/// neither hollow nor none here: they are said elsewhere.
pub fn say(known: Known<'_>, journey: &Journey, touchpoint: &Touchpoint, row: Row) -> Said {
    let said = row.aspect.say(known, journey, touchpoint);
    let (Some(role), Said::Filled(parts)) = (row.role, &said) else { return said };
    let used = touchpoint.systems.entries().iter();
    let is_here = used.map(|used| used.role.as_ref().map_or("", |role| role.as_str()) == role);
    let parts = parts.iter().zip(is_here).filter(|(_, is_here)| *is_here);
    Said::Filled(parts.map(|(part, _)| Part { more: String::new(), ..part.clone() }).collect())
}
