//! Where a step from a touchpoint leads: along the graph to the sides, along the column up and
//! down, from stage to stage, from lane to lane. It selects nothing.

use std::rc::Rc;

use crate::layout::scene::{Card, Column, Lane, Rect, Scene};
use crate::model::journey::Journey;

/// A step from one touchpoint to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To what comes before.
    Left,
    /// To what comes next.
    Right,
    /// Up in the column.
    Up,
    /// Down in the column.
    Down,
    /// To the first touchpoint.
    First,
    /// To the last one.
    Last,
    /// To the stage before.
    StageBefore,
    /// To the stage behind.
    StageBehind,
    /// To the lane above.
    LaneAbove,
    /// To the lane below.
    LaneBelow,
}

/// The touchpoint that a step leads to. Sideways it follows a transition, one that leads to that
/// side rather than a loop, and where there is none goes to the nearest card there; from nowhere
/// it goes to the first.
pub fn walk(journey: &Journey, scene: &Scene, from: Option<&str>, step: Step) -> Option<Rc<str>> {
    let from = from.and_then(|id| card(scene, id)).filter(|_| step != Step::First);
    let Some(here) = from else {
        return journey.touchpoints().next().map(|first| first.id.shared());
    };
    let id = here.touchpoint.as_str();
    // In one column, the way goes down rather than up.
    let is_onward = |card: &Card| {
        let (right, down) = (card.rect.x - here.rect.x, card.rect.y - here.rect.y);
        (right.abs() < 1.0) && (down > 0.0) == (step == Step::Right)
    };
    let side = |ids: Vec<&str>| {
        let joined = || ids.iter().copied().filter(|other| *other != id);
        nearest(joined().filter_map(|id| card(scene, id)), here, step)
            .or_else(|| joined().find(|id| card(scene, id).is_some_and(is_onward)).map(Rc::from))
            .or_else(|| joined().next().map(Rc::from))
            .or_else(|| nearest(scene.cards.iter(), here, step))
    };
    match step {
        Step::Right => side(journey.outgoing(id).iter().map(|way| way.to.as_str()).collect()),
        Step::Left => side(journey.incoming(id).iter().map(|way| way.from.as_str()).collect()),
        Step::Up | Step::Down => nearest(scene.cards.iter(), here, step),
        Step::First | Step::Last => journey.touchpoints().last().map(|last| last.id.shared()),
        Step::StageBefore => stage(scene, here.rect, scene.columns.iter().rev()),
        Step::StageBehind => stage(scene, here.rect, scene.columns.iter()),
        Step::LaneAbove => lane(scene, here.rect, -1),
        Step::LaneBelow => lane(scene, here.rect, 1),
    }
}

fn card<'a>(scene: &'a Scene, id: &str) -> Option<&'a Card> {
    scene.cards.iter().find(|card| card.touchpoint.as_str() == id)
}

/// The stage whose column is at some distance from the left, the first or the last where there
/// is none.
pub fn column_at(scene: &Scene, x: f64) -> Option<&Column> {
    let behind = scene.columns.partition_point(|column| column.x <= x);
    scene.columns.get(behind.saturating_sub(1))
}

/// The place of the lane at some distance from the top, the nearest where it is between two.
pub fn lane_at(scene: &Scene, y: f64) -> Option<usize> {
    let away = |lane: &Lane| (lane.y - y).max(y - lane.y - lane.height).max(0.0);
    let lanes = scene.lanes.iter().enumerate();
    lanes.min_by(|a, b| away(a.1).total_cmp(&away(b.1))).map(|(place, _)| place)
}

/// The nearest card of the next lane that has any.
fn lane(scene: &Scene, here: Rect, by: isize) -> Option<Rc<str>> {
    let of = |rect: &Rect| lane_at(scene, rect.y + rect.height / 2.0);
    let mut next = of(&here)?.checked_add_signed(by);
    while let Some(lane) = next.filter(|lane| *lane < scene.lanes.len()) {
        let cards = scene.cards.iter().filter(|card| of(&card.rect) == Some(lane));
        let distance =
            |card: &Card| (card.rect.x - here.x).abs() + 0.1 * (card.rect.y - here.y).abs();
        let nearest = cards.min_by(|a, b| distance(a).total_cmp(&distance(b)));
        if let Some(card) = nearest {
            return Some(card.touchpoint.shared());
        }
        next = lane.checked_add_signed(by);
    }
    None
}

/// The nearest card of the first of these columns behind that of a card that has any.
fn stage<'a>(
    scene: &Scene,
    here: Rect,
    columns: impl Iterator<Item = &'a Column>,
) -> Option<Rc<str>> {
    let is_in =
        |column: &Column, rect: &Rect| rect.x >= column.x && rect.x < column.x + column.width;
    let later = columns.skip_while(|column| !is_in(column, &here)).skip(1);
    let distance = |rect: &Rect| (rect.y - here.y).abs() + (rect.x - here.x).abs();
    let near = |column: &Column| {
        let cards = scene.cards.iter().filter(|card| is_in(column, &card.rect));
        cards.min_by(|a, b| distance(&a.rect).total_cmp(&distance(&b.rect)))
    };
    later.filter_map(near).next().map(|card| card.touchpoint.shared())
}

fn nearest<'a>(cards: impl Iterator<Item = &'a Card>, here: &Card, step: Step) -> Option<Rc<str>> {
    let ahead = |card: &Card| {
        let (dx, dy) = (card.rect.x - here.rect.x, card.rect.y - here.rect.y);
        let (along, across) = match step {
            Step::Left => (-dx, dy),
            Step::Down => (dy, dx),
            Step::Up => (-dy, dx),
            _ => (dx, dy),
        };
        // What lies straight ahead comes before what is near but to the side.
        (along > 1.0).then(|| along + 3.0 * across.abs())
    };
    let cards = cards.filter_map(|card| Some((ahead(card)?, card)));
    cards.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, card)| card.touchpoint.shared())
}
