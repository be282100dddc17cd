//! Where what lies in a scene: asked for a rectangle or a point, it answers without looking at all
//! the rest. It knows places in the lists of the scene, and nothing of what they stand for.

mod cells;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::rc::Rc;

use crate::layout::index::cells::Cells;
use crate::layout::scene::{Point, Rect, Route, Scene, Segment};
use crate::model::names::Names;

/// Where the cards, routes and columns of one scene lie.
#[derive(Debug)]
pub struct Index {
    scene: Rc<Scene>,
    cards: Cells,
    routes: Cells,
    /// The places of cards by the ids of their touchpoints.
    places: Names,
    /// How many routes lead to each card, and from it.
    ways: Vec<(u32, u32)>,
    /// The places of the routes that lead from each card.
    onward: Vec<Vec<usize>>,
    /// How many cards stand in each column.
    held: Vec<u32>,
}

impl Index {
    /// Looks once at everything.
    pub fn of(scene: &Rc<Scene>) -> Self {
        let size = (scene.width, scene.height);
        let cards = Cells::of(size, scene.cards.len(), &|place, put| put(scene.cards[place].rect));
        let routes = Cells::of(size, scene.routes.len(), &|place, put| {
            boxes(&scene.routes[place]).for_each(put);
        });
        let mut places = Names::default();
        for (place, card) in scene.cards.iter().enumerate() {
            places.set(card.touchpoint.shared(), place);
        }
        let mut ways = vec![(0, 0); scene.cards.len()];
        let mut onward = vec![Vec::new(); scene.cards.len()];
        for (at, route) in scene.routes.iter().enumerate() {
            places.get(route.to.as_str()).iter().for_each(|place| ways[*place].0 += 1);
            if let Some(place) = places.get(route.from.as_str()) {
                ways[place].1 += 1;
                onward[place].push(at);
            }
        }
        let held = vec![0; scene.columns.len()];
        let mut index = Self { scene: scene.clone(), cards, routes, places, ways, onward, held };
        for card in &scene.cards {
            let Rect { x, y, width, .. } = card.rect;
            let column = index.column_at(Point::at(x + width / 2.0, y));
            column.iter().for_each(|column| index.held[*column] += 1);
        }
        index
    }

    /// The scene that it is about.
    pub fn scene(&self) -> &Rc<Scene> {
        &self.scene
    }

    /// The place of the card of a touchpoint.
    pub fn card(&self, touchpoint: &str) -> Option<usize> {
        self.places.get(touchpoint)
    }

    /// How many routes lead to a card, and how many lead from it.
    pub fn ways(&self, card: usize) -> (u32, u32) {
        self.ways.get(card).copied().unwrap_or_default()
    }

    /// The places of the routes that lead from a card, ascending.
    pub fn onward(&self, card: usize) -> &[usize] {
        self.onward.get(card).map_or(&[], Vec::as_slice)
    }

    /// Whether no card stands in a column.
    pub fn is_empty(&self, column: usize) -> bool {
        self.held.get(column).is_none_or(|held| *held == 0)
    }

    /// The places of the cards that meet a rectangle, ascending.
    pub fn cards_in(&self, rect: Rect) -> Vec<usize> {
        self.cards.meeting(rect, &|place| meet(self.scene.cards[place].rect, rect))
    }

    /// The places of the routes of which some part may be in a rectangle, ascending.
    pub fn routes_in(&self, rect: Rect) -> Vec<usize> {
        self.routes
            .meeting(rect, &|place| boxes(&self.scene.routes[place]).any(|part| meet(part, rect)))
    }

    /// The places of the columns that lie between two sides.
    pub fn columns_in(&self, rect: Rect) -> Range<usize> {
        let columns = &self.scene.columns;
        let first = columns.partition_point(|column| column.x + column.width < rect.x);
        let end = columns.partition_point(|column| column.x <= rect.right());
        first..end.max(first)
    }

    /// The place of the column at a point.
    pub fn column_at(&self, at: Point) -> Option<usize> {
        let end = self.scene.columns.partition_point(|column| column.x <= at.x);
        let place = end.checked_sub(1)?;
        let column = &self.scene.columns[place];
        (at.x < column.x + column.width).then_some(place)
    }

    /// The place of the card at a point, or of the nearest within reach of it.
    pub fn card_near(&self, at: Point, reach: f64) -> Option<usize> {
        let away = |place: usize| {
            let Rect { x, y, .. } = self.scene.cards[place].rect;
            let rect = self.scene.cards[place].rect;
            let (dx, dy) = (beyond(at.x, x, rect.right()), beyond(at.y, y, rect.bottom()));
            dx * dx + dy * dy
        };
        nearest(self.cards_in(around(at, reach)), away, reach)
    }

    /// The place of the route that passes a point most closely, within reach of it.
    pub fn route_near(&self, at: Point, reach: f64) -> Option<usize> {
        let away = |place: usize| squared_distance(&self.scene.routes[place], at);
        nearest(self.routes_in(around(at, reach)), away, reach)
    }
}

/// Of some places, the one with the least squared distance, if that is within reach.
fn nearest(places: Vec<usize>, away: impl Fn(usize) -> f64, reach: f64) -> Option<usize> {
    let measured = places.into_iter().map(|place| (away(place), place));
    let (least, place) = measured.min_by(|a, b| a.0.total_cmp(&b.0))?;
    (least <= reach * reach).then_some(place)
}

fn around(at: Point, reach: f64) -> Rect {
    Rect { x: at.x - reach, y: at.y - reach, width: 2.0 * reach, height: 2.0 * reach }
}

/// How far a number lies beyond either end of a range.
fn beyond(number: f64, start: f64, end: f64) -> f64 {
    (start - number).max(number - end).max(0.0)
}

/// Whether two rectangles have a point in common.
fn meet(a: Rect, b: Rect) -> bool {
    a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom()
}

/// A box around each part of a route: a curve stays within its control points.
fn boxes(route: &Route) -> impl Iterator<Item = Rect> + '_ {
    let mut from = None;
    route.path.iter().filter_map(move |segment| {
        let began = from.replace(segment.end())?;
        Some(match *segment {
            Segment::Curve(a, b, end) => hull(&[began, a, b, end]),
            Segment::Move(end) | Segment::Line(end) => hull(&[began, end]),
        })
    })
}

fn hull(points: &[Point]) -> Rect {
    let least = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (x, y) = (least(|point| point.x), least(|point| point.y));
    Rect { x, y, width: most(|point| point.x) - x, height: most(|point| point.y) - y }
}

/// How far a point is from the line of a route, squared. A curve is taken as a few straight parts.
fn squared_distance(route: &Route, at: Point) -> f64 {
    const PARTS: u32 = 8;
    let mut least = f64::INFINITY;
    let mut from: Option<Point> = None;
    for segment in &route.path {
        let end = segment.end();
        if let (Some(began), Segment::Curve(a, b, _)) = (from, segment) {
            let mut before = began;
            for part in 1..=PARTS {
                let next = on_curve([began, *a, *b, end], f64::from(part) / f64::from(PARTS));
                least = least.min(squared_to_line(at, before, next));
                before = next;
            }
        } else if let (Some(began), Segment::Line(_)) = (from, segment) {
            least = least.min(squared_to_line(at, began, end));
        }
        from = Some(end);
    }
    least
}

fn on_curve(points: [Point; 4], t: f64) -> Point {
    let s = 1.0 - t;
    let shares = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
    let sum = |of: fn(&Point) -> f64| {
        points.iter().zip(shares).map(|(point, share)| of(point) * share).sum()
    };
    Point::at(sum(|point| point.x), sum(|point| point.y))
}

fn squared_to_line(at: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((at.x - a.x) * dx + (at.y - a.y) * dy) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    let (x, y) = (a.x + along * dx - at.x, a.y + along * dy - at.y);
    x * x + y * y
}
