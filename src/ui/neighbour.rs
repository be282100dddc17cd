//! Where the arrow keys lead from a touchpoint: along the graph to the sides, along the column up
//! and down.

use crate::layout::scene::{Card, Scene};
use crate::model::journey::Journey;

/// The direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// To what comes before.
    Left,
    /// To what comes next.
    Right,
    /// Up in the column.
    Up,
    /// Down in the column.
    Down,
}

impl Direction {
    /// The direction of a key.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }
}

/// The touchpoint that an arrow key leads to. Sideways it follows a transition, one that leads to
/// that side rather than a loop, and where there is none goes to the nearest card there; from
/// nowhere it goes to the first.
pub(crate) fn neighbour(
    journey: &Journey,
    scene: &Scene,
    from: Option<&str>,
    direction: Direction,
) -> Option<String> {
    let card = |id: &str| scene.cards.iter().find(|card| card.touchpoint.as_str() == id);
    let Some(here) = from.and_then(card) else {
        return journey.touchpoints().next().map(|first| first.id.to_string());
    };
    let id = here.touchpoint.as_str();
    let joined: Vec<&str> = match direction {
        Direction::Right => journey.outgoing(id).iter().map(|way| way.to.as_str()).collect(),
        Direction::Left => journey.incoming(id).iter().map(|way| way.from.as_str()).collect(),
        Direction::Up | Direction::Down => Vec::new(),
    };
    let joined = || joined.iter().copied().filter(|other| *other != id);
    nearest(joined().filter_map(card), here, direction)
        .or_else(|| joined().next().map(str::to_owned))
        .or_else(|| nearest(scene.cards.iter(), here, direction))
}

fn nearest<'a>(
    cards: impl Iterator<Item = &'a Card>,
    here: &Card,
    direction: Direction,
) -> Option<String> {
    let ahead = |card: &Card| {
        let (dx, dy) = (card.rect.x - here.rect.x, card.rect.y - here.rect.y);
        let (along, across) = match direction {
            Direction::Right => (dx, dy),
            Direction::Left => (-dx, dy),
            Direction::Down => (dy, dx),
            Direction::Up => (-dy, dx),
        };
        // What lies straight ahead comes before what is near but to the side.
        (along > 1.0).then(|| along + 3.0 * across.abs())
    };
    let cards = cards.filter_map(|card| Some((ahead(card)?, card)));
    cards.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, card)| card.touchpoint.to_string())
}
