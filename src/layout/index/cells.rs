//! A grid of cells over a scene, and what lies in each, in two flat arrays. It knows nothing of
//! what lies there but boxes.

use std::ops::Range;

use crate::layout::scene::Rect;

/// A cell is about so large, as long as there are not far more cells than things.
const CELL: (f64, f64) = (640.0, 544.0);

/// What lies in more cells than this is looked at with every question instead.
const MOST: usize = 256;

/// Which things lie in which cell of a scene.
#[derive(Debug)]
pub(super) struct Cells {
    size: (f64, f64),
    columns: usize,
    rows: usize,
    /// Where the things of each cell begin in `things`; they end where those of the next begin.
    starts: Vec<u32>,
    things: Vec<u32>,
    /// What lies all over the scene.
    wide: Vec<u32>,
}

/// Puts all boxes of the thing at a place.
pub(super) type Boxes<'a> = dyn Fn(usize, &mut dyn FnMut(Rect)) + 'a;

impl Cells {
    /// Puts things into cells.
    pub(super) fn of(scene: (f64, f64), count: usize, boxes: &Boxes<'_>) -> Self {
        let mut cells = Self::empty(scene, count);
        let mut found: Vec<(u32, u32)> = Vec::new();
        for place in 0..count {
            let first = found.len();
            let mut is_wide = false;
            boxes(place, &mut |rect| {
                let span = cells.span(rect);
                is_wide |= found.len() - first + span.count() > MOST;
                if is_wide {
                    return;
                }
                cells.each(&span, &mut |cell| {
                    if found.last() != Some(&(cell as u32, place as u32)) {
                        found.push((cell as u32, place as u32));
                    }
                });
            });
            if is_wide {
                found.truncate(first);
                cells.wide.push(place as u32);
            }
        }
        for (cell, _) in &found {
            cells.starts[*cell as usize + 1] += 1;
        }
        for cell in 1..cells.starts.len() {
            cells.starts[cell] += cells.starts[cell - 1];
        }
        cells.things = vec![0; found.len()];
        let mut next = cells.starts.clone();
        for (cell, place) in found {
            let at = &mut next[cell as usize];
            cells.things[*at as usize] = place;
            *at += 1;
        }
        cells
    }

    fn empty(scene: (f64, f64), count: usize) -> Self {
        let cut = |length: f64, cell: f64| (length / cell).clamp(1.0, 1e6) as usize;
        let (mut columns, mut rows) = (cut(scene.0, CELL.0), cut(scene.1, CELL.1));
        while columns * rows > 4 * count + 64 {
            let larger = if columns > rows { &mut columns } else { &mut rows };
            *larger = larger.div_ceil(2);
        }
        let size = (scene.0.max(1.0) / columns as f64, scene.1.max(1.0) / rows as f64);
        let starts = vec![0; columns * rows + 1];
        Self { size, columns, rows, starts, things: Vec::new(), wide: Vec::new() }
    }

    /// The places of the things that may meet a rectangle and are found to, ascending.
    pub(super) fn meeting(&self, rect: Rect, is_met: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let mut near: Vec<u32> = self.wide.clone();
        self.each(&self.span(rect), &mut |cell| {
            let (start, end) = (self.starts[cell] as usize, self.starts[cell + 1] as usize);
            near.extend_from_slice(&self.things[start..end]);
        });
        near.sort_unstable();
        near.dedup();
        near.into_iter().map(|place| place as usize).filter(|place| is_met(*place)).collect()
    }

    /// The cells that a rectangle meets. What lies beyond the scene counts to the cells at its edge.
    fn span(&self, rect: Rect) -> Span {
        let at = |x: f64, cell: f64, count: usize| ((x / cell).max(0.0) as usize).min(count - 1);
        let column = |x| at(x, self.size.0, self.columns);
        let row = |y| at(y, self.size.1, self.rows);
        Span {
            columns: column(rect.x)..column(rect.right()) + 1,
            rows: row(rect.y)..row(rect.bottom()) + 1,
        }
    }

    fn each(&self, span: &Span, visit: &mut dyn FnMut(usize)) {
        for row in span.rows.clone() {
            for column in span.columns.clone() {
                visit(row * self.columns + column);
            }
        }
    }
}

/// A rectangle of cells.
struct Span {
    columns: Range<usize>,
    rows: Range<usize>,
}

impl Span {
    fn count(&self) -> usize {
        self.columns.len() * self.rows.len()
    }
}
