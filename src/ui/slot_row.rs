//! An entry of one of the questions of a touchpoint, such as a system that carries it: what it is, and what is said of
//! its use here.

use crate::app::fields as table;
use crate::app::fields::value::entry;
use crate::app::offer::Source;
use crate::ui::element::{Element, classed, component};
use crate::ui::fields::draw::Sheet;
use crate::ui::fields::open::{Open, open};
use crate::ui::row_head::row_head;

/// Draws the row about the thing with an id, at a place of a list.
pub(crate) fn slot_row(
    sheet: &Sheet,
    list: &'static str,
    source: &Source,
    (place, id): (usize, &str),
) -> Element {
    let (form, path) = (&sheet.form, entry(list, place));
    let row = classed("li", "row")
        .key(&[&path, " ", id].concat())
        .with(row_head(form, source, id, &path));
    let Some((_, rest)) =
        table::field(form.subject.kind, list).and_then(|field| field.inner().split_first())
    else {
        return row;
    };
    row.node(component::<Open>(Box::new(open(sheet.within(path), rest, false))))
}
