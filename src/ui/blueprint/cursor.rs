//! Where the keyboard is in a blueprint: at a stage, at the name of a touchpoint, or at a cell. It changes nothing.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::blueprint::Blueprint;
use crate::app::blueprint::strips::{Row, Strip};

/// The row of the stages.
pub(super) const STAGES: usize = 0;

/// The row of the names.
pub(super) const NAMES: usize = 1;

/// Where the keyboard is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cursor {
    /// The row: of the stages, of the names, or of a strip.
    pub(super) row: usize,
    /// The column.
    pub(super) column: usize,
    /// The touchpoint, which may stand in another column meanwhile.
    pub(super) touchpoint: Option<Rc<str>>,
}

/// What the cursor moves over.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    /// The columns.
    pub(super) blueprint: &'a Blueprint,
    /// The rows and lines that are shown.
    pub(super) strips: &'a [Strip],
}

impl Field<'_> {
    /// A place.
    pub(super) fn at(&self, row: usize, column: usize) -> Cursor {
        let column = column.min(self.blueprint.columns.len().saturating_sub(1));
        let touchpoint = self.blueprint.touchpoint(column).map(|it| it.id.shared());
        Cursor { row: row.min(self.last()), column, touchpoint }
    }

    /// The place of a cursor in what is shown now.
    pub(super) fn held(&self, cursor: &Cursor) -> Cursor {
        let moved = cursor.touchpoint.as_ref().and_then(|id| self.blueprint.column_of(id));
        self.at(cursor.row, moved.unwrap_or(cursor.column))
    }

    /// What is asked in a row.
    pub(super) fn row(&self, row: usize) -> Option<Row> {
        self.strips.get(row.checked_sub(NAMES + 1)?)?.row()
    }

    /// The next row up or down that has cells, as lines have none.
    pub(super) fn beside(&self, row: usize, is_down: bool) -> usize {
        let has_cells = |row: &usize| *row <= NAMES || self.row(*row).is_some();
        let next = match is_down {
            true => (row + 1..=self.last()).find(has_cells),
            false => (0..row).rev().find(has_cells),
        };
        next.unwrap_or(row)
    }

    /// The first column of the next stage to a side.
    pub(super) fn stage_beside(&self, column: usize, is_behind: bool) -> usize {
        let group = self.blueprint.columns.get(column).map_or(0, |column| column.group);
        let first = |group: usize| self.blueprint.stages.get(group).map(|it| it.columns.start);
        let here = first(group).unwrap_or_default();
        let next = match (is_behind, column > here) {
            (true, _) => first(group + 1),
            (false, true) => Some(here),
            (false, false) => group.checked_sub(1).and_then(first),
        };
        next.unwrap_or(if is_behind { self.blueprint.columns.len().saturating_sub(1) } else { 0 })
    }

    /// The last row.
    pub(super) fn last(&self) -> usize {
        NAMES + self.strips.len()
    }
}

/// What the cell of a place is called in the document around it.
pub(super) fn id_of(row: usize, column: usize) -> AttrValue {
    ["blueprint-", &row.to_string(), "-", &column.to_string()].concat().into()
}
