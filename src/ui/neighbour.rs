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

/// The touchpoint that an arrow key leads to. Sideways it follows transitions and, where there is
/// none, goes to the nearest card on that side; from nowhere it goes to the first.
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
    let along = match direction {
        Direction::Right => journey.outgoing(id).first().map(|way| way.to.clone()),
        Direction::Left => journey.incoming(id).first().map(|way| way.from.clone()),
        Direction::Up | Direction::Down => None,
    };
    let along = along.filter(|next| next.as_str() != id).map(|next| next.to_string());
    along.or_else(|| nearest(scene, here, direction))
}

fn nearest(scene: &Scene, here: &Card, direction: Direction) -> Option<String> {
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
    let cards = scene.cards.iter().filter_map(|card| Some((ahead(card)?, card)));
    cards.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, card)| card.touchpoint.to_string())
}
