//! A picture as a whole: what it is called, how confidential it is, what is drawn, and what that means, in the frame of
//! a file of its own.

use crate::layout::scene::{Point, Rect};
use crate::picture::icon::Icon;
use crate::picture::ink::{INK, LINE, PAPER, SOFT};
use crate::picture::label::{fitted, label};
use crate::picture::legend::{self, Entry};
use crate::picture::letters::{FONTS, Type};
use crate::picture::node::{Node, number};
use crate::picture::shape::{boxed, icon};

/// What stands above a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// What the document is called.
    pub title: String,
    /// What is shown of it.
    pub subtitle: String,
    /// What else is to be known: the day, the owner.
    pub facts: Vec<String>,
    /// How confidential it is, if that was said.
    pub class: Option<Class>,
    /// What the picture is, in a sentence, for those who do not see it.
    pub description: String,
}

/// How confidential something is.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// The word for it, in a line of its own.
    pub text: String,
    /// Its colour.
    pub ink: &'static str,
    /// Whether it is for some only: a lock stands beside it.
    pub is_closed: bool,
}

const TITLE: Type = Type::bold(20.0);
const SUBTITLE: Type = Type::of(15.0);
const FACT: Type = Type::of(12.5);
const CLASS: Type = Type::bold(13.0);

/// The room between the letters of a banner.
const SPACING: f64 = 0.5;

/// The room around everything.
const MARGIN: f64 = 24.0;

/// How high the banner is.
pub const BANNER: f64 = 28.0;

/// No picture is narrower: its head has to be read.
const NARROWEST: f64 = 560.0;

/// Puts a drawing of that size between head and legend.
pub fn sheet(head: &Head, (drawing, size): (Node, (f64, f64)), entries: &[Entry]) -> Node {
    let inside = size.0.max(NARROWEST);
    let width = inside + 2.0 * MARGIN;
    let top = if head.class.is_some() { BANNER } else { 0.0 };
    let begin = top + 84.0;
    let (legend, high) = legend::legend(entries, Point::at(MARGIN, begin + size.1 + 20.0), inside);
    let height = begin + size.1 + 20.0 + high + MARGIN;
    let (x, y) = (MARGIN, begin);
    let frame = Rect { x, y, width: size.0, height: size.1 };
    let placed = window(drawing, frame, Rect { x: 0.0, y: 0.0, width: size.0, height: size.1 });
    let border = boxed(frame).is("fill", "none").is("stroke", LINE);
    frame_of((width, height))
        .with(Node::new("title").text(&called(head)))
        .with(Node::new("desc").text(&head.description))
        .with(boxed(Rect { x: 0.0, y: 0.0, width, height }).is("fill", PAPER))
        .each(head.class.iter().flat_map(|class| banner(class, Point::at(0.0, 0.0), width)))
        .each(names(head, top, width))
        .with(placed)
        .with(border)
        .with(legend)
}

/// Document and what is shown of it, in one line.
pub fn called(head: &Head) -> String {
    match head.subtitle.as_str() {
        "" => head.title.clone(),
        subtitle => [&head.title, ": ", subtitle].concat(),
    }
}

/// The root of a picture of that size.
pub fn frame_of((width, height): (f64, f64)) -> Node {
    let size = [0.0, 0.0, width, height].map(number).join(" ");
    Node::new("svg")
        .is("xmlns", "http://www.w3.org/2000/svg")
        .at("width", width)
        .at("height", height)
        .has("viewBox", size)
        .is("font-family", FONTS)
}

/// What is seen of a drawing through a window, drawn in a frame. Nothing beyond the frame is seen.
pub fn window(drawing: Node, frame: Rect, window: Rect) -> Node {
    let seen = [window.x, window.y, window.width, window.height];
    Node::new("svg")
        .at("x", frame.x)
        .at("y", frame.y)
        .at("width", frame.width)
        .at("height", frame.height)
        .has("viewBox", seen.map(number).join(" "))
        .is("overflow", "hidden")
        .with(drawing)
}

fn names(head: &Head, top: f64, width: f64) -> Vec<Node> {
    let room = width - 2.0 * MARGIN;
    let facts = head.facts.join(" · ");
    let beside = FACT.most(&facts).min(room * 0.6);
    let right = Point::at(width - MARGIN, top + 62.0);
    let subtitle = room - beside - 24.0;
    vec![
        fitted(TITLE, &head.title, Point::at(MARGIN, top + 38.0), INK, room),
        fitted(SUBTITLE, &head.subtitle, Point::at(MARGIN, top + 62.0), SOFT, subtitle),
        fitted(FACT, &facts, right, SOFT, room * 0.6).is("text-anchor", "end"),
    ]
}

/// The banner that says how confidential something is: its word in letters of paper on its colour.
pub fn banner(class: &Class, at: Point, width: f64) -> Vec<Node> {
    let ground = boxed(Rect { x: at.x, y: at.y, width, height: BANNER }).is("fill", class.ink);
    let middle = at.x + width / 2.0;
    let text = label(CLASS, &class.text, Point::at(middle, at.y + 18.5), PAPER);
    let wide = CLASS.most(&class.text) + SPACING * class.text.chars().count() as f64;
    let beside = Point::at(middle - wide / 2.0 - 22.0, at.y + 6.0);
    let lock = icon(Icon::Locked, beside, 16.0, PAPER);
    let mut nodes = vec![ground, text.is("text-anchor", "middle").at("letter-spacing", SPACING)];
    nodes.extend(class.is_closed.then_some(lock));
    nodes
}
