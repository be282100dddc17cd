//! The rows and lines of a blueprint below its heads: a title that stays, and the cells of the columns that are drawn.

use std::ops::Range;
use std::rc::Rc;

use crate::app::blueprint::Blueprint;
use crate::app::blueprint::curve::LEVELS;
use crate::app::blueprint::strips::{Height, Line, Row, Strip};
use crate::app::fields::said::EMOTIONS;
use crate::app::look::Slot;
use crate::app::snapshot::Snapshot;
use crate::layout::scene::svg_path;
use crate::model::document::Document;
use crate::ui::blueprint::cell::{self, Cell, Stand};
use crate::ui::blueprint::cursor::{Cursor, NAMES};
use crate::ui::blueprint::drag::Drag;
use crate::ui::element::{Element, classed, element, keyed};
use crate::ui::icon::{Icon, glyph};
use crate::ui::same::Same;

/// What rows are drawn from.
pub(super) struct Rows<'a> {
    pub(super) snapshot: &'a Rc<Snapshot>,
    pub(super) blueprint: &'a Blueprint,
    /// The document with the names, the same as long as they are.
    pub(super) names: &'a Same<Document>,
    /// The columns that are drawn.
    pub(super) columns: Range<usize>,
    /// Where the keyboard is.
    pub(super) here: Cursor,
    /// The face that is held.
    pub(super) drag: Option<&'a Drag>,
}

impl Rows<'_> {
    /// Draws a row or a line; `number` counts those that are shown.
    pub(super) fn draw(&self, strip: &Strip, number: usize) -> Element {
        let at = NAMES + 1 + number;
        let drawn = classed("div", "blueprint-row")
            .key(&strip.key())
            .is("role", "row")
            .has("aria-rowindex", (at + 1).to_string().into())
            .has("data-strip", at.to_string().into())
            .has("data-key", strip.key().into());
        match strip {
            Strip::Line(line) => self.line(drawn, *line),
            Strip::Row(row) => self.row(drawn, *row, at),
        }
    }

    fn line(&self, drawn: Element, line: Line) -> Element {
        let title =
            classed("span", "blueprint-line-name").words(&self.snapshot.words, line.title());
        let title = classed("div", "blueprint-line").is("role", "rowheader").with(title);
        drawn.also("is-line-between", true).is("data-line", line.as_str()).with(title)
    }

    fn row(&self, drawn: Element, row: Row, at: usize) -> Element {
        let (snapshot, words) = (self.snapshot, &self.snapshot.words);
        let mut cells = classed("div", "blueprint-window").is("role", "none");
        if row.height() == Height::Curve {
            cells = cells.with(self.curve());
        }
        // What is shown in detail is named by a journey, and those are others after every change.
        let names = match row.aspect.key {
            "detail" => Same(snapshot.document.clone()),
            _ => self.names.clone(),
        };
        for column in self.columns.clone() {
            let found = &self.blueprint.columns[column];
            let touchpoint = found.touchpoint.clone();
            let id = touchpoint.as_ref().map(|touchpoint| touchpoint.id.shared());
            let matches = snapshot.matches.as_ref();
            let stand = Stand {
                is_here: self.here.row == at && self.here.column == column,
                is_selected: id.as_ref().is_some_and(|id| snapshot.looking.has(id)),
                is_dim: matches.is_some_and(|matches| !matches.is_lit(found.place)),
                can_edit: snapshot.can_edit,
            };
            let held = self.drag.filter(|drag| drag.at == (at, column));
            let props = cell::Props {
                held: held.and_then(|drag| drag.emotion),
                journey: self.blueprint.journey.clone(),
                uses: snapshot.uses.clone(),
                names: names.clone(),
                touchpoint,
                row,
                at: (at, column),
                stand,
                words: Same(words.clone()),
            };
            let key = id.unwrap_or_else(|| column.to_string().into());
            cells = cells.node(keyed::<Cell>(key, Box::new(props)));
        }
        drawn.also(row.height().as_str(), true).with(self.title(row)).with(cells)
    }

    fn title(&self, row: Row) -> Element {
        let words = &self.snapshot.words;
        let icon = row.aspect.slot.map(|slot| match slot {
            Slot::Owner => Icon::Owner,
            Slot::System => Icon::System,
            Slot::Data => Icon::Data,
        });
        let slot = row.aspect.slot.map_or("", Slot::as_str);
        let name = classed("span", "blueprint-row-name").words(words, row.title());
        let title = classed("div", "blueprint-row-title")
            .is("role", "rowheader")
            .has("title", words.text(row.title()).into());
        let title = if slot.is_empty() { title } else { title.also(slot, true) };
        // The curve says at its ends which way is up.
        let ends = (row.height() == Height::Curve).then(|| {
            let text = |level: Option<&i8>| {
                let known = EMOTIONS.iter().find(|(emotion, ..)| Some(emotion) == level);
                known.map_or_else(String::new, |(.., id)| words.text(id))
            };
            let end = |level| element("span").text(text(level).into());
            classed("span", "blueprint-ends")
                .is("aria-hidden", "true")
                .with(end(LEVELS.first()))
                .with(end(LEVELS.last()))
        });
        title.node(icon.map(glyph).unwrap_or_default()).with(name).may_with(ends)
    }

    /// The emotion curve behind the points. It says nothing that they don't.
    fn curve(&self) -> Element {
        const SIZE: f64 = 100.0;
        let width = (self.columns.len() as f64 * SIZE).to_string();
        let line = self.blueprint.curve(self.columns.clone(), SIZE, SIZE);
        let levels = LEVELS.iter().enumerate().map(|(place, level)| {
            let y = (SIZE * (place as f64 + 0.5) / LEVELS.len() as f64).to_string();
            element("line")
                .is(
                    "class",
                    if *level == 0 {
                        "blueprint-level-line is-zero"
                    } else {
                        "blueprint-level-line"
                    },
                )
                .is("x1", "0")
                .has("x2", width.clone().into())
                .has("y1", y.clone().into())
                .has("y2", y.into())
        });
        classed("svg", "blueprint-curve")
            .has("viewBox", ["0 0 ", &width, " 100"].concat().into())
            .is("preserveAspectRatio", "none")
            .is("aria-hidden", "true")
            .each(levels)
            .with(classed("path", "blueprint-curve-line").has("d", svg_path(&line).into()))
    }
}
