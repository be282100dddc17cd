//! The map of maps: all journeys of a document, and which touchpoint leads into which. It is laid
//! out by the same layout as a journey; journeys that no touchpoint leads to or from stand below.

use std::rc::Rc;

use crate::app::look::Slot;
use crate::layout::lanes::Lanes;
use crate::layout::metrics::{CARD_HEIGHT, CARD_WIDTH, FOOT, HEAD_HEIGHT, RANK_GAP, ROW_GAP};
use crate::layout::scene::{Point, Rect, Route, Scene, Segment};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::stage::Stage;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::Entity;

/// A node is drawn larger than a card of a journey.
const SCALE: (f64, f64) = (1.1, 1.75);

/// How many journeys stand side by side where nothing leads from one to another.
const ABREAST: usize = 4;

/// The most marks in a small drawing: more could not be told apart.
const MOST_MARKS: usize = 3_000;

/// All journeys, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The journeys in the user's order.
    pub nodes: Vec<Node>,
    /// The ways from one into another, as the `d` of SVG paths.
    pub ways: Vec<Way>,
}

/// A journey, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The journey.
    pub journey: Rc<Journey>,
    /// Where it is.
    pub rect: Rect,
    /// How many touchpoints have an answer to each of the three questions.
    pub answered: [usize; Slot::ALL.len()],
    /// Its drawing, small.
    pub thumb: Rc<Thumb>,
}

/// A small drawing of a journey: the `d` of an SVG path, and how large it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Thumb {
    /// The path.
    pub path: String,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// A way from one journey into another.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The journey that it begins in.
    pub from: Rc<str>,
    /// The journey that it leads into.
    pub to: Rc<str>,
    /// The touchpoints through which it leads, by name.
    pub through: Vec<String>,
    /// Its line.
    pub path: String,
}

impl Atlas {
    /// Draws all journeys. Those that an earlier drawing has already are taken over.
    pub fn of(document: &Document, before: Option<&Self>) -> Self {
        let links = links(document);
        let scene = crate::layout::scene(&joined(document, &links), Lanes::None);
        let mut nodes = Vec::new();
        let mut alone = 0;
        // Nothing of the place for a head, which this drawing has none of.
        let below = if links.is_empty() { 0.0 } else { place(bounds(&scene)).bottom() + ROW_GAP };
        for journey in document.journeys.iter() {
            let is_it = |id: &str| id == journey.id().as_str();
            let card = scene.cards.iter().find(|card| is_it(card.touchpoint.as_str()));
            let rect = card.map(|card| place(card.rect)).unwrap_or_else(|| {
                alone += 1;
                cell(alone - 1, below)
            });
            let known = before.and_then(|before| {
                before.nodes.iter().find(|node| Rc::ptr_eq(&node.journey, journey))
            });
            let thumb = match known {
                Some(known) => known.thumb.clone(),
                None => Rc::new(thumb(&crate::layout::scene(journey, Lanes::None))),
            };
            nodes.push(Node { journey: journey.clone(), rect, answered: answered(journey), thumb });
        }
        let ways = scene
            .routes
            .iter()
            .zip(links)
            .map(|(route, link)| Way { path: line(route).svg_path(), ..link });
        Self {
            width: nodes.iter().map(|node| node.rect.right()).fold(0.0, f64::max) + RANK_GAP / 2.0,
            height: nodes.iter().map(|node| node.rect.bottom()).fold(0.0, f64::max) + FOOT,
            ways: ways.collect(),
            nodes,
        }
    }
}

/// Which journeys lead into which.
fn links(document: &Document) -> Vec<Way> {
    let mut links = Vec::<Way>::new();
    for journey in document.journeys.iter() {
        let from = journey.id().shared();
        for touchpoint in journey.touchpoints() {
            let Some(to) = touchpoint.detail.as_ref().map(Id::shared) else { continue };
            let known = links.iter_mut().rev().take_while(|link| link.from == from);
            match known.into_iter().find(|link| link.to == to) {
                Some(link) => link.through.push(touchpoint.name.clone()),
                None => {
                    let (from, through) = (from.clone(), vec![touchpoint.name.clone()]);
                    links.push(Way { from, to, through, path: String::new() });
                }
            }
        }
    }
    links
}

/// A journey whose touchpoints stand for the journeys that lead somewhere.
fn joined(document: &Document, links: &[Way]) -> Journey {
    let id = |text: &str| Id::from_name(text, "journey", |_| false);
    let stage = Id::from_name("all", "", |_| false);
    let mut all = Journey::new(id("all"), "");
    all.insert_stage(0, Rc::new(Stage::new(stage.clone(), "")));
    for journey in document.journeys.iter() {
        let is_end =
            |link: &Way| *journey.id().as_str() == *link.from || *journey.id().as_str() == *link.to;
        if let Some(id) = Id::parse(journey.id().as_str()).filter(|_| links.iter().any(is_end)) {
            all.insert_touchpoint(usize::MAX, Rc::new(Touchpoint::new(id, "", stage.clone())));
        }
    }
    for (place, link) in links.iter().enumerate() {
        if let (Some(from), Some(to)) = (Id::parse(&link.from), Id::parse(&link.to)) {
            let id = Id::from_name(&place.to_string(), "", |_| false);
            all.insert_transition(usize::MAX, Rc::new(Transition::new(id, from, to)));
        }
    }
    all
}

fn bounds(scene: &Scene) -> Rect {
    Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height }
}

/// Where something of the scene is drawn: there is no head above it.
fn place(rect: Rect) -> Rect {
    let Point { x, y } = point(Point::at(rect.x, rect.y));
    Rect { x, y, width: rect.width * SCALE.0, height: rect.height * SCALE.1 }
}

fn point(at: Point) -> Point {
    Point::at(at.x * SCALE.0, (at.y - HEAD_HEIGHT) * SCALE.1)
}

/// The place of a journey that stands alone.
fn cell(number: usize, below: f64) -> Rect {
    let (width, height) = (CARD_WIDTH * SCALE.0, CARD_HEIGHT * SCALE.1);
    let (column, row) = (number % ABREAST, number / ABREAST);
    Rect {
        x: RANK_GAP / 2.0 + column as f64 * (width + ROW_GAP),
        y: below.max(ROW_GAP) + row as f64 * (height + ROW_GAP),
        width,
        height,
    }
}

fn line(route: &Route) -> Route {
    let path = route.path.iter().map(|segment| match *segment {
        Segment::Move(end) => Segment::Move(point(end)),
        Segment::Line(end) => Segment::Line(point(end)),
        Segment::Curve(first, second, end) => {
            Segment::Curve(point(first), point(second), point(end))
        }
    });
    Route { path: path.collect(), ..route.clone() }
}

fn thumb(scene: &Scene) -> Thumb {
    let step = scene.cards.len().div_ceil(MOST_MARKS).max(1);
    let mut path = String::new();
    for card in scene.cards.iter().step_by(step) {
        let Rect { x, y, width, height } = card.rect;
        for (letter, number) in [("M", x), (" ", y), ("h", width), ("v", height), ("h", -width)] {
            path.push_str(letter);
            path.push_str(&(number as i64).to_string());
        }
        path.push('z');
    }
    Thumb { path, width: scene.width, height: scene.height }
}

fn answered(journey: &Journey) -> [usize; Slot::ALL.len()] {
    Slot::ALL.map(|slot| {
        let is_answered = |touchpoint: &&Rc<Touchpoint>| match slot {
            Slot::Owner => !touchpoint.marketing_owner().is_unknown(),
            Slot::System => !touchpoint.systems.is_unknown(),
            Slot::Data => !touchpoint.data.is_unknown(),
        };
        journey.touchpoints().filter(is_answered).count()
    })
}
