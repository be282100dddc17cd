//! A table on pages: rows whose cells break into lines, with the heads of the columns on each page.

use crate::layout::scene::{Point, Rect};
use crate::picture::ink::{INK, LINE, SHADE, SOFT, STRONG};
use crate::picture::label::{fitted, lines};
use crate::picture::letters::Type;
use crate::picture::node::Node;
use crate::picture::shape::{boxed, level};

/// A table.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    /// The heads of its columns, and the share of the width that each has.
    pub columns: Vec<(String, f64)>,
    /// Its rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cell {
    /// Its text.
    pub text: String,
    /// Whether it is what the row is about.
    pub is_name: bool,
    /// Whether it says that something is missing.
    pub is_soft: bool,
}

const HEAD: Type = Type::bold(10.5);
const NAME: Type = Type::bold(11.5);
const TEXT: Type = Type::of(11.5);
const LEADING: f64 = 15.0;
const PADDING: f64 = 6.0;

/// As many lines a cell has at most.
const MOST: usize = 6;

/// How high the heads of the columns are.
const HEADS: f64 = 24.0;

/// Draws as many rows of a table as there is room for, from one on, and tells with which to go on and how far down they
/// reach. A row that has no room on any page is drawn all the same.
pub fn page(table: &Table, from: usize, frame: Rect) -> (Node, usize, f64) {
    let widths: Vec<f64> = table.columns.iter().map(|(_, share)| share * frame.width).collect();
    let mut node = Node::new("g").each(heads(table, &widths, frame));
    let (mut y, mut next) = (frame.y + HEADS, from);
    for (place, row) in table.rows.iter().enumerate().skip(from) {
        let broken: Vec<Vec<String>> =
            row.iter().zip(&widths).map(|(cell, width)| broken(cell, *width)).collect();
        let most = broken.iter().map(Vec::len).max().unwrap_or_default().max(1);
        let height = most as f64 * LEADING + 2.0 * PADDING;
        if place > from && y + height > frame.bottom() {
            break;
        }
        if place % 2 == 1 {
            let ground = Rect { y, height, ..frame };
            node = node.with(boxed(ground).is("fill", SHADE));
        }
        let mut x = frame.x;
        for ((cell, text), width) in row.iter().zip(&broken).zip(&widths) {
            let ink = if cell.is_soft { SOFT } else { INK };
            let at = Point::at(x + PADDING, y + PADDING + 11.0);
            if !text.is_empty() {
                node = node.with(lines(kind(cell), text, at, ink, LEADING));
            }
            x += width;
        }
        y += height;
        node = node.with(level(Point::at(frame.x, y), frame.width, LINE));
        next = place + 1;
    }
    (node, next, y)
}

fn kind(cell: &Cell) -> Type {
    if cell.is_name { NAME } else { TEXT }
}

fn broken(cell: &Cell, width: f64) -> Vec<String> {
    kind(cell).lines(&cell.text, width - 2.0 * PADDING, MOST)
}

fn heads(table: &Table, widths: &[f64], frame: Rect) -> Vec<Node> {
    let mut nodes = vec![level(Point::at(frame.x, frame.y + HEADS), frame.width, STRONG)];
    let mut x = frame.x;
    for ((head, _), width) in table.columns.iter().zip(widths) {
        let at = Point::at(x + PADDING, frame.y + 15.0);
        nodes.push(fitted(HEAD, head, at, SOFT, width - 2.0 * PADDING));
        x += width;
    }
    nodes
}
