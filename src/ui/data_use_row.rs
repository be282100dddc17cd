//! A category of data that a touchpoint touches: what is done with it, and what for.

use crate::app::offer::Source;
use crate::model::data::{DataAction, DataUse};
use crate::model::id::Id;
use crate::ui::element::{Element, classed};
use crate::ui::form::Form;
use crate::ui::picked::picked_field;
use crate::ui::row_head::row_head;
use crate::ui::segment::word_segment;

/// Draws the row of one of the data uses.
pub fn data_use_row(form: &Form, index: usize, entry: &DataUse) -> Element {
    let field = format!("data[{index}]");
    let action = word_segment(
        form,
        &format!("{field}.action"),
        "field-data-action",
        ("data-action", "data-action-why"),
        DataAction::WORDS,
        entry.action.as_ref().map(DataAction::as_str),
    );
    let purpose = entry.purpose.as_ref().map(Id::shared);
    let row = classed("li", "row")
        .key(&format!("{index} {}", entry.category))
        .with(row_head(form, &Source::DataCategories, entry.category.as_str(), &field))
        .may_with(action.map(|action| classed("div", "field").with(action)));
    if !form.can_edit() && purpose.is_none() {
        return row;
    }
    let (field, text) = (format!("{field}.purpose"), ("field-purpose", "pick-purpose"));
    let purpose = picked_field(form, &field, text, Source::Purposes, purpose);
    row.node(purpose.invitation("add-purpose").draw())
}
