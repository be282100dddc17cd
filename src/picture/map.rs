//! A journey on paper: stages, lanes, transitions and cards, the whole scene or a part of it. It is told every word.

use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::{Point, Rect, Route, RouteKind, Scene, Segment};
use crate::picture::card::{Card, card};
use crate::picture::ink::{INK, LINE, PAPER, SHADE, SOFT, STRONG};
use crate::picture::label::{fitted, label};
use crate::picture::letters::Type;
use crate::picture::node::Node;
use crate::picture::shape::{boxed, level, upright};
use crate::picture::way::way;

/// What is drawn of a journey.
pub struct Map<'a> {
    /// Where everything is.
    pub scene: &'a Scene,
    /// The stages, in their order.
    pub stages: Vec<Stage>,
    /// What the lanes are called, in their order.
    pub lanes: Vec<String>,
    /// The touchpoints, in the order of the scene.
    pub cards: Vec<Card>,
    /// The transitions, in the order of the scene.
    pub ways: Vec<Way>,
}

/// The head of a stage.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// What customers want to reach in it.
    pub aim: String,
}

/// What is said of a transition.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Way {
    /// The share of customers who take it, if it is known.
    pub share: Option<f64>,
    /// The same in words; may be empty.
    pub label: String,
    /// From where to where it leads.
    pub title: String,
}

const STAGE: Type = Type::bold(15.0);
const NUMBER: Type = Type::bold(13.0);
const AIM: Type = Type::of(12.5);
const LANE: Type = Type::bold(12.0);
const SHARE: Type = Type::bold(11.0);

/// The whole of a scene.
pub fn whole(scene: &Scene) -> Rect {
    Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height }
}

/// Draws what lies in a window, in the measures of the scene. The heads of the stages stand at its top, where the scene
/// has them or not.
pub fn map(map: &Map<'_>, window: Rect) -> Node {
    let scene = map.scene;
    let ways = scene.routes.iter().zip(&map.ways).filter(|(route, _)| meets(bounds(route), window));
    let cards = scene.cards.iter().zip(&map.cards).filter(|(card, _)| meets(card.rect, window));
    let mut labels = Vec::new();
    let mut lines = Vec::new();
    for (route, told) in ways {
        lines.push(drawn(route, told));
        labels.extend(share(route, told));
    }
    Node::new("g")
        .each(bands(scene, window))
        .each(lane_lines(scene, window))
        .with(Node::new("g").each(lines))
        .with(Node::new("g").is("text-anchor", "middle").each(labels))
        .with(Node::new("g").each(cards.map(|(place, told)| card(told, place.rect))))
        .each(lane_names(map, window))
        .each(heads(map, window))
}

fn meets(a: Rect, b: Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

/// What a transition reaches, its label included.
fn bounds(route: &Route) -> Rect {
    let mut points = vec![route.label];
    for segment in &route.path {
        match segment {
            Segment::Curve(a, b, c) => points.extend([*a, *b, *c]),
            Segment::Move(end) | Segment::Line(end) => points.push(*end),
        }
    }
    let least = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min) - 20.0;
    let most =
        |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::NEG_INFINITY, f64::max) + 20.0;
    let (x, y) = (least(|point| point.x), least(|point| point.y));
    Rect { x, y, width: most(|point| point.x) - x, height: most(|point| point.y) - y }
}

/// The columns of the stages.
fn bands(scene: &Scene, window: Rect) -> Vec<Node> {
    let columns = scene.columns.iter().enumerate();
    let shown = columns
        .filter(|(_, column)| column.x < window.right() && window.x < column.x + column.width);
    let mut nodes = Vec::new();
    for (place, column) in shown {
        let band = Rect { x: column.x, y: window.y, width: column.width, height: window.height };
        nodes.push(boxed(band).is("fill", if place % 2 == 0 { SHADE } else { PAPER }));
        nodes.push(upright(Point::at(column.x + column.width, window.y), window.height, LINE));
    }
    nodes
}

/// Where the lanes begin of which something is in the window, each with its place among all.
fn lanes(scene: &Scene, window: Rect) -> impl Iterator<Item = (usize, f64)> {
    let lanes = scene.lanes.iter().enumerate();
    let top = window.y + HEAD_HEIGHT;
    let shown = lanes.filter(move |(_, lane)| {
        lane.y < window.bottom() - 20.0 && top < lane.y + lane.height - 20.0
    });
    // Of a lane that is cut, the name stands where it goes on.
    shown.map(move |(place, lane)| (place, lane.y.max(top)))
}

fn lane_lines(scene: &Scene, window: Rect) -> Vec<Node> {
    let line = |(_, y)| level(Point::at(window.x, y), window.width, STRONG);
    lanes(scene, window).map(line).collect()
}

/// What the lanes are called, at the left of the window.
fn lane_names(map: &Map<'_>, window: Rect) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (place, y) in lanes(map.scene, window) {
        let Some(name) = map.lanes.get(place) else { continue };
        let name = LANE.cut(name, 200.0);
        let width = LANE.most(&name) + 16.0;
        let plate = boxed(Rect { x: window.x, y, width, height: 20.0 });
        nodes.push(plate.is("fill", PAPER).is("stroke", STRONG));
        nodes.push(label(LANE, &name, Point::at(window.x + 8.0, y + 14.0), INK));
    }
    nodes
}

/// The heads of the stages: number, name, aim.
fn heads(map: &Map<'_>, window: Rect) -> Vec<Node> {
    let ground = Rect { height: HEAD_HEIGHT, ..window };
    let foot = Point::at(window.x, window.y + HEAD_HEIGHT);
    let mut nodes = vec![boxed(ground).is("fill", PAPER), level(foot, window.width, STRONG)];
    for (place, (column, stage)) in map.scene.columns.iter().zip(&map.stages).enumerate() {
        let (left, right) = (column.x.max(window.x), (column.x + column.width).min(window.right()));
        if right - left < 24.0 {
            continue;
        }
        let (x, y) = (left + 14.0, window.y);
        let count = (place + 1).to_string();
        let round = NUMBER.width(&count).max(10.0) + 14.0;
        let plate = boxed(Rect { x, y: y + 12.0, width: round, height: 24.0 });
        nodes.push(plate.is("rx", "12").is("fill", SHADE).is("stroke", STRONG));
        let number = label(NUMBER, &count, Point::at(x + round / 2.0, y + 28.5), INK);
        nodes.push(number.is("text-anchor", "middle"));
        let (beside, room) = (x + round + 8.0, right - x - round - 16.0);
        if room > 20.0 {
            nodes.push(fitted(STAGE, &stage.name, Point::at(beside, y + 29.5), INK, room));
            if !stage.aim.is_empty() {
                nodes.push(fitted(AIM, &stage.aim, Point::at(beside, y + 52.0), SOFT, room));
            }
        }
        nodes.push(upright(Point::at(column.x + column.width, ground.y), ground.height, LINE));
    }
    nodes
}

fn drawn(route: &Route, told: &Way) -> Node {
    let is_back = route.kind != RouteKind::Forward;
    let title = Node::new("title").text(&told.title);
    Node::new("g").with(title).each(way(&route.path, told.share, is_back))
}

/// The share of a transition, on a plate of its own.
fn share(route: &Route, told: &Way) -> Vec<Node> {
    if told.label.is_empty() {
        return Vec::new();
    }
    let width = SHARE.most(&told.label) + 10.0;
    let Point { x, y } = route.label;
    let plate = boxed(Rect { x: x - width / 2.0, y: y - 8.0, width, height: 16.0 });
    let plate = plate.is("rx", "8").is("fill", PAPER).is("stroke", LINE);
    vec![plate, label(SHARE, &told.label, Point::at(x, y + 4.0), SOFT)]
}
