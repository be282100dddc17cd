//! Where the way of a category is drawn: columns of stops, and lines between them, by the layout of journeys. It knows
//! nothing about what the stops say.

use std::rc::Rc;

use crate::app::insights::data::trace::{Link, Stop};
use crate::app::registers::stretch::{Factors, Stretch};
use crate::layout::lanes::Lanes;
use crate::layout::scene::{Point, Rect, Route};
use crate::model::id::Id;
use crate::model::journey::Journey;
use crate::model::stage::Stage;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;

/// Stops are lower than the cards of a map, and lines need no labels.
const ROOM: Factors = Factors { between: 1.0, within: 0.86, down: 0.75 };

/// The room for the heads of the columns.
const HEAD: f64 = 24.0;

/// How many columns there may be.
const COLUMNS: usize = 4;

/// Where everything is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The columns that have stops, and where their heads are.
    pub columns: Vec<(usize, Rect)>,
    /// Where each stop is.
    pub stops: Vec<Rect>,
    /// Where the corner of the drawing is for its lines.
    pub corner: (f64, f64),
    /// The line of each link, as the `d` of an SVG path.
    pub links: Vec<String>,
    /// The middle of each line.
    pub labels: Vec<Point>,
}

/// Draws stops and links.
pub(super) fn draw(stops: &[Stop], links: &[Link]) -> Drawing {
    let id = |number: usize| number.to_string();
    let stage = |column: usize| Id::from_name(&id(column), "", |_| false);
    let mut all = Journey::new(Id::from_name("all", "", |_| false), "");
    for column in 0..COLUMNS {
        // An empty column would take room.
        if stops.iter().any(|stop| stop.part.column() == column) {
            all.insert_stage(usize::MAX, Rc::new(Stage::new(stage(column), "")));
        }
    }
    let stop = |number: usize| Id::from_name(&id(number), "", |_| false);
    for (number, one) in stops.iter().enumerate() {
        let touchpoint = Touchpoint::new(stop(number), "", stage(one.part.column()));
        all.insert_touchpoint(usize::MAX, Rc::new(touchpoint));
    }
    for (number, link) in links.iter().enumerate() {
        let way = Id::from_name(&id(number), "", |_| false);
        let way = Transition::new(way, stop(link.from), stop(link.to));
        all.insert_transition(usize::MAX, Rc::new(way));
    }
    let scene = crate::layout::scene(&all, Lanes::None);
    let stretch = Stretch::of(&scene, ROOM);
    let put = |rect: Rect| {
        let rect = stretch.rect(rect);
        Rect { y: rect.y + HEAD, ..rect }
    };
    let rects: Vec<Rect> = scene.cards.iter().map(|card| put(card.rect)).collect();
    let left = rects.iter().map(|rect| rect.x).reduce(f64::min).unwrap_or_default();
    let columns = (0..COLUMNS).filter_map(|column| {
        let of = stops.iter().zip(&rects).filter(|(stop, _)| stop.part.column() == column);
        let rects: Vec<&Rect> = of.map(|(_, rect)| rect).collect();
        let from = rects.iter().map(|rect| rect.x).reduce(f64::min)?;
        let to = rects.iter().map(|rect| rect.right()).reduce(f64::max)?;
        Some((column, Rect { x: from, y: 0.0, width: to - from, height: HEAD }))
    });
    let columns: Vec<_> = columns.collect();
    let right = rects.iter().map(|rect| rect.right()).reduce(f64::max).unwrap_or_default();
    let size = put(Rect { x: 0.0, y: 0.0, width: scene.width, height: scene.height });
    let routes: Vec<_> = scene.routes.iter().map(|route| stretch.route(route).0).collect();
    let label = |at: Point| Point::at(at.x - left, at.y + HEAD);
    let shift = |rect: Rect| Rect { x: rect.x - left, ..rect };
    Drawing {
        width: right - left,
        height: size.bottom(),
        columns: columns.iter().map(|(column, rect)| (*column, shift(*rect))).collect(),
        corner: (left, -HEAD),
        labels: routes.iter().map(|route| label(route.label)).collect(),
        links: routes.iter().map(Route::svg_path).collect(),
        stops: rects.into_iter().map(shift).collect(),
    }
}
