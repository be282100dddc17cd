//! A page: what stands above and below it, and the room between. Pages are counted once all of them are there.

use crate::layout::scene::{Point, Rect};
use crate::picture::ink::{INK, LINE, PAPER, SOFT, WAY};
use crate::picture::label::{fitted, label};
use crate::picture::letters::{FONTS, Type};
use crate::picture::node::{Node, number};
use crate::picture::paper::Sheet;
use crate::picture::shape::{boxed, level};
use crate::picture::sheet::{Class, banner};

/// The room around a page.
pub const MARGIN: f64 = 44.0;

/// How high what stands above a page is, without the banner, and what stands below.
const ABOVE: f64 = 30.0;
const BELOW: f64 = 26.0;

/// The room that a banner takes.
const BANNER: f64 = 34.0;

const RUNNING: Type = Type::bold(11.5);
const FACT: Type = Type::of(11.0);
const SECTION: Type = Type::bold(17.0);

/// What stands on every page.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The paper.
    pub sheet: Sheet,
    /// What the document is called, and what is shown of it.
    pub title: String,
    /// What stands beside it: the day.
    pub fact: String,
    /// How confidential it is, if that was said.
    pub class: Option<Class>,
}

impl Frame {
    /// The room for what a page shows.
    pub fn room(&self) -> Rect {
        let (width, height) = self.sheet.size();
        let top = MARGIN + if self.class.is_some() { BANNER } else { 0.0 };
        let y = top + ABOVE;
        let (x, width) = (MARGIN, width - 2.0 * MARGIN);
        Rect { x, y, width, height: height - y - MARGIN - BELOW }
    }

    /// A page with what it shows, and which of how many it is, in words.
    pub fn page(&self, shown: Vec<Node>, counted: &str) -> Node {
        let (width, height) = self.sheet.size();
        let inside = width - 2.0 * MARGIN;
        let room = self.room();
        let head = Point::at(MARGIN, room.y - 12.0);
        let foot = height - MARGIN - 4.0;
        let size = [0.0, 0.0, width, height].map(number).join(" ");
        let class = self.class.as_ref();
        let banner = class.map(|class| banner(class, Point::at(MARGIN, MARGIN), inside));
        let below = class
            .map(|class| fitted(FACT, &class.text, Point::at(MARGIN, foot), SOFT, inside * 0.7));
        Node::new("svg")
            .is("xmlns", "http://www.w3.org/2000/svg")
            .at("width", width)
            .at("height", height)
            .has("viewBox", size)
            .is("font-family", FONTS)
            .with(Node::new("title").text(&self.title))
            .with(boxed(Rect { x: 0.0, y: 0.0, width, height }).is("fill", PAPER))
            .each(banner.into_iter().flatten())
            .with(fitted(RUNNING, &self.title, head, INK, inside * 0.7))
            .with(at_right(&self.fact, Point::at(MARGIN + inside, head.y)))
            .with(level(Point::at(MARGIN, room.y - 5.0), inside, LINE))
            .each(shown)
            .with(level(Point::at(MARGIN, foot - 15.0), inside, LINE))
            .may_with(below)
            .with(at_right(counted, Point::at(MARGIN + inside, foot)))
    }
}

fn at_right(text: &str, at: Point) -> Node {
    label(FACT, text, at, SOFT).is("text-anchor", "end")
}

/// The head of a section at the top of a room, and the room below it.
pub fn section(title: &str, room: Rect) -> (Node, Rect) {
    let node = fitted(SECTION, title, Point::at(room.x, room.y + 20.0), INK, room.width);
    const HIGH: f64 = 34.0;
    (node, Rect { y: room.y + HIGH, height: room.height - HIGH, ..room })
}

/// Where a drawing goes on from a page, and what is said of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Below.
    Below,
}

/// Says at the foot of a room that the drawing goes on, with an arrow.
pub fn goes_on(side: Side, text: &str, room: Rect) -> Vec<Node> {
    let y = room.bottom() - 4.0;
    let middle = room.x + room.width / 2.0;
    let wide = FACT.most(text);
    let (anchor, x, arrow) = match side {
        Side::Left => ("start", room.x + 16.0, Point::at(room.x + 1.0, y - 4.0)),
        Side::Right => ("end", room.right() - 16.0, Point::at(room.right() - 1.0, y - 4.0)),
        Side::Below => ("middle", middle, Point::at(middle + wide / 2.0 + 14.0, y)),
    };
    let tip = match side {
        Side::Left => "l8 -5v10z",
        Side::Right => "l-8 -5v10z",
        Side::Below => "l-5 -8h10z",
    };
    let path = ["M", &number(arrow.x), " ", &number(arrow.y), tip].concat();
    vec![
        label(FACT, text, Point::at(x, y), SOFT).is("text-anchor", anchor),
        Node::new("path").has("d", path).is("fill", WAY),
    ]
}
