//! Writes a list of everything of a kind as CSV (RFC 4180), with a mark by which spreadsheets know
//! UTF-8, in columns that come back in. No cell of it is a formula.

use crate::exchange::table::cell::{shape_at, write_cell};
use crate::exchange::table::column::{Form, columns};
use crate::exchange::table::directory::Directory;
use crate::exchange::table::guard::guarded;
use crate::exchange::table::sheet::shown;
use crate::model::document::Document;
use crate::model::subject::Kind;
use crate::words::Words;

/// The list of everything of a kind; of a journey, for what lives inside journeys.
pub fn write_list(document: &Document, kind: Kind, journey: Option<&str>, words: &Words) -> String {
    let mut columns = columns(kind);
    columns.retain(|column| column.form != Form::FirstName);
    let mut directories: Vec<(Kind, Directory)> = Vec::new();
    for kind in columns.iter().filter_map(|column| column.form.refers_to()) {
        if !directories.iter().any(|(known, _)| *known == kind) {
            directories.push((kind, Directory::of(document, kind, journey, words)));
        }
    }
    let name_of = |kind: Kind, id: &str| {
        let directory = directories.iter().find(|(known, _)| *known == kind);
        directory.map_or_else(|| id.to_owned(), |(_, directory)| directory.name_of(id))
    };
    let mut text = String::from('\u{feff}');
    let labels = columns.iter().map(|column| words.word("column", &column.name));
    write_row(&mut text, labels);
    let Some(shelf) = document.shelf(kind, journey) else { return text };
    for place in 0..shelf.roster().len() {
        let Some(record) = shelf.entry(place) else { continue };
        let cells = columns.iter().map(|column| match column.form {
            Form::Id => record.identity().map_or(String::new(), |it| it.id.as_ref().to_owned()),
            _ => write_cell(&column.form, shape_at(record, &column.path), words, &name_of),
        });
        write_row(&mut text, cells);
    }
    text
}

/// Any table as CSV, written like a list: nobody takes it in again, and no cell of it is a formula.
pub fn write_rows(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::from('\u{feff}');
    rows.into_iter().for_each(|row| write_row(&mut text, row.into_iter()));
    text
}

fn write_row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        let cell = guarded(&shown(&cell));
        if cell.contains([',', ';', '"', '\n', '\r', '\t']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}
