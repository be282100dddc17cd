//! Hands out cells as a spreadsheet reads them: lines of cells with tabs between them.

use std::rc::Rc;

use crate::app::offer::Known;
use crate::app::table::columns::{Column, name, say};
use crate::model::journey::Journey;

/// Rows with the names of their columns above them.
pub fn rows(known: Known<'_>, journey: &Journey, ids: &[Rc<str>], columns: &[Column]) -> String {
    let columns = || std::iter::once(name()).chain(columns.iter().copied());
    let heads = columns().map(|column| known.words.text(column.head));
    let mut text = line(heads);
    for touchpoint in ids.iter().filter_map(|id| journey.touchpoint(id)) {
        let cells = columns().map(|column| say(column, known, journey, touchpoint).text());
        text.push('\n');
        text.push_str(&line(cells));
    }
    text
}

/// One cell.
pub fn cell(known: Known<'_>, journey: &Journey, id: &str, column: Column) -> String {
    let touchpoint = journey.touchpoint(id);
    touchpoint.map_or_else(String::new, |it| say(column, known, journey, it).text())
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.map(|cell| quoted(&cell)).collect::<Vec<_>>().join("\t")
}

/// A cell in quotes where it would be taken for several.
fn quoted(cell: &str) -> String {
    if !cell.contains(['\t', '\n', '\r', '"']) {
        return cell.to_owned();
    }
    let mut quoted = cell.replace('"', "\"\"");
    quoted.insert(0, '"');
    quoted.push('"');
    quoted
}
