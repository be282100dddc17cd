//! Where what is carried would land: the stage and the lane under the pointer, and the place among
//! the touchpoints that it would stand with. It moves nothing.

use std::rc::Rc;

use crate::app::laning::to_lane;
use crate::app::moving::to_stage;
use crate::app::walk::{column_at, lane_at};
use crate::edit::apply::apply;
use crate::edit::command::Command;
use crate::layout::inputs::Inputs;
use crate::layout::lanes::Lanes;
use crate::layout::metrics::ROW_GAP;
use crate::layout::ranks;
use crate::layout::scene::{Point, Rect, Scene};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::stage::Stage;
use crate::model::value::Entity;

/// Where what is carried would land.
#[derive(Clone, Debug, PartialEq)]
pub struct Landing {
    /// What is carried, what was grasped first.
    pub touchpoints: Vec<Rc<str>>,
    /// The stage.
    pub stage: Rc<str>,
    /// The lane, by its place, where it is another one.
    pub lane: Option<usize>,
    /// The touchpoints of the column that it would stand in, what is carried among them, from top
    /// to bottom; empty where the map finds the place.
    pub column: Vec<Rc<str>>,
    /// Where on the scene to show the place: a line as wide as a card.
    pub mark: Option<Rect>,
    commands: Rc<Vec<Command>>,
}

impl Landing {
    /// The changes that bring what is carried into the stage and the lane.
    pub(crate) fn commands(&self) -> &[Command] {
        &self.commands
    }
}

/// What is on the map that something is carried over.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The document.
    pub document: &'a Document,
    /// The shown journey.
    pub journey: &'a Journey,
    /// What its lanes stand for.
    pub lanes: Lanes,
    /// Its drawing.
    pub scene: &'a Scene,
}

/// Touchpoints that are carried over the map.
#[derive(Debug)]
pub struct Carried {
    touchpoints: Vec<Rc<str>>,
    cell: Option<Cell>,
}

/// The column in a stage and a lane that what is carried would stand in.
#[derive(Debug)]
struct Cell {
    stage: Id<Stage>,
    lane: Option<usize>,
    /// Those who stand there already, from top to bottom.
    mates: Vec<(Rect, Rc<str>)>,
    /// What of the carried comes to stand there, from top to bottom.
    coming: Vec<Rc<str>>,
    /// Whether it stands there already.
    is_home: bool,
    commands: Rc<Vec<Command>>,
}

impl Carried {
    /// Takes touchpoints up, what was grasped first.
    pub fn new(touchpoints: Vec<Rc<str>>) -> Self {
        Self { touchpoints, cell: None }
    }

    /// What is carried.
    pub fn touchpoints(&self) -> &[Rc<str>] {
        &self.touchpoints
    }

    /// Where it would land at a point of the scene; `None` where it would stay as it is.
    pub fn over(&mut self, around: Around<'_>, at: Point) -> Option<Landing> {
        let stage = &column_at(around.scene, at.x)?.stage;
        let lane = lane_at(around.scene, at.y);
        // Who stands where depends on the stage and the lane alone.
        if self.cell.as_ref().is_none_or(|cell| cell.stage != *stage || cell.lane != lane) {
            self.cell = Cell::of(around, stage, lane, &self.touchpoints);
        }
        let cell = self.cell.as_ref()?;
        let place = cell.place(at.y);
        let column = place.map_or_else(Vec::new, |place| cell.column(place));
        if cell.commands.is_empty() && (column.is_empty() || cell.is_as_it_is(around, &column)) {
            return None;
        }
        Some(Landing {
            touchpoints: self.touchpoints.clone(),
            stage: stage.shared(),
            lane: lane.filter(|_| !cell.is_home),
            mark: place.map(|place| cell.mark(place)),
            column,
            commands: cell.commands.clone(),
        })
    }
}

impl Cell {
    fn of(
        around: Around<'_>,
        stage: &Id<Stage>,
        lane: Option<usize>,
        carried: &[Rc<str>],
    ) -> Option<Self> {
        let Around { document, journey, lanes, scene } = around;
        let key = lane.map(|lane| scene.lanes[lane].key.as_deref());
        let first = carried.first()?;
        let mut commands = Vec::new();
        for touchpoint in carried.iter().filter_map(|id| journey.touchpoint(id)) {
            to_stage(journey, touchpoint.id.as_str(), stage.as_str(), &mut commands);
            if let Some(key) = key {
                commands.extend(to_lane(lanes, journey, touchpoint, key)?);
            }
        }
        let is_home = commands.is_empty();
        let next = apply(document, &Command::Batch(commands.clone())).ok()?.document;
        let next = next.journeys.get(journey.id().as_str())?;
        let ranks = ranks(&Inputs::of(next, lanes, None));
        let rank = *ranks.get(next.touchpoint_place(first)?)?;
        let (mut mates, mut coming) = (Vec::new(), Vec::new());
        // The cards of a scene come in the order of the touchpoints.
        let cards = scene.cards.iter().zip(next.touchpoints());
        for ((card, touchpoint), _) in cards.zip(&ranks).filter(|(_, of_card)| **of_card == rank) {
            let id = touchpoint.id.shared();
            if carried.contains(&id) {
                coming.push((card.rect, id));
            } else if key.is_none_or(|key| lanes.key(next, touchpoint).as_deref() == key) {
                mates.push((card.rect, id));
            }
        }
        mates.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
        coming.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
        let coming = coming.into_iter().map(|(_, id)| id).collect();
        let commands = Rc::new(commands);
        Some(Self { stage: stage.clone(), lane, mates, coming, is_home, commands })
    }

    /// How many stand above a height. Elsewhere than at home that counts beside its cards only:
    /// the map finds the place else.
    fn place(&self, y: f64) -> Option<usize> {
        let (first, last) = (self.mates.first()?, self.mates.last()?);
        let is_beside = y > first.0.y - ROW_GAP && y < last.0.bottom() + ROW_GAP;
        let middle = |rect: &Rect| rect.y + rect.height / 2.0;
        (self.is_home || is_beside)
            .then(|| self.mates.partition_point(|(rect, _)| middle(rect) <= y))
    }

    fn column(&self, place: usize) -> Vec<Rc<str>> {
        let mut column: Vec<_> = self.mates.iter().map(|(_, id)| id.clone()).collect();
        column.splice(place..place, self.coming.iter().cloned());
        column
    }

    /// Whether a column is how the cards stand now.
    fn is_as_it_is(&self, around: Around<'_>, column: &[Rc<str>]) -> bool {
        let height = |id: &Rc<str>| {
            let card = around.journey.touchpoint_place(id);
            card.and_then(|place| around.scene.cards.get(place)).map(|card| card.rect.y)
        };
        self.is_home && column.iter().map(height).is_sorted()
    }

    /// A line between those above and below.
    fn mark(&self, place: usize) -> Rect {
        let above = place.checked_sub(1).and_then(|above| self.mates.get(above));
        let below = self.mates.get(place);
        let y = match (above, below) {
            (Some((above, _)), Some((below, _))) => (above.bottom() + below.y) / 2.0,
            (Some((above, _)), None) => above.bottom() + ROW_GAP / 2.0,
            (None, Some((below, _))) => below.y - ROW_GAP / 2.0,
            (None, None) => 0.0,
        };
        let rect = above.or(below).map(|(rect, _)| *rect);
        let (x, width) = rect.map_or((0.0, 0.0), |rect| (rect.x, rect.width));
        Rect { x, y, width, height: 0.0 }
    }
}
