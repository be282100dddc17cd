//! A system that carries a touchpoint: whether the touchpoint stops with it, and what takes over.

use std::rc::Rc;

use crate::app::offer::Source;
use crate::model::answer::{Answer, NONE};
use crate::model::touchpoint::{Dependency, DependencyStrength};
use crate::ui::element::{Element, classed};
use crate::ui::form::Form;
use crate::ui::picked::picked_field;
use crate::ui::row_head::row_head;
use crate::ui::segment::{under_label, word_segment};

/// Draws the row of one of the dependencies.
pub fn dependency_row(form: &Form, index: usize, entry: &Dependency) -> Element {
    let field = format!("systems[{index}]");
    let strength = word_segment(
        form,
        &format!("{field}.dependency"),
        "field-dependency",
        ("dependency", "dependency-why"),
        DependencyStrength::WORDS,
        entry.dependency.as_ref().map(DependencyStrength::as_str),
    );
    let fallback: Option<Rc<str>> = match &entry.fallback {
        Answer::Unknown => None,
        Answer::None => Some(NONE.into()),
        Answer::Is(id) => Some(id.shared()),
    };
    let row = classed("li", "row")
        .key(&format!("{index} {}", entry.system))
        .with(row_head(form, &Source::Systems, entry.system.as_str(), &field))
        .may_with(strength.map(|strength| under_label(form, "field-dependency", strength)));
    if !form.can_edit() && fallback.is_none() {
        return row;
    }
    let (field, text) = (format!("{field}.fallback"), ("field-fallback", "pick-system"));
    let fallback = picked_field(form, &field, text, Source::Systems, fallback)
        .none("answer-no-fallback")
        .invitation("add-fallback");
    row.node(fallback.draw())
}
