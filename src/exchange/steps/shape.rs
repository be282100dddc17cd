//! Finds out how a text tells its stages: by lines of their own, by indentation, or not at all.
//! It looks at the whole text once, and changes nothing.

use crate::exchange::lines::one_line;
use crate::exchange::steps::marks::{bare, heading, unmarked};
use crate::exchange::steps::row::{Content, Row};
use crate::exchange::steps::{is_marked_stage, stage_before_colon};

/// How a text is laid out.
pub(super) struct Shape {
    /// The indentation of the outermost lines.
    base: usize,
    /// Whether steps are indented below their stage.
    is_outline: bool,
    /// Whether the first line is the title.
    has_title: bool,
    /// Which rows are stages.
    stages: Vec<bool>,
}

impl Shape {
    /// The shape of a text.
    pub(super) fn of(rows: &[Row<'_>]) -> Self {
        let base = rows.iter().filter_map(plain).map(|(row, _)| row.indent).min().unwrap_or(0);
        let has_child = |place: usize| {
            let next = rows.get(place + 1);
            next.is_some_and(|next| next.indent > rows[place].indent)
        };
        let marked: Vec<_> = rows
            .iter()
            .map(|row| plain(row).is_some_and(|(_, text)| is_marked_stage(text)))
            .collect();
        let mut marked_places = (0..rows.len()).filter(|place| marked[*place]).peekable();
        let is_outline = marked_places.peek().is_none() || marked_places.any(has_child);

        let is_outer =
            |place: &usize| plain(&rows[*place]).is_some_and(|(row, _)| row.indent == base);
        let outer: Vec<_> = (0..rows.len()).filter(is_outer).collect();
        let is_parent = |place: usize| is_outline && has_child(place);
        let earlier = outer.split_last().map_or(&[][..], |(_, earlier)| earlier);
        // Where every outer line has lines below it, the last one just waits for its own.
        let is_all_parents =
            !earlier.is_empty() && earlier.iter().all(|place| is_parent(*place) || marked[*place]);
        let has_parents = earlier.iter().any(|place| is_parent(*place));

        let mut stages = marked;
        let last = outer.last().filter(|_| is_all_parents && has_parents);
        for place in outer.iter().filter(|place| is_parent(**place)).chain(last) {
            // `Stage: step` names its stage, with or without more steps below it.
            let text = plain(&rows[*place]).map_or("", |(_, text)| unmarked(text));
            stages[*place] |= stage_before_colon(text).is_none();
        }
        Self { base, is_outline, has_title: has_title(rows), stages }
    }

    /// The title that the text has for itself.
    pub(super) fn title(&self, rows: &[Row<'_>]) -> Option<String> {
        let (_, text) = plain(rows.first().filter(|_| self.has_title)?)?;
        heading(text).map(|(_, title)| one_line(bare(title)))
    }

    /// Whether the row at that place is the title.
    pub(super) fn is_title(&self, place: usize) -> bool {
        place == 0 && self.has_title
    }

    /// Whether the row at that place is a stage.
    pub(super) fn is_stage(&self, place: usize) -> bool {
        self.stages[place]
    }

    /// Whether a row is not below another one.
    pub(super) fn is_outermost(&self, row: &Row<'_>) -> bool {
        row.indent <= self.base
    }

    /// Whether steps follow their stage without being indented.
    pub(super) fn is_flat(&self) -> bool {
        !self.is_outline
    }
}

/// Whether the first row is a first-level heading above deeper ones.
fn has_title(rows: &[Row<'_>]) -> bool {
    let mut levels = rows.iter().map(|row| plain(row).and_then(|(_, text)| heading(text)));
    let is_first = matches!(levels.next(), Some(Some((1, title))) if !bare(title).is_empty());
    let mut rest = levels.flatten().peekable();
    is_first && rest.peek().is_some() && rest.all(|(level, _)| level > 1)
}

fn plain<'a, 'b>(row: &'b Row<'a>) -> Option<(&'b Row<'a>, &'a str)> {
    match &row.content {
        Content::Plain(text) => Some((row, text)),
        Content::Cells(_) => None,
    }
}
