//! A grid on paper: a column for each touchpoint under its stage, rows with their titles, lines across, a curve. It is
//! told every word.

use std::ops::Range;

use crate::layout::scene::{Point, Rect, Segment, svg_path};
use crate::picture::card::{Mark, emblem};
use crate::picture::emblem::{Emblem, paths};
use crate::picture::icon::Icon;
use crate::picture::ink::{INK, LINE, PAPER, SHADE, SOFT, STRONG};
use crate::picture::label::{fitted, label, lines};
use crate::picture::letters::Type;
use crate::picture::node::Node;
use crate::picture::shape::{boxed, gap, icon, level, upright};

/// How wide a column is.
pub const COLUMN: f64 = 176.0;

/// How high the row of a curve is.
pub const CURVE: f64 = 112.0;

/// What is drawn.
pub struct Grid {
    /// The stages, and which columns each has.
    pub stages: Vec<(String, Range<usize>)>,
    /// The touchpoints.
    pub columns: Vec<Column>,
    /// What stands below them.
    pub strips: Vec<Strip>,
}

/// The head of a touchpoint.
pub struct Column {
    /// That of its channel.
    pub icon: Icon,
    /// Its name.
    pub name: String,
    /// What it says at first sight in a lens.
    pub mark: Option<Mark>,
}

/// A row, or what goes across.
pub enum Strip {
    /// A line with its name.
    Line(String),
    /// Cells.
    Row {
        /// What they answer.
        title: String,
        /// A cell for each column.
        cells: Vec<Cell>,
    },
    /// A curve with a word at each of its points.
    Curve {
        /// What it shows.
        title: String,
        /// The line, from the left side of the first column and the top of the row.
        line: Vec<Segment>,
        /// How far below the top what stands, in words.
        scale: Vec<(f64, String)>,
        /// For each column how far below the top it is known to be, and its face.
        points: Vec<Option<(f64, Emblem)>>,
    },
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cell {
    /// What is said.
    pub text: String,
    /// Whether nobody answered.
    pub is_open: bool,
    /// Whether it is an answer of none.
    pub is_struck: bool,
}

const TITLES: f64 = 150.0;
const STAGES: f64 = 32.0;
const NAMES: f64 = 62.0;
const BETWEEN: f64 = 26.0;
const LEADING: f64 = 15.0;
const PADDING: f64 = 8.0;
/// As many lines a cell has at most.
const MOST: usize = 7;

const STAGE: Type = Type::bold(14.0);
const NAME: Type = Type::bold(13.0);
const TITLE: Type = Type::bold(12.0);
const TEXT: Type = Type::of(12.0);
const SCALE: Type = Type::of(10.5);
const ACROSS: Type = Type::bold(11.0);

/// Draws a grid, and tells how large it is.
pub fn grid(grid: &Grid) -> (Node, (f64, f64)) {
    let width = TITLES + COLUMN * grid.columns.len() as f64;
    let mut node = Node::new("g");
    for (place, (name, columns)) in grid.stages.iter().enumerate() {
        let (x, wide) = (left(columns.start), COLUMN * columns.len() as f64);
        let band = Rect { x, y: 0.0, width: wide, height: STAGES };
        node = node.with(boxed(band).is("fill", if place % 2 == 0 { SHADE } else { PAPER }));
        let numbered = [&(place + 1).to_string(), " ", name].concat();
        node = node.with(fitted(STAGE, &numbered, Point::at(x + 9.0, 21.0), INK, wide - 16.0));
    }
    for (place, column) in grid.columns.iter().enumerate() {
        let x = left(place);
        let mark = column.mark.as_ref();
        if let Some(mark) = mark {
            let ground = Rect { x, y: STAGES, width: COLUMN, height: NAMES };
            let at = Point::at(x + COLUMN - 24.0, STAGES + 9.0);
            node = node.with(boxed(ground).is("fill", mark.ground)).each(emblem(mark, at, 16.0));
        }
        let room = COLUMN - 40.0 - if mark.is_some() { 22.0 } else { 0.0 };
        let name = NAME.lines(&column.name, room, 3);
        let at = Point::at(x + 32.0, STAGES + 20.0);
        node = node.with(icon(column.icon, Point::at(x + 9.0, STAGES + 9.0), 16.0, SOFT));
        node = node.with(lines(NAME, &name, at, INK, 16.0));
    }
    let mut y = STAGES + NAMES;
    node = node.with(level(Point::at(0.0, y), width, STRONG));
    for strip in &grid.strips {
        let (drawn, high) = self::strip(strip, y, width);
        node = node.each(drawn);
        y += high;
    }
    for place in 0..=grid.columns.len() {
        let is_border = grid.stages.iter().any(|(_, columns)| columns.start == place);
        let ink = if is_border { STRONG } else { LINE };
        node = node.with(upright(Point::at(left(place), 0.0), y, ink));
    }
    (node, (width, y))
}

/// Where a column begins.
fn left(column: usize) -> f64 {
    TITLES + COLUMN * column as f64
}

fn strip(strip: &Strip, y: f64, width: f64) -> (Vec<Node>, f64) {
    match strip {
        Strip::Line(name) => {
            let ground = Rect { x: 0.0, y, width, height: BETWEEN };
            let across = level(Point::at(0.0, y + BETWEEN / 2.0), width, STRONG);
            let wide = ACROSS.most(name) + 16.0;
            let plate = boxed(Rect { x: 8.0, y, width: wide, height: BETWEEN });
            let nodes = vec![
                boxed(ground).is("fill", PAPER),
                across.is("stroke-width", "2").is("stroke-dasharray", "8 5"),
                plate.is("fill", PAPER),
                label(ACROSS, name, Point::at(16.0, y + 17.0), SOFT),
            ];
            (nodes, BETWEEN)
        }
        Strip::Row { title, cells } => {
            let room = COLUMN - 2.0 * PADDING;
            let broken: Vec<Vec<String>> =
                cells.iter().map(|cell| TEXT.lines(&cell.text, room, MOST)).collect();
            let titles = TITLE.lines(title, TITLES - 2.0 * PADDING, 3);
            let most = broken.iter().map(Vec::len).chain([titles.len(), 1]).max();
            let high = most.unwrap_or(1) as f64 * LEADING + 2.0 * PADDING;
            let top = y + PADDING + 11.0;
            let mut nodes = titled(&titles, y);
            for (place, (cell, text)) in cells.iter().zip(&broken).enumerate() {
                if cell.is_open {
                    nodes.push(gap(Point::at(left(place) + PADDING, top)));
                }
                if text.is_empty() {
                    continue;
                }
                let ink = if cell.is_struck { SOFT } else { INK };
                let at = Point::at(left(place) + PADDING, top);
                let drawn = lines(TEXT, text, at, ink, LEADING);
                let struck = |node: Node| node.is("text-decoration", "line-through");
                nodes.push(if cell.is_struck { struck(drawn) } else { drawn });
            }
            nodes.push(level(Point::at(0.0, y + high), width, LINE));
            (nodes, high)
        }
        Strip::Curve { title, line, scale, points } => {
            // The words of the scale stand beside the title.
            let words = scale.iter().map(|(_, word)| SCALE.most(word)).fold(0.0, f64::max);
            let room = TITLES - 3.0 * PADDING - words;
            let mut nodes = titled(&TITLE.lines(title, room, 4), y);
            for (depth, word) in scale {
                let at = Point::at(TITLES - PADDING, y + depth + 4.0);
                nodes.push(label(SCALE, word, at, SOFT).is("text-anchor", "end"));
            }
            let middle = level(Point::at(TITLES, y + CURVE / 2.0), width - TITLES, LINE);
            nodes.push(middle.is("stroke-dasharray", "2 4"));
            let place = ["translate(", &crate::picture::node::number(TITLES), " "].concat();
            let place = place + &crate::picture::node::number(y) + ")";
            let curve = Node::new("path").has("d", svg_path(line)).has("transform", place);
            nodes.push(curve.is("fill", "none").is("stroke", INK).is("stroke-width", "2"));
            for (place, point) in points.iter().enumerate() {
                let Some((depth, face)) = point else { continue };
                let at = Point::at(left(place) + COLUMN / 2.0, y + depth);
                let ground = Node::new("circle").at("cx", at.x).at("cy", at.y).is("r", "10");
                nodes.push(ground.is("fill", PAPER));
                let (lines, fill) = paths(*face);
                let mark = Mark { lines, fill, ink: INK, ground: PAPER };
                nodes.extend(emblem(&mark, Point::at(at.x - 10.0, at.y - 10.0), 20.0));
            }
            nodes.push(level(Point::at(0.0, y + CURVE), width, LINE));
            (nodes, CURVE)
        }
    }
}

fn titled(titles: &[String], y: f64) -> Vec<Node> {
    let at = Point::at(PADDING, y + PADDING + 11.0);
    vec![lines(TITLE, titles, at, SOFT, LEADING)]
}
